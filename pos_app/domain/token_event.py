"""Events of a (type, value): what is known of somebody who may be no customer yet."""

from collections.abc import Sequence
from typing import Final

from pos_app.domain.customer import CustomerToken
from pos_app.domain.ids import AccountId
from pos_app.domain.metadata import Metadata, no_metadata
from pos_app.domain.value import field, value

UNKNOWN_STATUS: Final = "UNKNOWN"
DELETED_STATUS: Final = "DELETED"


@value(kw_only=True)
class TokenEvent:
    """Something that happened, in the caller's words. Its status holds until `expires_at_ms`."""

    event: str
    created_at_ms: int
    created_by: str
    status: str | None = None
    expires_at_ms: int | None = None
    metadata: Metadata = field(default_factory=no_metadata)


@value(kw_only=True)
class TokenStory:
    """All that is known of a (type, value): its events, the oldest first, and whose it is.

    `id` is the same for the same type and value of an account, whether anything is known or not.
    """

    account_id: AccountId
    id: str
    type: str
    value: str
    events: Sequence[TokenEvent] = ()
    updated_at_ms: int = 0
    token: CustomerToken | None = None

    def status_at(self, now_ms: int) -> str:
        """Return the status of the latest event that has one and has not expired."""
        for event in reversed(self.events):
            expired = event.expires_at_ms is not None and event.expires_at_ms <= now_ms
            if event.status is not None and not expired:
                return event.status
        return UNKNOWN_STATUS


@value(kw_only=True)
class StoryFilter:
    """Which stories to list, by their ids. `deleted_since_ms` asks for deleted ones only."""

    limit: int = 10
    starting_after: str | None = None
    since_ms: int | None = None
    deleted_since_ms: int | None = None

"""Audiences: the addresses of accounts, which a client names to say where it wants to work."""

from collections.abc import Sequence
from typing import Final

from pos_app.domain.ids import AccountId, is_account_id

DOCUMENTED_SERVICE: Final = "https://api.dintero.com"
_ACCOUNTS: Final = "/v1/accounts/"


class Audiences:
    """Which account an audience means: that of the published service, or of this one.

    `services` are our own base addresses, without a slash at their end.
    """

    def __init__(self, services: Sequence[str] = ()) -> None:
        self._beginnings = tuple(
            f"{service.rstrip('/')}{_ACCOUNTS}" for service in (DOCUMENTED_SERVICE, *services)
        )

    def patterns(self) -> list[str]:
        """Return how audiences look, for whoever named none of them."""
        return [f"{beginning}{{aid}}" for beginning in self._beginnings]

    def account_of(self, audience: object) -> AccountId | None:
        """Return the account, None for what is no audience of ours."""
        if not isinstance(audience, str):
            return None
        for beginning in self._beginnings:
            rest = audience.removeprefix(beginning)
            if rest != audience and is_account_id(rest):
                return AccountId(rest)
        return None

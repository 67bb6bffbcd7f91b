"""A till that has joined central: whose it is, which life it lives, and what it has been told."""

from enum import StrEnum

from pos_app.domain.card import CardType
from pos_app.domain.ids import AccountId, CardId, CustomerId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.value import field, value


class JoiningState(StrEnum):
    """What a life of a till may do.

    Live spends. Fenced spends nothing offline and joins again first: its books were brought back,
    or a newer life of it exists. Quarantined has a history that forked. Past is over.
    """

    LIVE = "live"
    FENCED = "fenced"
    QUARANTINED = "quarantined"
    PAST = "past"


class Speech(StrEnum):
    """What the central of a till understands: tills, or the public wallet API alone."""

    TILLS = "tills"
    WALLET_API = "wallet_api"


@value(kw_only=True)
class Joining:
    """One life of a till at central.

    `sealed_keys` hold what central handed over; only the till's own key opens them. The feed's
    cursor is (`feed_epoch`, `feed_after`); while the first fill runs, `snapshot_after` is the card
    it has come to and `snapshot_feed_after` where the feed goes on afterwards.
    """

    account_id: AccountId
    till_id: TillId
    incarnation: int
    address: str
    speech: Speech
    enrolment_id: str
    sealed_keys: bytes = field(repr=False)
    central_key: bytes | None
    state: JoiningState
    feed_epoch: str
    feed_after: int
    snapshot_after: str | None
    snapshot_feed_after: int | None
    snapshot_done: int
    snapshot_total: int
    clock_high_ms: int
    joined_at_ms: int

    @property
    def is_filling(self) -> bool:
        """Whether the first fill has not come to its end."""
        return self.snapshot_feed_after is not None


@value(kw_only=True)
class LearnedToken:
    """A token as central tells it to tills: its keyed hash (32 bytes), never its value."""

    id: str
    hash: bytes
    masked_code: str
    expires_at_ms: int | None
    one_shot: bool
    used_at_ms: int | None


@value(kw_only=True)
class LearnedCard:
    """A card as central had it at `as_of_ms`; its amounts are to be read, not to be spent."""

    card_id: CardId
    id: str
    version: int
    type: CardType
    currency: Currency | None
    name: str | None
    customer_id: CustomerId | None
    activated_at_ms: int | None
    active_from_ms: int | None
    expires_at_ms: int | None
    deleted_at_ms: int | None
    created_at_ms: int
    balance_minor: int
    available_minor: int
    as_of_ms: int
    tokens: tuple[LearnedToken, ...]
    pin_verifier: str | None = field(default=None, repr=False)
    blocked_why: str | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether nothing new is to be taken of it: stopped, or put away for ever."""
        return self.blocked_why is not None or self.deleted_at_ms is not None


@value(kw_only=True)
class KnownCard:
    """What central said last of a card's amounts, and whether it was blocked there since.

    `blocked_why` is the reason of one that was stopped and may go again; one without a reason was
    put away for ever.
    """

    card_id: CardId
    version: int
    balance_minor: int
    available_minor: int
    as_of_ms: int
    blocked: bool
    blocked_why: str | None = None

"""How a till stands to its central at this moment: what a strip and a sync page show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pos_app.domain.ids import CardId
from pos_app.domain.joining import JoiningState, LearnedCard, Speech
from pos_app.domain.outbox import Pending
from pos_app.domain.till import Till
from pos_app.errors import Code
from pos_app.storage import outbox
from pos_app.storage.joinings import get_joining
from pos_app.storage.statement import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the books say of it: what waits, since when, what a person must look at, the fill.

    `speech` is what central speaks.
    """

    state: JoiningState
    pending: Pending
    oldest_ms: int | None
    parked: int
    filled: int
    to_fill: int
    is_filling: bool
    speech: Speech = Speech.TILLS


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedCard:
    """A card that central stopped, and why; `why` is None for one that was put away for ever."""

    card_id: CardId
    why: str | None


Heard = Callable[[tuple[StoppedCard, ...]], None]
"""Called with the cards that a piece of news stopped, none as a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStatus:
    """`last_success_ms` is when central answered last, None before the first time in this run.

    `problem` is why it is not online, where something other than the line is in the way. `stopped`
    are cards of the news that came with this status: whoever has one in hand is to be told.
    """

    is_online: bool
    kept: Kept
    last_success_ms: int | None
    problem: Code | None = None
    stopped: tuple[StoppedCard, ...] = ()


def look(connection: Connection, till: Till) -> Kept:
    """Return what the books say of the line."""
    joined = get_joining(connection, till.till_id, till.incarnation)
    return Kept(
        state=joined.state,
        pending=outbox.sum_pending(connection, till.till_id),
        oldest_ms=outbox.oldest_pending_ms(connection, till.till_id),
        parked=outbox.count_parked(connection, till.till_id),
        filled=joined.snapshot_done,
        to_fill=joined.snapshot_total,
        is_filling=joined.is_filling,
        speech=joined.speech,
    )


def stopped_of(cards: Iterable[LearnedCard]) -> tuple[StoppedCard, ...]:
    """Return those of the cards that nothing new is to be taken of."""
    return tuple(
        StoppedCard(card_id=card.card_id, why=card.blocked_why) for card in cards if card.is_stopped
    )

"""A central for pages of the desk: it answers what a test says, when the test says so."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pos_app.domain.card import CardType
from pos_app.domain.card_act import ActId, CardAct, DoneAct, DoneCard, KeptAct, KeptState
from pos_app.domain.ids import CardId
from pos_app.domain.joining import JoiningState, LearnedCard
from pos_app.domain.outbox import Pending
from pos_app.errors import Code, PosError, Unavailable
from pos_app.storage.store import Store
from pos_app.sync.status import Kept, LineStatus
from tests.journal.books import START_MS, TILL
from tests.ui.backoffice.room import Room

T = TypeVar("T")


def card_of(card_id: CardId) -> LearnedCard:
    return LearnedCard(
        card_id=card_id,
        id=f"id-of-{card_id}",
        version=1,
        type=CardType.GIFT_CARD,
        currency=None,
        name=None,
        customer_id=None,
        activated_at_ms=None,
        active_from_ms=None,
        expires_at_ms=None,
        deleted_at_ms=None,
        created_at_ms=START_MS,
        balance_minor=0,
        available_minor=0,
        as_of_ms=START_MS,
        tokens=(),
    )


@dataclass
class PlayedCentral:
    """Does what it is asked, fails it, or leaves it unanswered until `answer`."""

    error: PosError | None = None
    is_silent: bool = False
    asked: list[CardAct] = field(default_factory=list[CardAct])
    acts: dict[str, KeptAct] = field(default_factory=dict[str, KeptAct])

    def do(self, act: CardAct) -> Future[DoneAct]:
        self.asked.append(act)
        if self.error is not None:
            return _failed(self.error)
        state = KeptState.ASKED if self.is_silent else KeptState.DONE
        self.acts[act.act_id] = KeptAct(act=act, state=state, asked_at_ms=START_MS)
        if self.is_silent:
            return _failed(Unavailable(Code.ACT_WAITS))
        if not act.tells_secrets:
            del self.acts[act.act_id]
        return _told(self._done(act))

    def answer(self, code: str | None = None) -> None:
        """End all that waits: done, or refused with a code."""
        state = KeptState.DONE if code is None else KeptState.REFUSED
        for act_id, kept in self.acts.items():
            self.acts[act_id] = replace(kept, state=state, code=code)

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        return _told(tuple(self.acts.values()))

    def done(self, act_id: ActId) -> Future[DoneAct]:
        return _told(self._done(self.acts[act_id].act))

    def put_away(self, act_id: ActId) -> Future[None]:
        self.acts.pop(act_id, None)
        return _told(None)

    def _done(self, act: CardAct) -> DoneAct:
        ids = [one.card_id for one in act.cards] or [act.card_id]
        return DoneAct(
            act_id=act.act_id,
            cards=tuple(
                DoneCard(
                    card=card_of(card_id),
                    code=f"CODE-OF-{card_id}".upper() if act.kind in {"make", "code"} else None,
                    pin="1234" if act.kind == "pin" or act.with_pins else None,
                )
                for card_id in ids
            ),
        )


def _told(value: T) -> Future[T]:
    told: Future[T] = Future()
    told.set_result(value)
    return told


def _failed(error: PosError) -> Future[DoneAct]:
    failed: Future[DoneAct] = Future()
    failed.set_exception(error)
    return failed


def joined_room(store: Store, central: PlayedCentral, *, is_online: bool = True) -> Room:
    """Return the office of a till that has joined, its line up or down."""
    room = Room(store, replace(TILL, joined=True))
    room.books.card_desk.ask_by(central)
    room.line_status = LineStatus(
        is_online=is_online,
        kept=Kept(
            state=JoiningState.LIVE,
            pending=Pending(count=0, amount_minor=0),
            oldest_ms=None,
            parked=0,
            filled=0,
            to_fill=0,
            is_filling=False,
        ),
        last_success_ms=None,
    )
    return room

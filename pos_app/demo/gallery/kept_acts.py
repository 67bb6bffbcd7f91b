"""A central for the gallery: one act it has not answered, one it has, and one that it refused."""

from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Final, NoReturn

from pos_app.demo.gallery.acting import LONG_NAME
from pos_app.domain.card_act import ActId, ActKind, CardAct, DoneAct, KeptAct, KeptState
from pos_app.domain.clock import milliseconds_of
from pos_app.domain.ids import CardId
from pos_app.errors import Code, Unavailable

_ASKED_AT_MS: Final = milliseconds_of(datetime(2026, 10, 31, 13, 20, tzinfo=UTC))
_ACTS: Final = (
    (ActKind.MAKE, "3F9A11C2", KeptState.DONE, None),
    (ActKind.PUT, "gift-1", KeptState.ASKED, None),
    (
        ActKind.BLOCK,
        "a-card-of-a-customer-with-a-rather-long-number-0001",
        KeptState.REFUSED,
        Code.HELD_BY_TILLS.value,
    ),
)


class PlayedCentral:
    """Keeps those three acts and does nothing."""

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        """Return them."""
        told: Future[tuple[KeptAct, ...]] = Future()
        told.set_result(
            tuple(
                KeptAct(
                    act=CardAct(
                        act_id=ActId(kind.value),
                        kind=kind,
                        card_id=CardId(card_id),
                        operator=LONG_NAME,
                    ),
                    state=state,
                    asked_at_ms=_ASKED_AT_MS,
                    code=code,
                )
                for kind, card_id, state, code in _ACTS
            )
        )
        return told

    def do(self, act: CardAct) -> Future[DoneAct]:  # noqa: ARG002 - nobody asks
        """Nobody presses anything in the gallery."""
        return _never()

    def done(self, act_id: ActId) -> Future[DoneAct]:  # noqa: ARG002 - nobody asks
        """As above."""
        return _never()

    def put_away(self, act_id: ActId) -> Future[None]:  # noqa: ARG002 - nobody asks
        """As above."""
        return _never()


def _never() -> NoReturn:
    raise Unavailable(Code.NEEDS_THE_LINE)

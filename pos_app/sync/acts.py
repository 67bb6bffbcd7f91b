"""The desk's way to central: acts on cards, on a thread of their own while somebody waits."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Final, Protocol, TypeVar

from pos_app.domain.card_act import ActId, CardAct, DoneAct, KeptAct
from pos_app.errors import Code, Unavailable
from pos_app.sync.gateway import Gateway
from pos_app.sync.kept_acts import KeptActs

T = TypeVar("T")

AT_THE_DESK_MS: Final = 5_000
"""How long somebody at the desk is kept waiting before the act is left to be asked again."""


class Closes(Protocol):
    """What ends with the desk (`HttpTransport`)."""

    def close(self) -> None:
        """Let go of the connections."""
        ...


class LineActs:
    """Has acts done at central for the desk, one after another."""

    def __init__(
        self,
        kept: KeptActs,
        gateway: Gateway,
        is_online: Callable[[], bool],
        transport: Closes,
    ) -> None:
        self._kept = kept
        self._gateway = gateway
        self._is_online = is_online
        self._transport = transport
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="acts")

    def do(self, act: CardAct) -> Future[DoneAct]:
        """Have it done, once.

        Refused: as central says. Unavailable: NEEDS_THE_LINE, nothing was done; ACT_WAITS, no
        answer came, and the line asks again.
        """
        return self._on_thread(partial(self._do, act))

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        """Return the acts that somebody has yet to hear the end of, the oldest first."""
        return self._on_thread(self._kept.kept)

    def done(self, act_id: ActId) -> Future[DoneAct]:
        """Return what came of an act that is kept as done."""
        return self._on_thread(partial(self._kept.done, act_id))

    def put_away(self, act_id: ActId) -> Future[None]:
        """Keep an act no more: somebody has heard its end."""
        return self._on_thread(partial(self._kept.put_away, act_id))

    def close(self) -> None:
        """Answer what was asked, then stop."""
        self._transport.close()
        self._thread.shutdown()

    def _on_thread(self, work: Callable[[], T]) -> Future[T]:
        try:
            return self._thread.submit(work)
        except RuntimeError:  # a page may still ask while the till closes
            closed: Future[T] = Future()
            closed.set_exception(Unavailable(Code.CLOSED))
            return closed

    def _do(self, act: CardAct) -> DoneAct:
        if not self._is_online():
            raise Unavailable(Code.NEEDS_THE_LINE)
        return self._kept.ask(self._gateway, act, AT_THE_DESK_MS)

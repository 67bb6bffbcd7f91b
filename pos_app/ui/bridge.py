"""The only crossing into Qt: results of other threads arrive as calls on the UI thread.

A future is given to `deliver`; whichever thread completes it only emits a signal, which Qt queues
to this object's thread. No lock is held and nothing is dropped while the bridge is open.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos_app.errors import Broken, Code, PosError, Unavailable

T = TypeVar("T")

OnFailed = Callable[[PosError], None]


class Bridge(QObject):
    """Carries results to the thread it was made in, in the order in which they came.

    Make it on the UI thread. After `close()` results still arriving are ignored: the screens that
    asked for them are gone.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def deliver(self, future: Future[T], on_done: Callable[[T], None], on_failed: OnFailed) -> None:
        """Call `on_done(result)` or `on_failed(error)` on the UI thread once the future is done.

        Always later, never from within this call, even when the future is done already. A
        cancelled future fails as `Unavailable(CLOSED)`; an error that is none of ours fails as
        `Broken(UNEXPECTED)` with the original as its cause.
        """

        def finish() -> None:
            try:
                result = _outcome_of(future)
            except PosError as error:
                on_failed(error)
            else:
                on_done(result)

        def announce(_: Future[Any]) -> None:
            self._arrived.emit(finish)

        future.add_done_callback(announce)

    def call(self, function: Callable[[], None]) -> None:
        """Run the function on the UI thread later; may be called from any thread."""
        self._arrived.emit(function)

    def close(self) -> None:
        """Ignore everything that arrives from now on. Closing twice is closing once."""
        self._open = False

    @Slot(object)
    def _hand_over(self, finish: Callable[[], None]) -> None:
        if self._open:
            finish()


def _outcome_of(future: Future[T]) -> T:
    if future.cancelled():
        raise Unavailable(Code.CLOSED)
    error = future.exception()
    if error is None or isinstance(error, PosError):
        return future.result()
    raise Broken(Code.UNEXPECTED, kind=type(error).__name__) from error

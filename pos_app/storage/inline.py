"""The line without a thread, for tests and the simulation: a work runs in the caller, at once."""

from concurrent.futures import Future

from pos_app.errors import Broken, Code, Unavailable
from pos_app.storage.store import Runner, T, Work


class InlineLine:
    """Runs each work before `submit` returns; the Future it gives is always done."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._running = False
        self._closed = False

    def submit(self, work: Work[T]) -> Future[T]:
        """Return the done Future of the work. A work that submits another one is a mistake."""
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        if self._closed:
            future.set_exception(Unavailable(Code.CLOSED))
            return future
        if self._running:
            # With threads this would wait for itself for ever; tests must not hide it.
            raise Broken(Code.UNEXPECTED, reason="work_inside_a_work")
        self._running = True
        try:
            future.set_result(self._runner.run(work))
        except Exception as error:  # noqa: BLE001 - whatever the work raised belongs to the Future
            future.set_exception(error)
        finally:
            self._running = False
        return future

    def submit_at_leisure(self, work: Work[T]) -> Future[T]:
        """Do the same: in its caller a work has nobody to let go first."""
        return self.submit(work)

    def close(self) -> None:
        """Let go of the connection; later works fail as CLOSED."""
        if not self._closed:
            self._closed = True
            self._runner.close()

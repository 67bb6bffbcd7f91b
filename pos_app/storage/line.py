"""Works waiting for threads, each thread with a connection of its own.

Nothing here ever blocks who submits: the queues are the lock-free ones of the interpreter, and a
line that is full or closed says so at once.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Generic

from pos_app.errors import Code, Unavailable
from pos_app.storage.leisure import Leisure
from pos_app.storage.store import Runner, T, Work

IDLE_S = 0.5

_Bell = SimpleQueue[None]
"""What wakes one thread."""


class _Ticket(Generic[T]):
    """A work and the Future its outcome goes to."""

    __slots__ = ("_future", "_work")

    def __init__(self, work: Work[T], future: Future[T]) -> None:
        self._work = work
        self._future = future

    def run_on(self, runner: Runner) -> None:
        if not self._future.set_running_or_notify_cancel():
            return
        try:
            outcome = runner.run(self._work)
        except BaseException as error:  # noqa: BLE001 - a waiter must never be left without an answer
            self._future.set_exception(error)
        else:
            self._future.set_result(outcome)

    def refuse(self, code: Code) -> None:
        if self._future.set_running_or_notify_cancel():
            self._future.set_exception(Unavailable(code))


class ThreadedLine:
    """A bounded line of works and the threads that take from it, one for each runner.

    Of the threads that wait, the one that worked last works next: what it needs is at hand still.
    """

    def __init__(self, runners: Sequence[Runner], *, name: str, longest: int) -> None:
        self._tickets: SimpleQueue[_Ticket[Any] | None] = SimpleQueue()
        self._at_leisure = Leisure[_Ticket[Any]]()
        self._waiting: list[_Bell] = []
        self._longest = longest
        self._closed = False
        self._ended = False
        self._threads = [
            # A program that dies without close() must not hang on to its folder for ever.
            Thread(target=self._serve, args=(runner,), name=f"{name}-{number}", daemon=True)
            for number, runner in enumerate(runners, start=1)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Work[T]) -> Future[T]:
        """Return the Future of a work that will run once; BUSY when full, CLOSED when closed."""
        return self._submitted(work, self._tickets.qsize(), self._tickets.put)

    def submit_at_leisure(self, work: Work[T]) -> Future[T]:
        """Do the same for a work that lets all others go first, and whose Future comes later."""
        return self._submitted(work, len(self._at_leisure), self._at_leisure.put)

    def close(self) -> None:
        """Finish what waits, end the threads, refuse what came too late. Waits for the threads."""
        if not self._closed:
            self._closed = True
            for _ in self._threads:
                self._tickets.put(None)
                self._wake_one()
        for thread in self._threads:
            thread.join()
        self._ended = True
        self._refuse_the_rest()

    def _submitted(
        self, work: Work[T], waiting: int, put: Callable[[_Ticket[Any]], object]
    ) -> Future[T]:
        future: Future[T] = Future()
        ticket = _Ticket(work, future)
        if self._closed:
            ticket.refuse(Code.CLOSED)
        elif waiting >= self._longest:
            ticket.refuse(Code.BUSY)
        else:
            put(ticket)
            self._wake_one()
            if self._ended:
                # close() may have emptied the line between the look at `_closed` and the put.
                self._refuse_the_rest()
        return future

    def _wake_one(self) -> None:
        with suppress(IndexError):  # all are at work, and look at the line when they have done it
            self._waiting.pop().put(None)

    def _serve(self, runner: Runner) -> None:
        bell: _Bell = SimpleQueue()
        rested = True
        while True:
            leisurely = self._at_leisure.take(is_busy=not self._tickets.empty())
            if leisurely is not None:
                leisurely.run_on(runner)
                del leisurely
                rested = False
                continue
            try:
                ticket = self._tickets.get_nowait()
            except Empty:
                rested = self._wait(bell, runner, rested=rested)
                continue
            if ticket is None:
                for last in self._at_leisure.take_all():
                    last.run_on(runner)
                runner.close()
                return
            ticket.run_on(runner)
            self._at_leisure.note_work()
            # The outcome must not live on in this frame until the next work comes.
            del ticket
            rested = False

    def _wait(self, bell: _Bell, runner: Runner, *, rested: bool) -> bool:
        """Return when there may be something to do; tell whether the runner has rested by then."""
        self._waiting.append(bell)
        if not self._tickets.empty():
            # It was put before anybody could see this thread wait.
            self._wait_no_longer(bell)
            return rested
        due_in_s = self._at_leisure.due_in_s(is_busy=False)
        if due_in_s is not None:
            try:
                bell.get(timeout=max(0.0, due_in_s))
            except Empty:
                self._wait_no_longer(bell)
            return rested
        if not rested:
            try:
                bell.get(timeout=IDLE_S)
            except Empty:
                runner.rest()
            else:
                return False
        bell.get()
        return True

    def _wait_no_longer(self, bell: _Bell) -> None:
        try:
            self._waiting.remove(bell)
        except ValueError:
            # It was rung for something that is not to wait until this thread has done another.
            bell.get()
            self._wake_one()

    def _refuse_the_rest(self) -> None:
        for ticket in self._at_leisure.take_all():
            ticket.refuse(Code.CLOSED)
        while True:
            try:
                ticket = self._tickets.get_nowait()
            except Empty:
                return
            if ticket is not None:
                ticket.refuse(Code.CLOSED)

"""The line of works: it never keeps anybody waiting who submits, and forgets nobody."""

from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Barrier, Event, Thread
from time import monotonic, sleep
from typing import cast

import pytest
from sqlalchemy import Connection

from pos_app.errors import Code, Unavailable
from pos_app.storage.line import ThreadedLine
from pos_app.storage.store import T, Work

NO_CONNECTION = cast("Connection", object())


class CountingRunner:
    """Runs works on nothing, and counts what else the line asks of it."""

    def __init__(self) -> None:
        self.rested = Event()
        self.closed = 0

    def run(self, work: Work[T]) -> T:
        return work(NO_CONNECTION)

    def rest(self) -> None:
        self.rested.set()

    def close(self) -> None:
        self.closed += 1


@contextmanager
def open_line(*runners: CountingRunner, longest: int = 10) -> Generator[ThreadedLine]:
    line = ThreadedLine(runners or (CountingRunner(),), name="test", longest=longest)
    try:
        yield line
    finally:
        line.close()


def waiting_for(event: Event) -> Work[bool]:
    return lambda _: event.wait(10)


def code_of(future: Future[bool]) -> Code:
    error = future.exception(5)
    assert isinstance(error, Unavailable)
    return error.code


def test_works_run_in_the_order_they_came() -> None:
    seen: list[int] = []

    def work(number: int) -> Work[None]:
        return lambda _: seen.append(number)

    with open_line(longest=100) as line:
        for number in range(50):
            line.submit(work(number))
    assert seen == list(range(50))


def test_a_full_line_fails_at_once_as_busy() -> None:
    go = Event()
    begun = Event()
    with open_line(longest=2) as line:
        first = line.submit(lambda _: begun.set() or go.wait(10))
        assert begun.wait(5)
        queued = [line.submit(waiting_for(go)) for _ in range(2)]
        refused = line.submit(waiting_for(go))
        assert refused.done()
        assert code_of(refused) is Code.BUSY
        go.set()
        assert all(future.result(5) for future in [first, *queued])


def test_a_closed_line_fails_at_once_as_closed() -> None:
    with open_line() as line:
        line.close()
        late = line.submit(lambda _: True)
        assert late.done()
        assert code_of(late) is Code.CLOSED


def test_closing_finishes_what_is_queued_and_wakes_every_waiter() -> None:
    go = Event()
    answers: list[bool] = []
    line = ThreadedLine([CountingRunner()], name="test", longest=100)
    futures = [line.submit(waiting_for(go)) for _ in range(20)]

    def wait_for(future: Future[bool]) -> None:
        answers.append(future.result(5))

    waiters = [Thread(target=wait_for, args=(future,)) for future in futures]
    closer = Thread(target=line.close)
    for thread in (*waiters, closer):
        thread.start()
    go.set()
    for thread in (*waiters, closer):
        thread.join(5)
        assert not thread.is_alive()
    assert answers == [True] * 20


def test_nobody_who_submits_while_it_closes_is_left_waiting() -> None:
    for _ in range(30):
        line = ThreadedLine([CountingRunner(), CountingRunner()], name="test", longest=10_000)
        barrier = Barrier(5)
        futures: list[Future[bool]] = []

        def submit_many(line: ThreadedLine, barrier: Barrier, out: list[Future[bool]]) -> None:
            barrier.wait()
            out.extend(line.submit(lambda _: True) for _ in range(50))

        threads = [Thread(target=submit_many, args=(line, barrier, futures)) for _ in range(4)]
        for thread in threads:
            thread.start()
        barrier.wait()
        line.close()
        for thread in threads:
            thread.join()
        assert len(futures) == 200
        for future in futures:
            error = future.exception(5)
            assert error is None or (isinstance(error, Unavailable) and error.code is Code.CLOSED)


def test_a_work_that_slips_in_while_the_line_closes_is_told_so() -> None:
    class ClosingLimit(int):
        """Closes the line between the look whether it is open and the joining of it."""

        __slots__ = ()

        def __le__(self, other: int) -> bool:
            line.close()
            return False

    line = ThreadedLine([CountingRunner()], name="test", longest=ClosingLimit(10))
    late = line.submit(lambda _: True)
    assert code_of(late) is Code.CLOSED


def test_closing_twice_is_closing_once() -> None:
    runner = CountingRunner()
    with open_line(runner) as line:
        line.close()
    assert runner.closed == 1


@pytest.mark.parametrize("error", [ValueError("mine"), SystemExit(3)])
def test_what_a_work_raises_is_the_futures_and_the_next_work_runs(error: BaseException) -> None:
    def fail(_: Connection) -> bool:
        raise error

    with open_line() as line:
        assert line.submit(fail).exception(5) is error
        assert line.submit(lambda _: True).result(5)


def test_a_work_taken_back_before_its_turn_does_not_run() -> None:
    go = Event()
    ran: list[int] = []
    with open_line() as line:
        line.submit(waiting_for(go))
        taken_back = line.submit(lambda _: ran.append(1))
        assert taken_back.cancel()
        go.set()
    assert ran == []


def test_the_runner_rests_once_when_the_works_run_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos_app.storage.line.IDLE_S", 0.01)
    runner = CountingRunner()
    with open_line(runner) as line:
        assert not runner.rested.wait(0.05)
        line.submit(lambda _: True).result(5)
        assert runner.rested.wait(5)
        runner.rested.clear()
        assert not runner.rested.wait(0.05)


def test_two_threads_serve_one_line() -> None:
    meeting = Barrier(2)
    meet: Callable[[Connection], object] = lambda _: meeting.wait(5)  # noqa: E731 - one line
    with open_line(CountingRunner(), CountingRunner()) as line:
        both = [line.submit(meet) for _ in range(2)]
        assert {future.result(5) for future in both} == {0, 1}


def test_of_the_threads_that_wait_the_last_at_work_works_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.storage.line.IDLE_S", 0.01)
    runners = [CountingRunner() for _ in range(4)]
    meeting = Barrier(4)
    with open_line(*runners) as line:
        for everyone in [line.submit(lambda _: meeting.wait(5)) for _ in runners]:
            everyone.result(5)
        for runner in runners:
            assert runner.rested.wait(5)  # from now on all of them wait
            runner.rested.clear()
        for _ in range(10):
            line.submit(lambda _: True).result(5)
            (worked,) = _rested(runners)
            line.submit(lambda _: True).result(5)
            assert _rested(runners) == [worked]


def _rested(runners: list[CountingRunner]) -> list[CountingRunner]:
    """Return those that have worked and wait again, once there are any."""
    deadline_s = monotonic() + 10
    while not any(runner.rested.is_set() for runner in runners) and monotonic() < deadline_s:
        sleep(0.001)
    rested = [runner for runner in runners if runner.rested.is_set()]
    for runner in rested:
        runner.rested.clear()
    return rested


def test_no_work_waits_while_a_thread_does() -> None:
    meeting = Barrier(4)
    with open_line(*(CountingRunner() for _ in range(4)), longest=1000) as line:
        for _ in range(200):
            four = [line.submit(lambda _: meeting.wait(5)) for _ in range(4)]
            assert {future.result(5) for future in four} == {0, 1, 2, 3}


def test_a_leisurely_work_lets_all_others_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos_app.storage.leisure.LONGEST_WAIT_S", 3600.0)
    seen: list[str] = []
    go = Event()
    with open_line(longest=100) as line:
        first = line.submit(waiting_for(go))
        leisurely = line.submit_at_leisure(lambda _: seen.append("at leisure"))
        others = [line.submit(lambda _: seen.append("sale")) for _ in range(20)]
        go.set()
        for future in (first, *others, leisurely):
            future.result(10)
    assert seen == ["sale"] * 20 + ["at leisure"]


def test_a_leisurely_work_has_its_turn_also_where_there_is_no_lull(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.storage.leisure.LONGEST_WAIT_S", 0.0)
    seen: list[str] = []
    go = Event()
    with open_line(longest=100) as line:
        line.submit(waiting_for(go))
        line.submit_at_leisure(lambda _: seen.append("at leisure"))
        line.submit(lambda _: seen.append("sale"))
        go.set()
    assert seen == ["at leisure", "sale"]


def test_a_leisurely_work_wakes_a_line_that_has_nothing_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.storage.line.IDLE_S", 0.01)
    runner = CountingRunner()
    with open_line(runner) as line:
        for _ in range(2):
            assert line.submit_at_leisure(lambda _: True).result(10)
            assert runner.rested.wait(10)
            runner.rested.clear()


def test_closing_does_what_was_to_be_done_at_leisure_and_then_refuses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.storage.leisure.LULL_S", 3600.0)
    monkeypatch.setattr("pos_app.storage.leisure.LONGEST_WAIT_S", 3600.0)
    with open_line(longest=2) as line:
        line.submit(lambda _: True).result(10)
        waiting = [line.submit_at_leisure(lambda _: True) for _ in range(2)]
        assert code_of(line.submit_at_leisure(lambda _: True)) is Code.BUSY
        assert not any(future.done() for future in waiting)
    assert all(future.result(10) for future in waiting)
    assert code_of(line.submit_at_leisure(lambda _: True)) is Code.CLOSED

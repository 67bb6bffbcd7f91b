import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.ui.bridge import Bridge


@pytest.fixture
def bridge(qtbot: QtBot) -> Bridge:  # noqa: ARG001
    return Bridge()


@pytest.fixture
def workers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=8) as pool:
        yield pool


def never(_: object) -> None:
    pytest.fail("this was not to be called")


def test_a_result_arrives_on_the_ui_thread(
    qtbot: QtBot, bridge: Bridge, workers: ThreadPoolExecutor
) -> None:
    here: list[tuple[int, int]] = []

    def keep(result: int) -> None:
        here.append((result, threading.get_ident()))

    bridge.deliver(workers.submit(threading.get_ident), keep, never)
    qtbot.waitUntil(lambda: bool(here))
    [(worked_on, arrived_on)] = here
    assert arrived_on == threading.get_ident()
    assert worked_on != arrived_on


def test_a_result_that_is_there_already_still_comes_later(qtbot: QtBot, bridge: Bridge) -> None:
    future: Future[str] = Future()
    future.set_result("done")
    arrived: list[str] = []
    bridge.deliver(future, arrived.append, never)
    assert arrived == []
    qtbot.waitUntil(lambda: arrived == ["done"])


def test_nothing_is_dropped_however_many_threads_answer_at_once(
    qtbot: QtBot, bridge: Bridge, workers: ThreadPoolExecutor
) -> None:
    arrived: list[int] = []
    for number in range(2_000):
        bridge.deliver(workers.submit(int, number), arrived.append, never)
    qtbot.waitUntil(lambda: len(arrived) == 2_000)
    assert sorted(arrived) == list(range(2_000))


def test_one_thread_is_heard_in_the_order_it_spoke(qtbot: QtBot, bridge: Bridge) -> None:
    arrived: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as one:
        for number in range(500):
            bridge.deliver(one.submit(int, number), arrived.append, never)
        qtbot.waitUntil(lambda: len(arrived) == 500)
    assert arrived == list(range(500))


@pytest.mark.parametrize(
    "error", [Refused(Code.CARD_EXPIRED), Unavailable(Code.BUSY), Broken(Code.BOOKS_DO_NOT_AGREE)]
)
def test_our_own_errors_arrive_as_they_are(qtbot: QtBot, bridge: Bridge, error: PosError) -> None:
    future: Future[None] = Future()
    future.set_exception(error)
    arrived: list[PosError] = []
    bridge.deliver(future, never, arrived.append)
    qtbot.waitUntil(lambda: arrived == [error])


def test_an_error_of_somebody_else_arrives_as_broken_with_its_cause(
    qtbot: QtBot, bridge: Bridge
) -> None:
    future: Future[None] = Future()
    cause = ZeroDivisionError()
    future.set_exception(cause)
    arrived: list[PosError] = []
    bridge.deliver(future, never, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 1)
    assert isinstance(arrived[0], Broken)
    assert arrived[0].code is Code.UNEXPECTED
    assert arrived[0].__cause__ is cause


def test_a_cancelled_future_fails_as_closed(qtbot: QtBot, bridge: Bridge) -> None:
    future: Future[None] = Future()
    future.cancel()
    arrived: list[PosError] = []
    bridge.deliver(future, never, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 1)
    assert arrived[0].code is Code.CLOSED
    assert isinstance(arrived[0], Unavailable)


def test_what_arrives_after_closing_is_ignored(qtbot: QtBot, bridge: Bridge) -> None:
    on_its_way: Future[str] = Future()
    on_its_way.set_result("on its way")
    late: Future[str] = Future()
    bridge.deliver(on_its_way, never, never)
    bridge.deliver(late, never, never)
    bridge.close()
    bridge.close()
    late.set_result("late")
    qtbot.wait(20)


def test_any_thread_may_ask_for_a_call_on_the_ui_thread(qtbot: QtBot, bridge: Bridge) -> None:
    called_on: list[int] = []

    def call() -> None:
        called_on.append(threading.get_ident())

    thread = threading.Thread(target=bridge.call, args=(call,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: called_on == [threading.get_ident()])


def test_a_callback_that_asks_again_is_served(qtbot: QtBot, bridge: Bridge) -> None:
    rounds: list[int] = []

    def ask(number: int) -> Callable[[None], None]:
        def again(_: None) -> None:
            rounds.append(number)
            if number < 3:
                future: Future[None] = Future()
                future.set_result(None)
                bridge.deliver(future, ask(number + 1), never)

        return again

    future: Future[None] = Future()
    future.set_result(None)
    bridge.deliver(future, ask(1), never)
    qtbot.waitUntil(lambda: rounds == [1, 2, 3])

"""What a thread does is awaited on the loop: its outcome, its failure, and giving up on it."""

import asyncio
from concurrent.futures import Future
from threading import Thread

import pytest

from pos_app.central.awaiting import outcome_of
from pos_app.errors import Code, Refused


def resolved(value: object = None, error: Exception | None = None) -> Future[object]:
    """Return a Future that another thread resolves, at some moment."""
    future: Future[object] = Future()
    settle = future.set_result if error is None else future.set_exception
    Thread(target=settle, args=(value if error is None else error,)).start()
    return future


def test_what_a_thread_makes_arrives_on_the_loop() -> None:
    assert asyncio.run(outcome_of(resolved("made"))) == "made"


def test_what_was_made_before_anybody_waited_arrives_as_well() -> None:
    future: Future[int] = Future()
    future.set_result(7)
    assert asyncio.run(outcome_of(future)) == 7


def test_what_a_thread_fails_with_is_raised() -> None:
    refusal = Refused(Code.CARD_NOT_FOUND, card_id="a")
    with pytest.raises(Refused) as raised:
        asyncio.run(outcome_of(resolved(error=refusal)))
    assert raised.value is refusal


def test_whoever_gives_up_waiting_calls_off_what_has_not_begun() -> None:
    future: Future[int] = Future()

    async def give_up() -> None:
        waiting = asyncio.create_task(outcome_of(future))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    asyncio.run(give_up())
    assert future.cancelled()


def test_what_has_begun_goes_on_when_nobody_waits_any_more() -> None:
    future: Future[int] = Future()
    future.set_running_or_notify_cancel()

    async def give_up() -> None:
        waiting = asyncio.create_task(outcome_of(future))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        future.set_result(1)
        await asyncio.sleep(0)

    asyncio.run(give_up())
    assert future.result() == 1


def test_an_outcome_that_comes_after_the_loop_has_ended_disturbs_nobody() -> None:
    future: Future[int] = Future()
    future.set_running_or_notify_cancel()

    async def ask() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(outcome_of(future), 0.001)

    asyncio.run(ask())
    future.set_result(1)
    assert future.done()

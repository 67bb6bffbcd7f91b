"""Futures joined end to end: whatever goes wrong on the way arrives, and nobody waits for ever."""

from concurrent.futures import Future
from typing import TypeVar

import pytest

from pos_app.errors import Code, Refused, Unavailable
from pos_app.wallet.futures import got, then
from pos_app.wallet.outcome import Denied, Granted, Outcome

T = TypeVar("T")


def done(result: T) -> Future[T]:
    future: Future[T] = Future()
    future.set_result(result)
    return future


def failed(error: BaseException) -> Future[int]:
    future: Future[int] = Future()
    future.set_exception(error)
    return future


def test_the_second_step_begins_with_the_result_of_the_first() -> None:
    first: Future[int] = Future()
    joined = then(first, lambda number: done(number + 1))
    assert not joined.done()
    first.set_result(1)
    assert joined.result(0) == 2


def test_the_second_step_does_not_begin_when_the_first_failed() -> None:
    def never(_: int) -> Future[int]:
        pytest.fail("the second step began")

    joined = then(failed(Unavailable(Code.CLOSED)), never)
    with pytest.raises(Unavailable):
        joined.result(0)


def test_an_error_of_the_second_step_arrives() -> None:
    joined = then(done(1), lambda _: failed(Refused(Code.CARD_NOT_FOUND)))
    with pytest.raises(Refused):
        joined.result(0)


def test_a_second_step_that_cannot_begin_fails_the_whole() -> None:
    def cannot(_: int) -> Future[int]:
        raise Unavailable(Code.BUSY)

    with pytest.raises(Unavailable):
        then(done(1), cannot).result(0)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit()])
def test_even_the_end_of_the_program_arrives(error: BaseException) -> None:
    with pytest.raises(type(error)):
        then(failed(error), done).result(0)
    with pytest.raises(type(error)):
        got(failed(error)).result(0)  # type: ignore[arg-type]


def test_what_was_handed_to_a_store_cannot_be_called_back() -> None:
    waiting: Future[int] = Future()
    assert not then(waiting, done).cancel()
    unanswered: Future[Outcome[int]] = Future()
    assert not got(unanswered).cancel()


def test_a_grant_is_its_answer_and_a_denial_its_refusal() -> None:
    granted: Outcome[int] = Granted(1)
    assert got(done(granted)).result(0) == 1
    denied: Outcome[int] = Denied(Refused(Code.TOKEN_USED))
    with pytest.raises(Refused) as caught:
        got(done(denied)).result(0)
    assert caught.value.code is Code.TOKEN_USED


def test_inside_a_commit_a_denial_raises_where_it_is_opened() -> None:
    assert Granted(1).get() == 1
    with pytest.raises(Refused):
        Denied(Refused(Code.TOKEN_USED)).get()

"""Futures joined end to end: one step after another, each on the thread its store gives it."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

from pos_app.wallet.outcome import Denied, Outcome

First = TypeVar("First")
Second = TypeVar("Second")


def then(first: Future[First], following: Callable[[First], Future[Second]]) -> Future[Second]:
    """Return the Future of the second step, which begins when the first has its result."""
    joined: Future[Second] = Future()
    joined.set_running_or_notify_cancel()  # what was handed to a store cannot be called back
    first.add_done_callback(partial(_go_on, following, joined))
    return joined


def got(outcome: Future[Outcome[First]]) -> Future[First]:
    """Return the Future of the answer; a denial, committed by now, becomes its exception."""
    answer: Future[First] = Future()
    answer.set_running_or_notify_cancel()
    outcome.add_done_callback(partial(_unwrap, answer))
    return answer


def _go_on(
    following: Callable[[First], Future[Second]], joined: Future[Second], done: Future[First]
) -> None:
    error = done.exception()
    if error is not None:
        joined.set_exception(error)
        return
    try:
        second = following(done.result())
    except Exception as failure:  # noqa: BLE001 - a step that cannot begin fails the whole
        joined.set_exception(failure)
    else:
        second.add_done_callback(partial(_hand_over, joined))


def _hand_over(joined: Future[Second], done: Future[Second]) -> None:
    error = done.exception()
    if error is None:
        joined.set_result(done.result())
    else:
        joined.set_exception(error)


def _unwrap(answer: Future[First], done: Future[Outcome[First]]) -> None:
    try:
        outcome = done.result()
    except BaseException as error:  # noqa: BLE001 - whatever it is, who waits is told
        answer.set_exception(error)
        return
    if isinstance(outcome, Denied):
        answer.set_exception(outcome.refusal)
    else:
        answer.set_result(outcome.answer)

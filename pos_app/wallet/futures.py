"""Futures joined end to end: one step after another, each on the thread its store gives it."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from pos_app.wallet.outcome import Denied, Outcome

First = TypeVar("First")
Second = TypeVar("Second")


def then(first: Future[First], following: Callable[[First], Future[Second]]) -> Future[Second]:
    """Return the Future of the second step, which begins when the first has its result."""
    joined: Future[Second] = Future()
    joined.set_running_or_notify_cancel()  # what was handed to a store cannot be called back

    def go_on(done: Future[First]) -> None:
        error = done.exception()
        if error is not None:
            joined.set_exception(error)
            return
        try:
            second = following(done.result())
        except Exception as error:  # noqa: BLE001 - a step that cannot begin fails the whole
            joined.set_exception(error)
            return
        second.add_done_callback(hand_over)

    def hand_over(done: Future[Second]) -> None:
        error = done.exception()
        if error is None:
            joined.set_result(done.result())
        else:
            joined.set_exception(error)

    first.add_done_callback(go_on)
    return joined


def got(outcome: Future[Outcome[First]]) -> Future[First]:
    """Return the Future of the answer; a denial, committed by now, becomes its exception."""
    answer: Future[First] = Future()
    answer.set_running_or_notify_cancel()

    def unwrap(done: Future[Outcome[First]]) -> None:
        error = done.exception()
        if error is not None:
            answer.set_exception(error)
            return
        kept = done.result()
        if isinstance(kept, Denied):
            answer.set_exception(kept.refusal)
        else:
            answer.set_result(kept.answer)

    outcome.add_done_callback(unwrap)
    return answer

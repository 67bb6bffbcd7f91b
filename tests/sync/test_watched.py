"""A transport that can be seen waiting for an answer."""

from collections.abc import Mapping

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.sync.transport import Answer
from pos_app.sync.watched import Watched
from tests.wallet.shop import HandClock


class Asked:
    """Answers, or loses the question, and looks meanwhile how it is seen to wait."""

    def __init__(self, *, is_lost: bool = False) -> None:
        self.watched = Watched(self, HandClock(70))
        self.is_lost = is_lost
        self.seen_ms: int | None = None
        self.is_closed = False

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        self.seen_ms = self.watched.asked_ms
        if self.is_lost:
            raise Unavailable(Code.LINE_DOWN)
        return Answer(timeout_ms, f"{method} {target} {dict(headers)}".encode() + body)

    def close(self) -> None:
        self.is_closed = True


def test_it_waits_from_the_question_to_its_answer() -> None:
    asked = Asked()
    assert asked.watched.asked_ms is None
    told = asked.watched.send("POST", "/push", {"a": "b"}, b"!", 200)
    assert told == Answer(200, b"POST /push {'a': 'b'}!")
    assert asked.seen_ms == 70
    assert asked.watched.asked_ms is None
    asked.watched.close()
    assert asked.is_closed


def test_it_waits_no_longer_for_an_answer_that_was_lost() -> None:
    asked = Asked(is_lost=True)
    with pytest.raises(Unavailable):
        asked.watched.send("GET", "/feed", {}, b"", 200)
    assert asked.seen_ms == 70
    assert asked.watched.asked_ms is None

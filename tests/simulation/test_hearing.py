"""Central is heard: the same question has the same answer, and news come once, in order."""

import json

import pytest

from pos_app.simulation.hearing import Hearing
from pos_app.simulation.world import World
from pos_app.sync.transport import Answer

TILL = "/v1/accounts/P00000001/tills/till-1"


def heard(*talks: tuple[str, object, object], status: int = 200) -> list[str]:
    """Return what is found to be wrong with questions and their answers, one after the other."""
    world = World(1)
    hearing = Hearing(world)
    for target, asked, told in talks:
        body = json.dumps(told).encode()
        hearing.hear(f"{TILL}/{target}", json.dumps(asked).encode(), Answer(status, body))
    return [violation.partition(": ")[2][:20] for violation in world.violations]


def pushed(outcome: str, content: str = "a sale") -> tuple[str, object, object]:
    asked = {"incarnation": 1, "base_sequence": 4, "operations": [content]}
    return "push", asked, {"outcomes": [{"sequence": 5, "outcome": outcome}]}


def news(after: int, *numbers: int) -> tuple[str, object, object]:
    return f"feed?epoch=e&after={after}", None, {"rows": [{"number": one} for one in numbers]}


def test_a_request_that_is_answered_twice_has_the_same_answer() -> None:
    first = ("requests", {"request_id": "r"}, {"balance": 1})
    assert heard(first, first, ("requests", {"request_id": "s"}, {"balance": 2})) == []
    assert heard(first, ("requests", {"request_id": "r"}, {"balance": 2})) != []


def test_an_operation_that_is_told_twice_has_the_same_outcome() -> None:
    assert heard(pushed("applied"), pushed("applied"), pushed("invalid", "a fork")) == []
    assert heard(pushed("applied"), pushed("late")) != []


@pytest.mark.parametrize("numbers", [(4, 5, 4), (3, 4), (5, 5)])
def test_news_that_come_twice_or_out_of_order_are_noticed(numbers: tuple[int, ...]) -> None:
    assert heard(news(3, 4, 5, 9)) == []
    assert heard(news(3, *numbers)) != []


def test_a_central_that_was_brought_back_may_answer_otherwise() -> None:
    world = World(1)
    hearing = Hearing(world)
    for outcome in ("applied", "late"):
        target, asked, told = pushed(outcome)
        answer = Answer(200, json.dumps(told).encode())
        hearing.hear(f"{TILL}/{target}", json.dumps(asked).encode(), answer)
        hearing.central_was_brought_back()
    assert world.violations == []


def test_what_was_refused_is_no_answer() -> None:
    first = ("requests", {"request_id": "r"}, {"error": 1})
    assert heard(first, ("requests", {"request_id": "r"}, {"error": 2}), status=409) == []

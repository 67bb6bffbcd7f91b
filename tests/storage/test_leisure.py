"""Works that nobody waits for come up in a lull, or when they have waited long enough."""

import pytest

from pos_app.storage import leisure
from pos_app.storage.leisure import LONGEST_WAIT_S, LULL_S, Leisure


class Hand:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at_s = 1000.0

    def __call__(self) -> float:
        return self.at_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Hand:
    hand = Hand()
    monkeypatch.setattr(leisure, "monotonic", hand)
    return hand


def test_with_nothing_else_to_do_a_work_is_due_at_once(clock: Hand) -> None:
    works = Leisure[str]()
    assert works.due_in_s(is_busy=False) is None
    works.put("one")
    clock.at_s += 0.001
    assert works.take(is_busy=False) == "one"
    assert works.take(is_busy=False) is None


def test_after_other_work_there_has_to_be_a_lull(clock: Hand) -> None:
    works = Leisure[str]()
    works.note_work()
    works.put("one")
    assert works.due_in_s(is_busy=False) == pytest.approx(LULL_S)
    assert works.take(is_busy=False) is None
    clock.at_s += LULL_S + 0.001
    assert works.take(is_busy=False) == "one"


def test_while_others_wait_it_lets_them_go_first_but_not_for_ever(clock: Hand) -> None:
    works = Leisure[str]()
    works.put("one")
    clock.at_s += LONGEST_WAIT_S - 0.001
    assert works.take(is_busy=True) is None
    clock.at_s += 0.002
    assert works.take(is_busy=True) == "one"


def test_they_keep_their_order_and_all_can_be_taken_at_once(clock: Hand) -> None:
    works = Leisure[int]()
    works.note_work()
    for number in range(3):
        works.put(number)
    clock.at_s += LULL_S + 0.001
    assert works.take(is_busy=False) == 0
    assert len(works) == 2
    works.note_work()
    assert list(works.take_all()) == [1, 2]
    assert list(works.take_all()) == []

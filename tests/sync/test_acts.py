"""The desk's way to central: nothing is begun without the line, and everything on its thread."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from pos_app.domain.card_act import KeptState
from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.acts import LineActs
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card
from tests.sync.test_kept_acts import BLOCK, CODE, PUT, balance

PATIENCE_S = 60.0


class Door:
    """What is closed with the desk."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def acts(till: LineTill, door: Door) -> Iterator[LineActs]:
    made = LineActs(till.acts, till.gateway, lambda: not till.line.is_cut, door)
    with closing(made):
        yield made


def test_an_act_is_done_and_what_it_told_is_kept_until_it_is_put_away(
    till: LineTill, acts: LineActs, central: Central
) -> None:
    make_card(central)
    done = acts.do(CODE).result(PATIENCE_S)
    (kept,) = acts.kept().result(PATIENCE_S)
    assert (kept.act, kept.state) == (CODE, KeptState.DONE)
    assert acts.done(CODE.act_id).result(PATIENCE_S).cards[0].code == done.cards[0].code
    acts.put_away(CODE.act_id).result(PATIENCE_S)
    assert acts.kept().result(PATIENCE_S) == ()
    assert till.findings() == []


def test_without_the_line_nothing_is_asked_and_nothing_is_kept(
    till: LineTill, acts: LineActs, central: Central
) -> None:
    make_card(central)
    till.line.is_cut = True
    error = acts.do(PUT).exception(PATIENCE_S)
    assert isinstance(error, Unavailable)
    assert error.code is Code.NEEDS_THE_LINE
    assert acts.kept().result(PATIENCE_S) == ()
    assert balance(central) == 500_00


def test_a_refusal_of_central_is_what_is_told(acts: LineActs) -> None:
    error = acts.do(BLOCK).exception(PATIENCE_S)
    assert isinstance(error, Refused)
    assert error.code is Code.CARD_NOT_FOUND


def test_what_it_asks_through_is_closed_with_it_and_who_asks_later_is_told(
    acts: LineActs, door: Door
) -> None:
    acts.close()
    assert door.is_closed
    error = acts.kept().exception(PATIENCE_S)
    assert isinstance(error, Unavailable)
    assert error.code is Code.CLOSED

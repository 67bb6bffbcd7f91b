"""The last look: one press makes the till; what does not go well can be tried again."""

from msgspec import structs

from pos_app.errors import Code, Unavailable
from pos_app.sync.enrolling import Invited
from pos_app.ui.first_start.answers import Secrets
from pos_app.ui.probe import wait_for
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import FULL, PATIENCE_MS, READY, Walk

INVITED = Invited("https://wallet.shop.example", "P00000001", "ABCD-1234")


def wait_until_finished(walk: Walk) -> None:
    wait_for(lambda: walk.finished, PATIENCE_MS, "the end")


def test_one_press_makes_the_till_of_what_was_answered(at: At) -> None:
    walk = at(READY)
    walk.press("page_make")
    assert walk.view.is_door
    assert not walk.can_press("page_make")
    wait_until_finished(walk)
    assert walk.played.made == [(walk.answers, Secrets())]
    assert walk.played.joined == []


def test_a_till_is_not_made_twice(at: At) -> None:
    walk = at(READY)
    walk.start.step.confirm()
    walk.start.step.confirm()
    wait_until_finished(walk)
    assert len(walk.played.made) == 1


def test_a_till_that_cannot_be_made_says_why_and_can_be_made_later(at: At) -> None:
    walk = at(READY)
    walk.played.failure = Unavailable(Code.DISK_FULL)
    walk.press("page_make")
    walk.wait_for_sentence("disk is full")
    walk.played.failure = None
    walk.press("page_make")
    wait_until_finished(walk)


def test_a_manager_without_a_pin_has_to_choose_it_again(at: At) -> None:
    walk = at(READY, structs.replace(FULL, manager="Ingrid"))
    assert not walk.can_press("page_make")
    walk.start.step.confirm()
    assert walk.played.made == []
    walk.press("row_manager_change")
    assert walk.key == "manager"


def test_the_pin_is_not_among_what_is_shown(at: At) -> None:
    walk = at(READY, structs.replace(FULL, manager="Ingrid"))
    walk.start.secrets = Secrets(pin="4711")
    walk.start.show()
    assert walk.row("manager").detail == "Ingrid"
    assert "4711" not in str(walk.view)


def test_a_till_that_was_invited_joins_once_it_is_made(at: At) -> None:
    walk = at(READY)
    walk.start.secrets = Secrets(invited=INVITED)
    walk.start.show()
    assert walk.row("central").detail == INVITED.address
    walk.press("page_make")
    wait_until_finished(walk)
    assert walk.played.joined == [INVITED]


def test_a_central_that_does_not_answer_keeps_no_till_from_opening(at: At) -> None:
    walk = at(READY)
    walk.start.secrets = Secrets(invited=INVITED)
    walk.press("page_make")
    walk.played.failure = Unavailable(Code.LINE_DOWN)
    walk.wait_for_sentence("is made, and has not joined")
    assert not walk.can_press("row_shop_change")
    walk.press("page_make")
    walk.wait_for_sentence("is made, and has not joined")
    assert len(walk.played.joined) == 2
    assert len(walk.played.made) == 1
    walk.press("page_open")
    assert walk.finished == [True]

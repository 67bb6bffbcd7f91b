"""A kiosk is asked what a till is, and never made without somebody who may leave it."""

from msgspec import structs

from pos_app.ui.first_start.answers import Secrets
from pos_app.ui.first_start.kiosk_steps import KIOSK_STEPS
from pos_app.ui.first_start.ready_step import ALL_STEPS
from pos_app.ui.probe import wait_for
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import FULL, MANAGER, PATIENCE_MS, READY

NOBODY = "Without a manager nobody could ever leave the kiosk."
LED = structs.replace(FULL, manager="Kari")


def test_nobody_goes_on_without_a_manager(at: At) -> None:
    walk = at(MANAGER, FULL, KIOSK_STEPS)
    assert not walk.can_press("page_next")
    assert "PIN" in walk.sentence
    walk.enter()
    assert (walk.key, walk.sentence) == ("manager", NOBODY)
    walk.type("Kari")
    walk.next()
    walk.pad("4711")
    walk.pad("4711")
    assert walk.key == "scanner"
    assert walk.start.secrets == Secrets(pin="4711")


def test_a_name_that_is_taken_away_again_is_missed(at: At) -> None:
    walk = at(MANAGER, LED, KIOSK_STEPS)
    walk.start.secrets = Secrets(pin="4711")
    walk.type("")
    assert walk.answers.manager == ""
    assert walk.start.secrets == Secrets()
    assert not walk.can_press("page_next")


def test_a_name_that_is_too_long_is_told_to_be(at: At) -> None:
    walk = at(MANAGER, FULL, KIOSK_STEPS)
    walk.type("K" * 200)
    assert walk.sentence == "That name is too long."
    walk.enter()
    assert walk.key == "manager"


def test_one_press_makes_the_kiosk(at: At) -> None:
    walk = at(READY, LED, KIOSK_STEPS)
    walk.start.secrets = Secrets(pin="4711")
    walk.start.show()
    made = walk.button("page_make")
    assert made is not None
    assert made.text().strip() == "Open the kiosk"
    assert "tillit articles import" in walk.row("articles").detail
    walk.press("page_make")
    wait_for(lambda: walk.finished, PATIENCE_MS, "the end")
    assert walk.played.made == [(walk.answers, Secrets(pin="4711"))]


def test_a_folder_begun_as_a_till_without_staff_makes_no_kiosk(at: At) -> None:
    walk = at(READY, FULL, KIOSK_STEPS)
    assert walk.sentence == NOBODY
    assert walk.row("manager").detail == "Nobody signs in"
    assert not walk.can_press("page_make")
    walk.start.step.confirm()
    assert walk.played.made == []
    walk.press("row_manager_change")
    assert walk.key == "manager"


def test_a_manager_whose_pin_was_not_kept_chooses_it_again(at: At) -> None:
    walk = at(READY, LED, KIOSK_STEPS)
    assert walk.sentence == "A PIN is written nowhere: choose it again."
    assert walk.row("manager").detail == "Kari, without a PIN"
    assert not walk.can_press("page_make")


def test_each_step_has_the_place_of_a_tills(at: At) -> None:
    for step in range(len(ALL_STEPS)):
        assert at(step, LED, KIOSK_STEPS).key == at(step, LED).key
    assert len(KIOSK_STEPS) == len(ALL_STEPS)

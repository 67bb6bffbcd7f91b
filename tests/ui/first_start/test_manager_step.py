"""The first manager: a name, and a PIN entered twice."""

from msgspec import structs

from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import FULL, MANAGER

INGRID = structs.replace(FULL, manager="Ingrid")


def test_without_a_name_nobody_signs_in(at: At) -> None:
    walk = at(MANAGER)
    walk.enter()
    assert walk.key == "scanner"
    assert walk.answers.manager == ""


def test_a_name_is_followed_by_a_pin_that_is_entered_twice(at: At) -> None:
    walk = at(MANAGER)
    walk.type(" Ingrid ")
    walk.enter()
    walk.pad("1234")
    assert walk.key == "new_pin"
    walk.pad("1234")
    assert walk.key == "scanner"
    assert walk.answers.manager == "Ingrid"
    assert walk.start.secrets.pin == "1234"


def test_a_slip_of_the_finger_begins_the_pin_anew(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    walk.pad("1234")
    walk.pad("1235")
    assert "not the same" in walk.sentence
    assert walk.start.secrets.pin == ""
    walk.pad("4321")
    walk.pad("4321")
    assert walk.start.secrets.pin == "4321"


def test_a_pin_is_four_digits_at_least_and_eight_at_most(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    for digit in "123":
        walk.press(f"key_{digit}")
    assert not walk.can_press("confirm")
    for digit in "456789":
        walk.press(f"key_{digit}")
    assert getattr(walk.view.sheet, "amount", "") == "\N{BULLET}" * 8


def test_a_pin_is_never_shown_and_can_be_corrected(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    walk.start.step.pad("1")
    walk.start.step.pad("2")
    walk.start.step.pad("back")
    walk.start.show()
    assert "1" not in str(walk.view.sheet)
    walk.start.step.pad("clear")
    walk.start.show()
    assert not getattr(walk.view.sheet, "is_typed", True)


def test_from_the_pad_one_goes_back_to_the_name(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    walk.press("amount_back")
    assert walk.key == "manager"
    assert walk.field_text == "Ingrid"


def test_a_pin_that_is_chosen_is_not_asked_for_again(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    walk.pad("1234")
    walk.pad("1234")
    walk.press("list_back")
    assert walk.row("pin").icon == "accepted"
    walk.next()
    assert walk.key == "scanner"


def test_another_person_has_another_pin(at: At) -> None:
    walk = at(MANAGER, INGRID)
    walk.next()
    walk.pad("1234")
    walk.pad("1234")
    walk.press("list_back")
    walk.type("Ola")
    assert walk.start.secrets.pin == ""
    walk.next()
    assert walk.key == "new_pin"


def test_a_name_that_is_too_long_is_said(at: At) -> None:
    walk = at(MANAGER)
    walk.type("I" * 36)
    assert "too long" in walk.sentence
    assert not walk.can_press("page_next")
    walk.enter()
    assert walk.key == "manager"

"""Language, shop and currency."""

from pos_app.domain.money import Currency
from pos_app.ui.first_start.answers import Answers
from tests.ui.first_start.conftest import At
from tests.ui.first_start.walk import CURRENCY, LANGUAGE, SHOP

NBSP = "\xa0"


def test_a_language_is_spoken_as_soon_as_it_is_chosen(at: At) -> None:
    walk = at(LANGUAGE)
    walk.press("row_fi_choose")
    assert walk.played.spoken == ["en", "fi"]
    assert walk.answers.language == "fi"
    assert walk.row("fi").keys[0].is_loud
    assert not walk.row("en").keys[0].is_loud


def test_a_shop_has_a_name_before_the_next_question_comes(at: At) -> None:
    walk = at(SHOP, Answers(staff_id="x"))
    assert not walk.can_press("page_next")
    walk.enter()
    assert "name the shop" in walk.sentence
    walk.type("Fjord")
    assert walk.can_press("page_next")


def test_enter_asks_for_one_part_after_the_other_and_then_goes_on(at: At) -> None:
    walk = at(SHOP, Answers(staff_id="x"))
    for text in ("  Fjord   & Furu ", "Strandgata 12", "999 999 999"):
        walk.type(text)
        walk.enter()
    assert walk.key == "currency"
    answers = walk.answers
    assert (answers.shop, answers.address) == ("Fjord & Furu", "Strandgata 12")
    assert answers.organisation_number == "999 999 999"


def test_what_a_receipt_needs_not_may_stay_empty(at: At) -> None:
    walk = at(SHOP, Answers(staff_id="x"))
    walk.type("Fjord")
    walk.enter()
    walk.enter()
    walk.enter()
    assert walk.key == "currency"


def test_a_name_that_no_receipt_holds_is_said_at_once(at: At) -> None:
    walk = at(SHOP, Answers(staff_id="x"))
    walk.type("F" * 61)
    assert "too long" in walk.sentence
    assert not walk.can_press("page_next")
    walk.enter()
    assert walk.key == "shop"
    assert "too long" in walk.sentence
    walk.type("F" * 60)
    assert walk.can_press("page_next")


def test_a_part_is_changed_in_its_place(at: At) -> None:
    walk = at(SHOP)
    walk.press("row_shop_change")
    assert walk.field_text == "Fjord & Furu"
    walk.type("Furu")
    assert walk.row("shop").detail == "Furu"


def test_a_currency_shows_how_amounts_are_written(at: At) -> None:
    walk = at(CURRENCY)
    assert f"1{NBSP}234,50{NBSP}kr" in walk.sentence
    walk.press("row_EUR_choose")
    assert walk.answers.currency is Currency.EUR
    assert "€" in walk.sentence

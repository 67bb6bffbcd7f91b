"""What was answered, as settings, and what may stand on a receipt."""

import pytest

from pos_app.domain.money import Currency
from pos_app.settings import Language, TillSettings
from pos_app.sync.enrolling import Invited
from pos_app.ui.first_start.answers import LONGEST_LINE, Answers, Secrets, is_line, is_staff_name


@pytest.mark.parametrize(
    ("language", "currency", "locale"),
    [
        ("nb", Currency.NOK, "nb_NO"),
        ("en", Currency.NOK, "nb_NO"),
        ("sv", Currency.SEK, "sv_SE"),
        ("da", Currency.DKK, "da_DK"),
        ("de", Currency.EUR, "de_DE"),
        ("fi", Currency.EUR, "fi_FI"),
    ],
)
def test_the_currency_at_home_is_proposed_and_written_as_it_is_there(
    language: Language, currency: Currency, locale: str
) -> None:
    answers = Answers(staff_id="x", language=language)
    assert (answers.money, answers.locale) == (currency, locale)


def test_a_chosen_currency_counts_more_than_the_language() -> None:
    answers = Answers(staff_id="x", language="nb", currency=Currency.USD)
    assert (answers.money, answers.locale) == (Currency.USD, "en_US")
    euro = Answers(staff_id="x", language="en", currency=Currency.EUR)
    assert euro.locale == "en_IE"
    assert Answers(staff_id="x", language="sv", currency=Currency.EUR).locale == "sv_FI"


def test_what_is_left_empty_is_left_out_of_the_settings() -> None:
    settings = Answers(staff_id="x", shop="Fjord").as_settings(TillSettings())
    assert settings.shop.name == "Fjord"
    assert settings.shop.address == ()
    assert settings.shop.organisation_number is None
    assert settings.operator == TillSettings().operator


def test_settings_that_nobody_asks_about_are_kept() -> None:
    before = TillSettings(till_id="till-7", key_folder="keys")
    settings = Answers(staff_id="x", shop="Fjord", manager="Ingrid").as_settings(before)
    assert (settings.till_id, settings.key_folder) == ("till-7", "keys")
    assert settings.operator == "Ingrid"


def test_a_line_of_a_receipt_is_neither_empty_nor_long_nor_unprintable() -> None:
    assert is_line("Fjord & Furu")
    assert is_line("Å" * LONGEST_LINE)
    for text in ("", " Fjord", "Å" * (LONGEST_LINE + 1), "a\nb", "a\x00b", "a\x07b"):
        assert not is_line(text), text


def test_a_name_fits_the_row_of_somebody_who_works_here() -> None:
    assert is_staff_name("Ingrid")
    assert not is_staff_name("I" * 36)


def test_what_is_secret_says_nothing_of_itself() -> None:
    secrets = Secrets(pin="4711", invited=Invited("https://x.example", "P00000001", "CODE"))
    assert repr(secrets) == "Secrets()"

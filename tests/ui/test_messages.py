import string

import pytest

from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code, Refused, Unavailable
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sentences import SENTENCES

LONGEST_SENTENCE = 80
MONEY = MoneyText("nb_NO", Currency.NOK)


def test_every_code_has_its_sentences_and_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", list(Code))
def test_a_sentence_is_short_whole_and_for_people(code: Code) -> None:
    for sentence in SENTENCES[code]:
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert len(sentence) <= LONGEST_SENTENCE
        assert "_" not in sentence
        assert not any(field for _, field, _, _ in string.Formatter().parse(sentence))


def test_what_happened_differs_from_what_to_do() -> None:
    assert all(happened != next_step for happened, next_step in SENTENCES.values())


def test_a_card_with_too_little_says_how_much_there_is() -> None:
    error = Refused(Code.INSUFFICIENT_FUNDS, available_minor=1250)
    assert "12,50\xa0kr can be spent." in message_of(error, MONEY).happened


def test_an_error_about_a_file_names_it() -> None:
    message = message_of(Refused(Code.SETTINGS_INVALID, path="till.toml", reason="x"))
    assert message.where == "till.toml"
    assert message.whole == (
        "The settings cannot be read. (till.toml) Correct the file or remove it."
    )


def test_only_what_is_broken_has_a_support_code() -> None:
    assert message_of(Broken(Code.BOOKS_DO_NOT_AGREE)).support_code == "BOOKS_DO_NOT_AGREE"
    assert message_of(Refused(Code.CARD_EXPIRED)).support_code == ""
    assert message_of(Unavailable(Code.BUSY)).support_code == ""


def test_the_whole_message_fits_a_place_with_one_line() -> None:
    whole = message_of(Broken(Code.UNEXPECTED)).whole
    assert whole == "Something went wrong inside Tillit. Stop selling and call support. UNEXPECTED"

"""Tokens made to be printed: no slip goes unnoticed, and none is ever taken for an article."""

import random
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pos_app.domain.printable import (
    ALPHABET,
    LENGTH,
    check_character,
    is_printable_token,
    printable_value,
)
from pos_app.domain.token import PRINTABLE_FORMAT, CardToken, generated_value, read_scan
from pos_app.scanning.layouts import LAYOUTS, arriving_through

VALUES = st.integers().map(lambda seed: printable_value(random.Random(seed).randrange))
PLACES = st.integers(0, LENGTH - 1)


@given(VALUES)
def test_a_value_is_short_of_the_alphabet_and_ends_in_its_check_character(value: str) -> None:
    assert re.fullmatch(r"[0-9A-X.]{14}", value)
    assert is_printable_token(value)
    assert read_scan(value) == CardToken(value)


@given(value=VALUES, place=PLACES, other=st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(value: str, place: int, other: str) -> None:
    assume(value[place] != other)
    assert not is_printable_token(value[:place] + other + value[place + 1 :])


@given(value=VALUES, one=PLACES, other=PLACES)
def test_two_characters_that_changed_places_are_noticed(value: str, one: int, other: int) -> None:
    assume(value[one] != value[other])
    swapped = list(value)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert not is_printable_token("".join(swapped))


@given(st.text(max_size=20))
def test_whatever_is_read_is_a_token_of_ours_or_not(text: str) -> None:
    is_ours = is_printable_token(text)
    assert is_ours == (
        bool(re.fullmatch(r"[0-9A-X.]{14}", text))
        and not text[:-1].isdigit()
        and check_character(text[:-1]) == text[-1]
    )


@pytest.mark.parametrize("layout", ["no", "se", "dk", "fi", "de", "gb"])
def test_every_character_is_typed_alike_on_every_keyboard_of_the_north(layout: str) -> None:
    assert layout in LAYOUTS
    assert arriving_through(layout, ALPHABET) == ALPHABET


def test_a_number_and_what_needs_another_check_character_are_drawn_again() -> None:
    drawn = iter([*[0] * 13, *[35 % 35] * 12, 1, *[10] * 13, *[11] * 13, *range(13)])

    def draw(_: int) -> int:
        return next(drawn)

    assert not printable_value(draw)[:-1].isdigit()


def test_some_beginnings_have_no_check_character() -> None:
    told = {check_character("A" * 12 + character) is None for character in ALPHABET}
    assert told == {True, False}


def test_the_wallet_makes_them_when_asked_for_by_their_format() -> None:
    assert is_printable_token(generated_value(PRINTABLE_FORMAT, random.Random(1).randrange))

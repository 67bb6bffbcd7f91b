import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.alt_codes import character_of, composed
from pos_app.scanning.keys import Key, KeyName
from tests.scanning.keyboard import (
    EAN,
    IS_KNOWN,
    NUMBER,
    TOKEN,
    Listener,
    enter,
    press,
    release_of,
)
from tests.scanning.replay import spelled


@pytest.mark.parametrize(
    ("digits", "character"),
    [("65", "A"), ("065", "A"), ("0229", "å"), ("134", "å"), ("0248", "ø"), ("8364", "€")],
)
def test_both_tables_of_windows_are_known(digits: str, character: str) -> None:
    assert character_of(digits) == character


@pytest.mark.parametrize("digits", ["029", "0029", "29"])
def test_the_separator_of_gs1_can_be_spelled_as_windows_control_character(digits: str) -> None:
    assert character_of(digits) == "\x1d"


@pytest.mark.parametrize(
    "digits", ["", "7", "0129", "65535x", "999999", "\N{ARABIC-INDIC DIGIT ONE}"]
)
def test_what_spells_nothing_is_nothing(digits: str) -> None:
    assert not character_of(digits)


@given(st.text(max_size=8))
def test_whatever_is_said_a_code_never_holds_more_than_one_character(digits: str) -> None:
    assert len(character_of(digits) or "") <= 1


@pytest.mark.parametrize("code", [EAN, NUMBER, TOKEN])
@pytest.mark.parametrize("gap_ms", [2.0, 8.0, 25.0])
def test_a_scanner_that_spells_by_number_is_read_and_leaks_nothing(
    code: str, gap_ms: float
) -> None:
    keys = spelled(code, lambda: gap_ms, 0.0)
    end = enter(keys[-1].at_ms + gap_ms)
    listener = Listener().hears([*keys, end, release_of(end, end.at_ms)])
    assert [(scan.text, scan.suffix) for scan in listener.scans] == [(code, KeyName.ENTER)]
    assert listener.delivered == []


@pytest.mark.parametrize(("last", "suffix"), [("\r", KeyName.ENTER), ("\t", KeyName.TAB)])
def test_a_suffix_may_be_spelled_too(last: str, suffix: KeyName) -> None:
    listener = Listener().hears(spelled(EAN + last, lambda: 5.0, 0.0))
    assert [(scan.text, scan.suffix) for scan in listener.scans] == [(EAN, suffix)]
    assert listener.delivered == []


def test_what_windows_sends_once_more_is_not_in_the_code_twice() -> None:
    keys: list[Key] = []
    for number, character in enumerate(EAN):
        keys += spelled(character, lambda: 2.0, number * 12.0)
        again = Key(name=KeyName.CHARACTER, at_ms=keys[-1].at_ms, text=character)
        keys += [again, release_of(again, again.at_ms)]
    listener = Listener().hears([*keys, enter(keys[-1].at_ms + 2)])
    assert [scan.text for scan in listener.scans] == [EAN]
    assert listener.delivered == []


def test_a_person_who_spells_one_letter_keeps_it() -> None:
    keys = spelled("å", lambda: 140.0, 0.0)
    listener = Listener().hears(keys)
    assert listener.scans == []
    assert [key.event for key in listener.delivered] == [key.event for key in keys]


def test_a_menu_opened_with_alt_stays_a_menu() -> None:
    alt = Key(name=KeyName.ALT, at_ms=0.0, code=2, scan_code=56, event=1)
    letter = press("f", 20.0, KeyName.OTHER)
    keys = [alt, letter, release_of(letter, 30.0), release_of(alt, 40.0)]
    assert Listener().hears(keys).delivered == keys


def test_a_digit_with_alt_held_for_long_is_a_persons() -> None:
    alt = Key(name=KeyName.ALT, at_ms=0.0, code=2, scan_code=56, event=1)
    digit = Key(name=KeyName.ALT_DIGIT, at_ms=400.0, text="6", code=54, scan_code=77, event=2)
    keys = [alt, digit, release_of(digit, 420.0), release_of(alt, 500.0)]
    assert Listener().hears(keys).delivered == keys


def test_digits_that_spell_nothing_are_given_back() -> None:
    keys = spelled("\x07", lambda: 2.0, 0.0)
    listener = Listener().hears(keys)
    assert [key.event for key in listener.delivered] == [key.event for key in keys]


def test_no_digit_spells_nothing() -> None:
    assert composed([]) is None
    assert IS_KNOWN(EAN)

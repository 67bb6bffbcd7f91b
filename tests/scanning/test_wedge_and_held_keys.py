"""A key that somebody holds down: the system repeats it, as fast as a scanner types."""

import pytest

from pos_app.scanning.keys import Key, KeyName
from tests.scanning.keyboard import EAN, Listener, enter, press, scanned, shift, typed


def test_a_key_held_down_is_a_person() -> None:
    first = press("0", 0.0)
    repeats = [press("0", 300.0 + 33.0 * number, repeated=True) for number in range(20)]
    listener = Listener().hears([first, *repeats, enter(1200.0)])
    assert listener.scans == []
    assert listener.text == "0" * 21 + "\n"


@pytest.mark.parametrize("delay_ms", [200.0, 250.0, 500.0, 1000.0])
@pytest.mark.parametrize("gap_ms", [11.0, 25.0, 33.0, 44.0])
@pytest.mark.parametrize("before", ["", "7", "40110012345"])
def test_a_key_held_down_while_the_screen_was_busy_is_a_person_too(
    delay_ms: float, gap_ms: float, before: str
) -> None:
    typed_before = typed(before, [120.0] * len(before)) if before else []
    at_ms = typed_before[-1].at_ms + 120.0 if before else 0.0
    first = press("0", at_ms)
    repeats = [
        press("0", at_ms + delay_ms + gap_ms * number, repeated=True) for number in range(20)
    ]
    end = enter(repeats[-1].at_ms + gap_ms)
    listener = Listener().hears_all_at_once([*typed_before, first, *repeats, end])
    assert listener.scans == []
    assert listener.text == before + "0" * 21 + "\n"


def test_a_double_digit_that_the_system_takes_for_a_key_held_down_stays_in_the_scan() -> None:
    keys = scanned("4011001234564", [3.0] * 64)
    presses = [key for key in keys if key.pressed]
    told = {presses[3]: press("1", presses[3].at_ms, repeated=True)}
    listener = Listener().hears([told.get(key, key) for key in keys])
    assert [scan.typed for scan in listener.scans] == ["4011001234564"]


def test_shift_that_repeats_while_held_is_let_through() -> None:
    first = shift(0.0)
    again = Key(name=KeyName.SHIFT, at_ms=500.0, code=first.code, repeated=True)
    listener = Listener().hears([first, again])
    assert listener.delivered == [first, again]


def test_shift_that_repeats_after_a_letter_comes_after_it() -> None:
    letter = press("a", 0.0)
    again = Key(name=KeyName.SHIFT, at_ms=5.0, repeated=True)
    assert Listener().hears([letter, again]).delivered == [letter, again]


def test_enter_held_down_is_never_the_end_of_a_scan() -> None:
    keys = scanned(EAN, [3.0] * 64, suffix=False)
    held_down = Key(name=KeyName.ENTER, at_ms=keys[-1].at_ms + 3, text="\r", repeated=True)
    listener = Listener().hears([*keys, held_down])
    assert listener.scans == []
    assert listener.text == EAN + "\n"

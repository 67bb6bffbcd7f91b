"""The key events of a scanner become its codes, whatever layout the system has."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.ears import UNREADABLE
from pos_app.scanning.input_ear import (
    EV_SYN,
    EVENT,
    KEY_CAPSLOCK,
    KEY_F8,
    KEY_LEFTCTRL,
    KEY_RIGHTBRACE,
    SILENCE_MS,
    SYN_DROPPED,
    InputEar,
)
from pos_app.scanning.layouts import DEAD, LAYOUTS, US, Spelling
from pos_app.scanning.source import Symbology
from tests.scanning.kernel import events, pressed, spelled

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
EAN = "5901234123457"
DROPPED = EVENT.pack(0, 0, EV_SYN, SYN_DROPPED, 0)


def test_an_event_is_as_long_as_the_kernels() -> None:
    assert EVENT.size == 2 * struct.calcsize("@l") + 8
    assert EVENT.unpack(EVENT.pack(1, 2, 3, 4, -5)) == (1, 2, 3, 4, -5)


@given(st.text("".join(US) + " ", min_size=1, max_size=60).filter(lambda text: text.strip()))
def test_every_text_that_a_us_keyboard_can_write_arrives(text: str) -> None:
    ear = InputEar()
    [heard] = ear.hears(events("x" + text + "\r"))
    assert heard == Spelling("x" + text)


@given(layout=st.sampled_from(sorted(LAYOUTS)), data=st.data())
def test_a_scanner_that_believes_in_another_layout_is_understood_by_it(
    layout: str, data: st.DataObject
) -> None:
    written = "".join(LAYOUTS[layout]).replace(DEAD, "")
    text = data.draw(st.text(written, min_size=1, max_size=30))
    assert InputEar(layout=layout).hears(events("x" + text + "\t", layout)) == (
        Spelling("x" + text),
    )


@given(st.lists(st.integers(0, len(events(TOKEN))), max_size=5))
def test_events_may_arrive_torn(cuts: list[int]) -> None:
    whole = events(TOKEN + "\r")
    ear = InputEar()
    heard: list[Spelling] = []
    for begin, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(whole)], strict=True):
        heard += ear.hears(whole[begin:end])
    assert heard == [Spelling(TOKEN)]


def test_silence_ends_a_code_without_a_suffix() -> None:
    ear = InputEar()
    assert ear.patience_ms is None
    assert ear.hears(events(EAN)) == ()
    assert ear.patience_ms == SILENCE_MS
    assert ear.silence() == (Spelling(EAN),)
    assert ear.silence() == ()


def test_prefixes_fall_away_and_an_aim_prefix_tells_the_symbology() -> None:
    ear = InputEar(prefix="%%")
    assert ear.hears(events(f"%%]C0{TOKEN}\r")) == (Spelling(TOKEN, Symbology.CODE_128),)
    assert ear.hears(events("%%\r\r")) == ()


@pytest.mark.parametrize(
    "separator", [pressed(KEY_F8), pressed(KEY_LEFTCTRL, KEY_RIGHTBRACE), spelled("029")]
)
def test_the_separator_of_gs1_comes_as_a_key_a_control_or_a_number(separator: bytes) -> None:
    ear = InputEar()
    ear.hears(events("]C10159012341234571") + separator)
    [heard] = ear.hears(events("10A\r"))
    assert heard == Spelling("0159012341234571\x1d10A", Symbology.CODE_128)


def test_characters_spelled_by_number_need_no_layout() -> None:
    ear = InputEar(layout="fr")
    ear.hears(b"".join(spelled(str(ord(character))) for character in "DIN:-"))
    assert ear.hears(spelled("0013")) == (Spelling("DIN:-"),)
    assert ear.hears(spelled("")) == ()


def test_caps_lock_turns_letters_over_and_nothing_else() -> None:
    ear = InputEar()
    ear.hears(pressed(KEY_CAPSLOCK))
    assert ear.hears(events("aB-1\r")) == (Spelling("Ab-1"),)


def test_a_code_of_which_events_were_dropped_is_not_believed_and_the_next_is() -> None:
    ear = InputEar()
    ear.hears(events("5901") + DROPPED)
    assert ear.hears(events("3457\r")) == (UNREADABLE,)
    assert ear.hears(events(f"{EAN}\r")) == (Spelling(EAN),)


def test_what_is_too_long_for_a_code_is_not_believed() -> None:
    ear = InputEar()
    assert ear.hears(events("1" * 5001 + "\r")) == (UNREADABLE,)


def test_a_device_that_is_pulled_out_takes_its_keys_along() -> None:
    ear = InputEar()
    ear.hears(events("590") + pressed(KEY_CAPSLOCK) + b"torn")
    ear.forget()
    ear.skip_rate()
    assert ear.patience_ms is None
    assert ear.hears(events("ab\r")) == (Spelling("ab"),)


@given(st.binary(max_size=400))
def test_no_bytes_break_it(data: bytes) -> None:
    ear = InputEar()
    ear.hears(data)
    ear.silence()

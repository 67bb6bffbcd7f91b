import ctypes
import ctypes.util
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import DEAD, LAYOUTS, SCAN_CODES, US, spellings_of, valid_spellings
from pos_app.scanning.source import Symbology
from tests.scanning.keyboard import TOKEN, scanned

NORDIC = ("no", "se", "dk", "fi")


def arrives(code: str, layout: str) -> str:
    typed = dict(zip("".join(US), "".join(LAYOUTS[layout]), strict=True))
    return "".join(typed[character] for character in code)


def presses(code: str, layout: str) -> list[Key]:
    keys = scanned(code, [3.0] * 64, suffix=False, layout=LAYOUTS[layout])
    return [key for key in keys if key.pressed and key.name is not KeyName.SHIFT]


@pytest.mark.parametrize(
    ("layout", "sent", "arrived"),
    [
        ("no", ":;/-_=&@()*\"'[<>$", 'Øø-+?\\/")=(Ææå;:¤'),
        ("no", "+]}", DEAD * 3),
        ("se", ":;'\"", "ÖöäÄ"),
        ("fi", ":;'\"", "ÖöäÄ"),
        ("dk", ":;'", "Ææø"),
        ("de", "yzYZ#", "zyZY§"),
        ("gb", '"@#~|\\', '@"£¬~#'),
    ],
)
def test_a_us_scanner_arrives_as_the_shops_have_seen(layout: str, sent: str, arrived: str) -> None:
    assert arrives(sent, layout) == arrived


def test_only_digits_letters_and_five_signs_survive_every_nordic_layout() -> None:
    kept = {
        character
        for character in "".join(US)
        if all(arrives(character, layout) == character for layout in NORDIC)
    }
    assert kept == {*string.digits, *string.ascii_letters, *"!#%,."}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_two_keys_type_the_same_so_reading_backwards_is_certain(layout: str) -> None:
    typed = [character for character in "".join(LAYOUTS[layout]) if character != DEAD]
    assert len(typed) == len(set(typed))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_wallets_own_token_is_among_the_spellings(layout: str) -> None:
    arrived = arrives(TOKEN, layout)
    assert TOKEN in {spelling.text for spelling in spellings_of(arrived)}
    assert spellings_of(arrived)[0].text == arrived


def test_a_token_on_a_norwegian_till_has_exactly_one_valid_spelling() -> None:
    arrived = arrives(TOKEN, "no")
    assert arrived.startswith("DINCARDØ0b9e52b2+")
    assert [one.text for one in valid_spellings(spellings_of(arrived), TOKEN.__eq__)] == [TOKEN]


@given(
    code=st.text("".join(US), min_size=1, max_size=48).filter(lambda code: code[0] != "]"),
    layout=st.sampled_from(sorted(LAYOUTS)),
)
def test_the_places_of_the_keys_tell_every_code_for_certain(code: str, layout: str) -> None:
    keys = presses(code, layout)
    typed = "".join(key.text for key in keys)
    assert {one.text for one in spellings_of(typed, keys)} - {""} <= {typed, code}
    assert code in {one.text for one in spellings_of(typed, keys)}


@given(
    code=st.text("".join(US), min_size=1, max_size=48).filter(lambda code: code[0] != "]"),
    layout=st.sampled_from(sorted(LAYOUTS)),
)
def test_without_the_places_a_code_comes_back_unless_a_dead_key_took_part(
    code: str, layout: str
) -> None:
    arrived = arrives(code, layout)
    texts = {one.text for one in spellings_of(arrived.replace(DEAD, ""))}
    assert (code in texts) or DEAD in arrived


def test_digits_of_a_keypad_are_digits() -> None:
    places = (82, 79, 80, 81, 75, 76, 77, 71, 72, 73)
    keys = [Key(name=KeyName.CHARACTER, at_ms=0.0, scan_code=place) for place in places]
    assert [one.text for one in spellings_of("", keys)] == ["0123456789"]


def test_a_key_a_us_keyboard_does_not_have_leaves_the_text_as_typed() -> None:
    keys = [Key(name=KeyName.CHARACTER, at_ms=0.0, text="<", scan_code=86)]
    assert spellings_of("<", keys)[0].text == "<"


@pytest.mark.parametrize(
    ("prefix", "symbology"),
    [
        ("]C0", Symbology.CODE_128),
        ("]C1", Symbology.CODE_128),
        ("]E0", Symbology.EAN_13),
        ("]E4", Symbology.EAN_8),
        ("]Q1", Symbology.QR),
        ("]A0", None),
    ],
)
def test_an_aim_prefix_is_understood_and_taken_off(
    prefix: str, symbology: Symbology | None
) -> None:
    [spelling] = [one for one in spellings_of(prefix + "12345678") if one.text == "12345678"]
    assert spelling.symbology is symbology


class _Names(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options")
    ]


def _characters_by_xkbcommon(library: ctypes.CDLL, layout: str) -> tuple[str, str]:
    library.xkb_context_new.restype = ctypes.c_void_p
    library.xkb_keymap_new_from_names.restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.xkb_context_new(0))
    names = _Names(b"evdev", b"pc105", layout.encode(), b"", b"")
    keymap = ctypes.c_void_p(library.xkb_keymap_new_from_names(context, ctypes.byref(names), 0))
    symbols = ctypes.POINTER(ctypes.c_uint32)()

    def typed(scan_code: int, level: int) -> str:
        library.xkb_keymap_key_get_syms_by_level(
            keymap, scan_code + 8, 0, level, ctypes.byref(symbols)
        )
        return chr(library.xkb_keysym_to_utf32(symbols[0])) if symbols[0] else ""

    def is_dead(scan_code: int, level: int) -> bool:
        name = ctypes.create_string_buffer(64)
        typed(scan_code, level)
        library.xkb_keysym_get_name(symbols[0], name, 64)
        return name.value.startswith(b"dead_")

    plain, shifted = (
        "".join(DEAD if is_dead(code, level) else typed(code, level) for code in SCAN_CODES)
        for level in (0, 1)
    )
    return plain, shifted


@pytest.mark.parametrize("layout", ["us", *LAYOUTS])
def test_the_tables_are_those_of_the_system_where_it_has_them(layout: str) -> None:
    name = ctypes.util.find_library("xkbcommon")
    if name is None:
        pytest.skip("libxkbcommon is not installed")
    known = {"us": US, **LAYOUTS}
    assert _characters_by_xkbcommon(ctypes.CDLL(name), layout) == known[layout]

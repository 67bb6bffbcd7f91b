from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import Code, Refused
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import arriving_through
from pos_app.scanning.setting_up import (
    OTHER_LAYOUT,
    SET_UP_TEXTS,
    is_of_the_sheet,
    scanner_heard,
)
from tests.scanning.keyboard import press, scanned, shift
from tests.scanning.replay import EVERY_LAYOUT, Hardware, set_up

SEEN_AS = {"fi": "se"}


@given(
    layout=st.sampled_from(sorted(EVERY_LAYOUT)),
    tells_places=st.booleans(),
    gap_ms=st.floats(2.0, 300.0),
    jitter=st.floats(0.0, 0.3),
    suffix=st.sampled_from([KeyName.ENTER, KeyName.TAB, None]),
    prefix=st.sampled_from(["", "A", "%%", "7"]),
    shift_costs=st.booleans(),
    seed=st.integers(0, 1000),
)
def test_three_scans_tell_all_about_a_scanner(
    *,
    layout: str,
    tells_places: bool,
    gap_ms: float,
    jitter: float,
    suffix: KeyName | None,
    prefix: str,
    shift_costs: bool,
    seed: int,
) -> None:
    hardware = Hardware(
        gap_ms=gap_ms,
        jitter=jitter,
        layout=layout,
        tells_places=tells_places,
        suffix=suffix,
        prefix=prefix,
        shift_costs=shift_costs,
    )
    scanner = set_up(Random(seed), hardware, "Metrologic")
    assert scanner.name == "Metrologic"
    assert scanner.layout == SEEN_AS.get(layout, layout)
    assert scanner.prefix == arriving_through(layout, prefix)
    assert scanner.suffix is suffix
    assert gap_ms * (1 - jitter) - 0.001 <= scanner.pace.shortest_ms
    assert scanner.pace.longest_ms <= gap_ms * (1 + jitter) + 0.001


def test_a_scanner_that_spells_by_number_is_set_up_too() -> None:
    scanner = set_up(Random(1), Hardware(gap_ms=5.0, jitter=0.1, by_number=True))
    assert (scanner.layout, scanner.prefix, scanner.suffix) == ("us", "", KeyName.ENTER)
    assert 4.0 < scanner.pace.gap_ms < 6.0


def test_a_suffix_spelled_by_number_is_the_key_it_stands_for() -> None:
    spelling = Hardware(gap_ms=5.0, jitter=0.0, by_number=True, suffix=None)
    recordings = [spelling.scan(Random(1), text + "\r", 0.0) for text in SET_UP_TEXTS]
    assert scanner_heard("x", recordings).suffix is KeyName.ENTER


def test_an_aim_prefix_is_not_kept_for_it_changes_from_code_to_code() -> None:
    assert set_up(Random(1), Hardware(gap_ms=5.0, jitter=0.0, prefix="]C0")).prefix == ""


def test_a_radio_that_stalls_does_not_make_a_scanner_slow() -> None:
    scanner = set_up(Random(1), Hardware(gap_ms=5.0, jitter=0.1, stalls=True))
    assert scanner.pace.longest_ms < 6.0


def test_a_layout_without_a_table_is_read_by_the_places_of_its_keys() -> None:
    dvorak = {"'": "-", ":": "Z", "@": "@", "t": "y"}
    recordings = [
        [
            Key(
                name=key.name,
                at_ms=key.at_ms,
                text=dvorak.get(key.text, key.text),
                scan_code=key.scan_code,
                shifted=key.shifted,
                pressed=key.pressed,
            )
            for key in scanned("]C0" + text, [3.0] * 40)
        ]
        for text in SET_UP_TEXTS
    ]
    scanner = scanner_heard("x", recordings)
    assert (scanner.layout, scanner.prefix) == (OTHER_LAYOUT, "")


def test_other_codes_are_none_of_the_sheet() -> None:
    with pytest.raises(Refused) as refusal:
        scanner_heard("x", [scanned("5901234123457", [3.0] * 20)])
    assert refusal.value.code is Code.UNREADABLE_SCAN
    assert refusal.value.fields["number"] == 1


def test_scans_that_do_not_agree_are_scanned_again() -> None:
    one, two, three = (scanned(text, [3.0] * 40) for text in SET_UP_TEXTS)
    other = scanned("A" + SET_UP_TEXTS[1], [3.0] * 40)
    assert scanner_heard("x", [one, two, three]).prefix == ""
    with pytest.raises(Refused) as refusal:
        scanner_heard("x", [one, other, three])
    assert refusal.value.fields["number"] == 2


@given(text=st.text(max_size=60), with_places=st.booleans())
def test_any_keys_are_of_the_sheet_or_not(text: str, *, with_places: bool) -> None:
    keys = [
        Key(
            name=KeyName.CHARACTER,
            at_ms=1.0 * at,
            text=character,
            scan_code=ord(character) % 60 if with_places else 0,
        )
        for at, character in enumerate(text)
    ]
    assert (
        is_of_the_sheet(keys)
        == any(
            text.endswith(arriving_through(layout, code))
            for layout in EVERY_LAYOUT
            for code in SET_UP_TEXTS
        )
        or with_places
    )


def test_no_two_layouts_make_the_same_of_a_code_of_the_sheet() -> None:
    for text in SET_UP_TEXTS:
        arriving = [arriving_through(layout, text) for layout in EVERY_LAYOUT if layout != "fi"]
        assert len(set(arriving)) == len(arriving)
        assert all(len(one) == len(text) for one in arriving)


def test_keys_before_the_first_character_are_no_part_of_it() -> None:
    keys = [press("\r", 0.0, KeyName.ENTER), shift(1.0), *scanned(SET_UP_TEXTS[0], [3.0] * 40)]
    assert is_of_the_sheet(keys)

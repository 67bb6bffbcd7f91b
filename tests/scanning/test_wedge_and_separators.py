"""The separators of GS1 codes, which scanners press as keys that are commands of a person."""

from itertools import repeat

import pytest

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import Profile
from pos_app.scanning.wedge import WedgeRecogniser
from tests.scanning.keyboard import IS_KNOWN, Listener, in_time, release_of, scanned, typed

GS1 = "01059012341234571" + "0AB12\x1d17260101"


def separated(gap_ms: float, *, control: bool) -> list[Key]:
    """Return the keys of a GS1 code, its separator as F8 or as Ctrl and the right bracket."""
    first, second = GS1.split("\x1d")
    keys = scanned(first, repeat(gap_ms), suffix=False)
    at_ms = keys[-1].at_ms + gap_ms
    held = Key(name=KeyName.CONTROL, at_ms=at_ms, code=0x01000021, scan_code=29)
    separator = Key(name=KeyName.SEPARATOR, at_ms=at_ms, text="\x1d", code=0x01000037, scan_code=66)
    keys += [held] if control else []
    keys += [separator, release_of(separator, at_ms)]
    keys += [release_of(held, at_ms)] if control else []
    return keys + scanned(second, repeat(gap_ms), at_ms + gap_ms)


@pytest.mark.parametrize("control", [True, False])
@pytest.mark.parametrize("gap_ms", [2.0, 10.0, 30.0])
def test_a_gs1_code_arrives_with_its_separator(gap_ms: float, control: bool) -> None:  # noqa: FBT001
    listener = Listener().hears(separated(gap_ms, control=control))
    assert [scan.text for scan in listener.scans] == [GS1]
    assert listener.delivered == []


@pytest.mark.parametrize("gap_ms", [70.0, 120.0])
def test_a_slow_scanner_that_is_known_sends_separators_too(gap_ms: float) -> None:
    profile = Profile((gap_ms, gap_ms))
    listener = Listener(WedgeRecogniser(IS_KNOWN, profile)).hears(separated(gap_ms, control=False))
    assert [scan.text for scan in listener.scans] == [GS1]
    assert listener.delivered == []


def test_a_command_of_a_person_goes_its_way_at_once() -> None:
    command = Key(name=KeyName.SEPARATOR, at_ms=0.0, text="\x1d", code=5, scan_code=66)
    control = Key(name=KeyName.CONTROL, at_ms=1000.0, code=6, scan_code=29)
    copy = Key(name=KeyName.OTHER, at_ms=1020.0, code=7, scan_code=46)
    keys = [command, *typed("a", [0], 990.0), control, copy]
    listener = Listener().hears(in_time(keys))
    assert [key.code for key in listener.delivered if key.pressed] == [5, 65, 6, 7]
    assert listener.scans == []

"""Dead keys, layouts and several scanners: what the wedge recogniser makes of real keyboards."""

import pytest

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import LAYOUTS
from pos_app.scanning.pace import Profile
from pos_app.scanning.scanners import Pace, Scanner
from pos_app.scanning.wedge import WedgeRecogniser
from tests.scanning.keyboard import (
    EAN,
    IS_KNOWN,
    NUMBER,
    Listener,
    enter,
    press,
    release_of,
    scanned,
)


def eaten(keys: list[Key]) -> list[Key]:
    """Return what X11 shows of these: of a dead key its release only."""
    return [key for key in keys if key.name is not KeyName.DEAD or not key.pressed]


@pytest.mark.parametrize("code", ["AB-12+34]5", "AB-12}34+"])
def test_a_dead_key_of_which_only_the_release_is_shown_is_in_the_code(code: str) -> None:
    keys = eaten(scanned(code, [3.0] * 20, layout=LAYOUTS["no"]))
    listener = Listener(WedgeRecogniser({code, code.replace("+", "=")}.__contains__)).hears(keys)
    assert [scan.text for scan in listener.scans] == [code]
    assert listener.delivered == []


def test_what_a_dead_key_has_swallowed_is_refused_and_never_read_as_another_code() -> None:
    keys = scanned("AB12+345", [3.0] * 20, layout=LAYOUTS["no"], with_scan_codes=False)
    [scan] = Listener(WedgeRecogniser({"AB12345"}.__contains__)).hears(keys).scans
    assert scan.spellings == ()


def test_an_accent_that_a_person_types_comes_through() -> None:
    dead = Key(name=KeyName.DEAD, at_ms=10.0, pressed=False, scan_code=13, code=3)
    letter = press("é", 90.0)
    keys = [dead, letter, release_of(letter, 120.0)]
    assert [key.event for key in Listener().hears(keys).delivered] == [key.event for key in keys]


def test_two_scans_without_a_suffix_that_a_busy_screen_saw_at_once_are_two() -> None:
    keys = [
        *scanned(EAN, [3.0] * 20, suffix=False),
        *scanned(NUMBER, [3.0] * 20, at_ms=1000.0, suffix=False),
        enter(5000.0),
    ]
    listener = Listener().hears_all_at_once(keys)
    assert [scan.text for scan in listener.scans] == [EAN, NUMBER]
    assert listener.text == "\n"


def test_two_scanners_keep_their_own_names() -> None:
    slow = Scanner(name="slow", pace=Pace.around(90.0))
    fast = Scanner(name="fast", pace=Pace.around(3.0), prefix="A")
    listener = Listener(WedgeRecogniser(IS_KNOWN, Profile(scanners=(slow, fast))))
    listener.hears(scanned(EAN, [90.0] * 20))
    listener.hears(scanned("A" + EAN, [3.0] * 20, at_ms=9000.0))
    assert [(scan.scanner, scan.text) for scan in listener.scans] == [("slow", EAN), ("fast", EAN)]
    assert listener.delivered == []


def test_the_layout_of_a_scanner_that_was_set_up_decides_between_two_readings() -> None:
    scanner = Scanner(name="x", pace=Pace.around(3.0), layout="no")
    recogniser = WedgeRecogniser(
        lambda text: text in {"AB-123", "AB/123"}, Profile(scanners=(scanner,))
    )
    keys = scanned("AB/123", [3.0] * 9, layout=LAYOUTS["no"], with_scan_codes=False)
    assert [scan.text for scan in Listener(recogniser).hears(keys).scans] == ["AB/123"]

"""Letters that can be taken out of their field again, in tills that know their scanners."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import PERSON_GAP_MS, Profile
from pos_app.scanning.scanners import Pace, Scanner
from pos_app.scanning.wedge import WedgeRecogniser
from tests.scanning.keyboard import (
    CODES,
    IS_KNOWN,
    Listener,
    press,
    scanned,
    typed,
)
from tests.scanning.replay import story_of
from tests.scanning.test_replay import WRONG, verdicts_on

FAST = Profile((3.0, 4.0))
UNKNOWN = "UNKNOWN-CODE-12"


def scanner(gap_ms: float, longest_ms: float | None = None) -> Scanner:
    pace = Pace(gap_ms=gap_ms, shortest_ms=gap_ms, longest_ms=longest_ms or gap_ms)
    return Scanner(name="scanner", pace=pace)


def into_a_field(keys: Sequence[Key]) -> list[Key]:
    """Return the keys as they come while a field has the focus from which letters can be taken."""
    return [replace(key, erasable=key.name is KeyName.CHARACTER) for key in keys]


def left_in_field(listener: Listener) -> list[Key]:
    """Return the letters that a field still has once those of scans were taken out again."""
    taken_out = {id(key) for scan in listener.scans for key in scan.leaked}
    written = [key for key in listener.delivered if key.pressed and key.text]
    return [key for key in written if id(key) not in taken_out]


def heard_by(profile: Profile, keys: Sequence[Key]) -> Listener:
    return Listener(WedgeRecogniser(IS_KNOWN, profile)).hears(keys)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Draw what any till may know: of no scanner, of fast ones, of slow ones."""
    slowest_ms = draw(st.sampled_from([5.0, 12.0, 30.0, 300.0]))
    gaps_ms = draw(st.lists(st.floats(1.0, slowest_ms), max_size=20))
    set_up = draw(st.lists(st.floats(2.0, slowest_ms), max_size=2))
    return Profile(tuple(gaps_ms), scanners=tuple(scanner(gap_ms) for gap_ms in set_up))


@st.composite
def gaps_of_a_scan(draw: st.DrawFn, slowest_ms: float, share: float) -> list[float]:
    gap_ms = draw(st.floats(2.0, slowest_ms))
    chance = Random(draw(st.integers(0, 2**32)))
    return [gap_ms * chance.uniform(1 - share, 1 + share) for _ in range(64)]


@given(
    profile=profiles(),
    code=st.sampled_from([*CODES, UNKNOWN]),
    gaps=gaps_of_a_scan(28.0, 0.25),
    suffix=st.booleans(),
)
def test_whatever_a_till_knows_a_fast_scan_is_one_and_no_letter_of_it_stays(
    *, profile: Profile, code: str, gaps: list[float], suffix: bool
) -> None:
    listener = heard_by(profile, into_a_field(scanned(code, gaps, suffix=suffix)))
    assert [scan.typed for scan in listener.scans] == [code]
    assert left_in_field(listener) == []
    assert len(listener.scans[0].leaked) <= 1


@given(profile=profiles(), code=st.sampled_from(CODES), gaps=gaps_of_a_scan(120.0, 0.15))
def test_whatever_a_till_knows_a_slower_scan_is_one_and_no_letter_of_it_stays(
    profile: Profile, code: str, gaps: list[float]
) -> None:
    listener = heard_by(profile, into_a_field(scanned(code, gaps)))
    assert [scan.text for scan in listener.scans] == [code]
    assert left_in_field(listener) == []


@given(
    medians_ms=st.lists(st.floats(1.0, 60.0), max_size=20),
    set_up=st.lists(st.floats(2.0, 40.0), max_size=2),
    text=st.text("abcæøå0123456789", max_size=20),
    seed=st.integers(0, 2**32),
)
def test_a_letter_waits_for_no_more_than_twice_the_gap_of_scanners_that_are_known(
    medians_ms: list[float], set_up: list[float], text: str, seed: int
) -> None:
    profile = Profile(tuple(medians_ms), scanners=tuple(scanner(gap_ms) for gap_ms in set_up))
    chance = Random(seed)
    keys = into_a_field(typed(text, [chance.uniform(60.0, 400.0) for _ in text], dwell_ms=30.0))
    listener = heard_by(profile, keys)
    assert listener.delivered == keys
    slowest_ms = max([*medians_ms, *set_up], default=45.0)
    if (set_up or len(medians_ms) > 1) and slowest_ms <= 35.0:
        most_ms = min(PERSON_GAP_MS, max(16.0, 2 * slowest_ms + 6))
        assert listener.longest_wait_ms <= most_ms + 0.001


@given(code=st.sampled_from([*CODES, UNKNOWN]), gaps=gaps_of_a_scan(6.0, 0.25))
def test_of_a_scanner_that_is_known_not_even_one_letter_shows(code: str, gaps: list[float]) -> None:
    profile = Profile((gaps[1], gaps[2]))
    listener = heard_by(profile, into_a_field(scanned(code, gaps)))
    assert [scan.text for scan in listener.scans] == [code]
    assert listener.delivered == []


@given(
    text=st.text("abkø", min_size=1, max_size=12),
    gaps=gaps_of_a_scan(8.0, 0.4),
    late_ms=st.floats(25.0, 300.0),
    code=st.sampled_from([*CODES, UNKNOWN]),
)
def test_a_scan_behind_a_letter_takes_only_its_own_out_of_the_field(
    text: str, gaps: list[float], late_ms: float, code: str
) -> None:
    keys = into_a_field(typed(text, [120.0] * len(text), dwell_ms=20.0))
    last_ms = max(key.at_ms for key in keys if key.pressed)
    scan = into_a_field(scanned(code, gaps, at_ms=last_ms + late_ms))
    listener = heard_by(FAST, [*keys, *scan])
    assert [scan.text for scan in listener.scans] == [code]
    assert "".join(key.text for key in left_in_field(listener)) == text


@pytest.mark.parametrize("profile", [Profile(), Profile((3.0,)), Profile((3.0, 80.0)), FAST])
def test_a_letter_that_nobody_could_take_back_waits_as_long_as_ever(profile: Profile) -> None:
    assert heard_by(profile, [press("k", 0.0)]).longest_wait_ms == PERSON_GAP_MS


@pytest.mark.parametrize("profile", [Profile(), Profile((3.0,)), Profile((3.0, 28.0, 80.0))])
def test_a_letter_waits_as_long_as_ever_where_the_scanners_are_not_known(profile: Profile) -> None:
    assert heard_by(profile, into_a_field([press("k", 0.0)])).longest_wait_ms == PERSON_GAP_MS


def test_where_a_slow_scanner_was_set_up_a_letter_waits_for_that() -> None:
    slow = scanner(80.0)
    listener = heard_by(Profile(scanners=(slow,)), into_a_field([press("k", 0.0)]))
    assert listener.longest_wait_ms == slow.pace.patience_ms


def test_a_double_letter_that_passes_for_a_held_key_is_in_the_code_of_a_slower_scanner() -> None:
    keys = into_a_field(scanned("550-123-77-12", [28.0] * 20))
    second = next(at for at, key in enumerate(keys) if key.at_ms and key.pressed)
    keys[second] = replace(keys[second], repeated=True)
    [scan] = heard_by(FAST, keys).scans
    assert scan.typed == "550-123-77-12"
    assert [key.text for key in scan.leaked] == ["5"]


def test_two_hundred_stories_of_scans_come_out_as_ever_where_letters_can_be_taken_back() -> None:
    for seed in range(200):
        story = story_of(seed)
        marked = {id(key): into_a_field([key])[0] for key in story.keys}
        story.keys = [marked[id(key)] for key in story.keys]
        story.typed = [marked[id(key)] for key in story.typed]
        medians_ms = (*story.profile.medians_ms, 3.0, 3.0)
        story.profile = Profile(medians_ms, story.profile.ended_bare, story.profile.scanners)
        told = verdicts_on(story, story.heard())
        assert {name: told[name] for name in WRONG} == dict.fromkeys(WRONG, 0), seed

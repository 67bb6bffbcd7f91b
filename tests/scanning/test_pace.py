from pos_app.scanning.pace import Profile, Stroke
from tests.scanning.keyboard import press


def strokes(gap_ms: float) -> list[Stroke]:
    return [
        Stroke(key=press("1", 0.0), quiet_ms=gap_ms, gap_ms=gap_ms, rolled=False) for _ in range(8)
    ]


def test_one_slow_scan_may_have_been_a_person() -> None:
    assert Profile().after(strokes(80.0), bare=False).slow_ms is None


def test_two_slow_scans_that_agree_are_a_slow_scanner() -> None:
    profile = Profile().after(strokes(80.0), bare=False).after(strokes(90.0), bare=False)
    assert profile.slow_ms == 85.0


def test_two_slow_scans_that_do_not_agree_are_nobody_known() -> None:
    assert Profile((50.0, 120.0)).slow_ms is None


def test_a_fast_scanner_beside_a_slow_one_hides_it_from_nobody() -> None:
    assert Profile((80.0, 3.0, 80.0, 3.0)).slow_ms == 80.0


def test_only_the_last_twenty_scans_count() -> None:
    profile = Profile((80.0, 80.0))
    for _ in range(20):
        profile = profile.after(strokes(3.0), bare=True)
    assert profile == Profile((3.0,) * 20, ended_bare=20)


def test_a_suffix_ends_the_count_of_scans_without_one() -> None:
    assert Profile((3.0,), ended_bare=5).after(strokes(3.0), bare=False).ended_bare == 0

from pos_app.scanning.endings import one_after_the_other, split_held
from pos_app.scanning.pace import Stroke
from pos_app.scanning.verdict import Fate, Verdict
from tests.scanning.keyboard import press, release_of, shift


def stroke(at_ms: float) -> Stroke:
    return Stroke(key=press("A", at_ms), quiet_ms=3.0, gap_ms=3.0, rolled=False)


def test_shift_before_the_first_character_is_the_scanners() -> None:
    first, before = stroke(10.0), press("k", 0.0)
    modifier = shift(10.0)
    late = release_of(before, 12.0)
    held = [before, modifier, first.key, late, release_of(first.key, 13.0)]
    assert split_held(held, [first]) == ([modifier, first.key, held[4]], [before, late])


def test_of_a_scan_that_has_gone_out_nothing_is_held() -> None:
    held = [press("k", 0.0)]
    assert split_held(held, [stroke(10.0)]) == ([], held)


def test_a_key_behind_a_finished_scan_comes_after_what_that_gave_back() -> None:
    key, other = press("k", 0.0), press("l", 1.0)
    passes, holds = Verdict(fate=Fate.PASSES), Verdict(fate=Fate.HELD)
    given_back = Verdict(released=(other,))
    assert one_after_the_other(given_back, passes, key).released == (other, key)
    assert one_after_the_other(given_back, passes, key).fate is Fate.HELD
    assert one_after_the_other(Verdict(), passes, key).fate is Fate.PASSES
    assert one_after_the_other(given_back, holds, key).released == (other,)

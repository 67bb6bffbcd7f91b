from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.kiosk.idle import IdleClock


@given(
    idle_ms=st.integers(1, 900_000),
    warning_ms=st.integers(1, 120_000),
    quiet_ms=st.integers(0, 2_000_000),
)
def test_a_warning_comes_after_the_idle_time_and_counts_down_to_its_end(
    idle_ms: int, warning_ms: int, quiet_ms: int
) -> None:
    left = IdleClock(idle_ms=idle_ms, warning_ms=warning_ms).touched(7).seconds_left(7 + quiet_ms)
    assert (left is None) == (quiet_ms < idle_ms)
    if left is not None:
        assert (left == 0) == (quiet_ms >= idle_ms + warning_ms)
        assert left * 1000 >= idle_ms + warning_ms - quiet_ms


def test_a_touch_begins_anew() -> None:
    clock = IdleClock(idle_ms=1_000, warning_ms=1_000)
    assert clock.seconds_left(2_000) == 0
    assert clock.touched(1_500).seconds_left(2_000) is None

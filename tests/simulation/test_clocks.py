"""Clocks of machines jump; the time itself does not."""

from pos_app.simulation.clocks import STORY_BEGINS_MS, MachineClock, TrueTime


def test_a_wall_clock_jumps_and_is_set_right() -> None:
    time = TrueTime()
    clock = MachineClock(time)
    clock.jump(-5_000)
    time.pass_by(1_000)
    assert clock.now_ms() == STORY_BEGINS_MS - 4_000
    clock.set_right()
    assert clock.now_ms() == STORY_BEGINS_MS + 1_000


def test_a_monotonic_clock_knows_no_jumps_and_begins_with_each_run() -> None:
    time = TrueTime()
    clock = MachineClock(time)
    clock.jump(-5_000)
    time.pass_by(1_000)
    assert clock.monotonic_ms() == 1_000
    clock.restart()
    assert clock.monotonic_ms() == 0

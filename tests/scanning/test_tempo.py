"""The rate and the time for a frame are those of the last two seconds."""

import pytest

from pos_app.scanning.tempo import Tempo


def test_a_steady_stream_has_its_rate_and_usual_time() -> None:
    tempo = Tempo()
    for number in range(100):
        tempo.note(number * 40, 500 if number == 50 else 12)
    assert tempo.frames_per_second == pytest.approx(25)
    assert tempo.decode_ms == 12


def test_what_was_long_ago_is_forgotten() -> None:
    tempo = Tempo()
    for number in range(20):
        tempo.note(number * 10, 90)
    for number in range(20):
        tempo.note(10_000 + number * 100, 5)
    assert (tempo.frames_per_second, tempo.decode_ms) == (pytest.approx(10), 5)


def test_too_few_frames_tell_nothing() -> None:
    tempo = Tempo()
    assert (tempo.frames_per_second, tempo.decode_ms) == (None, None)
    for _ in range(10):
        tempo.note(0, 1)
    assert tempo.frames_per_second is None

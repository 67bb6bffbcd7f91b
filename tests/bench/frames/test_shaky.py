import numpy as np
import pytest

from pos_app.bench.frames.shaky import FRAMES, frames_read, hand_of


def test_a_seed_shakes_always_the_same_hand() -> None:
    text, frames = hand_of(5)
    again, same = hand_of(5)
    assert text == again != hand_of(6)[0]
    assert len(frames) == FRAMES
    assert all(np.array_equal(one, other) for one, other in zip(frames, same, strict=True))
    assert not np.array_equal(frames[0], frames[1])


@pytest.mark.slow
def test_frames_together_tell_no_less_than_one_by_one_and_nothing_wrong() -> None:
    shaken = frames_read(4, seed=20)
    assert shaken.frames == 4 * FRAMES
    assert 0 < shaken.alone <= shaken.together
    assert shaken.wrong == 0

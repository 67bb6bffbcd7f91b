import numpy as np
import pytest

from pos_app.scanning.likelihood.shapes import PAD_MODULES, SAMPLES
from pos_app.scanning.likelihood.tracking import Track, ends_of, track_of
from tests.scanning.likelihood.strips import Profile, profile_of
from tests.scanning.likelihood.test_code_128 import symbols_of

NUMBER = "4012888888881881"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def tracked(profile: Profile) -> Track:
    track = track_of(profile, ends_of(profile, 2.0)[0])
    assert track is not None
    return track


@pytest.mark.parametrize("value", [NUMBER, TOKEN])
@pytest.mark.parametrize("module_px", [1.0, 1.3, 2.0, 3.7])
@pytest.mark.parametrize("is_upside_down", [False, True])
def test_a_grid_is_found_whatever_the_size_and_the_direction(
    value: str, module_px: float, *, is_upside_down: bool
) -> None:
    profile = profile_of(value, module_px=module_px, blur_px=0.5)
    track = tracked(profile[::-1] if is_upside_down else profile)
    assert track.symbols.tolist() == symbols_of(value)
    assert len(track.grid) == (len(track.symbols) * 11 + 13 + 2 * PAD_MODULES) * SAMPLES
    assert track.module_samples == pytest.approx(2 * module_px, rel=0.05)


@pytest.mark.parametrize("stretch", [-0.05, 0.05])
def test_modules_may_be_wider_at_one_end(stretch: float) -> None:
    assert tracked(profile_of(TOKEN, stretch=stretch)).symbols.tolist() == symbols_of(TOKEN)


def test_nothing_begins_or_ends_in_noise_or_in_what_is_too_short() -> None:
    noise = np.random.default_rng(1).normal(128, 20, 400).astype(np.float32)
    assert ends_of(noise, 2.0) == []
    assert ends_of(noise[:40], 2.0) == []

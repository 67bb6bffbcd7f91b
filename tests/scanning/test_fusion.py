import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.scanning.bars import likely_text
from pos_app.scanning.fusion import FORGOTTEN_MS, Fusion
from tests.scanning.likelihood.strips import Profile, profile_of, strip_of

NUMBER = "4012888888881881"
OTHER = "7398273982739827"


def seen_of(value: str, seed: int, *, noise: float = 20.0, module_px: float = 2.0) -> Profile:
    return profile_of(value, module_px=module_px, blur_px=1.8, noise=noise, seed=seed)


def read_together(profiles: list[Profile]) -> str | None:
    fusion = Fusion()
    told: str | None = None
    for profile in profiles:
        [fused] = fusion.fused([strip_of(profile)])
        told = likely_text(fused) if fused is not None else None
    return told


def test_noise_in_which_no_frame_is_read_is_averaged_away() -> None:
    profiles = [seen_of(NUMBER, seed) for seed in range(6)]
    assert [likely_text(strip_of(profile)) for profile in profiles] == [None] * 6
    assert read_together(profiles) == NUMBER


def test_frames_are_laid_over_each_other_turned_around_moved_and_stretched() -> None:
    profiles = [
        np.roll(seen_of(NUMBER, seed, module_px=2 + 0.03 * (seed % 3)), 3 * (seed % 2))
        for seed in range(6)
    ]
    assert read_together([p[::-1] if at % 2 else p for at, p in enumerate(profiles)]) == NUMBER


def test_two_codes_are_not_laid_over_each_other() -> None:
    fusion = Fusion()
    strips = [strip_of(seen_of(value, 1, noise=2)) for value in (NUMBER, OTHER)]
    assert fusion.fused([strips[0]]) == [None]
    assert fusion.fused([strips[1]]) == [None]
    fused = fusion.fused(strips)
    assert [likely_text(strip) for strip in fused if strip is not None] == [NUMBER, OTHER]


def test_a_code_that_has_not_been_seen_for_a_while_is_forgotten() -> None:
    fusion = Fusion()
    strip = strip_of(seen_of(NUMBER, 1, noise=2))
    fusion.begin(0)
    assert fusion.fused([strip]) == [None]
    fusion.begin(FORGOTTEN_MS)
    assert fusion.fused([strip]) != [None]
    fusion.begin(2 * FORGOTTEN_MS + 1)
    assert fusion.fused([strip]) == [None]


@given(
    st.text("0123456789", min_size=16, max_size=16),
    st.integers(0, 99),
    st.integers(0, 2**31),
    st.floats(1.0, 30.0),
)
@settings(max_examples=20, deadline=None)
def test_a_card_and_the_next_of_its_batch_are_never_a_third(
    number: str, step: int, seed: int, noise: float
) -> None:
    following = f"{(int(number) + step) % 10**16:016}"
    profiles = [seen_of((number, following)[at % 2], seed + at, noise=noise) for at in range(4)]
    assert read_together(profiles) in {number, following, None}


@pytest.mark.parametrize("length", [1, 7, 40, 300])
def test_what_is_flat_or_short_does_no_harm(length: int) -> None:
    fusion = Fusion()
    flat = strip_of(np.full(length, 128, np.float32))
    for _ in range(3):
        assert fusion.fused([flat, strip_of(seen_of(NUMBER, 1))])[0] is None

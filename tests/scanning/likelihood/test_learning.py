import numpy as np
import pytest

from pos_app.scanning.likelihood.learning import bell, learnt_from, seen_through
from pos_app.scanning.likelihood.shapes import SAMPLES

MODULES = np.pad(np.random.default_rng(3).integers(0, 2, 80).astype(np.float64), 6)


@pytest.mark.parametrize("width_modules", [0.4, 0.7, 1.0])
def test_light_contrast_and_blur_are_told_apart(width_modules: float) -> None:
    seen = seen_through(bell(width_modules), np.repeat(MODULES, SAMPLES))
    light = np.linspace(180, 220, len(seen))
    learnt = learnt_from(light - 120 * seen, MODULES, 4)
    assert learnt is not None
    assert learnt.explained > 0.97
    assert learnt.blur.sum() == pytest.approx(1)
    inner = slice(4 * SAMPLES, -4 * SAMPLES)
    assert learnt.flat[inner] == pytest.approx(seen[inner], abs=0.15)


def test_what_is_lighter_where_ink_should_be_teaches_nothing() -> None:
    seen = seen_through(bell(), np.repeat(MODULES, SAMPLES))
    assert learnt_from(100 + 100 * seen, MODULES, 4) is None


def test_the_first_guess_spreads_light_and_loses_none() -> None:
    assert bell().sum() == pytest.approx(1)
    assert bell(1.0).max() < bell(0.5).max()

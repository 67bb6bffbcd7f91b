import numpy as np
import pytest

from pos_app.scanning.likelihood.retail import EAN_8, EAN_13
from pos_app.scanning.likelihood.retail_tracking import (
    QUIET_MODULES,
    gridded,
    places_of,
    spans_of,
)
from pos_app.scanning.likelihood.shapes import SAMPLES
from tests.scanning.likelihood.strips import retail_profile_of, with_check

NUMBER = with_check("401234567890")
SHORT = with_check("9638507")


@pytest.mark.parametrize("module_px", [1.0, 1.7, 3.0])
@pytest.mark.parametrize(("number", "kind"), [(NUMBER, EAN_13), (SHORT, EAN_8)])
def test_a_code_lies_between_its_guards(number: str, module_px: float, kind: object) -> None:
    chosen = EAN_13 if kind is EAN_13 else EAN_8
    profile = retail_profile_of(number, module_px=module_px, blur_px=0.6 * module_px)
    span = spans_of(profile, 2.0, chosen)[0]
    assert span.begin == pytest.approx(11 * 2 * module_px, abs=2 * module_px)
    assert span.end - span.begin == pytest.approx(chosen.modules * 2 * module_px, abs=3 * module_px)


def test_a_grid_has_its_samples_whatever_the_size() -> None:
    profile = retail_profile_of(NUMBER, module_px=2.3)
    [span, *_] = spans_of(profile, 2.0, EAN_13)
    grid = gridded(profile, places_of(span, EAN_13))
    assert len(grid) == (EAN_13.modules + 2 * QUIET_MODULES) * SAMPLES


def test_a_bend_moves_the_middle_and_neither_end() -> None:
    [span, *_] = spans_of(retail_profile_of(NUMBER), 2.0, EAN_13)
    straight, bent = places_of(span, EAN_13), places_of(span, EAN_13, 0.02)
    moved = (bent - straight) / (span.end - span.begin)
    assert moved[QUIET_MODULES] == pytest.approx(0)
    assert moved[-1 - QUIET_MODULES] == pytest.approx(0)
    assert moved.max() == pytest.approx(0.02, abs=1e-4)


def test_nothing_lies_in_noise_or_in_what_is_too_short() -> None:
    noise = np.random.default_rng(1).normal(128, 20, 400).astype(np.float32)
    assert spans_of(noise, 2.0, EAN_13) == []
    assert spans_of(noise[:40], 2.0, EAN_13) == []

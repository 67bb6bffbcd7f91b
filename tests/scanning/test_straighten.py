import numpy as np
import pytest

from pos_app.scanning.libraries import read_profile_by_zxing
from pos_app.scanning.locate import cells_of, striped_regions
from pos_app.scanning.source import Frame, Symbology
from pos_app.scanning.straighten import Strip, corners_of, straightened
from tests.scanning import drawn

NUMBER = "4012888888881881"


def strip_of(frame: Frame) -> Strip:
    return straightened(frame, striped_regions(cells_of(frame))[0])


@pytest.mark.parametrize("angle", [0, 10, 33, 80, 135])
def test_every_average_of_turned_bars_can_be_read(angle: int) -> None:
    strip = strip_of(drawn.in_view(drawn.code_128(NUMBER), angle=angle)[:, :, 0])
    for profile in (strip.mean, strip.even, *strip.bands):
        assert read_profile_by_zxing(profile) == (NUMBER, Symbology.CODE_128)


def test_leaning_bars_are_turned_upright() -> None:
    code = np.pad(drawn.code_128(NUMBER, 3), 120, constant_values=150)
    leaning = np.stack([np.roll(row, round(0.25 * at)) for at, row in enumerate(code)])
    strip = strip_of(np.ascontiguousarray(leaning))
    assert read_profile_by_zxing(strip.mean) == (NUMBER, Symbology.CODE_128)


def test_paper_is_equally_white_in_even_light() -> None:
    frame = drawn.half_in_shadow(drawn.in_view(drawn.code_128(NUMBER)))[:, :, 0]
    strip = strip_of(frame)
    inner = len(strip.mean) // 5
    parts = slice(inner, 2 * inner), slice(-2 * inner, -inner)
    left, right = (strip.mean[part].max() for part in parts)
    even_left, even_right = (strip.even[part].max() for part in parts)
    assert left > 1.5 * right
    assert even_left < 1.2 * even_right


def test_the_outline_begins_at_the_top_left() -> None:
    [region] = striped_regions(cells_of(drawn.in_view(drawn.code_128(NUMBER))[:, :, 0]))
    (left, top), (right, also_top), (also_right, bottom), _ = corners_of(region)
    assert left < right
    assert top < bottom
    assert abs(top - also_top) < 12
    assert abs(right - also_right) < 12

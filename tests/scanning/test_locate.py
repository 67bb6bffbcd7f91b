from math import degrees

import numpy as np
import pytest

from pos_app.scanning.locate import cells_of, striped_regions
from tests.scanning import drawn

NUMBER = "4012888888881881"


@pytest.mark.parametrize("angle", [0, 20, 45, 70, 90, 120, 160])
@pytest.mark.parametrize("module_px", [1, 3])
def test_bars_are_found_where_they_lie_and_how_they_are_turned(angle: int, module_px: int) -> None:
    frame = drawn.in_view(drawn.code_128(NUMBER, module_px), angle=angle)[:, :, 0]
    region = striped_regions(cells_of(frame))[0]
    assert (region.x, region.y) == (pytest.approx(640, abs=12), pytest.approx(360, abs=12))
    turned = (degrees(region.angle) + angle + 90) % 180 - 90
    assert turned == pytest.approx(0, abs=6)
    assert region.length == pytest.approx(123 * module_px * (0.8 if angle else 1), rel=0.35)


def test_a_label_on_a_striped_sleeve_is_told_from_its_stripes() -> None:
    frame = drawn.in_view(drawn.code_128(NUMBER, 3))[:, :, 0].copy()
    stripes = (np.arange(720) // 6 % 2 * 90 + 80).astype(np.uint8)
    label = frame[280:440, 440:840].copy()
    frame[:] = stripes[:, None]
    frame[280:440, 440:840] = label
    regions = striped_regions(cells_of(frame))
    assert any(
        abs(region.x - 640) < 40 and abs(region.y - 360) < 40 and abs(region.angle) < 0.1
        for region in regions
    )


def test_nothing_is_striped_on_an_empty_table_nor_in_the_smallest_frame() -> None:
    assert striped_regions(cells_of(drawn.empty_table()[:, :, 0])) == []
    assert striped_regions(cells_of(np.zeros((1, 1), np.uint8))) == []
    assert striped_regions(cells_of(np.full((30, 30), 9, np.uint8))) == []

import numpy as np
import pytest

from pos_app.scanning.decode import Decoder
from pos_app.scanning.greys import grey_of
from tests.scanning import drawn

NUMBER = "4012888888881881"


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.int32])
@pytest.mark.parametrize("channels", [None, 1, 2, 3, 4])
def test_a_code_is_read_whatever_depth_and_channels_its_picture_has(
    dtype: type[np.generic], channels: int | None
) -> None:
    grey = drawn.code_128(NUMBER, 2)
    picture = grey if channels is None else np.repeat(grey[:, :, None], channels, axis=2)
    deep = picture.astype(np.uint32) * (257 if dtype is np.uint16 else 1)
    seen = grey_of(deep.astype(dtype))
    assert seen is not None
    assert seen.dtype == np.uint8
    assert seen.shape == grey.shape
    assert [reading.text for reading in Decoder().read(seen)] == [NUMBER]


def test_what_is_no_number_is_black() -> None:
    seen = grey_of(np.array([[np.nan, np.inf, -np.inf, 2.0]]))
    assert seen is not None
    assert seen.tolist() == [[0, 0, 0, 255]]


def test_a_picture_without_pixels_is_none() -> None:
    assert grey_of(np.zeros((0, 10, 3), np.uint8)) is None

"""Whatever a camera or a file brings: the decoder neither fails nor finds what is not there."""

from typing import Any, Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from pos_app.scanning.decode import Decoder
from pos_app.scanning.fusion import Fusion
from tests.scanning import drawn

DECODER: Final = Decoder()
NUMBER: Final = "4012888888881881"
TOKEN: Final = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"

sizes = st.tuples(st.integers(1, 240), st.integers(1, 320))
channels = st.sampled_from([None, 1, 3, 4])
depths = st.sampled_from([np.uint8, np.uint16, np.float32])


def told(picture: NDArray[Any], *, thorough: bool, fusion: Fusion | None = None) -> set[str]:
    looks = DECODER.read(picture, thorough=thorough, fusion=fusion)
    return {reading.text for reading in looks}


@st.composite
def pictures(draw: st.DrawFn) -> NDArray[Any]:
    """Draw noise of any grain, direction, contrast, size, depth and number of channels."""
    height, width = draw(sizes)
    chance = np.random.default_rng(draw(st.integers(0, 2**32)))
    grain_x, grain_y = draw(st.integers(1, 40)), draw(st.integers(1, 240))
    levels = draw(st.sampled_from([2, 3, 256]))
    small = chance.integers(0, levels, (height // grain_y + 1, width // grain_x + 1))
    noise = np.repeat(np.repeat(small, grain_y, 0), grain_x, 1)[:height, :width]
    picture = (noise * (255 // (levels - 1))).astype(draw(depths))
    count = draw(channels)
    return picture if count is None else np.repeat(picture[:, :, None], count, axis=2)


@given(frames=st.lists(pictures(), min_size=1, max_size=3), thorough=st.booleans())
@settings(max_examples=60, deadline=None)
def test_noise_and_stripes_of_any_size_and_depth_are_no_code(
    frames: list[NDArray[Any]], *, thorough: bool
) -> None:
    fusion = Fusion()
    for frame in frames:
        assert told(frame, thorough=thorough, fusion=fusion) == set()


@given(
    text=st.sampled_from([NUMBER, TOKEN]),
    kind=st.sampled_from(["bars", "square"]),
    left=st.floats(0, 1),
    share=st.floats(0.05, 1),
    sigma=st.floats(0, 3),
    seed=st.integers(0, 2**32),
    thorough=st.booleans(),
)
@settings(max_examples=40, deadline=None)
def test_a_code_that_is_cut_covered_or_blurred_is_read_as_it_was_or_not_at_all(
    text: str, kind: str, left: float, share: float, sigma: float, seed: int, *, thorough: bool
) -> None:
    code = drawn.code_128(text, 2) if kind == "bars" else drawn.qr(text, 3)
    begin = round(left * (1 - share) * code.shape[1])
    part = code[:, begin : begin + max(1, round(share * code.shape[1]))]
    width = max(400, part.shape[1] + 60)
    frame = drawn.blurred(drawn.in_view(part, size=(240, width), seed=seed), sigma + 0.01)
    chance = np.random.default_rng(seed)
    at = int(chance.integers(0, width - 20))
    frame[:, at : at + int(chance.integers(1, 20))] = int(chance.integers(0, 256))
    assert told(frame, thorough=thorough) <= {text}


@pytest.mark.parametrize("size", [(0, 0), (0, 9), (1, 1), (1, 5000), (5000, 1), (2, 3000)])
@pytest.mark.parametrize("thorough", [False, True])
def test_a_picture_of_hardly_anything_holds_nothing(
    size: tuple[int, int], *, thorough: bool
) -> None:
    assert told(np.full(size, 200, np.uint8), thorough=thorough) == set()


@pytest.mark.slow
def test_a_huge_picture_of_noise_holds_nothing() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (6000, 8000)).astype(np.uint8)
    assert told(noise, thorough=False) == set()

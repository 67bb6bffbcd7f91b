import cv2
import numpy as np
import pytest

from pos_app.scanning.libraries import read_by_zxing
from pos_app.scanning.locate import cells_of, dense_squares
from pos_app.scanning.source import Frame, Reading, Symbology
from pos_app.scanning.squares import look_at_squares
from tests.scanning import drawn

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


def seen_from_afar(angle: float, sigma: float) -> Frame:
    frame = drawn.in_view(drawn.qr(TOKEN, 4), angle=angle)
    return np.asarray(cv2.cvtColor(drawn.blurred(frame, sigma), cv2.COLOR_BGR2GRAY), np.uint8)


def looks_at(frame: Frame) -> list[Reading]:
    return look_at_squares(frame, cells_of(frame))


@pytest.mark.parametrize(("angle", "sigma"), [(0, 2.2), (25, 1.7), (90, 1.7)])
def test_a_qr_code_too_blurred_for_the_library_is_read_enlarged_and_sharpened(
    angle: float, sigma: float
) -> None:
    frame = seen_from_afar(angle, sigma)
    assert read_by_zxing(frame, thorough=True) == []
    [reading] = looks_at(frame)
    assert (reading.text, reading.symbology) == (TOKEN, Symbology.QR)
    assert np.mean(reading.corners, axis=0) == pytest.approx([1280 / 2, 720 / 2], abs=6)


def test_the_square_lies_around_the_code() -> None:
    [square] = dense_squares(cells_of(seen_from_afar(0, 1.5)))
    assert square.left + square.width / 2 == pytest.approx(1280 / 2, abs=10)
    assert square.top + square.height / 2 == pytest.approx(720 / 2, abs=10)


def test_bars_and_empty_tables_are_no_squares() -> None:
    for frame in (drawn.in_view(drawn.code_128(TOKEN, 2)), drawn.empty_table()):
        assert looks_at(frame[:, :, 0]) == []
    assert dense_squares(cells_of(np.zeros((1, 1), np.uint8))) == []


def test_what_fills_the_frame_is_not_enlarged() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (720, 720)).astype(np.uint8)
    assert looks_at(cv2.GaussianBlur(noise, (0, 0), 1).astype(np.uint8)) == []

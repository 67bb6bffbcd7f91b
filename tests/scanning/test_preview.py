import numpy as np

from pos_app.scanning.preview import preview_of
from pos_app.scanning.source import Reading, Symbology


def test_a_preview_is_small_red_comes_first_and_corners_shrink_along() -> None:
    frame = np.zeros((720, 1280, 3), np.uint8)
    frame[:, :, 2] = 200  # red in OpenCV's order
    corners = ((0, 0), (1280, 0), (1280, 720), (0, 720))
    reading = Reading(text="1", symbology=Symbology.QR, corners=corners)
    preview = preview_of(frame, [reading], 7)
    assert preview.rgb.shape == (270, 480, 3)
    assert preview.rgb[0, 0].tolist() == [200, 0, 0]
    assert preview.corners == (((0, 0), (480, 0), (480, 270), (0, 270)),)
    assert preview.at_ms == 7
    assert preview.rgb.flags["C_CONTIGUOUS"]


def test_a_small_frame_keeps_its_size_and_is_a_copy() -> None:
    frame = np.zeros((240, 320, 3), np.uint8)
    preview = preview_of(frame, [], 0)
    assert preview.rgb.shape == (240, 320, 3)
    assert not np.shares_memory(preview.rgb, frame)

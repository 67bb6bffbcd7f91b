import numpy as np

from pos_app.scanning.feeds import Area, View
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


def test_a_mirrored_preview_turns_picture_and_outlines_over() -> None:
    frame = np.zeros((100, 200, 3), np.uint8)
    frame[:, :50] = 255
    corners = ((0, 10), (50, 10), (50, 20), (0, 20))
    reading = Reading(text="1", symbology=Symbology.QR, corners=corners)
    preview = preview_of(frame, [reading], 0, View(mirror=True))
    assert preview.rgb[0, 199].tolist() == [255, 255, 255]
    assert preview.rgb[0, 0].tolist() == [0, 0, 0]
    assert preview.corners == (((150, 10), (200, 10), (200, 20), (150, 20)),)
    assert preview.rgb.flags["C_CONTIGUOUS"]


def test_what_lies_outside_the_area_is_darker() -> None:
    frame = np.full((100, 200, 3), 200, np.uint8)
    preview = preview_of(frame, [], 0, View(area=Area(left=0.5)))
    assert preview.rgb[50, 150].tolist() == [200, 200, 200]
    assert preview.rgb[50, 20].tolist() == [70, 70, 70]

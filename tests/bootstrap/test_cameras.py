from pathlib import Path

import pytest

from pos_app.bootstrap import cameras
from pos_app.bootstrap.cameras import camera_lines, camera_spec, camera_view
from pos_app.scanning.devices import Camera
from pos_app.scanning.feeds import AS_IT_IS, Area, Device, Recording, View, spec_of
from pos_app.settings import CameraViewSettings


def test_what_is_wished_of_a_camera_reaches_a_device_and_nothing_else() -> None:
    view = CameraViewSettings(width_px=1920, height_px=1080, exposure=80, focus=20)
    assert camera_spec(1, view) == Device(
        index=1, frame_width_px=1920, frame_height_px=1080, exposure=80, focus=20
    )
    assert camera_spec("frames", view) == Recording(path=Path("frames"))


def test_codes_are_looked_for_in_the_whole_picture_unless_an_area_is_set() -> None:
    assert camera_view(CameraViewSettings()) == AS_IT_IS
    settings = CameraViewSettings(area=(0.25, 0, 0.75, 1), turn=90, mirror=True)
    assert camera_view(settings) == View(Area(left=0.25, right=0.75), turn=90, mirror=True)


def test_a_listed_camera_can_be_copied_into_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "cameras", lambda: [Camera(2, "HD Webcam")])
    assert camera_lines() == ['camera = "camera:HD Webcam"   # or 2']
    assert spec_of("camera:HD Webcam") == Device(name="HD Webcam")

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.feeds import WHOLE, Area, Device, FeedSpec, Recording, Stream, spec_of

shares = st.floats(0, 1)


@pytest.mark.parametrize(
    ("camera", "spec"),
    [
        (2, Device(index=2)),
        ("camera:HD Pro Webcam C920", Device(name="HD Pro Webcam C920")),
        ("rtsp://10.0.0.7/stream", Stream(address="rtsp://10.0.0.7/stream")),
        ("/var/frames", Recording(path=Path("/var/frames"))),
        ("counter.mp4", Recording(path=Path("counter.mp4"))),
    ],
)
def test_a_setting_is_a_device_a_stream_or_a_recording(camera: int | str, spec: FeedSpec) -> None:
    assert spec_of(camera) == spec


def test_the_password_of_a_stream_is_never_shown() -> None:
    stream = Stream(address="rtsp://till:secret@10.0.0.7:554/one?key=secret")
    assert stream.shown_address == "rtsp://10.0.0.7:554/one"
    assert "secret" not in repr(stream)


@given(shares, shares, shares, shares, st.integers(1, 4000), st.integers(1, 4000))
def test_an_area_always_has_a_pixel_and_stays_in_the_frame(
    left: float, top: float, right: float, bottom: float, width: int, height: int
) -> None:
    area = Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    first, above, last, below = area.pixels_of(width, height)
    assert 0 <= first < last <= width
    assert 0 <= above < below <= height


def test_the_whole_is_the_whole() -> None:
    assert WHOLE.pixels_of(1280, 720) == (0, 0, 1280, 720)

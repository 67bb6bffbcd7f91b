from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread

import cv2
import numpy as np
import pytest

from pos_app.errors import Code, Unavailable
from pos_app.scanning import captures, watching
from pos_app.scanning.camera import CameraSource
from pos_app.scanning.captures import DeviceFeed, StreamFeed, VideoFeed, open_feed
from pos_app.scanning.devices import Camera
from pos_app.scanning.feeds import Device, Feed, Recording, Stream
from pos_app.scanning.source import Frame, SourceState
from tests.scanning import drawn
from tests.scanning.audience import Audience, RealClock, running
from tests.scanning.ip_camera import IpCamera

PICTURE: Frame = np.zeros((48, 64, 3), np.uint8)


class Driver:
    """What OpenCV shows of a camera: frames kept meanwhile come at once, others are waited for."""

    def __init__(self, *, kept: int = 0, plugged: bool = True, damaged: bool = False) -> None:
        self.kept = kept
        self.plugged = plugged
        self.damaged = damaged
        self.grabs = 0
        self.now_s = 0.0
        self.released = False
        self.told: dict[int, float] = {}

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return True

    def set(self, name: int, value: float) -> bool:
        self.told[name] = value
        return True

    def grab(self) -> bool:
        self.grabs += 1
        self.now_s += 0.02 if self.grabs > self.kept else 0.001
        return self.plugged

    def retrieve(self) -> "tuple[bool, Frame | None]":
        if self.damaged:
            raise cv2.error("damaged")
        return (True, PICTURE) if self.plugged else (False, None)

    def release(self) -> None:
        self.released = True


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> Driver:
    driver = Driver()
    monkeypatch.setattr(captures, "opened_capture", lambda _source: driver)  # pyright: ignore[reportUnknownArgumentType, reportUnknownLambdaType]
    monkeypatch.setattr(captures, "monotonic", lambda: driver.now_s)
    return driver


def test_a_camera_is_asked_for_the_frame_size_and_for_no_backlog(driver: Driver) -> None:
    feed = open_feed(Device(index=1, frame_width_px=1920, frame_height_px=1080))
    assert feed.interval_ms == 0
    assert driver.told[cv2.CAP_PROP_FRAME_WIDTH] == 1920
    assert driver.told[cv2.CAP_PROP_FRAME_HEIGHT] == 1080
    assert driver.told[cv2.CAP_PROP_BUFFERSIZE] == 1
    feed.close()
    assert driver.released


@pytest.mark.parametrize(("kept", "grabs"), [(0, 1), (3, 4), (4, 5), (100, 5)])
def test_frames_that_the_driver_kept_are_thrown_away(driver: Driver, kept: int, grabs: int) -> None:
    driver.kept = kept
    feed = DeviceFeed(Device())
    assert feed.grab()
    assert driver.grabs == grabs
    assert feed.frame() is PICTURE


def test_a_camera_that_gives_no_frame_is_lost(driver: Driver) -> None:
    feed = DeviceFeed(Device(index=7))
    driver.plugged = False
    for ask in (feed.grab, feed.frame):
        with pytest.raises(Unavailable) as refusal:
            ask()
        assert refusal.value.code is Code.DEVICE_LOST
        assert refusal.value.fields == {"device": "7"}


def test_a_camera_that_gives_a_damaged_frame_is_lost(driver: Driver) -> None:
    feed = DeviceFeed(Device())
    driver.damaged = True
    with pytest.raises(Unavailable):
        feed.frame()


def test_a_video_has_the_pace_it_was_recorded_with(tmp_path: Path) -> None:
    path = drawn.written_video(tmp_path / "video.avi", [PICTURE] * 2, frames_per_second=20.0)
    feed = VideoFeed(Recording(path=path))
    assert feed.interval_ms == pytest.approx(50)
    assert [feed.grab() for _ in range(4)] == [True, True, False, False]
    feed.close()


def test_a_video_can_be_given_another_pace(tmp_path: Path) -> None:
    path = drawn.written_video(tmp_path / "video.avi", [PICTURE])
    feed = VideoFeed(Recording(path=path, frames_per_second=5.0))
    assert feed.interval_ms == pytest.approx(200)
    feed.close()


def test_a_pace_that_makes_no_sense_becomes_the_usual_one() -> None:
    assert captures.frames_per_second_of(cv2.VideoCapture()) == 30


def test_exposure_and_focus_are_set_by_hand_where_they_are_wished(driver: Driver) -> None:
    DeviceFeed(Device())
    assert not {cv2.CAP_PROP_EXPOSURE, cv2.CAP_PROP_FOCUS} & driver.told.keys()
    DeviceFeed(Device(exposure=120, focus=35))
    assert driver.told[cv2.CAP_PROP_EXPOSURE] == 120
    assert driver.told[cv2.CAP_PROP_FOCUS] == 35
    assert driver.told[cv2.CAP_PROP_AUTOFOCUS] == 0


def test_a_camera_is_opened_by_its_name_wherever_it_is_plugged_in(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = {"Webcam": Camera(4, "Webcam")}
    monkeypatch.setattr(captures, "find_camera", plugged.get)
    feed = DeviceFeed(Device(name="Webcam"))
    driver.plugged = False
    with pytest.raises(Unavailable) as refusal:
        feed.grab()
    assert refusal.value.fields == {"device": "4"}
    plugged.clear()
    with pytest.raises(Unavailable) as refusal:
        DeviceFeed(Device(name="Webcam"))
    assert refusal.value.fields == {"device": "Webcam"}


class MotionJpeg(BaseHTTPRequestHandler):
    """A camera in the network that shows forty pictures and hangs up."""

    def do_GET(self) -> None:
        _, packed = cv2.imencode(".jpg", PICTURE)
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        for _ in range(40):
            Event().wait(0.02)
            self.wfile.write(b"--frame\r\nContent-Type: image/jpeg\r\n\r\n")
            self.wfile.write(packed.tobytes() + b"\r\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


def test_a_camera_in_the_network_is_a_feed_until_it_hangs_up() -> None:
    with HTTPServer(("127.0.0.1", 0), MotionJpeg) as server:
        serving = Thread(target=server.serve_forever)
        serving.start()
        try:
            feed = open_feed(Stream(address=f"http://127.0.0.1:{server.server_port}/counter"))
            assert isinstance(feed, StreamFeed)
            shown = count_until_lost(feed)
            feed.close()
        finally:
            server.shutdown()
            serving.join()
    assert 1 <= shown <= 40


def count_until_lost(feed: Feed) -> int:
    shown = 0
    while True:
        try:
            feed.grab()
        except Unavailable as lost:
            assert lost.code is Code.DEVICE_LOST  # noqa: PT017 - it is what ends the loop
            return shown
        assert feed.frame().shape == PICTURE.shape
        shown += 1


def test_a_camera_of_rtsp_that_is_pulled_out_comes_back_by_itself_and_reads_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (5, 10))
    audience = Audience()
    with IpCamera(held("4012888888881881")) as camera:
        stream = Stream(address=camera.address)
        with running(CameraSource(stream, audience, RealClock())):
            audience.waits_for(lambda: audience.scans)
            camera.pull_out()
            audience.waits_for(lambda: SourceState.LOST in audience.states)
            camera.plug_in(held("5105105105105100"))
            audience.waits_for(lambda: len(audience.scans) > 1)
    live, lost, closed = SourceState.LIVE, SourceState.LOST, SourceState.CLOSED
    assert audience.states == [live, lost, live, closed]
    assert [scan.text for scan in audience.scans] == ["4012888888881881", "5105105105105100"]


def held(text: str) -> Frame:
    return drawn.in_view(drawn.qr(text, 4), size=(240, 480))


def test_a_camera_in_the_network_that_is_not_there_is_lost_and_its_password_kept() -> None:
    with pytest.raises(Unavailable) as refusal:
        open_feed(Stream(address="rtsp://till:secret@127.0.0.1:9/counter"))
    assert refusal.value.fields == {"device": "rtsp://127.0.0.1:9/counter"}

"""Feeds by OpenCV: devices and video files as captures, folders picture by picture."""

from pathlib import Path
from time import monotonic
from typing import Final, cast

from pos_app.errors import Code, Refused, Unavailable
from pos_app.scanning.devices import find_camera
from pos_app.scanning.feeds import Device, Feed, FeedSpec, Recording, Stream
from pos_app.scanning.opencv import cv2
from pos_app.scanning.pictures import pictures_in, read_pictures
from pos_app.scanning.source import Frame

PICTURES_PER_SECOND: Final = 10.0
_USUAL_FRAMES_PER_SECOND: Final = 30.0
_DRIVER_BUFFERS: Final = 4
_WAITED_S: Final = 0.004
_STREAM_BACKLOG: Final = 30
_STREAM_TIMEOUTS: Final = (
    *(cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, 5000),
    *(cv2.CAP_PROP_READ_TIMEOUT_MSEC, 5000),
)
_BY_HAND: Final = 1.0
"""The value by which drivers of Video4Linux are told to leave exposure alone."""


def open_feed(spec: FeedSpec) -> Feed:
    """Open a camera, here or in the network, a video file or a folder of pictures.

    Raises:
        Unavailable: `DEVICE_LOST` with `device`, it is not there or shows nothing.
    """
    match spec:
        case Device():
            return DeviceFeed(spec)
        case Stream():
            return StreamFeed(spec)
        case Recording() if spec.path.is_dir():
            return FolderFeed(spec)
        case Recording():
            return VideoFeed(spec)


def opened_capture(source: int | Path | Stream) -> cv2.VideoCapture:
    """Return a capture of a device, stream or file, or raise `Unavailable(DEVICE_LOST)`."""
    if isinstance(source, int):
        capture = cv2.VideoCapture(source)
    elif isinstance(source, Stream):
        capture = cv2.VideoCapture(source.address, cv2.CAP_FFMPEG, _STREAM_TIMEOUTS)
    else:  # FFmpeg alone: the other readers complain on stderr
        capture = cv2.VideoCapture(str(source), cv2.CAP_FFMPEG)
    if not capture.isOpened():
        capture.release()
        raise lost(source)
    return capture


def frames_per_second_of(capture: cv2.VideoCapture) -> float:
    """Return the frame rate a video tells, or 30 where it tells nothing of use."""
    told = capture.get(cv2.CAP_PROP_FPS)
    return told if 1 <= told <= 1000 else _USUAL_FRAMES_PER_SECOND  # noqa: PLR2004


def lost(source: int | str | Path | Stream) -> Unavailable:
    """Return the error that says which camera or recording is gone."""
    told = source.shown_address if isinstance(source, Stream) else str(source)
    return Unavailable(Code.DEVICE_LOST, device=told)


class _CaptureFeed:
    def __init__(self, source: int | Path | Stream) -> None:
        self._source = source
        self._capture = opened_capture(source)

    def frame(self) -> Frame:
        """Decode the frame last gone to, or raise `Unavailable(DEVICE_LOST)`."""
        try:
            found, frame = self._capture.retrieve()
        except cv2.error as error:
            raise lost(self._source) from error
        if not found:
            raise lost(self._source)
        return cast("Frame", frame)

    def close(self) -> None:
        """Let go of the device or file."""
        self._capture.release()


class _LiveFeed(_CaptureFeed):
    """What goes on whether one looks or not. `grab` throws away what was kept meanwhile."""

    interval_ms = 0.0
    backlog = _DRIVER_BUFFERS

    def grab(self) -> bool:
        """Go to the newest frame: a grab that had to wait is one that no buffer held."""
        for _ in range(1 + self.backlog):
            began_s = monotonic()
            if not self._capture.grab():
                raise lost(self._source)
            if monotonic() - began_s > _WAITED_S:
                break
        return True


class DeviceFeed(_LiveFeed):
    """A camera of this machine."""

    def __init__(self, spec: Device) -> None:
        super().__init__(_index_of(spec))
        # Compressed, because USB carries this size uncompressed at 10 frames a second only.
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, spec.frame_width_px)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, spec.frame_height_px)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if spec.exposure is not None:
            self._capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, _BY_HAND)
            self._capture.set(cv2.CAP_PROP_EXPOSURE, spec.exposure)
        if spec.focus is not None:
            self._capture.set(cv2.CAP_PROP_AUTOFOCUS, 0)
            self._capture.set(cv2.CAP_PROP_FOCUS, spec.focus)


class StreamFeed(_LiveFeed):
    """A camera in the network. What it sent while nobody looked is passed over undecoded."""

    backlog = _STREAM_BACKLOG

    def __init__(self, spec: Stream) -> None:
        super().__init__(spec)


def _index_of(spec: Device) -> int:
    if spec.name is None:
        return spec.index
    found = find_camera(spec.name)
    if found is None:
        raise lost(spec.name)
    return found.index


class VideoFeed(_CaptureFeed):
    """A video file, frame by frame."""

    def __init__(self, spec: Recording) -> None:
        super().__init__(spec.path)
        self.interval_ms = 1000 / (spec.frames_per_second or frames_per_second_of(self._capture))

    def grab(self) -> bool:
        """Go to the next frame; False after the last."""
        return self._capture.grab()


class FolderFeed:
    """The pictures of a folder, each one frame, in the order of their names."""

    def __init__(self, spec: Recording) -> None:
        self._folder = spec.path
        self._paths = pictures_in(spec.path)
        if not self._paths:
            raise lost(spec.path)
        self._next = 0
        self.interval_ms = 1000 / (spec.frames_per_second or PICTURES_PER_SECOND)

    def grab(self) -> bool:
        """Go to the next picture; False after the last."""
        if self._next == len(self._paths):
            return False
        self._next += 1
        return True

    def frame(self) -> Frame:
        """Read the picture gone to, or raise `Unavailable(DEVICE_LOST)`."""
        try:
            return read_pictures(self._paths[self._next - 1])[0]
        except Refused as refusal:
            raise lost(self._folder) from refusal

    def close(self) -> None:
        """Nothing is kept open between pictures."""

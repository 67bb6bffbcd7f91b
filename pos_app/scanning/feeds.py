"""Where a camera source may take its frames from, told without loading anything heavy."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Protocol
from urllib.parse import urlsplit, urlunsplit

from pos_app.scanning.source import Frame

NAMED: Final = "camera:"
"""Leads the name of a camera, to tell it from a path."""


@dataclass(frozen=True, slots=True)
class Area:
    """The part of a frame that codes are held into, as shares of its width and height, 0 to 1."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    def pixels_of(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom in pixels, at least one pixel apart."""
        left, top = int(self.left * (width - 1)), int(self.top * (height - 1))
        right = max(left + 1, round(self.right * width))
        return left, top, right, max(top + 1, round(self.bottom * height))


WHOLE: Final = Area()

Turn = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True)
class View:
    """How a camera looks at the counter.

    Frames are turned clockwise by `turn` degrees before anything else; codes are looked for in the
    `area` of what that gives. `mirror` turns left and right over for whoever looks at the preview,
    and for nobody else.
    """

    area: Area = WHOLE
    turn: Turn = 0
    mirror: bool = False


AS_IT_IS: Final = View()


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A camera by its number in the system, or by its name, wherever it is plugged in.

    The frame size is a wish that it may round. `exposure` and `focus`, in the driver's own units,
    are set where the device has them; None leaves them to the device.
    """

    index: int = 0
    name: str | None = None
    frame_width_px: int = 1280
    frame_height_px: int = 720
    exposure: float | None = None
    focus: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A video file, or a folder whose pictures are the frames in the order of their names.

    In real time it is a camera in all respects: paced, and frames are skipped while one is being
    read. Else every frame is read, as fast as that goes. `frames_per_second` is the video's own
    where it is None, and 10 for pictures.
    """

    path: Path
    frames_per_second: float | None = None
    realtime: bool = True
    loop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A camera in the network by its address: rtsp://, http:// or https://. May hold a password."""

    address: str = field(repr=False)

    @property
    def shown_address(self) -> str:
        """The address without user and password, for logs and screens."""
        parts = urlsplit(self.address)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=""))


FeedSpec = Device | Recording | Stream


def spec_of(camera: int | str) -> FeedSpec:
    """Return what a setting means: a number, "camera:" and a name, an address, or a path."""
    if isinstance(camera, int):
        return Device(index=camera)
    if camera.startswith(NAMED):
        return Device(name=camera.removeprefix(NAMED))
    if "://" in camera:
        return Stream(address=camera)
    return Recording(path=Path(camera))


class Feed(Protocol):
    """An opened camera or recording. Belongs to one thread; closed once.

    `interval_ms` is the time from one frame to the next, or 0 where `grab` itself waits for it.
    """

    interval_ms: float

    def grab(self) -> bool:
        """Go to the next frame without decoding it; False after the last.

        Raises:
            Unavailable: `DEVICE_LOST`, the device does not answer.
        """
        ...

    def frame(self) -> Frame:
        """Return the frame last gone to, in BGR.

        Raises:
            Unavailable: `DEVICE_LOST`, the frame cannot be had.
        """
        ...

    def close(self) -> None:
        """Let go of the device or file."""
        ...


OpenFeed = Callable[[FeedSpec], Feed]
"""Opens a feed or raises `Unavailable(DEVICE_LOST)`."""

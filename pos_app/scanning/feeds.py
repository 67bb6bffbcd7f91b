"""Where a camera source may take its frames from, told without loading anything heavy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pos_app.scanning.source import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A camera by its number in the system; the frame size is a wish that it may round."""

    index: int = 0
    frame_width_px: int = 1280
    frame_height_px: int = 720


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


OpenFeed = Callable[[Device | Recording], Feed]
"""Opens a feed or raises `Unavailable(DEVICE_LOST)`."""

"""Frames made small enough to paint, with the codes in them."""

from collections.abc import Iterable
from typing import Final, cast

from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame, Preview, Reading

WIDTH_PX: Final = 480


def preview_of(frame: Frame, readings: Iterable[Reading], at_ms: int) -> Preview:
    """Return a frame in RGB, at most 480 pixels wide, and the corners of its codes there."""
    height_px, width_px = frame.shape[:2]
    scale = min(1.0, WIDTH_PX / width_px)
    size = (max(1, round(width_px * scale)), max(1, round(height_px * scale)))
    small = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    return Preview(
        rgb=cast("Frame", cv2.cvtColor(small, cv2.COLOR_BGR2RGB)),
        corners=tuple(
            tuple((round(x * scale), round(y * scale)) for x, y in reading.corners)
            for reading in readings
        ),
        at_ms=at_ms,
    )

"""Frames made small enough to paint, with the codes in them."""

from collections.abc import Iterable
from typing import Final, cast

import numpy as np

from pos_app.scanning.feeds import AS_IT_IS, WHOLE, Area, View
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Corners, Frame, Preview, Reading

WIDTH_PX: Final = 480


_OUTSIDE: Final = 0.35
"""How bright the preview is where codes are not looked for."""


def preview_of(
    frame: Frame, readings: Iterable[Reading], at_ms: int, view: View = AS_IT_IS
) -> Preview:
    """Return a frame in RGB, at most 480 pixels wide, and the corners of its codes there.

    The frame is turned already. What lies outside the area is darkened, and all of it mirrored
    where that is wished.
    """
    height_px, width_px = frame.shape[:2]
    scale = min(1.0, WIDTH_PX / width_px)
    size = (max(1, round(width_px * scale)), max(1, round(height_px * scale)))
    small = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    rgb = _darkened(cast("Frame", cv2.cvtColor(small, cv2.COLOR_BGR2RGB)), view.area)
    corners = tuple(
        tuple((round(x * scale), round(y * scale)) for x, y in reading.corners)
        for reading in readings
    )
    if view.mirror:
        rgb = np.ascontiguousarray(rgb[:, ::-1])
        corners = tuple(_mirrored(outline, size[0]) for outline in corners)
    return Preview(rgb=rgb, corners=corners, at_ms=at_ms)


def _darkened(rgb: Frame, area: Area) -> Frame:
    if area == WHOLE:
        return rgb
    left, top, right, bottom = area.pixels_of(rgb.shape[1], rgb.shape[0])
    dark = (rgb * _OUTSIDE).astype(np.uint8)
    dark[top:bottom, left:right] = rgb[top:bottom, left:right]
    return dark


def _mirrored(outline: Corners, width_px: int) -> Corners:
    """Return the outline in the mirror, still clockwise from its top left."""
    there = [(width_px - x, y) for x, y in outline]
    return tuple(there[(1 - at) % len(there)] for at in range(len(there)))

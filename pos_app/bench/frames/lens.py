"""A pinhole with a real lens before it: where the label comes to lie, and how sharply."""

from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from pos_app.bench.frames.prints import DOTS, Label, Shades
from pos_app.bench.frames.shot import Shot
from pos_app.scanning.opencv import cv2

FOCAL: Final = 1.1
"""The focal length in widths of the frame: the usual web camera sees about 49 degrees."""

_FLAT: Final = 1e-3
_BEYOND: Final = 1e6
_Points = NDArray[np.float64]


def laid(surface: Shades, label: Label, module_px: float, shot: Shot) -> Shades:
    """Return the scene before the camera: the label in the middle, a module so many pixels wide."""
    height, width = surface.shape
    to_pixels = _homography((width, height), module_px, shot)
    left, top, right, bottom = _bounds(to_pixels, label)
    room = (shot.aside * (width - right + left), shot.below * (height - bottom + top))
    to_pixels = _homography((width, height), module_px, shot, (max(0, room[0]), max(0, room[1])))
    left, top, right, bottom = _widened(_bounds(to_pixels, label), (width, height))
    across, down = np.meshgrid(
        np.arange(left, right, dtype=np.float32), np.arange(top, bottom, dtype=np.float32)
    )
    across, down = _undistorted(across, down, (width, height), shot.distortion)
    x, y = _projected(np.linalg.inv(to_pixels), across, down)
    at_x, at_y = _unrolled(x, label.width, shot.bend), y
    # A pixel collects the light of its whole area, here of a square of the label.
    area = max(1, round(DOTS / module_px))
    printed = cv2.blur(label.shades, (area, area))
    seen = cv2.remap(
        printed,
        ((at_x + label.width / 2) * DOTS - 0.5).astype(np.float32),
        ((at_y + label.height / 2) * DOTS - 0.5).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(-1.0,),
    )
    scene = surface.copy()
    part = scene[top:bottom, left:right]
    np.copyto(part, cast("Shades", seen), where=seen >= 0)
    return scene


def blurred(scene: Shades, shot: Shot) -> Shades:
    """Return the scene as the lens throws it on the sensor: lens, defocus and motion as one."""
    soft = cv2.GaussianBlur(scene, (0, 0), shot.lens_px)
    for kernel in (_disc(shot.defocus_px), _line(shot.motion_px, shot.motion_angle)):
        if kernel is not None:
            soft = cv2.filter2D(soft, -1, kernel, borderType=cv2.BORDER_REFLECT)
    return cast("Shades", soft)


def _homography(
    size: tuple[int, int], module_px: float, shot: Shot, moved_px: tuple[float, float] = (0, 0)
) -> _Points:
    """Map modules of the label, from its middle, to pixels of a frame so wide and high."""
    width, height = size
    turn, tilt, swing = np.radians([shot.turn, shot.tilt, shot.swing])
    about_z = _rotation(turn, 0, 1)
    about_x = _rotation(tilt, 1, 2)
    about_y = _rotation(swing, 0, 2)
    axes = about_z @ about_x @ about_y
    focal = FOCAL * width
    distance = focal / module_px
    moved = (moved_px[0] / module_px, moved_px[1] / module_px)
    place = np.column_stack([axes[:, 0], axes[:, 1], [*moved, distance]])
    camera = np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1]])
    return cast("_Points", camera @ place)


def _rotation(angle: float, first: int, second: int) -> _Points:
    turned = np.eye(3)
    turned[first, first] = turned[second, second] = np.cos(angle)
    turned[first, second], turned[second, first] = -np.sin(angle), np.sin(angle)
    return turned


def _bounds(to_pixels: _Points, label: Label) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of the label in pixels."""
    x = np.array([-1, 1, 1, -1]) * label.width / 2
    y = np.array([-1, -1, 1, 1]) * label.height / 2
    across, down = _projected(to_pixels, x, y)
    return float(across.min()), float(down.min()), float(across.max()), float(down.max())


def _widened(
    bounds: tuple[float, float, float, float], size: tuple[int, int]
) -> tuple[int, int, int, int]:
    """Return the part of a frame that a label can reach, with room for a lens's distortion."""
    width, height = size
    left, top, right, bottom = bounds
    room = 0.06 * width
    return (
        int(np.clip(left - room, 0, width - 1)),
        int(np.clip(top - room, 0, height - 1)),
        int(np.clip(right + room, 1, width)),
        int(np.clip(bottom + room, 1, height)),
    )


def _projected(
    matrix: NDArray[np.floating], x: NDArray[np.floating], y: NDArray[np.floating]
) -> _Points:
    depth = matrix[2, 0] * x + matrix[2, 1] * y + matrix[2, 2]
    across = (matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]) / depth
    down = (matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]) / depth
    return np.stack([across, down])


def _undistorted(
    across: NDArray[np.floating], down: NDArray[np.floating], size: tuple[int, int], bend: float
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Take a barrel's distortion off pixels; `bend` is its share at the edge of the frame."""
    middle_x, middle_y = size[0] / 2, size[1] / 2
    out_x, out_y = across - middle_x, down - middle_y
    stretch = 1 + bend * (out_x**2 + out_y**2) / middle_x**2
    return middle_x + out_x * stretch, middle_y + out_y * stretch


def _unrolled(x: _Points, label_width: float, bend_degrees: float) -> _Points:
    """Return where on a label around a cylinder a straight look at it falls."""
    half = np.radians(bend_degrees) / 2
    if half < _FLAT:
        return x
    # The label keeps its width to the eye, so that its modules are still as large in the middle.
    radius = label_width / (2 * np.sin(half))
    share = x / radius
    return np.where(np.abs(share) < 1, np.arcsin(np.clip(share, -1, 1)) * radius, _BEYOND) * (
        np.sin(half) / half
    )


def _disc(radius_px: float) -> Shades | None:
    """A disc with a soft edge: what a point becomes out of focus."""
    if not radius_px:
        return None
    reach = int(np.ceil(radius_px))
    span = np.arange(-reach, reach + 1)
    distance = np.hypot(span[:, None], span[None, :])
    disc = np.clip(radius_px + 0.5 - distance, 0, 1).astype(np.float32)
    return disc / disc.sum()


def _line(length_px: float, angle: float) -> Shades | None:
    """A line with soft ends: what a point becomes while something moves."""
    if not length_px:
        return None
    reach = int(np.ceil(length_px / 2)) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    steps = np.linspace(-length_px / 2, length_px / 2, 64)
    x = reach + steps * np.cos(np.radians(angle))
    y = reach + steps * np.sin(np.radians(angle))
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    for right in (0, 1):
        for below in (0, 1):
            weight = np.abs(1 - right - (x - left)) * np.abs(1 - below - (y - top))
            np.add.at(kernel, (top + below, left + right), weight)
    return kernel / kernel.sum()

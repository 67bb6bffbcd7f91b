"""Pictures on disk as frames: every common format, several pages, depth and transparency alike."""

from pathlib import Path
from typing import Final, cast

import numpy as np

from pos_app.errors import Code, Refused
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame

SUFFIXES: Final = frozenset(
    {".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".ppm", ".tif", ".tiff", ".webp"}
)

_GREY_DIMENSIONS: Final = 2
_WITH_ALPHA: Final = 4


def pictures_in(folder: Path) -> list[Path]:
    """Return the pictures directly in a folder, by name; other files are left alone."""
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)


def read_pictures(path: Path) -> list[Frame]:
    """Return the pages of a picture file as BGR frames, transparent parts white.

    Raises:
        Refused: `UNREADABLE_FILE` with `path`, it is missing, damaged or no picture.
    """
    try:
        found, pages = cv2.imreadmulti(str(path), flags=cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise Refused(Code.UNREADABLE_FILE, path=str(path)) from error
    if not found:
        raise Refused(Code.UNREADABLE_FILE, path=str(path))
    return [_as_bgr(page) for page in pages]


def _as_bgr(page: cv2.typing.MatLike) -> Frame:
    if page.dtype != np.uint8:
        page = (page * (255 / max(1, page.max()))).astype(np.uint8)
    if page.ndim == _GREY_DIMENSIONS:
        return cast("Frame", cv2.cvtColor(page, cv2.COLOR_GRAY2BGR))
    if page.shape[2] == _WITH_ALPHA:
        share = page[:, :, 3:].astype(np.float32) / 255
        page = (page[:, :, :3] * share + 255 * (1 - share)).astype(np.uint8)
    return cast("Frame", page)

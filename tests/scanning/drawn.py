"""Real barcodes as pictures, and what a camera does to them."""

from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
import segno
import zxingcpp
from barcode.codex import Code128
from numpy.typing import NDArray

from pos_app.scanning.source import Frame

WHITE = 255


def code_128(text: str, module_px: int = 3) -> Frame:
    """Draw Code 128 with the bars of python-barcode."""
    [modules] = Code128(text).build()
    bars = np.array([[0 if module == "1" else WHITE for module in modules]], np.uint8)
    return _with_quiet_zone(np.repeat(np.repeat(bars, module_px, 1), 120, 0), 10 * module_px)


def qr(text: str, module_px: int = 5) -> Frame:
    """Draw a QR code with the modules of segno."""
    modules = np.array([list(row) for row in segno.make(text, micro=False).matrix], np.uint8)
    dots = np.where(modules, 0, WHITE).astype(np.uint8)
    return _with_quiet_zone(np.repeat(np.repeat(dots, module_px, 0), module_px, 1), 4 * module_px)


def retail(text: str, kind: zxingcpp.BarcodeFormat, module_px: int = 3) -> Frame:
    """Draw an EAN or UPC code with zxing-cpp."""
    code = zxingcpp.create_barcode(text, kind)  # pyright: ignore[reportUnknownMemberType]
    return np.array(code.to_image(scale=module_px))


def in_view(
    *codes: Frame, angle: float = 0.0, size: tuple[int, int] = (720, 1280), seed: int = 1
) -> Frame:
    """Lay codes side by side on a table, seen by a camera in BGR with a little noise."""
    chance = np.random.default_rng(seed)
    view = np.full(size, 150, np.uint8)
    left = 20 + (size[1] - sum(code.shape[1] + 40 for code in codes)) // 2
    for code in codes:
        height, width = code.shape
        top = (size[0] - height) // 2
        view[top : top + height, left : left + width] = code
        left += width + 40
    if angle:
        middle = (size[1] / 2, size[0] / 2)
        turn = cv2.getRotationMatrix2D(middle, angle, 0.8)
        view = cv2.warpAffine(view, turn, (size[1], size[0]), borderValue=(150,))
    noisy = np.clip(view + chance.normal(0, 6, view.shape), 0, WHITE).astype(np.uint8)
    return np.asarray(cv2.cvtColor(noisy, cv2.COLOR_GRAY2BGR), np.uint8)


def blurred(frame: Frame, sigma: float) -> Frame:
    return np.asarray(cv2.GaussianBlur(frame, (0, 0), sigma), np.uint8)


def half_in_shadow(frame: Frame) -> Frame:
    """Let the edge of a shadow fall across the middle of the frame."""
    across = np.linspace(-10, 10, frame.shape[1])
    light = 0.3 + 0.7 / (1 + np.exp(across))
    return (frame * light[None, :, None]).astype(np.uint8)


def empty_table() -> Frame:
    return in_view()


def written_video(path: Path, frames: Iterable[Frame], frames_per_second: float = 25.0) -> Path:
    """Write a Motion JPEG video."""
    writer: cv2.VideoWriter | None = None
    for frame in frames:
        if writer is None:
            height, width = frame.shape[:2]
            kind = cv2.VideoWriter.fourcc(*"MJPG")
            writer = cv2.VideoWriter(str(path), kind, frames_per_second, (width, height))
        writer.write(frame)
    assert writer is not None
    writer.release()
    return path


def written_picture(path: Path, picture: NDArray[np.uint8 | np.uint16]) -> Path:
    assert cv2.imwrite(str(path), picture)
    return path


def _with_quiet_zone(code: NDArray[np.uint8], zone_px: int) -> Frame:
    return np.pad(code, zone_px, constant_values=WHITE)

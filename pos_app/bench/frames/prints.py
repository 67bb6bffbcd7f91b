"""What lies on the counter in print: the modules of a code, drawn as a label."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from pos_app.bench.frames.shot import Shot
from pos_app.printing import codes
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Symbology

Shades = NDArray[np.floating]
"""Height x width, 0 black to 1 white, in linear light."""

DOTS: Final = 6
"""How many dots of a drawn label make a module."""

_SQUAREST: Final = 0.15
_LEAST_HEIGHT: Final = 40
_MARGIN: Final = 6
_CAPTION: Final = 14


@dataclass(frozen=True, slots=True)
class Label:
    """A drawn label: its shades, `DOTS` to a module, and its size in modules."""

    shades: Shades
    width: float
    height: float


def modules_of(symbology: Symbology, text: str) -> NDArray[np.uint8]:
    """Return a code as modules, 1 for ink, quiet zone included; bars are a single row."""
    if symbology is Symbology.CODE_128:
        return _rows(codes.code_128(text).rows)
    if symbology is Symbology.QR:
        return _rows(codes.qr(text).rows)
    kind = zxingcpp.BarcodeFormat.EAN13
    made = zxingcpp.create_barcode(text, kind)  # pyright: ignore[reportUnknownMemberType]
    image = np.array(made.to_image(scale=1, add_quiet_zones=False, add_hrt=False))
    return np.pad((image[:1] < 128).astype(np.uint8), ((0, 0), (11, 7)))  # noqa: PLR2004


def bars_of(chance: np.random.Generator, width: int) -> NDArray[np.uint8]:
    """Return bars of one to four modules that are no code at all, with quiet zones."""
    runs = chance.integers(1, 5, width)
    ink = np.arange(width) % 2 == 0
    row = np.repeat(ink, runs)[: width - 20].astype(np.uint8)
    return np.pad(row[None, :], ((0, 0), (10, 10)))


def label_of(modules: NDArray[np.uint8], shot: Shot, chance: np.random.Generator) -> Label:
    """Draw modules on paper: bars made high, with a caption, scratches and what is torn off."""
    if modules.shape[0] == 1:
        height = max(_LEAST_HEIGHT, round(_SQUAREST * modules.shape[1]))
        modules = np.repeat(modules, height, axis=0)
    ink = np.pad(np.repeat(np.repeat(modules, DOTS, 0), DOTS, 1), DOTS * _MARGIN)
    ink = np.pad(ink, ((0, DOTS * _CAPTION), (0, 0)))
    _write_caption(ink, chance)
    _scratch(ink, shot.scratches, chance)
    _tear(ink, shot.torn, chance)
    shades = shot.paper - (shot.paper - shot.ink) * ink.astype(np.float32)
    grain = chance.normal(0, 0.012, (ink.shape[0] // 4, ink.shape[1] // 4)).astype(np.float32)
    shades += cv2.resize(grain, (ink.shape[1], ink.shape[0]), interpolation=cv2.INTER_LINEAR)
    return Label(shades, ink.shape[1] / DOTS, ink.shape[0] / DOTS)


def _rows(rows: tuple[bytes, ...]) -> NDArray[np.uint8]:
    return np.array([list(row) for row in rows], np.uint8)


def below(chance: np.random.Generator, bound: int) -> int:
    """Return a random number from 0 to one below the bound."""
    return int(chance.random() * bound)


def digits_of(chance: np.random.Generator, count: int) -> str:
    """Return so many random digits."""
    return "".join("0123456789"[below(chance, 10)] for _ in range(count))


def _write_caption(ink: NDArray[np.uint8], chance: np.random.Generator) -> None:
    at = (DOTS * 20, ink.shape[0] - DOTS * 5)
    face = cv2.FONT_HERSHEY_SIMPLEX
    cv2.putText(ink, digits_of(chance, 16), at, face, DOTS * 0.38, (1,), DOTS // 2 + 1)


def _scratch(ink: NDArray[np.uint8], count: int, chance: np.random.Generator) -> None:
    """Lines of paper across the bars, and specks of dirt on them."""
    height, width = ink.shape

    def somewhere() -> tuple[int, int]:
        return below(chance, width), below(chance, height)

    for _ in range(count):
        cv2.line(ink, somewhere(), somewhere(), (0,), 1 + below(chance, DOTS))
        cv2.circle(ink, somewhere(), 1 + below(chance, 2 * DOTS), (1,), -1)


def _tear(ink: NDArray[np.uint8], share: float, chance: np.random.Generator) -> None:
    width = round(ink.shape[1] * share)
    if width:
        left = ink.shape[1] // 4 + below(chance, ink.shape[1] // 2 - width)
        ink[:, left : left + width] = below(chance, 2)

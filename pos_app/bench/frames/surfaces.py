"""What a label lies on: the counter, a sleeve, a page, a grille."""

from collections.abc import Callable
from typing import Final, cast

import numpy as np

from pos_app.bench.frames.prints import Shades
from pos_app.scanning.opencv import cv2

Size = tuple[int, int]
"""Height and width in pixels."""


def surface_of(kind: str, size: Size, chance: np.random.Generator) -> Shades:
    """Return a surface by its name, one of `SURFACES`."""
    return SURFACES[kind](size, chance)


def _plain(size: Size, chance: np.random.Generator) -> Shades:
    return chance.uniform(0.1, 0.5) + 0.03 * _clouds(size, 24, chance)


def _wood(size: Size, chance: np.random.Generator) -> Shades:
    height, width = size
    grain = _clouds((height // 24 + 2, width), 3, chance)
    long = cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)
    return 0.3 + 0.06 * cast("Shades", long) + 0.05 * _clouds(size, 80, chance)


def _stone(size: Size, chance: np.random.Generator) -> Shades:
    return 0.4 + 0.1 * np.sign(_clouds(size, 3, chance)) + 0.05 * _clouds(size, 12, chance)


def _cloth(size: Size, chance: np.random.Generator) -> Shades:
    """Stripes as on a shirt, of two widths, slightly curved."""
    along, pitch = _across(size, chance), chance.uniform(4, 22)
    wave = np.sin(2 * np.pi * (along + 4 * _clouds(size, 200, chance)) / pitch)
    narrow = np.sin(2 * np.pi * along / (pitch * 2.7))
    return 0.4 + 0.2 * np.sign(wave) + 0.08 * np.sign(narrow)


def _grille(size: Size, chance: np.random.Generator) -> Shades:
    """Stripes as regular as those of a fan, a radiator or a comb."""
    pitch = chance.uniform(3, 16)
    return 0.4 + 0.35 * np.sign(np.sin(2 * np.pi * _across(size, chance) / pitch) - 0.2)


def _page(size: Size, chance: np.random.Generator) -> Shades:
    """A page of print, as on a receipt or a magazine."""
    ink = np.zeros(size, np.uint8)
    letters = "abcdefghiklmnoprstuvwIIIlllHEMN0123456789:.-|"
    line = int(chance.integers(12, 30))
    for baseline in range(line, size[0], line):
        picked = chance.integers(0, len(letters), size[1] // 8)
        text = "".join(letters[at] for at in picked)
        scale = line / 34
        cv2.putText(ink, text, (4, baseline), cv2.FONT_HERSHEY_DUPLEX, scale, (1,), 1)
    return 0.8 - np.float32(0.7) * ink


def _clouds(size: Size, grain_px: int, chance: np.random.Generator) -> Shades:
    """Smooth noise of about unit size whose patches are so wide."""
    height, width = size
    small = (height // grain_px + 2, width // grain_px + 2)
    noise = chance.standard_normal(small, np.float32)
    return cast("Shades", cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR))


def _across(size: Size, chance: np.random.Generator) -> Shades:
    """How far each pixel lies along a direction."""
    angle = chance.uniform(0, np.pi)
    rows = np.arange(size[0], dtype=np.float32)[:, None] * np.float32(np.sin(angle))
    return rows + np.arange(size[1], dtype=np.float32)[None, :] * np.float32(np.cos(angle))


SURFACES: Final[dict[str, Callable[[Size, np.random.Generator], Shades]]] = {
    "plain": _plain,
    "wood": _wood,
    "stone": _stone,
    "cloth": _cloth,
    "grille": _grille,
    "page": _page,
}

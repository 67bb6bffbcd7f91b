"""Profiles of real codes through a lens, and of what is none."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pos_app.printing.codes import code_128

Profile = NDArray[np.float32]


def profile_of(
    value: str,
    *,
    module_px: float = 2.0,
    blur_px: float = 1.0,
    noise: float = 1.0,
    stretch: float = 0.0,
    seed: int = 1,
) -> Profile:
    """Return two samples a pixel; `stretch` widens modules evenly from one end to the other."""
    chance = np.random.default_rng(seed)
    ink = np.frombuffer(code_128(value).rows[0], np.uint8).astype(np.float32)
    return seen(ink, module_px, blur_px, noise, chance, stretch)


def stripes_of(widths: list[int], *, module_px: float = 2.0, noise: float = 1.0) -> Profile:
    """Return bars and spaces of such widths in turn, between quiet zones."""
    bars = np.repeat(np.arange(len(widths)) % 2 == 0, widths)
    ink = np.pad(bars.astype(np.float32), 10)
    return seen(ink, module_px, 1.0, noise, np.random.default_rng(len(widths)))


def seen(
    ink: Profile,
    module_px: float,
    blur_px: float,
    noise: float,
    chance: np.random.Generator,
    stretch: float = 0.0,
) -> Profile:
    fine = np.repeat(200 - 160 * ink, 16)
    at = np.linspace(0, 1, round(len(ink) * module_px * 2))
    bent = at + stretch * at * (1 - at)
    sampled = np.interp(bent * (len(fine) - 1), np.arange(len(fine)), fine).astype(np.float32)
    soft = cv2.GaussianBlur(sampled[None, :], (0, 0), 2 * blur_px, sigmaY=1)[0]
    return (soft + chance.normal(0, noise, len(soft))).astype(np.float32)

"""Profiles of real codes through a lens, and of what is none."""

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from pos_app.printing.codes import code_128
from pos_app.scanning.straighten import Strip

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


def retail_profile_of(
    number: str,
    *,
    module_px: float = 2.0,
    blur_px: float = 1.0,
    noise: float = 1.0,
    seed: int = 1,
) -> Profile:
    """Return two samples a pixel of an EAN-13 or EAN-8."""
    ink = np.pad(retail_modules_of(number), 11).astype(np.float32)
    return seen(ink, module_px, blur_px, noise, np.random.default_rng(seed))


def retail_modules_of(number: str) -> NDArray[np.uint8]:
    """Return the modules of an EAN-13 or EAN-8 from guard to guard, as zxing-cpp draws them."""
    kind = zxingcpp.BarcodeFormat.EAN8 if len(number) == 8 else zxingcpp.BarcodeFormat.EAN13
    made = zxingcpp.create_barcode(number, kind)  # pyright: ignore[reportUnknownMemberType]
    image = np.array(made.to_image(scale=1, add_quiet_zones=False, add_hrt=False))
    return (image[0] < 128).astype(np.uint8)


def with_check(body: str) -> str:
    """Return an article's number that begins so."""
    total = sum(int(digit) * (3, 1)[at % 2] for at, digit in enumerate(reversed(body)))
    return f"{body}{-total % 10}"


def strip_of(profile: Profile) -> Strip:
    """Return a strip all of whose rows have this profile."""
    return Strip(profile, profile, (profile, profile, profile), 2.0)


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

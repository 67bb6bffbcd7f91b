"""What several frames in a row show of one code, laid over each other and averaged.

A hand that shakes in poor light gives frames of which none can be read: each is noisy and blurred
in its own way. Their profiles are moved and stretched until they lie on each other; the noise of
four is half that of one. Two codes that are not alike do not lie on each other well enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.opencv import cv2
from pos_app.scanning.straighten import Profile, Strip

FORGOTTEN_MS: Final = 700
"""After so long without a frame that shows it, a code counts as taken away."""

MOST_FRAMES: Final = 8
"""How many frames count: an older one weighs less with each that comes."""

ALIKE: Final = 0.7
"""How alike, 0 to 1, what is laid over each other has to be."""

_SCALES: Final = tuple(percent / 100 for percent in range(-5, 6))
_SEGMENTS: Final = 8
_REACH: Final = 6
_LIGHT_SAMPLES: Final = 40.0
_FINEST_SAMPLES: Final = 1.0
_SHORTEST_SAMPLES: Final = 100
_FAINTEST_LEVELS: Final = 0.5
_TRACE: Final = 1e-6


@dataclass(slots=True, eq=False)
class _Series:
    """One code over several frames: `mean` is their average without the slow changes of light."""

    strip: Strip
    mean: Profile
    frames: int
    last_ms: int


class Fusion:
    """Remembers the strips of one stream of frames."""

    def __init__(self) -> None:
        self._series: list[_Series] = []
        self._at_ms = 0

    def begin(self, at_ms: int) -> None:
        """Say when the next strips are from; forget what has not been seen for a while."""
        self._at_ms = at_ms
        self._series = [one for one in self._series if at_ms - one.last_ms <= FORGOTTEN_MS]

    def fused(self, strips: Sequence[Strip]) -> list[Strip | None]:
        """Take the strips of one frame; return each as all frames show it, or None at first."""
        free = list(self._series)
        told: list[Strip | None] = []
        for strip in strips:
            bars = _without_light(strip.mean)
            if len(bars) < _SHORTEST_SAMPLES or not bars.any():
                told.append(None)
                continue
            best, laid, alike = None, bars, ALIKE
            for one in free:
                moved, likeness = _laid_over(one.mean, bars)
                if likeness > alike:
                    best, laid, alike = one, moved, likeness
            if best is None:
                self._series.append(_Series(strip, bars, 1, self._at_ms))
                told.append(None)
                continue
            free.remove(best)
            best.frames = min(best.frames + 1, MOST_FRAMES)
            best.mean = cast("Profile", best.mean + (laid - best.mean) / best.frames)
            best.last_ms = self._at_ms
            told.append(replace(best.strip, mean=_as_seen(best.mean)))
        return told


def _laid_over(mean: Profile, bars: Profile) -> tuple[Profile, float]:
    """Return the bars moved, turned around and stretched as the mean has them, and how alike."""
    best: Profile = bars
    alike = -1.0
    size = 2 ** int(np.ceil(np.log2(len(mean) + 1.1 * len(bars))))
    wanted = np.conj(np.fft.rfft(mean, size))
    for read in (bars, bars[::-1]):
        for scale in _SCALES:
            stretched = _at(read, np.arange(0, len(read) - 1, 1 + scale, dtype=np.float64))
            across = np.fft.irfft(np.fft.rfft(stretched, size) * wanted, size)
            shift = int(across.argmax())
            # The norms are of the whole; what hangs over at an end makes it less alike, not more.
            likeness = float(across[shift]) / max(_norm(mean) * _norm(stretched), _TRACE)
            if likeness > alike:
                offset = shift - size if shift > size // 2 else shift
                best = _at(stretched, np.arange(len(mean), dtype=np.float64) + offset)
                alike = likeness
    fine = _fitted(mean, best)
    return fine, _likeness(mean, fine)


def _fitted(mean: Profile, bars: Profile) -> Profile:
    """Return the bars moved part by part, along a curve, to where the mean has them."""
    edges = np.linspace(_REACH, len(mean) - _REACH, _SEGMENTS + 1).astype(int)
    at: list[float] = []
    shifts: list[float] = []
    weights: list[float] = []
    for left, right in pairwise(edges):
        part = mean[left:right]
        windows = np.lib.stride_tricks.sliding_window_view(
            bars[left - _REACH : right + _REACH], right - left
        )
        alike = windows @ part / (np.linalg.norm(windows, axis=1) * _norm(part) + _TRACE)
        best = int(alike.argmax())
        at.append((left + right) / 2)
        shifts.append(best - _REACH + _peak_of(alike, best))
        weights.append(max(float(alike[best]), 0.0) ** 2 * _norm(part) + _TRACE)
    curve = np.polynomial.Polynomial.fit(at, shifts, 2, w=weights)
    places = np.arange(len(mean), dtype=np.float64)
    return _at(bars, places + np.asarray(curve(places), np.float64))


def _peak_of(alike: NDArray[np.floating], best: int) -> float:
    """Return by how much of a sample the peak lies beside the best one, -0.5 to 0.5."""
    if not 0 < best < len(alike) - 1:
        return 0.0
    before, here, after = (float(alike[best + step]) for step in (-1, 0, 1))
    bend = before - 2 * here + after
    return float(np.clip(0.5 * (before - after) / bend, -0.5, 0.5)) if bend < 0 else 0.0


def _without_light(profile: Profile) -> Profile:
    """Return the profile about 0, its contrast 1; all 0 where there is none."""
    row = profile[None, :].astype(np.float32)
    light = cv2.GaussianBlur(row, (0, 0), _LIGHT_SAMPLES, sigmaY=_FINEST_SAMPLES)
    bars = (row - light)[0]
    contrast = float(bars.std())
    return cast("Profile", bars / contrast if contrast > _FAINTEST_LEVELS else bars * 0)


def _as_seen(bars: Profile) -> Profile:
    """Return grey levels again, from black to white."""
    least, most = float(bars.min()), float(bars.max())
    return (bars - least) * (255 / max(most - least, _TRACE))


def _at(profile: Profile, at: NDArray[np.floating]) -> Profile:
    known = np.arange(len(profile))
    return np.interp(at, known, profile, left=0.0, right=0.0).astype(np.float32)


def _norm(profile: Profile) -> float:
    return float(np.linalg.norm(profile))


def _likeness(one: Profile, other: Profile) -> float:
    return float(one @ other) / max(_norm(one) * _norm(other), _TRACE)

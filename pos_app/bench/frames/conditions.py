"""What makes a code hard to read at a counter, one thing at a time, and all of it at once."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from pos_app.bench.frames.shot import Shot

Chance = np.random.Generator
Condition = Callable[[Chance, float], Shot]
"""Draws a shot; the number is how many pixels wide a module of the code is."""


def _crooked(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 5, 20), surface="wood")


def _askew(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 28, 47), surface="plain")


def _upright(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=90 + _either_way(chance, 0, 12), surface="wood")


def _upside_down(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=180 + _either_way(chance, 0, 8), tilt=_either_way(chance, 5, 20))


def _tilted(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 6), tilt=_either_way(chance, 25, 50), surface="stone")


def _swung(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 6), swing=_either_way(chance, 15, 40), surface="stone")


def _soft(chance: Chance, module_px: float) -> Shot:
    blur = chance.uniform(0.5, 0.9) * module_px
    return Shot(turn=_either_way(chance, 0, 5), defocus_px=blur)


def _unfocused(chance: Chance, module_px: float) -> Shot:
    blur = chance.uniform(0.9, 1.5) * module_px
    return Shot(turn=_either_way(chance, 0, 5), defocus_px=blur)


def _two_pixels_unfocused(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 5), defocus_px=chance.uniform(1.7, 2.3))


def _moved_along_bars(chance: Chance, module_px: float) -> Shot:
    turn = _either_way(chance, 0, 4)
    return Shot(turn=turn, motion_px=chance.uniform(3, 8) * module_px, motion_angle=turn + 90)


def _moved_across_bars(chance: Chance, module_px: float) -> Shot:
    turn = _either_way(chance, 0, 4)
    return Shot(turn=turn, motion_px=chance.uniform(0.9, 2.2) * module_px, motion_angle=turn)


def _dark(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), electrons=chance.uniform(150, 500), exposure=0.5)


def _faded(chance: Chance, _module_px: float) -> Shot:
    paper = chance.uniform(0.35, 0.6)
    return Shot(turn=_either_way(chance, 0, 8), paper=paper, ink=paper * chance.uniform(0.5, 0.7))


def _shadowed(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), slope=0.4, shadow=chance.uniform(0.75, 1.0))


def _glared(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), glare=chance.uniform(0.2, 0.9), slope=0.2)


def _overexposed(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), exposure=chance.uniform(1.2, 1.7), slope=0.3)


def _squeezed(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), jpeg_quality=int(chance.integers(12, 35)))


def _sharpened(chance: Chance, module_px: float) -> Shot:
    return Shot(
        turn=_either_way(chance, 0, 8),
        sharpening=chance.uniform(0.8, 2.0),
        defocus_px=0.4 * module_px,
        electrons=1200,
        jpeg_quality=60,
    )


def _bent(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), bend=chance.uniform(50, 110), surface="wood")


def _barrelled(chance: Chance, _module_px: float) -> Shot:
    return Shot(
        turn=_either_way(chance, 0, 10), distortion=chance.uniform(0.06, 0.2), surface="wood"
    )


def _scratched(chance: Chance, _module_px: float) -> Shot:
    return Shot(turn=_either_way(chance, 0, 8), scratches=int(chance.integers(4, 16)))


def _busy(chance: Chance, _module_px: float) -> Shot:
    surface = str(chance.choice(["cloth", "grille", "page"]))
    return Shot(turn=_either_way(chance, 0, 25), surface=surface)


def _at_the_counter(chance: Chance, module_px: float) -> Shot:
    """A bit of everything, as when a customer holds out a card."""
    return Shot(
        turn=_either_way(chance, 0, 30),
        tilt=_either_way(chance, 0, 25),
        swing=_either_way(chance, 0, 20),
        distortion=chance.uniform(0, 0.06),
        defocus_px=chance.uniform(0.2, 0.8) * module_px,
        motion_px=chance.uniform(0, 0.7) * module_px,
        motion_angle=chance.uniform(0, 180),
        exposure=chance.uniform(0.4, 1.1),
        slope=chance.uniform(0, 0.4),
        shadow=float(chance.choice([0.0, 0.6])),
        glare=float(chance.choice([0.0, 0.2])),
        electrons=chance.uniform(500, 5000),
        sharpening=chance.uniform(0, 0.8),
        jpeg_quality=int(chance.integers(50, 90)),
        surface=str(chance.choice(["plain", "wood", "stone", "cloth", "page"])),
    )


def _either_way(chance: Chance, least: float, most: float) -> float:
    return float(chance.uniform(least, most) * chance.choice([-1, 1]))


CONDITIONS: Final[Mapping[str, Condition]] = {
    "crooked": _crooked,
    "askew": _askew,
    "upright": _upright,
    "upside down": _upside_down,
    "tilted": _tilted,
    "swung": _swung,
    "soft": _soft,
    "unfocused": _unfocused,
    "two pixels unfocused": _two_pixels_unfocused,
    "moved along its bars": _moved_along_bars,
    "moved across its bars": _moved_across_bars,
    "dark": _dark,
    "faded": _faded,
    "shadowed": _shadowed,
    "glared": _glared,
    "overexposed": _overexposed,
    "squeezed": _squeezed,
    "sharpened": _sharpened,
    "bent": _bent,
    "barrelled": _barrelled,
    "scratched": _scratched,
    "busy": _busy,
    "at the counter": _at_the_counter,
}

"""Every frame of the data set, named before it is made; one seed, always the same frames."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

import numpy as np

from pos_app.bench.frames import lens, sensor
from pos_app.bench.frames.conditions import CONDITIONS
from pos_app.bench.frames.prints import bars_of, below, digits_of, label_of, modules_of
from pos_app.bench.frames.shot import Shot
from pos_app.bench.frames.surfaces import SURFACES, surface_of
from pos_app.scanning.source import Frame, Symbology

WIDTHS_PX: Final = (640, 1280, 1920)

_ROOM: Final = 0.97
_HEIGHT_TO_WIDTH: Final = 9 / 16


class Kind(StrEnum):
    """What is in a frame."""

    LONG = "Code 128, 44 characters"
    DIGITS = "Code 128, 16 digits"
    ARTICLE = "EAN-13"
    SQUARE = "QR, 44 characters"
    DAMAGED = "a code torn in two"
    BARS = "bars that are no code"
    EMPTY = "no code"


CODES: Final = (Kind.LONG, Kind.DIGITS, Kind.ARTICLE, Kind.SQUARE)
"""The kinds that can be read; of the others nothing must be, unless the truth after all."""

_MODULES_PX: Final = {
    Kind.LONG: (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0),
    Kind.DIGITS: (1.0, 1.25, 1.5, 1.75, 2.0, 3.0),
    Kind.ARTICLE: (1.0, 1.5, 2.0, 3.0, 4.0),
    Kind.SQUARE: (1.0, 2.0, 3.0, 4.0),
    Kind.DAMAGED: (1.0, 2.0, 3.0),
    Kind.BARS: (1.0, 2.0, 3.0),
    Kind.EMPTY: (1.0, 2.0),
}
_WIDTH_MODULES: Final = {
    Kind.LONG: 551,
    Kind.DIGITS: 155,
    Kind.ARTICLE: 125,
    Kind.SQUARE: 53,
    Kind.DAMAGED: 155,
    Kind.BARS: 155,
    Kind.EMPTY: 0,
}
_SYMBOLOGY: Final = {
    Kind.LONG: Symbology.CODE_128,
    Kind.DIGITS: Symbology.CODE_128,
    Kind.ARTICLE: Symbology.EAN_13,
    Kind.SQUARE: Symbology.QR,
    Kind.DAMAGED: Symbology.CODE_128,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One frame: what is in it and how it is taken. `truth` is None where there is no code."""

    kind: Kind
    condition: str
    width_px: int
    module_px: float
    truth: str | None = field(repr=False)
    seed: int

    @property
    def is_code(self) -> bool:
        """Whether there is something to be read."""
        return self.kind in CODES

    def frame(self) -> Frame:
        """Make the frame, in grey and 16 to 9; takes 20 to 150 ms."""
        chance = np.random.default_rng(self.seed)
        shot = self._shot(chance)
        height = round(self.width_px * _HEIGHT_TO_WIDTH)
        scene = surface_of(shot.surface, (height, self.width_px), chance)
        if self.kind is not Kind.EMPTY:
            symbology = _SYMBOLOGY.get(self.kind)
            if symbology is None or self.truth is None:
                modules = bars_of(chance, _WIDTH_MODULES[self.kind])
            else:
                modules = modules_of(symbology, self.truth)
            scene = lens.laid(scene, label_of(modules, shot, chance), self.module_px, shot)
        light = sensor.lit(scene, shot, chance)
        return sensor.counted(lens.blurred(light, shot), shot, chance)

    def _shot(self, chance: np.random.Generator) -> Shot:
        shot = replace(
            CONDITIONS[self.condition](chance, self.module_px),
            aside=chance.uniform(-0.4, 0.4),
            below=chance.uniform(-0.4, 0.4),
        )
        if self.kind is Kind.DAMAGED:
            return replace(shot, torn=chance.uniform(0.15, 0.4))
        if self.kind is Kind.EMPTY:
            return replace(shot, surface=str(chance.choice(list(SURFACES))))
        return shot


def cases(seed: int, repeats: int = 1) -> Iterator[Case]:
    """Give the cases of a seed: all kinds, sizes and conditions, so many of each."""
    chance = np.random.default_rng(seed)
    for kind in Kind:
        for condition in CONDITIONS:
            for width_px in WIDTHS_PX:
                for module_px in _modules_px(kind, condition, width_px):
                    for _ in range(repeats):
                        yield Case(
                            kind=kind,
                            condition=condition,
                            width_px=width_px,
                            module_px=module_px,
                            truth=_text(kind, chance),
                            seed=below(chance, 2**52),
                        )


def _modules_px(kind: Kind, condition: str, width_px: int) -> Iterator[float]:
    """Give the sizes at which a code of this kind fits the frame the way it is held."""
    room_px = width_px * (_HEIGHT_TO_WIDTH if condition == "upright" else 1) * _ROOM
    if condition == "askew":
        room_px *= 0.78
    for module_px in _MODULES_PX[kind]:
        if _WIDTH_MODULES[kind] * module_px <= room_px:
            yield module_px


def _text(kind: Kind, chance: np.random.Generator) -> str | None:
    match kind:
        case Kind.LONG | Kind.SQUARE:
            return f"DINCARD:{UUID(bytes=chance.bytes(16), version=4)}"
        case Kind.DIGITS | Kind.DAMAGED:
            return digits_of(chance, 16)
        case Kind.ARTICLE:
            digits = [int(digit) for digit in digits_of(chance, 12)]
            check = -sum(digit * (1, 3)[at % 2] for at, digit in enumerate(digits)) % 10
            return "".join(str(digit) for digit in (*digits, check))
        case Kind.BARS | Kind.EMPTY:
            return None

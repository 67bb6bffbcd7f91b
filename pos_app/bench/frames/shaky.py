"""A hand that shakes in poor light: frames that are hard one by one and easier together."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from pos_app.bench.frames import lens, sensor
from pos_app.bench.frames.prints import digits_of, label_of, modules_of
from pos_app.bench.frames.shot import Shot
from pos_app.bench.frames.surfaces import surface_of
from pos_app.scanning.decode import Decoder
from pos_app.scanning.fusion import Fusion
from pos_app.scanning.source import Frame, Symbology

FRAMES: Final = 8
"""A third of a second: how long a hand is patient."""

_WIDTH_PX: Final = 640
_INTERVAL_MS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaken:
    """How many frames of how many were read, one by one and with those before; how many wrongly."""

    frames: int
    alone: int
    together: int
    wrong: int


def hand_of(seed: int) -> tuple[str, list[Frame]]:
    """Return the code of a card and what a camera sees of it while a hand holds it out."""
    chance = np.random.default_rng(seed)
    text = digits_of(chance, 16)
    module_px = float(chance.uniform(1.0, 1.5))
    shot = Shot(
        surface="wood",
        electrons=float(chance.uniform(80, 300)),
        exposure=0.6,
        jpeg_quality=85,
    )
    surface = surface_of(shot.surface, (_WIDTH_PX * 9 // 16, _WIDTH_PX), chance)
    label = label_of(modules_of(Symbology.CODE_128, text), shot, chance)
    turn, blur = chance.uniform(-25, 25), chance.uniform(0.7, 1.4)
    phase, reach = chance.uniform(0, 6, 3), chance.uniform(0.01, 0.04, 2)
    frames: list[Frame] = []
    for number in range(FRAMES):
        shaken = replace(
            shot,
            turn=float(turn + 2 * np.sin(phase[2] + 0.7 * number)),
            aside=float(reach[0] * np.sin(phase[0] + 0.9 * number)),
            below=float(reach[1] * np.sin(phase[1] + 0.8 * number)),
            defocus_px=float(blur * module_px * chance.uniform(0.9, 1.1)),
            motion_px=float(chance.uniform(0, 2) * module_px),
            motion_angle=float(chance.uniform(0, 180)),
        )
        scene = lens.laid(surface, label, module_px * float(chance.uniform(0.98, 1.02)), shaken)
        light = sensor.lit(lens.blurred(scene, shaken), shaken, np.random.default_rng(seed))
        frames.append(sensor.counted(light, shaken, chance))
    return text, frames


def frames_read(hands: int, seed: int) -> Shaken:
    """Read the frames of so many hands, each by itself and each with those before it."""
    decoder = Decoder()
    alone = together = wrong = 0
    for hand in range(hands):
        text, frames = hand_of(seed + hand)
        fusion = Fusion()
        for number, frame in enumerate(frames):
            fusion.begin(number * _INTERVAL_MS)
            single = {reading.text for reading in decoder.read(frame)}
            fused = {reading.text for reading in decoder.read(frame, fusion=fusion)}
            alone += text in single
            together += text in fused
            wrong += bool((single | fused) - {text})
    return Shaken(frames=hands * FRAMES, alone=alone, together=together, wrong=wrong)

"""Light falls on a scene and is counted: shadow, glare, shot noise, gamma, sharpening, JPEG."""

from typing import Final, cast

import numpy as np

from pos_app.bench.frames.prints import Shades
from pos_app.bench.frames.shot import Shot
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame

_READ_NOISE: Final = 6.0
"""Electrons that the counting itself adds or loses."""

_GAMMA: Final = 1 / 2.2
_LEVELS: Final = 4096
_SHADE: Final = 0.22
"""What is left of the light in a shadow."""


def lit(scene: Shades, shot: Shot, chance: np.random.Generator) -> Shades:
    """Return the scene in its light: a slope, the edge of a shadow, and glare on top of it."""
    height, width = scene.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None] * np.float32(height / width)
    angle = chance.uniform(0, 2 * np.pi)
    along = x * np.float32(np.cos(angle)) + y * np.float32(np.sin(angle))
    light = np.float32(shot.exposure) * (1 + np.float32(shot.slope) * along)
    if shot.shadow:
        edge = 1 / (1 + np.exp(along * np.float32(chance.uniform(8, 40))))
        light *= 1 - np.float32(shot.shadow * (1 - _SHADE)) * edge
    shone = scene * light
    if shot.glare:
        at_x, at_y = chance.uniform(-0.25, 0.25), chance.uniform(-0.1, 0.1)
        reach = chance.uniform(0.06, 0.2)
        far = ((x - at_x) ** 2 + ((y - at_y) * 1.5) ** 2) / reach**2
        shone += np.float32(shot.glare) * np.exp(-far)
    return cast("Shades", shone)


def counted(light: Shades, shot: Shot, chance: np.random.Generator) -> Frame:
    """Return the grey frame that a camera makes of light."""
    electrons = np.clip(light, 0, None) * np.float32(shot.electrons)
    noise = chance.standard_normal(light.shape, np.float32)
    electrons += noise * np.sqrt(electrons + np.float32(_READ_NOISE**2))
    share = np.clip(electrons / np.float32(shot.electrons), 0, 1)
    curve = np.linspace(0, 1, _LEVELS) ** _GAMMA * 255
    grey = curve.astype(np.float32)[(share * np.float32(_LEVELS - 1)).astype(np.uint16)]
    if shot.sharpening:
        soft = cv2.GaussianBlur(grey, (0, 0), 1.2)
        grey = grey + np.float32(shot.sharpening) * (grey - soft)
    frame = np.clip(grey + np.float32(0.5), 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, shot.jpeg_quality])
    return cast("Frame", cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE))

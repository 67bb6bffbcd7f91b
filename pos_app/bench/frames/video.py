"""A card that is held before a camera and taken away again, as a video."""

import tempfile
from dataclasses import replace
from pathlib import Path
from time import thread_time
from typing import Final

import numpy as np

from pos_app.bench.frames import lens, sensor
from pos_app.bench.frames.prints import label_of, modules_of
from pos_app.bench.frames.shot import Shot
from pos_app.bench.frames.surfaces import surface_of
from pos_app.scanning.captures import VideoFeed
from pos_app.scanning.debounce import Debouncer
from pos_app.scanning.decode import Decoder
from pos_app.scanning.feeds import Recording
from pos_app.scanning.opencv import cv2
from pos_app.scanning.source import Frame, Symbology
from pos_app.scanning.viewer import Viewer

_FRAMES: Final = 60
_HELD: Final = range(15, 45)
_FRAMES_A_SECOND: Final = 30.0
_TEXT: Final = "4012888888881881"


def frames_of(width_px: int, seed: int) -> list[Frame]:
    """Return two seconds: an empty counter, a shaky hand with a card, an empty counter."""
    chance = np.random.default_rng(seed)
    shot = Shot(surface="wood", electrons=3000, exposure=0.8, jpeg_quality=85)
    surface = surface_of(shot.surface, (width_px * 9 // 16, width_px), chance)
    label = label_of(modules_of(Symbology.CODE_128, _TEXT), shot, chance)
    frames: list[Frame] = []
    for number in range(_FRAMES):
        shaken = replace(
            shot,
            turn=12 + 3 * float(np.sin(number / 3)),
            aside=0.1 * float(np.sin(number / 5)),
            motion_px=float(chance.uniform(0, 3)),
            motion_angle=float(chance.uniform(0, 180)),
        )
        scene = lens.laid(surface, label, 2.0, shaken) if number in _HELD else surface
        light = sensor.lit(lens.blurred(scene, shaken), shaken, np.random.default_rng(seed))
        frames.append(sensor.counted(light, shaken, chance))
    return frames


def seconds_a_frame(width_px: int, seed: int) -> float:
    """Return the time of the thread that a frame of a video file takes, from file to reading."""
    with tempfile.TemporaryDirectory(prefix="tillit-bench-") as folder:
        path = Path(folder) / "counter.avi"
        size = (width_px, width_px * 9 // 16)
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), _FRAMES_A_SECOND, size)
        for frame in frames_of(width_px, seed):
            writer.write(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
        writer.release()
        feed = VideoFeed(Recording(path=path, realtime=False))
        viewer = Viewer(Decoder(), Debouncer())
        count, began = 0, thread_time()
        while feed.grab():
            count += 1
            viewer.look_at(feed.frame(), round(count * feed.interval_ms))
        spent = thread_time() - began
        feed.close()
    return spent / count

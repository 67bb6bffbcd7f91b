"""Draws the cues of the counter as WAV files in `resources/sounds`: run it after changing a tone.

One short high tone says yes, two low ones say no, a quiet tick says "seen already". Soft attack and
decay keep them calm when they are heard a thousand times a day.
"""

import math
import struct
import wave
from pathlib import Path

RATE_HZ = 44_100
ATTACK_S = 0.004

Partial = tuple[float, float]
"""Frequency as a multiple of the tone's, and loudness."""

BELL: tuple[Partial, ...] = ((1.0, 0.72), (2.0, 0.2), (3.0, 0.08))
WOOD: tuple[Partial, ...] = ((1.0, 0.6), (1.5, 0.25), (2.0, 0.15))


def tone(hertz: float, seconds: float, loudness: float, partials: tuple[Partial, ...]) -> list[int]:
    """Return the samples of one tone that swells at once and fades to nothing."""
    samples: list[int] = []
    for index in range(round(seconds * RATE_HZ)):
        at_s = index / RATE_HZ
        swell = min(1.0, at_s / ATTACK_S)
        fade = (1 - at_s / seconds) ** 2
        wave_now = sum(
            weight * math.sin(2 * math.pi * hertz * multiple * at_s)
            for multiple, weight in partials
        )
        samples.append(round(32_767 * loudness * swell * fade * wave_now))
    return samples


def silence(seconds: float) -> list[int]:
    """Return that much quiet."""
    return [0] * round(seconds * RATE_HZ)


CUES = {
    "accepted": tone(1318.5, 0.16, 0.55, BELL),
    "declined": tone(311.1, 0.17, 0.75, WOOD) + silence(0.05) + tone(233.1, 0.26, 0.75, WOOD),
    "duplicate": tone(880.0, 0.045, 0.16, BELL),
}


def main(folder: Path) -> None:
    """Write every cue as 16-bit mono."""
    for name, samples in CUES.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE_HZ)
            sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))


if __name__ == "__main__":
    main(Path(__file__).resolve().parent.parent / "resources" / "sounds")

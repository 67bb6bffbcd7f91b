"""Plays the cues of the counter.

Playing is handed to a thread of its own, so no scan ever waits for an audio driver. A till without
a sound device says so once, as a state for the status strip, and stays quiet.
"""

import queue
import threading
import wave
from collections.abc import Callable
from contextlib import closing
from typing import Final, Protocol

from pos_app.errors import Unavailable
from pos_app.paths import resource
from pos_app.ui.sounds import Cue, SoundState

REST_AFTER_S: Final = 2.0
"""The device stops once it has been quiet this long: an idle till spends nothing on silence."""


class Speaker(Protocol):
    """An opened audio device. Every method may block and may raise `Unavailable(DEVICE_LOST)`."""

    def play(self, samples: bytes) -> None:
        """Start playing 16-bit mono samples at 44,100 Hz, instead of whatever plays now."""
        ...

    def rest(self) -> None:
        """Stop the device until the next `play`."""
        ...

    def close(self) -> None:
        """Give the device back."""
        ...


def cue_samples(cue: Cue) -> bytes:
    """Return a cue's samples: 16-bit mono at 44,100 Hz, as `packaging/tones.py` wrote them."""
    with wave.open(str(resource("sounds", f"{cue}.wav")), "rb") as sound:
        return sound.readframes(sound.getnframes())


class SoundPlayer:
    """Plays cues on the thread `sound`; when several wait, only the latest is heard.

    `open_speaker` and `on_state` are called on that thread. Without a device the cues are dropped:
    the state has been told.
    """

    def __init__(
        self, open_speaker: Callable[[], Speaker], on_state: Callable[[SoundState], None]
    ) -> None:
        self._open_speaker = open_speaker
        self._on_state = on_state
        self._waiting: queue.SimpleQueue[Cue | None] = queue.SimpleQueue()
        self._samples = {cue: cue_samples(cue) for cue in Cue}
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def play(self, cue: Cue) -> None:
        """Play the cue soon; returns at once and never fails."""
        self._waiting.put(cue)

    def close(self) -> None:
        """Stop the thread and give the device back. Closing twice is closing once."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._play_until_closed()
        except Unavailable:
            self._on_state(SoundState.NO_DEVICE)
            while self._waiting.get() is not None:
                continue

    def _play_until_closed(self) -> None:
        with closing(self._open_speaker()) as speaker:
            self._on_state(SoundState.READY)
            self._play_on(speaker)

    def _play_on(self, speaker: Speaker) -> None:
        playing = False
        while True:
            try:
                cue = self._waiting.get(timeout=REST_AFTER_S if playing else None)
            except queue.Empty:
                speaker.rest()
                playing = False
                continue
            while cue is not None and not self._waiting.empty():
                cue = self._waiting.get()
            if cue is None:
                return
            speaker.play(self._samples[cue])
            playing = True

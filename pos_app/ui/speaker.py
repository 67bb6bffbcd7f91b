"""The machine's loudspeaker, through miniaudio."""

import os
import sys
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Final, Protocol, cast

import miniaudio

from pos_app.errors import Code, Unavailable

RATE_HZ: Final = 44_100
SAMPLE_BYTES: Final = 2
BUFFER_MS: Final = 40


class _PlaybackDevice(Protocol):
    """The part of `miniaudio.PlaybackDevice` used here, which it leaves untyped."""

    backend: str

    def start(self, callback_generator: Generator[bytes, int, None]) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...


class MiniaudioSpeaker:
    """An opened playback device. Use it from one thread."""

    def __init__(self) -> None:
        """Open the default device, or raise `Unavailable(DEVICE_LOST)` when there is none."""
        if not has_sound_system(sys.platform, os.environ, Path("/")):
            raise Unavailable(Code.DEVICE_LOST, device="sound")
        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
                buffersize_msec=BUFFER_MS,
                app_name="Tillit",
            )
        except miniaudio.MiniaudioError as error:
            raise Unavailable(Code.DEVICE_LOST, device="sound") from error
        self._device = cast("_PlaybackDevice", device)
        if self._device.backend == "Null":
            self._device.close()
            raise Unavailable(Code.DEVICE_LOST, device="sound")

    def play(self, samples: bytes) -> None:
        """Start playing 16-bit mono samples at 44,100 Hz, instead of whatever plays now."""
        stream = streamed(samples)
        next(stream)
        try:
            self._device.stop()
            self._device.start(stream)
        except miniaudio.MiniaudioError as error:
            raise Unavailable(Code.DEVICE_LOST, device="sound") from error

    def rest(self) -> None:
        """Stop the device until the next `play`."""
        try:
            self._device.stop()
        except miniaudio.MiniaudioError as error:
            raise Unavailable(Code.DEVICE_LOST, device="sound") from error

    def close(self) -> None:
        """Give the device back."""
        self._device.close()


def streamed(samples: bytes) -> Generator[bytes, int, None]:
    """Yield as many frames as the driver asks for, until there are none left."""
    position = 0
    frames = yield b""
    while position < len(samples):
        end = position + frames * SAMPLE_BYTES
        chunk = samples[position:end]
        position = end
        frames = yield chunk


def has_sound_system(platform: str, environment: Mapping[str, str], root: Path) -> bool:
    """Tell whether it is worth asking for a device at all.

    On Linux without a kernel device or a sound server, ALSA writes a page of complaints to the
    terminal before it gives up; there nobody asks.
    """
    if platform != "linux":
        return True
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    servers = [root / runtime.lstrip("/") / name for name in ("pulse/native", "pipewire-0")]
    return (
        "PULSE_SERVER" in environment
        or (root / "dev/snd").exists()
        or (bool(runtime) and any(server.exists() for server in servers))
    )

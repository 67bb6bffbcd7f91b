"""The cues of the counter: yes, no, "seen already". Never alone: words and colour say it too."""

from enum import StrEnum
from typing import Protocol


class Cue(StrEnum):
    """What can be said by sound; each is a file in `resources/sounds`."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    DUPLICATE = "duplicate"


class SoundState(StrEnum):
    """What the status strip shows of the sound."""

    STARTING = "starting"
    READY = "ready"
    NO_DEVICE = "no_device"
    OFF = "off"


class Cues(Protocol):
    """What a screen needs of the sound."""

    def play(self, cue: Cue) -> None:
        """Play the cue soon; returns at once and never fails."""
        ...


class Silence:
    """Sound switched off in the settings."""

    def play(self, cue: Cue) -> None:
        """Play nothing."""

    def close(self) -> None:
        """Give nothing back."""

"""The scanners of a till that were set up: how each types or sends, and where that is kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, Self

from pos_app.domain.tables import read_value
from pos_app.domain.value import field, value
from pos_app.errors import Code, Refused
from pos_app.scanning.keys import KeyName

FILE_NAME: Final = "scanners.json"

FAST_MEDIAN_MS: Final = 35.0
"""Leaves a fast scanner room for a quarter of jitter below what a person manages."""

_LEEWAY_MS: Final = 6.0
_LEEWAY: Final = 0.3


@value(kw_only=True)
class Pace:
    """The gaps between the characters of one scanner: the usual, the shortest, the longest."""

    gap_ms: float
    shortest_ms: float
    longest_ms: float

    @classmethod
    def around(cls, gap_ms: float) -> Self:
        """Return the pace of a scanner of which only the usual gap is known."""
        return cls(gap_ms=gap_ms, shortest_ms=gap_ms, longest_ms=gap_ms)

    @property
    def patience_ms(self) -> float:
        """How long after a character the next may come."""
        return self.longest_ms + self._leeway_ms

    def fits(self, steps_ms: Sequence[float]) -> bool:
        """Tell whether all these gaps may be this scanner's."""
        least_ms, most_ms = self.shortest_ms - self._leeway_ms, self.patience_ms
        return all(least_ms <= step_ms <= most_ms for step_ms in steps_ms)

    @property
    def _leeway_ms(self) -> float:
        return _LEEWAY_MS + _LEEWAY * self.gap_ms


@value(kw_only=True)
class Scanner:
    """One scanner as three scans of the printed sheet have shown it.

    `prefix` is what it sends before every code, beside an AIM prefix, as it arrives here; `suffix`
    the key after it, if any. `layout` names the layout of the system through which its US keys come
    (`us` where all arrives as it was meant). `device` is its event device where it has one to
    itself.
    """

    name: str
    pace: Pace
    prefix: str = ""
    suffix: KeyName | None = KeyName.ENTER
    layout: str = "us"
    device: str | None = None

    @property
    def is_slow(self) -> bool:
        """Tell whether a person may type as fast as it does at times."""
        return self.pace.longest_ms > FAST_MEDIAN_MS


@value(kw_only=True)
class DirectScanner:
    """One scanner that Tillit listens to by its device, whatever window has the focus.

    `serial` is a serial line, also one on USB or Bluetooth; `input` a keyboard scanner of a Linux
    system, whose keys nobody else gets. `device` is a path that stays the same when it is plugged
    in again, or the name of a port. `baud` is the rate that was found, None until a code has been
    understood. `prefix` is what the scanner sends before every code, beside an AIM prefix; `layout`
    the keyboard that an `input` one believes to be.
    """

    kind: Literal["serial", "input"]
    device: str
    name: str
    baud: int | None = None
    prefix: str = ""
    layout: str = "us"


@value(kw_only=True)
class LearnedPace:
    """What scans have taught about scanners that were never set up; see `pace.Profile`."""

    medians_ms: tuple[float, ...] = ()
    ended_bare: int = 0


@value(kw_only=True)
class ScannerBook:
    """All that a till knows of its scanners."""

    keyboard: tuple[Scanner, ...] = ()
    direct: tuple[DirectScanner, ...] = ()
    learned: LearnedPace = field(default_factory=LearnedPace)


def read_scanners(data: Path) -> ScannerBook:
    """Return what the till of this data folder knows of its scanners; nothing without a file.

    Raises Refused(SETTINGS_INVALID) naming the file and what is wrong in it.
    """
    path = data / FILE_NAME
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        return ScannerBook()
    except OSError as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), reason=str(error)) from error
    import json  # noqa: PLC0415 - a till that has yet to know a scanner has no such file

    try:
        book: object = json.loads(written)
        if written.lstrip().startswith(b"["):  # from a till that knew only those at the keyboard
            book = {"keyboard": book}
        return read_value(ScannerBook, book)
    except (ValueError, RecursionError) as error:
        raise Refused(Code.SETTINGS_INVALID, path=str(path), reason=str(error)) from error


def write_scanners(data: Path, book: ScannerBook) -> Path:
    """Keep what a till knows in its data folder, whole or not at all; return the file.

    Raises Refused(FOLDER_READ_ONLY) where that is not possible.
    """
    import msgspec  # noqa: PLC0415 - no scan waits for it

    path = data / FILE_NAME
    unfinished = path.with_suffix(".unfinished")
    try:
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(book), indent=2))
        unfinished.replace(path)
    except OSError as error:
        raise Refused(Code.FOLDER_READ_ONLY, path=str(path), reason=str(error)) from error
    return path

"""The last scans of a till as they came in, for the page that shows what its scanners do.

A token is secret and a till's screen is not: letters and digits of what may be a card are starred,
which leaves what a keyboard layout breaks, the signs, to be seen.
"""

import re
from collections import deque
from collections.abc import Iterable
from typing import Final

from pos_app.domain.token import ArticleCode, masked, read_scan
from pos_app.domain.value import value
from pos_app.errors import Refused
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.pace import median
from pos_app.scanning.source import Scan, ScanKind
from pos_app.scanning.verdict import WedgeScan

KEPT: Final = 20
_STARRED: Final = r"[0-9A-Za-zÀ-ž]"
_KEYS: Final = {
    KeyName.SHIFT: "⇧",
    KeyName.DEAD: "dead",
    KeyName.ENTER: "Enter",
    KeyName.TAB: "Tab",
    KeyName.ALT: "Alt",
    KeyName.CONTROL: "Ctrl",
    KeyName.SEPARATOR: "GS",
}


@value(kw_only=True)
class ScanRecord:
    """One scan, starred. Only a keyboard scanner has `keys` and `gaps_ms`.

    `readings` is how many valid spellings the keys had: 1 is an answer, 0 an unknown code, more a
    question of layout.
    """

    number: int
    kind: ScanKind
    source: str
    read: str
    symbology: str = ""
    typed: str = ""
    keys: tuple[str, ...] = ()
    gaps_ms: tuple[float, ...] = ()
    suffix: str = ""
    readings: int = 1

    @property
    def usual_gap_ms(self) -> float | None:
        """The middle of the gaps, or None where no keys were pressed."""
        return median(self.gaps_ms) if self.gaps_ms else None


class ScanLog:
    """Keeps the last twenty. Lives on the UI thread."""

    def __init__(self) -> None:
        self._records: deque[ScanRecord] = deque(maxlen=KEPT)
        self._number = 0

    @property
    def records(self) -> tuple[ScanRecord, ...]:
        """The scans, latest first."""
        return tuple(reversed(self._records))

    def note(self, scan: Scan | WedgeScan) -> None:
        """Keep a scan of a keyboard scanner, or of a source that gives whole codes."""
        self._number += 1
        if isinstance(scan, WedgeScan):
            self._records.append(_record_of_keys(scan, self._number))
            return
        self._records.append(
            ScanRecord(
                number=self._number,
                kind=scan.kind,
                source=scan.source,
                read=shown(scan.text),
                symbology=scan.symbology or "",
            )
        )


def _record_of_keys(scan: WedgeScan, number: int) -> ScanRecord:
    is_article = shown(scan.text) == scan.text
    return ScanRecord(
        number=number,
        kind=ScanKind.WEDGE,
        source=scan.scanner or "",
        read=shown(scan.text),
        symbology=scan.symbology or "",
        typed=scan.typed if is_article else re.sub(_STARRED, "*", scan.typed),
        keys=tuple(_names_of(scan.keys)),
        gaps_ms=scan.gaps_ms,
        suffix=scan.suffix or "",
        readings=len(scan.spellings),
    )


def shown(text: str) -> str:
    """Return an article's code as it is, and whatever may be a card's token starred."""
    try:
        read = read_scan(text)
    except Refused:
        return re.sub(_STARRED, "*", text)
    return read.value if isinstance(read, ArticleCode) else masked(read.value)


def _names_of(keys: Iterable[Key]) -> Iterable[str]:
    return (_KEYS.get(key.name, "*") for key in keys if key.pressed)

"""What the wedge recogniser answers: the fate of a key, what is given back, what was scanned."""

from enum import Enum, auto
from typing import Final

from pos_app.domain.value import field, value
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import Spelling
from pos_app.scanning.source import Scan, ScanKind, Symbology


class Fate(Enum):
    """What is to become of the key that was shown."""

    PASSES = auto()
    """Deliver it now, untouched."""
    HELD = auto()
    """Keep it from everybody; it comes back in this or a later `released`, or in a scan."""
    SWALLOWED = auto()
    """Keep it from everybody for good: it is the tail of a finished scan."""


@value(kw_only=True)
class WedgeScan:
    """A finished scan. `text` is its only valid spelling, or what was typed when there is none.

    `spellings` are the valid ones: none means that we do not know such a code, several mean that
    the layout cannot be told and that a look-up has to decide. `keys` are all that the scan used
    up, `leaked` those of its presses that had been delivered before it was known for a scan
    (take them out of the widget they went to). `gaps_ms` has one gap for each character but the
    first; `at_ms` is the stamp of the last key; `scanner` names the one that was set up and typed
    it, where that can be told.
    """

    text: str = field(repr=False)
    typed: str = field(repr=False)
    spellings: tuple[Spelling, ...]
    gaps_ms: tuple[float, ...]
    suffix: KeyName | None
    keys: tuple[Key, ...]
    leaked: tuple[Key, ...]
    at_ms: float
    scanner: str | None = None

    @property
    def symbology(self) -> Symbology | None:
        """What an AIM prefix told, or None where the scanner sends none."""
        return self.spellings[0].symbology if len(self.spellings) == 1 else None

    def as_scan(self, source: str) -> Scan:
        """Return what every other source would have made of the same code."""
        return Scan(
            text=self.text,
            source=source,
            kind=ScanKind.WEDGE,
            symbology=self.symbology,
            at_ms=round(self.at_ms),
        )


@value(kw_only=True)
class Verdict:
    """What to do, in this order: deliver `released`, hand on `scan`, then obey `fate`.

    `released` are deliveries in the order they were typed, the key just shown last among them when
    it is released too; no key passes while others are released, so the order cannot be lost.
    Deliver them at once and directly, not through a queue that newer keys could overtake.
    """

    fate: Fate | None = None
    released: tuple[Key, ...] = ()
    scan: WedgeScan | None = None


PASSES: Final = Verdict(fate=Fate.PASSES)
HELD: Final = Verdict(fate=Fate.HELD)
SWALLOWED: Final = Verdict(fate=Fate.SWALLOWED)

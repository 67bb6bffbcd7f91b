"""What every way of scanning has in common: a source with a state, and the scans it makes."""

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

from pos_app.domain.value import field, value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Frame: TypeAlias = "NDArray[np.uint8]"
"""A picture: height x width in grey, or height x width x 3 in OpenCV's order (BGR)."""

Corners = tuple[tuple[int, int], ...]
"""The outline of a code in a picture, clockwise from its top left, as (x, y) in pixels."""


class ScanKind(StrEnum):
    """The way a scan came in."""

    WEDGE = "wedge"
    CAMERA = "camera"
    FILE = "file"
    SERIAL = "serial"
    INPUT = "input"
    """A keyboard scanner whose keys come to Tillit and to nobody else."""
    PASTE = "paste"


class Symbology(StrEnum):
    """The barcodes a till has a use for. A UPC-A symbol is an EAN-13 that begins with 0."""

    CODE_128 = "code128"
    QR = "qr"
    EAN_13 = "ean13"
    EAN_8 = "ean8"


class SourceState(StrEnum):
    """`lost` while it is gone and tried again; `closed` for good."""

    STARTING = "starting"
    LIVE = "live"
    LOST = "lost"
    CLOSED = "closed"


class Trouble(StrEnum):
    """What a source cannot do at the moment, for the status strip and the diagnostics page."""

    DEVICE_LOST = "device_lost"
    DEVICE_FORBIDDEN = "device_forbidden"
    """It is there, but this user may not open it."""
    RATE_UNKNOWN = "rate_unknown"
    """A serial scanner has not been understood yet: each code brings another rate."""
    TOO_DARK = "too_dark"
    SECOND_DECODER_MISSING = "second_decoder_missing"
    BROKEN = "broken"


@value
class SourceStatus:
    """The state of a source and what is wrong with it; a live source may still be in trouble."""

    state: SourceState
    troubles: tuple[Trouble, ...] = ()


@value(kw_only=True)
class Scan:
    """One presentation of one code. Its repr never shows the text, which may be a token.

    `at_ms` is on the source's own monotonic clock; `symbology` is None when a keyboard scanner
    does not tell.
    """

    text: str = field(repr=False)
    source: str
    kind: ScanKind
    symbology: Symbology | None
    at_ms: int


@value(kw_only=True)
class Reading:
    """One code found in one frame; the repr hides its text for the same reason."""

    text: str = field(repr=False)
    symbology: Symbology
    corners: Corners


@value(kw_only=True, eq=False)
class Preview:
    """What the camera sees, small enough to paint: RGB, height x width x 3, and the codes in it.

    The corners are in pixels of `rgb`. Nobody else holds the array; the receiver may keep it.
    `decode_ms` is the usual time for reading a frame, `frames_per_second` how many are read; both
    None while too few have been.
    """

    rgb: Frame
    corners: tuple[Corners, ...]
    at_ms: int
    decode_ms: float | None = None
    frames_per_second: float | None = None


class ScanListener(Protocol):
    """Who hears of what a source sees. Called on the source's own thread; must return at once."""

    def scanned(self, scan: Scan) -> None:
        """Take a code that was presented; called once for each presentation."""
        ...

    def repeat_skipped(self, scan: Scan) -> None:
        """Give the quiet cue: the code came back too soon to count as presented again."""
        ...

    def status_changed(self, status: SourceStatus) -> None:
        """Show the state of the source."""
        ...

    def frame_seen(self, preview: Preview) -> None:
        """Show what the camera sees; called only while scans are wanted."""
        ...


class ScanSource(Protocol):
    """A source that runs by itself until it is closed."""

    @property
    def name(self) -> str:
        """What the shop calls it."""
        ...

    @property
    def status(self) -> SourceStatus:
        """The latest status, readable from any thread."""
        ...

    @property
    def wanted(self) -> bool:
        """Whether a screen wants scans; nothing is decoded while none does."""
        ...

    @wanted.setter
    def wanted(self, wanted: bool) -> None: ...

    def start(self) -> None:
        """Begin; comes back at once and tells the listener how it goes. Once only."""
        ...

    def close(self) -> None:
        """Stop and wait until it has stopped. Closing again changes nothing."""
        ...

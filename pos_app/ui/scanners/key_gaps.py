"""The rhythm in which a scanner typed: one bar a gap, so that a stutter is seen and not read."""

from math import log
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

BAR_PART: Final = 0.16
STEP_PART: Final = 0.27
"""Of the height, which is that of a line of letters."""

HIGHEST_MS: Final = 300.0
"""The slowest scanner there is; between it and 1 ms each doubling is the same step."""


class KeyGaps(QWidget):
    """Shows the gaps between the keys of one scan, in milliseconds, in the widget's own colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._gaps_ms: tuple[float, ...] = ()

    def show_gaps(self, gaps_ms: tuple[float, ...]) -> None:
        """Show these gaps; none at all takes no room."""
        self._gaps_ms = gaps_ms
        self.setVisible(bool(gaps_ms))
        self.setAccessibleName(" ".join(f"{gap_ms:.0f}" for gap_ms in gaps_ms))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as the bars are."""
        high = self.fontMetrics().height()
        return QSize(_pixels(STEP_PART * high) * len(self._gaps_ms), high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bars from left to right."""
        painter = QPainter(self)
        colour = self.palette().color(self.foregroundRole())
        high = self.height()
        step, width = _pixels(STEP_PART * high), _pixels(BAR_PART * high)
        for number, gap_ms in enumerate(self._gaps_ms):
            bar = max(1.0, high * share_of(gap_ms))
            painter.fillRect(QRectF(number * step, high - bar, width, bar), colour)


def _pixels(length: float) -> int:
    return max(1, round(length))


def share_of(gap_ms: float) -> float:
    """Return how much of the height a gap takes, 0 to 1."""
    return min(1.0, log(max(1.0, gap_ms)) / log(HIGHEST_MS))

"""Texts that are never wider than their place: cut, in two lines, or smaller.

Names come from catalogues and sums from customers; neither may push the screen out of shape.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from pos_app.ui.components.text import Role, Text, Tone
from pos_app.ui.components.wrapping import wrapped

MOST_LINES: Final = 2
SINGLE_LINE: Final = Qt.TextFlag.TextSingleLine.value


class ElidedText(Text):
    """A text on one line that ends in an ellipsis where the room ends; the whole is a tool tip."""

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the ellipsis needs."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint as much of the text as fits."""
        painter = QPainter(self)
        area, text = self.contentsRect(), self.text()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        whole = text if shown != text else ""
        if whole != self.toolTip():
            self.setToolTip(whole)
        painter.drawText(area, self.alignment().value | SINGLE_LINE, shown)


class ClampedText(Text):
    """A text on at most two lines that ends in an ellipsis where the room ends."""

    def __init__(self, role: Role = Role.BODY, tone: Tone = Tone.PLAIN, name: str = "") -> None:
        self._broken: dict[int, tuple[str, ...]] = {}
        super().__init__("", role, tone, name)
        self.setWordWrap(True)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show the text, in a tone when one is given."""
        self._broken.clear()
        super().say(text, tone)

    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew in another font."""
        self._broken.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as the text needs in the width."""
        return len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """Ask for room for the text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()), metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the ellipsis needs."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("…"), metrics.lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the lines, in the middle of the height there is."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        lines = self._lines(self.width())
        top = (self.height() - len(lines) * metrics.lineSpacing()) // 2
        for number, line in enumerate(lines):
            painter.drawText(0, top + metrics.ascent() + number * metrics.lineSpacing(), line)

    def _lines(self, width: int) -> tuple[str, ...]:
        if width not in self._broken:
            self._broken[width] = wrapped(self.text(), self.fontMetrics(), width, MOST_LINES)
        return self._broken[width]


class FittedText(Text):
    """A text on one line in its own size, or as much smaller as it must be to be read whole."""

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: any will do."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the text in the largest size that fits."""
        painter = QPainter(self)
        text, width = self.text(), self.width()
        wanted = self.fontMetrics().horizontalAdvance(text)
        if wanted > width > 0:
            font = QFont(self.font())
            font.setPixelSize(max(1, self.fontInfo().pixelSize() * width // wanted))
            while font.pixelSize() > 1 and _width(font, text) > width:
                font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
        painter.drawText(self.rect(), self.alignment().value | SINGLE_LINE, text)


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)

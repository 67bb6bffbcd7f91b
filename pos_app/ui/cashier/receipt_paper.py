"""The receipt as the customer will have it, on a strip of paper in place of the sale."""

from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from pos_app.printing.layout import ReceiptLayout
from pos_app.ui.cashier.receipt_lines import PaperLine, Weight, paper_lines
from pos_app.ui.components.painted import colour
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.wrapping import broken, wrapped

MOST_LINES_A_NAME: Final = 4
TOOTH_PART: Final = 0.45
"""How large the teeth of torn paper are, of a line's height."""

LEADING: Final = 1.35
LARGER: Final = 1.5

FIRST_COLUMN: Final = 0.12
"""Where the columns of sums begin, of a line's width: left of them stands a rate."""


class _Paper(QWidget):
    """Paints the lines from top to bottom; its height follows from its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._lines: tuple[PaperLine, ...] = ()
        self._field = QColor()
        self._ink = QColor()
        self._soft = QColor()
        self._rim = QColor()
        self._pad = 0

    def show_lines(self, lines: tuple[PaperLine, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self._measure()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        painter.fillPath(outline, self._field)
        painter.strokePath(outline, QPen(self._rim, 1))
        self._walk(painter)

    def _measure(self) -> None:
        self.setMinimumHeight(self._walk(None))

    def _walk(self, painter: QPainter | None) -> int:
        """Paint every line, or with no painter only find out how far down they reach."""
        top = float(self._pad + self._tooth())
        for line in self._lines:
            top += self._rule(painter, top) if line.is_rule else self._line(painter, line, top)
        return round(top) + self._pad + self._tooth()

    def _rule(self, painter: QPainter | None, top: float) -> float:
        height = self.fontMetrics().height() * LEADING
        if painter is not None:
            painter.setPen(QPen(self._soft, 1, Qt.PenStyle.DotLine))
            middle = top + height / 2
            painter.drawLine(QPointF(self._pad, middle), QPointF(self.width() - self._pad, middle))
        return height

    def _line(self, painter: QPainter | None, line: PaperLine, top: float) -> float:
        font = self._font_of(line.weight)
        metrics = QFontMetrics(font)
        step = metrics.height() * LEADING
        width = self.width() - 2 * self._pad
        first, *others = line.texts
        taken = sum(metrics.horizontalAdvance(text) for text in others[-1:])
        is_long = len(others) == 1 and taken > width / 2
        is_long = is_long and metrics.horizontalAdvance(first) + self._pad + taken > width
        below = broken(others.pop(), metrics, width) if is_long else ()
        first_width = width if line.centred or not others else max(1, width - taken - self._pad)
        firsts = (
            (first,) if len(others) > 1 else wrapped(first, metrics, first_width, MOST_LINES_A_NAME)
        )
        if painter is not None:
            painter.setFont(font)
            painter.setPen(self._soft if line.weight is Weight.SOFT else self._ink)
            for number, text in enumerate(firsts):
                area = QRectF(self._pad, top + number * step, width, step)
                left = Qt.AlignmentFlag.AlignHCenter if line.centred else Qt.AlignmentFlag.AlignLeft
                painter.drawText(area, int(left | Qt.AlignmentFlag.AlignVCenter), text)
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            first_end = width * FIRST_COLUMN if len(others) > 1 else 0
            column = (width - first_end) / max(1, len(others))
            for number, text in enumerate(others):
                start = self._pad + first_end + number * column
                painter.drawText(QRectF(start, top, column, step), right, text)
            for number, text in enumerate(below, start=len(firsts)):
                area = QRectF(self._pad, top + number * step, width, step)
                painter.drawText(area, right, text)
        return step * (len(firsts) + len(below) or 1)

    def _font_of(self, weight: Weight) -> QFont:
        font = QFont(self.font())
        match weight:
            case Weight.LARGE:
                font.setPixelSize(round(self.fontInfo().pixelSize() * LARGER))
                font.setWeight(QFont.Weight.Bold)
            case Weight.STRONG:
                font.setWeight(QFont.Weight.DemiBold)
            case Weight.PLAIN | Weight.SOFT:
                pass
        return font

    def _tooth(self) -> int:
        return max(1, round(self.fontMetrics().height() * TOOTH_PART))

    def _outline(self) -> QPainterPath:
        """Return the paper, torn at top and bottom."""
        high = self._tooth()
        path = QPainterPath(QPointF(0, high))
        teeth = max(2, self.width() // high)
        step = self.width() / teeth
        for tooth in range(teeth):
            path.lineTo((tooth + 0.5) * step, 0)
            path.lineTo((tooth + 1) * step, high)
        bottom = self.height()
        path.lineTo(self.width(), bottom - high)
        for tooth in range(teeth, 0, -1):
            path.lineTo((tooth - 0.5) * step, bottom)
            path.lineTo((tooth - 1) * step, bottom - high)
        path.closeSubpath()
        return path

    def _get_pad(self) -> int:
        return self._pad

    def _set_pad(self, pad: int) -> None:
        self._pad = pad
        self._measure()

    field = colour("_field")
    ink = colour("_ink")
    soft = colour("_soft")
    rim = colour("_rim")
    pad = Property(int, _get_pad, _set_pad)


class ReceiptPaper(Sliding):
    """Shows one receipt, from its head."""

    def __init__(self) -> None:
        super().__init__("receipt")
        self._paper = _Paper()
        self.setWidget(self._paper)
        self._layout: ReceiptLayout | None = None

    def show_receipt(self, layout: ReceiptLayout) -> None:
        """Show the receipt; the one already shown stays where it was scrolled to."""
        if layout is self._layout:
            return
        self._layout = layout
        self.setAccessibleName(layout.title)
        self._paper.show_lines(paper_lines(layout))
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        """Be as wide as the sale it stands for."""
        return self.minimumSize()

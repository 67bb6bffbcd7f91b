"""A QR code on the screen: black on white in every appearance, for that is what readers expect."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.printing.codes import PrintableCode, qr
from pos_app.ui.components.painted import size


class CodeMark(QWidget):
    """Shows a value as a QR code; nothing for an empty one."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._extent = 0
        self._value = ""
        self._code: PrintableCode | None = None

    def show_value(self, value: str) -> None:
        """Show another value; the one already shown costs nothing."""
        if value != self._value:
            self._value = value
            self._code = qr(value) if value else None
            self.update()

    def sizeHint(self) -> QSize:
        """Return the square that the style sheet gives it."""
        return QSize(self._extent, self._extent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the modules in whole pixels, in the middle."""
        if self._code is None:
            return
        painter = QPainter(self)
        module = max(1, min(self.width(), self.height()) // self._code.width_modules)
        side = module * self._code.width_modules
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(left, top, side, side), module * 2, module * 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for column, row, width in self._code.bars():
            painter.fillRect(
                left + column * module,
                top + row * module,
                width * module,
                module,
                Qt.GlobalColor.black,
            )

    extent = size("_extent")

"""An icon on its own: its colour and size come from the style sheet."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.components.painted import colour, size
from pos_app.ui.components.text import Tone, restyle
from pos_app.ui.icons import icon_pixmap


class IconMark(QWidget):
    """Shows one of `resources/icons`, in the tone of the words beside it."""

    def __init__(self, icon: str, tone: Tone = Tone.PLAIN, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("tone", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._ink = QColor()
        self._ink_disabled = QColor()
        self._extent = 0
        self._face: tuple[object, QPixmap] | None = None

    @property
    def icon(self) -> str:
        """The name of the icon shown."""
        return self._icon

    def show_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon or tone."""
        restyle(self, "tone", tone.value)
        if icon != self._icon:
            self._icon = icon
            self.update()

    def sizeHint(self) -> QSize:
        """Return the square the style sheet gives it."""
        return QSize(self._extent, self._extent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the strokes in the ink of the style sheet; the same as last time cost a copy."""
        side = min(self.width(), self.height())
        ink = self._ink if self.isEnabled() else self._ink_disabled
        look = self._icon, ink.rgba(), side, self.devicePixelRatio()
        if self._face is None or self._face[0] != look:
            self._face = look, icon_pixmap(self._icon, ink, side, self.devicePixelRatio())
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        QPainter(self).drawPixmap(left, top, self._face[1])

    ink = colour("_ink")
    inkDisabled = colour("_ink_disabled")
    extent = size("_extent")

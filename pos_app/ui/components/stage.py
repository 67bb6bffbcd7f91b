"""Where work happens: one page at rest and sheets that slide over it, never a dialog.

A sheet that comes or goes leaves the finger over something else. For a moment the stage takes no
presses, so that the tenth click on "Exact" is not the first on an article.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

SLIDE_MS: Final = 160
SHIELD_MS: Final = 300
SLIDE_PARTS: Final = 12
"""A sheet slides in over one part in so many of the stage: enough to see where it came from."""


class _Shield(QWidget):
    """Takes the presses that were meant for what has just gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shield")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class Stage(QWidget):
    """Shows one of its pages. The first page is the one at rest; the others slide in over it."""

    def __init__(self, rest: QWidget, *, moving: bool = True) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._rest = rest
        self._current = rest
        rest.setParent(self)
        self._shield: _Shield | None = None
        self._lower = QTimer(self)
        self._lower.setSingleShot(True)
        self._lower.setInterval(SHIELD_MS)
        self._lower.timeout.connect(self.lower_shield)
        self._moving = moving
        self._slide: QPropertyAnimation | None = None

    @property
    def current(self) -> QWidget:
        """The page shown now."""
        return self._current

    @property
    def is_shielded(self) -> bool:
        """Whether the page has only just come, and presses may be meant for the one before."""
        return self._lower.isActive()

    def add(self, page: QWidget) -> None:
        """Make the page one that can be shown."""
        page.setParent(self)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page.hide()

    def show_page(self, page: QWidget) -> None:
        """Show the page; showing the one that is shown already changes nothing."""
        if page is self._current:
            return
        before, self._current = self._current, page
        self._stop_sliding()
        page.setGeometry(self.rect())
        page.show()
        before.hide()
        if page is not self._rest and self._moving and self.isVisible():
            self._slide_in(page)
        self._raise_shield()

    def lower_shield(self) -> None:
        """Take presses again."""
        self._lower.stop()
        if self._shield is not None:
            self._shield.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every page as large as the stage."""
        super().resizeEvent(event)
        self._stop_sliding()
        self._current.setGeometry(self.rect())
        if self._shield is not None:
            self._shield.setGeometry(self.rect())

    def _slide_in(self, page: QWidget) -> None:
        if self._slide is None:
            from PySide6.QtCore import QEasingCurve, QPropertyAnimation

            self._slide = QPropertyAnimation(self)
            self._slide.setPropertyName(b"pos")
            self._slide.setDuration(SLIDE_MS)
            self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.setTargetObject(page)
        self._slide.setStartValue(QPoint(self.width() // SLIDE_PARTS, 0))
        self._slide.setEndValue(QPoint(0, 0))
        self._slide.start()

    def _stop_sliding(self) -> None:
        if self._slide is not None:
            self._slide.stop()

    def _raise_shield(self) -> None:
        if self._shield is None:
            self._shield = _Shield(self)
        self._shield.setGeometry(self.rect())
        self._shield.raise_()
        self._shield.show()
        self._lower.start()

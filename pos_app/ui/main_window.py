"""The window of the till: it holds a workplace, remembers nothing and asks before nothing."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import delete

from pos_app.ui.theme import extent_of
from pos_app.ui.tokens import scale_for

SMALLEST: Final = QSize(960, 640)


class MainWindow(QWidget):
    """A plain window around one workplace. F11 fills the screen and gives it back.

    `closing` is emitted once, when the window is about to go: the program stops then, and a sale
    in hand is found again at the next start.
    """

    closing = Signal()

    def __init__(self, workplace: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Tillit")
        self.setMinimumSize(SMALLEST)
        self._workplace: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if workplace is not None:
            self.show_workplace(workplace)

    def fill_screen(self) -> None:
        """Take all of the screen that the system leaves to programs; ask before the first show."""
        # The window's own `screen()` would let PySide take the screen away with the window.
        screen = QGuiApplication.primaryScreen()
        self.setMinimumSize(SMALLEST * scale_for(extent_of(screen)))
        self.resize(screen.availableSize())  # where nobody maximises
        self.setWindowState(Qt.WindowState.WindowMaximized)

    def appear(self) -> None:
        """Show the window as it will stay: laid out before it is seen, and painted once.

        Qt puts off the last of the layout, and to say that each widget has to be painted, until a
        system that shows a window at once has had the whole of it painted.
        """
        self.show()
        for put_off in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
            QCoreApplication.sendPostedEvents(None, put_off.value)

    def show_workplace(self, workplace: QWidget) -> None:
        """Put the workplace in the place of the one before, which is let go."""
        before, self._workplace = self._workplace, workplace
        if before is None:
            self._layout.addWidget(workplace)
        else:
            self._layout.replaceWidget(before, workplace)
            before.hide()
            before.deleteLater()
        self.setFocusProxy(workplace)
        workplace.setFocus()

    def let_go(self) -> None:
        """Close the window and end all that is in it now, not when garbage is collected."""
        self.close()
        delete(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fill the screen or give it back."""
        if event.key() == Qt.Key.Key_F11 and not event.isAutoRepeat():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window goes."""
        self.closing.emit()
        super().closeEvent(event)

"""The kiosk's window: all of the screen and nothing beside it; only the program closes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete


class KioskWindow(QWidget):
    """Fills the screen without a frame, above everything; keys that close windows do not."""

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Tillit")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.show_page(first)

    def show_page(self, page: QWidget) -> None:
        """Show another page in place of the one shown; it gets the keys."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()

    def fill_screen(self) -> None:
        """Take the whole of the screen, panels included."""
        self.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.showFullScreen()

    def let_go(self) -> None:
        """Close the window and end all that is in it now."""
        self.close()
        delete(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay when the system asks on behalf of a person: staff leave by PIN."""
        if event.spontaneous():
            event.ignore()
        else:
            super().closeEvent(event)

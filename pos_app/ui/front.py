"""What is in front of the person at the till: the counter, or the back office over it."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Front(QStackedWidget):
    """Shows one of its screens, the counter first; whichever is shown gets the keys."""

    def __init__(self, counter: QWidget) -> None:
        super().__init__()
        self.setObjectName("front")
        self._counter = counter
        self.addWidget(counter)
        self.setFocusProxy(counter)

    def show_over(self, screen: QWidget) -> None:
        """Show another screen in place of the counter."""
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        self._show(screen)

    def show_counter(self) -> None:
        """Show the counter."""
        self._show(self._counter)

    def _show(self, screen: QWidget) -> None:
        self.setFocusProxy(screen)
        self.setCurrentWidget(screen)
        screen.setFocus()

"""The whole till in this process: window, books, scanner. Its hands press what stands on it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.workplace import CashierWorkplace
from pos_app.checkout.desk import Desk
from pos_app.checkout.states import Completed, Selling
from pos_app.domain.receipt import Receipt
from pos_app.ui.components.stage import Stage
from pos_app.ui.probe import find_shown, pause, press_key, type_scan, wait_for
from tests.walks.shop import Shop

NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Till:
    """A counter that is open, with hands."""

    counter: Counter
    shop: Shop

    @property
    def window(self) -> QWidget:
        return self.counter.window

    @property
    def workplace(self) -> CashierWorkplace:
        assert self.counter.workplace is not None
        return self.counter.workplace

    @property
    def desk(self) -> Desk:
        return self.workplace.desk

    def scan(self, code: str) -> None:
        type_scan(self.window, code, gap_ms=1)

    def press(self, key: Qt.Key, text: str = "") -> None:
        press_key(self.window, key, text)

    @property
    def takes_presses(self) -> bool:
        """Whether no page has just come, which takes no presses for a moment."""
        return not any(
            stage.is_shielded for stage in self.window.findChildren(Stage) if stage.isVisible()
        )

    def open_sheet(self, key: Qt.Key) -> None:
        """Open what a key opens, and wait until it takes presses."""
        stage = self.window.findChild(Stage, "stage")
        assert stage is not None
        before = stage.current
        self.press(key)
        wait_for(lambda: stage.current is not before and not stage.is_shielded)

    def hold_enter(self, times: int, gap_ms: int) -> None:
        """Keep Enter down: one press, then what the keyboard repeats, then the release."""
        for number in range(times):
            self._post_enter(QEvent.Type.KeyPress, repeated=number > 0)
            pause(gap_ms)
        self._post_enter(QEvent.Type.KeyRelease, repeated=False)

    def middle_of(self, name: str) -> QPoint:
        """Return where a finger meets the widget of that name in the window."""
        widget = find_shown(self.window, name)
        assert widget is not None, name
        return widget.mapTo(self.window, widget.rect().center())

    def click_at(self, point: QPoint) -> None:
        """Click whatever stands at a point of the window now."""
        target = self.window.childAt(point) or self.window
        at = target.mapFrom(self.window, point)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, NO_MODIFIER, at)

    def sold(self) -> Receipt:
        """Wait for the receipt on the screen."""
        wait_for(lambda: isinstance(self.desk.session.phase, Completed), awaited="the receipt")
        phase = self.desk.session.phase
        assert isinstance(phase, Completed)
        return phase.receipt

    def tidy(self) -> None:
        """Put away whatever the test before left: receipts, payments, lines, sheets."""
        desk = self.desk
        wait_for(lambda: isinstance(desk.session.phase, Selling | Completed))
        if isinstance(desk.session.phase, Completed):
            desk.next_customer()
        for tender in desk.session.tenders:
            desk.take_back(tender.tender_id)
        wait_for(lambda: not desk.session.voiding and not desk.session.requests)
        desk.cancel()
        desk.dismiss_notice()
        for _ in range(3):
            self.press(Qt.Key.Key_Escape)
        pause(5)
        assert not desk.session.sale.lines

    def texts_of_the_counter(self) -> list[tuple[str, str]]:
        """Return every text on the screen but the clock's, and what is typed and checked.

        Without the banner, which comes and goes above the rest.
        """
        return [pair for pair in self.texts() if not pair[0].startswith("banner")]

    def texts(self) -> list[tuple[str, str]]:
        """Return every text on the screen but the clock's, and what is typed and checked."""
        texts: list[tuple[str, str]] = []
        for widget in self.window.findChildren(QWidget):
            if not widget.isVisible() or widget.objectName() == "strip_clock":
                continue
            match widget:
                case QLabel() | QLineEdit():
                    texts.append((widget.objectName(), widget.text()))
                case QAbstractButton():
                    texts.append((widget.objectName(), str(widget.isChecked())))
                case _:
                    pass
        return texts

    def focusable(self) -> list[QWidget]:
        """Return everything on the screen that can have the keys."""
        return [
            widget
            for widget in (self.window, *self.window.findChildren(QWidget))
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]

    def _post_enter(self, kind: QEvent.Type, *, repeated: bool) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        event = QKeyEvent(kind, Qt.Key.Key_Return, NO_MODIFIER, "\r", repeated)
        QCoreApplication.postEvent(handle, event)


@contextmanager
def opened_till(shop: Shop, application: QApplication) -> Generator[Till]:
    """Open the till on the shop, and leave the application as it was."""
    counter = Counter(shop.data)
    try:
        counter.window.resize(1280, 800)
        counter.start()
        wait_for(lambda: counter.workplace is not None, 20_000, "the shelf")
        wait_for(lambda: counter.has_open_books, 20_000, "the books")
        wait_for(counter.window.isActiveWindow, awaited="the window")
        yield Till(counter, shop)
    finally:
        counter.close()
        application.setStyleSheet("")

"""Somebody who sits through a first start on a real folder, with real keys."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.first_start import TILL, FirstStart, Newcomer
from pos_app.storage.instance import held_folder
from pos_app.ui import probe
from pos_app.ui.backoffice.view import OfficeView
from pos_app.ui.first_start.screen import FirstStartScreen
from pos_app.wallet.context import PinCost

PATIENCE_MS = 60_000
A_PERSONS_GAP_MS = 130
CHEAP = PinCost(rounds=1, memory_kib=8_192)


class Person:
    """Somebody in front of the window, with a keyboard, a pointer and a scanner."""

    def __init__(self, start: FirstStart) -> None:
        self.start = start
        self.window = start.window

    def wait(self, key: str) -> None:
        probe.wait_for(lambda: self.view.sheet.key == key, PATIENCE_MS, key)

    def wait_for_sentence(self, part: str) -> None:
        probe.wait_for(lambda: part in self.view.sheet.sentence, PATIENCE_MS, part)

    @property
    def view(self) -> OfficeView:
        screen = self.window.findChild(FirstStartScreen)
        assert screen is not None
        assert screen.view is not None
        return screen.view

    def press(self, name: str) -> None:
        probe.wait_for(lambda: probe.find_shown(self.window, name), PATIENCE_MS, name)
        probe.click(self.window, name)
        QApplication.processEvents()

    def next(self, key: str) -> None:
        self.press("page_next")
        self.wait(key)

    def type(self, text: str) -> None:
        """Type slowly enough for a person, whom the scanner's filter lets through."""
        for character in text:
            probe.press_key(self.window, Qt.Key.Key_unknown, character)
            probe.pause(A_PERSONS_GAP_MS)
        probe.wait_for(lambda: self._typed == text, PATIENCE_MS, text)

    def enter(self) -> None:
        probe.press_key(self.window, Qt.Key.Key_Return, "\r")
        probe.pause(5)

    def choose_pin(self, pin: str) -> None:
        for _ in range(2):
            for digit in pin:
                self.press(f"key_{digit}")
            self.press("confirm")

    @property
    def _typed(self) -> str:
        return getattr(self.view.sheet, "field_text", "")


@contextmanager
def at_first_start(data: Path, newcomer: Newcomer = TILL) -> Generator[Person]:
    made: list[bool] = []
    with held_folder(data):
        start = FirstStart(data, lambda: made.append(True), CHEAP, newcomer)
        try:
            start.window.resize(1024, 768)
            start.start()
            probe.wait_for(start.window.isActiveWindow, PATIENCE_MS, "the window")
            yield Person(start)
        finally:
            start.close()


def finished(person: Person) -> None:
    ended: list[bool] = []
    person.start.setting_up.finished.connect(lambda: ended.append(True))
    person.press("page_make")
    probe.wait_for(lambda: ended, PATIENCE_MS, "the till")


def closed_when(application: QApplication, name: str) -> QTimer:
    """Close whichever window shows a widget of that name."""

    def look() -> None:
        for window in application.topLevelWidgets():
            if probe.find_shown(window, name) is not None:
                window.close()

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    return looking

"""What a hand does to a list, for measuring: letters typed into its field, and the list slid."""

from time import perf_counter_ns
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from pos_app.errors import Broken, Code
from pos_app.ui.probe import NS_PER_MS, find_shown, press_key, wait_for

_PATIENCE_MS: Final = 60_000
_TURN_BACK: Final = -1


def type_letter(window: QWidget, field: str, letter: str) -> int:
    """Press a letter's key with the field in focus; return when, by `perf_counter_ns`."""
    _field(window, field).setFocus()
    return press_key(window, Qt.Key.Key_unknown, letter)


def empty_field(window: QWidget, field: str) -> None:
    """Take everything out of a field, as a person does who marks it all and deletes it."""
    line = _field(window, field)
    line.clear()
    line.textEdited.emit("")


def text_in(window: QWidget, field: str) -> str:
    """Return what a field says."""
    return _field(window, field).text()


def painted(window: QWidget) -> int:
    """Paint the whole window now; return when that was done, by `perf_counter_ns`."""
    window.repaint()
    return perf_counter_ns()


def slid(window: QWidget, name: str, frames: int, step_px: int) -> list[float]:
    """Slide the list of that name down and up again; return the milliseconds of each frame.

    A frame is from the moment the list is moved until the window was painted with it.

    Raises:
        Broken: UNEXPECTED, it is not on the screen, or has nothing to slide.
    """
    area = find_shown(window, name)
    if not isinstance(area, QScrollArea):
        raise Broken(Code.UNEXPECTED, reason="not_on_the_screen", awaited=name)
    bar = area.verticalScrollBar()
    # What was put in last may have yet to find its place.
    wait_for(lambda: bar.maximum() >= step_px, _PATIENCE_MS, name)
    took_ms: list[float] = []
    step = step_px
    for _ in range(frames):
        if not bar.minimum() <= bar.value() + step <= bar.maximum():
            step *= _TURN_BACK
        started_ns = perf_counter_ns()
        bar.setValue(bar.value() + step)
        QCoreApplication.processEvents()
        took_ms.append((perf_counter_ns() - started_ns) / NS_PER_MS)
    return took_ms


def _field(window: QWidget, name: str) -> QLineEdit:
    field = find_shown(window, name)
    if not isinstance(field, QLineEdit):
        raise Broken(Code.UNEXPECTED, reason="not_on_the_screen", awaited=name)
    return field

"""A scanner and a stopwatch for our own windows: what the headless demo and the benches hold.

Keys take the way of every key, through the event queue to the window with the focus, at the moments
a scanner would press them. A paint is over when the window's pixels have been handed to the screen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter_ns
from typing import Final

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from pos_app.errors import Broken, Code
from pos_app.scanning.layouts import US

NS_PER_MS: Final = 1_000_000
_LOOK_AGAIN_MS: Final = 20

Condition = Callable[[], object]
"""Asked on the UI thread; true when what one waits for is there."""


def type_scan(
    window: QWidget, text: str, gap_ms: float = 3.0, suffix: Qt.Key | None = Qt.Key.Key_Return
) -> int:
    """Type the text as a scanner with a US layout does, then the suffix; return when that was due.

    The event loop runs between the keys. A window that is busy gets them late but all of them, each
    stamped with the moment it was due, as a real keyboard's are. Returns the moment of the last
    key, on the clock of `perf_counter_ns`; what that key leads to has yet to happen.
    """
    start_ns = perf_counter_ns()
    keys = [_character(character) for character in text]
    if suffix is not None:
        keys.append(_Stroke(suffix, "\r" if suffix != Qt.Key.Key_Tab else "\t"))
    due_ns = start_ns
    for number, stroke in enumerate(keys):
        due_ns = start_ns + round(number * gap_ms * NS_PER_MS)
        _run_until(due_ns)
        _post(window, stroke, due_ns)
    return due_ns


def press_key(window: QWidget, key: Qt.Key, text: str = "") -> int:
    """Press and let go of one key, as a person does; return when."""
    now_ns = perf_counter_ns()
    _post(window, _Stroke(key, text), now_ns)
    return now_ns


def wait_for(condition: Condition, timeout_ms: int = 5000, awaited: str = "") -> None:
    """Run the event loop until the condition holds; it is asked whenever the loop runs empty.

    Raises:
        Broken: UNEXPECTED, naming what was awaited, when `timeout_ms` have gone by.
    """
    if condition():
        return
    loop = QEventLoop()
    held: list[bool] = []

    def look() -> None:
        if not held and condition():
            held.append(True)
            loop.quit()

    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.aboutToBlock.connect(look)
    again = QTimer()  # for what changes without an event: a file, another thread
    again.timeout.connect(look)
    again.start(_LOOK_AGAIN_MS)
    QTimer.singleShot(timeout_ms, loop, loop.quit)
    try:
        loop.exec()
    finally:
        again.stop()  # the traceback of an error may keep it alive
        dispatcher.aboutToBlock.disconnect(look)
    if not held:
        raise Broken(Code.UNEXPECTED, reason="not_in_time", awaited=awaited, waited_ms=timeout_ms)


class PaintWatch(QObject):
    """Knows when the widget that bears an answer was painted and handed to the screen.

    `find_answer` is asked before each pass of painting and returns that widget, or None while the
    answer is not there. Only a pass that painted this very widget counts.
    """

    def __init__(self, window: QWidget, find_answer: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._window = window
        self._find_answer = find_answer
        self._answer: QWidget | None = None
        self._was_painted = False
        self.painted_ns: int | None = None
        window.installEventFilter(self)

    def close(self) -> None:
        """Watch no more."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand around each pass of painting, and see whether the answer had its turn in it."""
        if watched is self._answer and event.type() == QEvent.Type.Paint:
            self._was_painted = True
        if (
            self.painted_ns is not None
            or watched is not self._window
            or event.type() != QEvent.Type.UpdateRequest
        ):
            return False
        self._answer = self._find_answer()
        if self._answer is None:
            return False
        self._answer.installEventFilter(self)
        self._window.event(event)
        if self._was_painted:
            self.painted_ns = perf_counter_ns()
        self._answer.removeEventFilter(self)
        return True


@dataclass(frozen=True, slots=True)
class _Stroke:
    key: Qt.Key
    text: str
    shifted: bool = False


def _character(character: str) -> _Stroke:
    return _Stroke(Qt.Key(ord(character.upper())), character, shifted=character in US[1])


def _post(window: QWidget, stroke: _Stroke, due_ns: int) -> None:
    target = QGuiApplication.focusWindow() or window.windowHandle()
    modifier = Qt.KeyboardModifier.NoModifier
    if stroke.shifted:
        modifier = Qt.KeyboardModifier.ShiftModifier
        _post_one(target, QEvent.Type.KeyPress, _SHIFT, modifier, due_ns)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        _post_one(target, kind, stroke, modifier, due_ns)
    if stroke.shifted:
        _post_one(target, QEvent.Type.KeyRelease, _SHIFT, modifier, due_ns)


_SHIFT: Final = _Stroke(Qt.Key.Key_Shift, "")


def _post_one(
    target: QWindow, kind: QEvent.Type, stroke: _Stroke, modifier: Qt.KeyboardModifier, due_ns: int
) -> None:
    event = QKeyEvent(kind, stroke.key, modifier, stroke.text)
    event.setTimestamp(due_ns // NS_PER_MS)
    QCoreApplication.postEvent(target, event)


def _run_until(due_ns: int) -> None:
    while (left_ns := due_ns - perf_counter_ns()) > 0:
        if left_ns < NS_PER_MS:  # timers count in milliseconds
            QCoreApplication.processEvents()
            continue
        loop = QEventLoop()
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(left_ns // NS_PER_MS)
        loop.exec()

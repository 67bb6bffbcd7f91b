"""A scanner and a stopwatch for our own windows: what the headless demo and the benches hold.

Keys take the way of every key, through the event queue to the window with the focus, at the moments
a scanner would press them. A paint is over when the window's pixels have been handed to the screen.
"""

from collections.abc import Callable
from time import perf_counter_ns
from typing import Final

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QLabel, QWidget

from pos_app.domain.value import value
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


def click(window: QWidget, name: str) -> None:
    """Press and let go of the widget of that object name with the mouse, in its middle.

    Raises:
        Broken: UNEXPECTED, it is not on the screen.
    """
    widget = find_shown(window, name)
    if widget is None:
        raise Broken(Code.UNEXPECTED, reason="not_on_the_screen", awaited=name)
    at = QPointF(widget.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(
            kind, at, widget.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.postEvent(widget, event)


def pause(wait_ms: int) -> None:
    """Run the event loop for so long, as a window is left alone between two customers."""
    _run_until(perf_counter_ns() + wait_ms * NS_PER_MS)


Bearer = QWidget
"""The widget that an answer is written on."""

FindAnswer = Callable[[], Bearer | None]
"""Returns the bearer of an answer, or None while the answer is not there."""


class PaintWatch(QObject):
    """Knows when each awaited answer was first painted and handed to the screen.

    Before each pass of painting every answer's widget is asked for. Only a pass that painted that
    very widget counts. Two watches on one window would not see each other's passes.
    """

    def __init__(self, window: QWidget, **answers: FindAnswer) -> None:
        super().__init__()
        self._window = window
        self._awaited = answers
        self._bearers: dict[str, QWidget] = {}
        self._painted: set[str] = set()
        self.painted_ns: dict[str, int] = {}
        window.installEventFilter(self)

    @property
    def is_satisfied(self) -> bool:
        """Whether every answer has been painted."""
        return not self._awaited

    def close(self) -> None:
        """Watch no more."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand around each pass of painting, and see which answers had their turn in it."""
        if event.type() == QEvent.Type.Paint:
            self._painted.update(
                name for name, bearer in self._bearers.items() if bearer is watched
            )
        if watched is not self._window or event.type() != QEvent.Type.UpdateRequest:
            return False
        found = {name: find() for name, find in self._awaited.items()}
        self._bearers = {name: bearer for name, bearer in found.items() if bearer is not None}
        if not self._bearers:
            return False
        for bearer in self._bearers.values():
            bearer.installEventFilter(self)
        self._painted.clear()
        self._window.event(event)
        now_ns = perf_counter_ns()
        for bearer in self._bearers.values():
            bearer.removeEventFilter(self)
        for name in self._painted:
            self.painted_ns[name] = now_ns
            del self._awaited[name]
        return True


def when_painted(widget: QWidget, tell: Callable[[int], object]) -> None:
    """Call `tell` with the moment at which the widget had been painted next, for the first time.

    A window that is only just shown is painted without being asked to by its program, which a
    `PaintWatch` does not see.
    """
    _FirstPaint(widget, tell)


class _FirstPaint(QObject):
    def __init__(self, widget: QWidget, tell: Callable[[int], object]) -> None:
        super().__init__(widget)
        self._tell = tell
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # After this pass has been handed to the screen.
            QTimer.singleShot(0, self, lambda: self._tell(perf_counter_ns()))
        return False


def find_shown(window: QWidget, name: str) -> QWidget | None:
    """Return the widget of that object name that is on the screen, None where there is none."""
    found = window.findChildren(QWidget, name)  # another page may have a key of the same name
    return next((widget for widget in found if widget.isVisible()), None)


def find_saying(window: QWidget, name: str, text: str) -> QWidget | None:
    """Return the label of that object name once it is on the screen with that very text."""
    found = find_shown(window, name)
    return found if isinstance(found, QLabel) and found.text() == text else None


@value
class _Stroke:
    """One key, with the character it makes."""

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

"""Keys in: every key of the program is shown to the wedge recogniser before any widget sees it.

The filter sits on the windows, where each key passes exactly once whatever widget, dialog or popup
will get it; a window is watched from the moment it has the focus. Keys that turn out to be a
person's are delivered in the order they were typed, to what had the focus then; keys of a scan are
delivered to nobody.
"""

from collections.abc import Callable
from time import monotonic
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pos_app.domain.value import value
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import GROUP_SEPARATOR
from pos_app.scanning.verdict import Fate, Verdict
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.ui.erasing import erase_letter, is_erasable

KEY_PRESS: Final = QEvent.Type.KeyPress
KEY_RELEASE: Final = QEvent.Type.KeyRelease

SHIFT: Final = Qt.KeyboardModifier.ShiftModifier.value
CONTROL: Final = Qt.KeyboardModifier.ControlModifier.value
ALT: Final = Qt.KeyboardModifier.AltModifier.value
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier.value
COMMANDS: Final = CONTROL | ALT | Qt.KeyboardModifier.MetaModifier.value
"""As numbers: one bit of a flag costs twenty times what it costs of a number, at each key."""

NAMES: Final = {
    Qt.Key.Key_Return.value: KeyName.ENTER,
    Qt.Key.Key_Enter.value: KeyName.ENTER,
    Qt.Key.Key_Tab.value: KeyName.TAB,
    Qt.Key.Key_Shift.value: KeyName.SHIFT,
}
MODIFIERS: Final = {
    Qt.Key.Key_Alt.value: KeyName.ALT,
    Qt.Key.Key_Control.value: KeyName.CONTROL,
}
DIGITS: Final = range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)
DEAD_KEYS: Final = range(Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value + 1)
BRACKET: Final = Qt.Key.Key_BracketRight.value
F8: Final = Qt.Key.Key_F8.value
X_KEYCODE_OFFSET: Final = 8
"""X11 and Wayland number keys eight above the PC scan codes they come from."""

RIGHT_BRACKET: Final = 27
"""The PC scan code of the right bracket on a US keyboard."""


@value(eq=False)
class _Captured:
    """A key event of our own and what was to get it."""

    event: QKeyEvent
    window: QWindow
    widget: QWidget | None


class ScanCapture(QObject):
    """Watches all windows of the program from `start()` to `close()`; lives on the UI thread.

    `scanned` carries a `WedgeScan`, `pasted` a text that was pasted and is wholly a code: `is_code`
    tells. Every other paste stays one. `now_ms` is a monotonic clock, used where a key bears no
    stamp and to know how long one has waited.
    """

    scanned = Signal(object)
    pasted = Signal(str)

    def __init__(
        self,
        recogniser: WedgeRecogniser,
        now_ms: Callable[[], float] | None = None,
        *,
        is_code: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__()
        self._recogniser = recogniser
        self._now_ms = now_ms or _monotonic_ms
        self._is_code = is_code
        self._pasting: int | None = None
        self._skew_ms = 0.0
        self._delivering = False
        self._record: Callable[[Key], None] | None = None
        self._watched: list[QWindow] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._wait_until_idle)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_deadline)

    def start(self) -> None:
        """Watch every window there is and each that gets the focus later."""
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.connect(self._watch_focused)
        for window in QGuiApplication.allWindows():
            self._watch(window)

    def close(self) -> None:
        """Watch no more and give back what is held. Closing twice is closing once."""
        application = QGuiApplication.instance()
        if application is None or not self._watched:
            return
        cast("QGuiApplication", application).focusWindowChanged.disconnect(self._watch_focused)
        for window in self._watched:
            if isValid(window):
                window.removeEventFilter(self)
        self._watched.clear()
        self._patience.stop()
        self._idle.stop()
        self._obey(self._recogniser.release_all())

    def record(self, record: Callable[[Key], None] | None) -> None:
        """Show every key to `record` and to nobody else, or judge keys again with None.

        Keys that no scanner sends, Escape among them, go their way.
        """
        self._obey(self._recogniser.release_all())
        self._record = record

    @property
    def recogniser(self) -> WedgeRecogniser:
        """What judges the keys now, and what it has learned."""
        return self._recogniser

    def learn(self, recogniser: WedgeRecogniser) -> None:
        """Judge by another recogniser from now on: a scanner was set up."""
        self._obey(self._recogniser.release_all())
        self._recogniser = recogniser

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Judge each key that comes to a window; True keeps it from its widget."""
        kind = event.type()
        if kind is not KEY_PRESS and kind is not KEY_RELEASE:
            return False
        if self._delivering or not isinstance(watched, QWindow):
            return False
        key_event = cast("QKeyEvent", event)
        key = self._key_of(key_event, watched, pressed=kind is KEY_PRESS)
        self._skew_ms = self._now_ms() - key.at_ms
        if self._record is not None and key.name is not KeyName.OTHER:
            self._record(key)
            return True
        if self._record is None and self._is_scan_by_paste(key_event, key):
            return True
        fate = self._obey(self._recogniser.on_key(key))
        return fate is not Fate.PASSES

    def _is_scan_by_paste(self, event: QKeyEvent, key: Key) -> bool:
        if not key.pressed:
            was_pasted = key.code == self._pasting
            self._pasting = None if was_pasted else self._pasting
            return was_pasted
        if self._is_code is None or key.name is not KeyName.OTHER or not _is_paste(event):
            return False
        text = QGuiApplication.clipboard().text().strip()
        if not self._is_code(text):
            return False
        if not key.repeated:
            self._obey(self._recogniser.release_all())
            self._pasting = key.code
            self.pasted.emit(text)
        return True

    def _obey(self, verdict: Verdict) -> Fate | None:
        self._patience.stop()
        self._idle.stop()
        self._deliver(verdict.released)
        if verdict.scan is not None:
            self._take_out(verdict.scan.leaked)
            self.scanned.emit(verdict.scan)
        deadline_ms = self._recogniser.deadline_ms
        if deadline_ms is not None:
            left_ms = deadline_ms - (self._now_ms() - self._skew_ms)
            self._patience.start(max(0, round(left_ms + 0.5)))
        return verdict.fate

    def _wait_until_idle(self) -> None:
        # A busy screen must not make silence of keys that are queued already: they come first.
        self._idle.start()

    def _on_deadline(self) -> None:
        self._obey(self._recogniser.on_deadline(self._now_ms() - self._skew_ms))

    def _deliver(self, keys: tuple[Key, ...]) -> None:
        self._delivering = True
        try:
            for key in keys:
                _send(cast("_Captured", key.event))
        finally:
            self._delivering = False

    def _take_out(self, leaked: tuple[Key, ...]) -> None:
        self._delivering = True
        try:
            for key in leaked:
                captured = cast("_Captured", key.event)
                if key.text and captured.widget is not None and isValid(captured.widget):
                    erase_letter(captured.widget)
        finally:
            self._delivering = False

    def _key_of(self, event: QKeyEvent, window: QWindow, *, pressed: bool) -> Key:
        stamp_ms = event.timestamp()
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        name = name_of(event)
        return Key(
            name=name,
            at_ms=float(stamp_ms) if stamp_ms else self._now_ms(),
            text=text_of(event, name),
            pressed=pressed,
            code=event.key(),
            scan_code=scan_code_of(event, QGuiApplication.platformName()),
            shifted=bool(event.modifiers().value & SHIFT),
            repeated=event.isAutoRepeat(),
            erasable=name is KeyName.CHARACTER and self._lets_go_early() and is_erasable(target),
            event=_Captured(event.clone(), window, target),
        )

    def _lets_go_early(self) -> bool:
        return self._recogniser.profile.letter_hold_ms is not None

    def _watch_focused(self, window: QWindow | None) -> None:
        if window is None:
            self._obey(self._recogniser.release_all())
        else:
            self._watch(window)

    def _watch(self, window: QWindow) -> None:
        self._watched = [known for known in self._watched if isValid(known)]
        if window not in self._watched:
            window.installEventFilter(self)
            self._watched.append(window)


def name_of(event: QKeyEvent) -> KeyName:
    """Return what kind of key the recogniser is to take it for."""
    code, text, held = event.key(), event.text(), event.modifiers().value
    if _means_separator(event, text, held & COMMANDS):
        return KeyName.SEPARATOR
    if code in DEAD_KEYS:
        return KeyName.DEAD
    if code in MODIFIERS:
        return MODIFIERS[code]
    if held & COMMANDS:
        is_spelling = held & COMMANDS == ALT and bool(held & KEYPAD) and code in DIGITS
        return KeyName.ALT_DIGIT if is_spelling else KeyName.OTHER
    if code in NAMES:
        return NAMES[code]
    return KeyName.CHARACTER if len(text) == 1 and text.isprintable() else KeyName.OTHER


def _is_paste(event: QKeyEvent) -> bool:
    from PySide6.QtGui import QKeySequence  # a long list, which no key of a scanner is on

    return event.matches(QKeySequence.StandardKey.Paste)


def is_separator(event: QKeyEvent) -> bool:
    """Tell whether a scanner may mean the separator of GS1 codes by it.

    By its place, too: what is the right bracket on a US keyboard has another name on most others.
    """
    return _means_separator(event, event.text(), event.modifiers().value & COMMANDS)


def _means_separator(event: QKeyEvent, text: str, commands: int) -> bool:
    if commands == CONTROL:
        place = scan_code_of(event, QGuiApplication.platformName())
        return event.key() == BRACKET or place == RIGHT_BRACKET or text == GROUP_SEPARATOR
    return not commands and (event.key() == F8 or text == GROUP_SEPARATOR)


def text_of(event: QKeyEvent, name: KeyName) -> str:
    """Return what the recogniser is to read: nothing of keys that write nothing."""
    match name:
        case KeyName.CHARACTER | KeyName.DEAD:
            return event.text()
        case KeyName.ALT_DIGIT:
            return chr(event.key())
        case KeyName.SEPARATOR:
            return GROUP_SEPARATOR
        case _:
            return ""


def scan_code_of(event: QKeyEvent, platform: str) -> int:
    """Return the PC scan code of the key's place, or 0 where the platform does not tell."""
    native = event.nativeScanCode()
    if platform in {"xcb", "wayland"}:
        return max(0, native - X_KEYCODE_OFFSET)
    return native if platform == "windows" else 0


def _send(captured: _Captured) -> None:
    widget = captured.widget
    moved = widget is not None and widget is not (
        QApplication.activePopupWidget() or QApplication.focusWidget()
    )
    if moved and widget is not None and isValid(widget) and widget.isVisible():
        QCoreApplication.sendEvent(widget, captured.event)
    elif isValid(captured.window):
        QCoreApplication.sendEvent(captured.window, captured.event)


def _monotonic_ms() -> float:
    return monotonic() * 1000

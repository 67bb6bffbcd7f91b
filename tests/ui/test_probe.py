from time import perf_counter_ns

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.errors import Broken
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.verdict import WedgeScan
from pos_app.scanning.wedge import WedgeRecogniser
from pos_app.ui.probe import (
    PaintWatch,
    find_shown,
    pause,
    press_key,
    type_scan,
    wait_for,
    when_painted,
)
from pos_app.ui.scan_capture import ScanCapture

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


class Window(QWidget):
    """A field, and a label that tells what was entered."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.label, self.other = QLineEdit(), QLabel(), QLabel("still")
        column = QVBoxLayout(self)
        for part in (self.field, self.label, self.other):
            column.addWidget(part)
        self.field.returnPressed.connect(lambda: self.label.setText(self.field.text()))


class StampKeeper(QObject):
    """Keeps the stamp of each key that is pressed."""

    def __init__(self, parent: QWidget, stamps_ms: list[int]) -> None:
        super().__init__(parent)
        self._stamps_ms = stamps_ms

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._stamps_ms.append(event.timestamp())
        return super().eventFilter(watched, event)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    shown = Window()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.field.setFocus()
    return shown


def test_typed_keys_reach_the_field_with_the_focus(window: Window) -> None:
    type_scan(window, TOKEN)
    wait_for(lambda: window.label.text() == TOKEN)
    assert window.field.text() == TOKEN


def test_keys_come_at_the_pace_of_a_scanner(window: Window) -> None:
    stamps_ms: list[int] = []
    window.field.installEventFilter(StampKeeper(window, stamps_ms))
    last_ns = type_scan(window, "12345678", gap_ms=5)
    assert perf_counter_ns() >= last_ns
    wait_for(lambda: len(stamps_ms) == 9)
    # Whole milliseconds of moments that are five of them apart, however late the keys came.
    assert stamps_ms == [last_ns // 1_000_000 - 5 * left for left in range(8, -1, -1)]


def test_a_scan_typed_here_is_a_scan_to_the_recogniser(window: Window) -> None:
    scans: list[str] = []
    capture = ScanCapture(WedgeRecogniser(known_shapes()))

    def keep(scan: WedgeScan) -> None:
        scans.append(scan.text)

    capture.scanned.connect(keep)
    capture.start()
    try:
        type_scan(window, TOKEN)
        wait_for(lambda: scans)
    finally:
        capture.close()
    assert scans == [TOKEN]
    assert window.field.text() == ""


def test_a_single_key_is_typed_too(window: Window) -> None:
    press_key(window, Qt.Key.Key_7, "7")
    wait_for(lambda: window.field.text() == "7")


def test_waiting_ends_with_a_reason_when_nothing_happens(window: Window) -> None:
    with pytest.raises(Broken) as caught:
        wait_for(lambda: window.label.text() == "never", 30, awaited="the label")
    assert caught.value.fields == {"reason": "not_in_time", "awaited": "the label", "waited_ms": 30}


def test_waiting_ends_as_soon_as_the_condition_holds(window: Window) -> None:
    looked: list[bool] = []

    def is_there() -> bool:
        looked.append(window.label.text() == "now")
        return looked[-1]

    QTimer.singleShot(10, lambda: window.label.setText("now"))
    wait_for(is_there, 600_000)  # far beyond the patience with a test
    assert looked.count(True) == 1


def test_a_watch_tells_when_the_answer_was_painted_and_not_before(window: Window) -> None:
    def answer() -> QWidget | None:
        return window.label if window.label.text() else None

    answered_ns: list[int] = []

    def say_it() -> None:
        answered_ns.append(perf_counter_ns())
        window.label.setText("there")

    watch = PaintWatch(window, answer=answer)
    window.other.setText("moved")
    QTimer.singleShot(40, say_it)
    wait_for(lambda: "answer" in watch.painted_ns)
    assert watch.painted_ns["answer"] >= answered_ns[0]
    watch.close()


def test_each_of_several_answers_has_its_own_moment(window: Window) -> None:
    watch = PaintWatch(
        window,
        first=lambda: window.label if window.label.text() == "one" else None,
        second=lambda: window.other if window.other.text() == "two" else None,
    )
    window.label.setText("one")
    wait_for(lambda: watch.painted_ns)
    assert set(watch.painted_ns) == {"first"}
    window.other.setText("two")
    wait_for(lambda: len(watch.painted_ns) == 2)
    assert watch.painted_ns["second"] > watch.painted_ns["first"]
    watch.close()


def test_a_pass_that_leaves_the_answer_out_does_not_count(window: Window) -> None:
    wait_for(window.label.isVisible)
    watch = PaintWatch(window, answer=lambda: window.label)
    window.other.setText("moved")
    window.other.repaint()
    window.other.update()
    with pytest.raises(Broken):
        wait_for(lambda: watch.painted_ns, 60)
    watch.close()


def test_only_what_is_on_the_screen_is_found(window: Window) -> None:
    window.label.setObjectName("told")
    assert find_shown(window, "told") is window.label
    window.label.hide()
    assert find_shown(window, "told") is None
    assert find_shown(window, "never") is None


def test_the_first_paint_of_a_window_that_is_only_just_shown_is_seen(qtbot: QtBot) -> None:
    shown = Window()
    qtbot.addWidget(shown)
    moments: list[int] = []
    when_painted(shown, moments.append)
    started_ns = perf_counter_ns()
    shown.show()
    wait_for(lambda: moments)
    shown.update()
    pause(20)
    assert len(moments) == 1
    assert started_ns < moments[0] < perf_counter_ns()

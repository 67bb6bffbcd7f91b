"""How Qt's keys become the recogniser's."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from pos_app.scanning.keys import KeyName
from pos_app.scanning.layouts import GROUP_SEPARATOR
from pos_app.ui.scan_capture import is_separator, name_of, scan_code_of, text_of


@pytest.mark.parametrize(
    ("code", "text", "modifier", "name"),
    [
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier, KeyName.CHARACTER),
        (Qt.Key.Key_Space, " ", Qt.KeyboardModifier.NoModifier, KeyName.CHARACTER),
        (Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier, KeyName.OTHER),
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.AltModifier, KeyName.OTHER),
        (Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.NoModifier, KeyName.ENTER),
        (Qt.Key.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier, KeyName.ENTER),
        (Qt.Key.Key_Tab, "\t", Qt.KeyboardModifier.NoModifier, KeyName.TAB),
        (Qt.Key.Key_Shift, "", Qt.KeyboardModifier.ShiftModifier, KeyName.SHIFT),
        (Qt.Key.Key_Dead_Acute, "", Qt.KeyboardModifier.NoModifier, KeyName.DEAD),
        (Qt.Key.Key_F2, "", Qt.KeyboardModifier.NoModifier, KeyName.OTHER),
        (Qt.Key.Key_Control, "", Qt.KeyboardModifier.ControlModifier, KeyName.CONTROL),
        (Qt.Key.Key_F8, "", Qt.KeyboardModifier.NoModifier, KeyName.SEPARATOR),
        (Qt.Key.Key_F8, "", Qt.KeyboardModifier.ControlModifier, KeyName.OTHER),
        (Qt.Key.Key_unknown, "\x1d", Qt.KeyboardModifier.NoModifier, KeyName.SEPARATOR),
        (Qt.Key.Key_BracketRight, "\x1d", Qt.KeyboardModifier.ControlModifier, KeyName.SEPARATOR),
        (Qt.Key.Key_BracketRight, "]", Qt.KeyboardModifier.NoModifier, KeyName.CHARACTER),
        (Qt.Key.Key_Escape, "\x1b", Qt.KeyboardModifier.NoModifier, KeyName.OTHER),
    ],
)
def test_keys_are_named_as_the_recogniser_knows_them(
    code: Qt.Key, text: str, modifier: Qt.KeyboardModifier, name: KeyName
) -> None:
    assert name_of(QKeyEvent(QEvent.Type.KeyPress, code, modifier, text)) is name


def test_the_place_of_a_key_is_told_where_the_platform_tells_it() -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, 38, 0, 0, "a"
    )
    assert scan_code_of(event, "xcb") == 30
    assert scan_code_of(event, "wayland") == 30
    assert scan_code_of(event, "windows") == 38
    assert scan_code_of(event, "offscreen") == 0


def test_the_separator_is_known_by_its_place_on_another_layout(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Dead_Diaeresis,
        Qt.KeyboardModifier.ControlModifier,
        *(35, 0, 0, ""),
    )
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    assert not is_separator(event)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert is_separator(event)
    assert text_of(event, name_of(event)) == GROUP_SEPARATOR

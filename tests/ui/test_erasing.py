import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pos_app.ui.erasing import erase_letter, is_erasable


@pytest.mark.parametrize("at", [0, 2, 5])
def test_backspace_gives_a_field_back_as_it_was_before_a_letter(qtbot: QtBot, at: int) -> None:
    field = QLineEdit("kaffe")
    qtbot.addWidget(field)
    field.setCursorPosition(at)
    assert is_erasable(field)
    QTest.keyClick(field, Qt.Key.Key_7)
    assert field.text() != "kaffe"
    erase_letter(field)
    assert (field.text(), field.cursorPosition()) == ("kaffe", at)


def selected() -> QLineEdit:
    field = QLineEdit("kaffe")
    field.selectAll()
    return field


def secret() -> QLineEdit:
    return QLineEdit(echoMode=QLineEdit.EchoMode.Password)


def full() -> QLineEdit:
    return QLineEdit("kaffe", maxLength=5)


def not_to_be_changed() -> QLineEdit:
    return QLineEdit(readOnly=True)


def masked() -> QLineEdit:
    return QLineEdit(inputMask="99-99")


def of_numbers() -> QLineEdit:
    field = QLineEdit()
    field.setValidator(QIntValidator(field))
    return field


def completed() -> QLineEdit:
    field = QLineEdit()
    field.setCompleter(QCompleter(["kaffe"], field))
    return field


@pytest.mark.parametrize(
    "widget",
    [
        *(selected, secret, full, of_numbers, completed),
        *(not_to_be_changed, masked),
        *(QPushButton, QComboBox, QSpinBox, QPlainTextEdit),
    ],
)
def test_where_a_letter_does_more_than_stand_there_it_cannot_be_taken_back(
    qtbot: QtBot, widget: type[QWidget]
) -> None:
    made = widget()
    qtbot.addWidget(made)
    assert not is_erasable(made)


def test_where_nothing_has_the_focus_nothing_can_be_taken_back() -> None:
    assert not is_erasable(None)

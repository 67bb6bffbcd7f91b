"""Takes a letter out of a field again that turned out to be a scanner's and no person's."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


def is_erasable(widget: QWidget | None) -> bool:
    """Tell whether one Backspace gives the widget back as it was before the next letter.

    Not where a letter takes the place of others, does something of its own, or may be refused.
    """
    return (
        isinstance(widget, QLineEdit)
        and widget.echoMode() is QLineEdit.EchoMode.Normal
        and not widget.isReadOnly()
        and not widget.hasSelectedText()
        and len(widget.text()) < widget.maxLength()
        and not widget.inputMask()
        and not widget.validator()
        and not widget.completer()
    )


def erase_letter(widget: QWidget) -> None:
    """Press Backspace there."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(widget, event)

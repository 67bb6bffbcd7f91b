"""What stands in the window until the books are open, or when they cannot be opened."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal

from pos_app.errors import PosError
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Tone, WrappedText

translate = QCoreApplication.translate

SUPPORT_FIELDS: Final = ("path", "folder", "pid", "reason")
BREAK_HERE: Final = "\N{ZERO WIDTH SPACE}"


class OpeningPage(Column):
    """Says that the books are being opened; told of an error, says that and offers to try again."""

    againPressed = Signal()
    quitPressed = Signal()

    def __init__(self) -> None:
        super().__init__("opening")
        self._mark = IconMark("wait", Tone.SOFT, name="opening_mark")
        self._title = WrappedText("", Role.TITLE, name="opening_title")
        self._hint = WrappedText("", Role.BODY, Tone.SOFT, name="opening_hint")
        self._support = WrappedText("", Role.CAPTION, Tone.SOFT, name="opening_support")
        for text in (self._title, self._hint, self._support):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = Button(translate("opening", "Try again"), Kind.PRIMARY, name="opening_again")
        quit_ = self._quit = Button(translate("opening", "Close"), Kind.QUIET, name="opening_quit")
        self._again.clicked.connect(self.againPressed)
        quit_.clicked.connect(self.quitPressed)
        self._choices = Row("opening_choices")
        self._choices.push()
        self._choices.put(quit_, self._again)
        self._choices.push()
        words = Column("opening_words")
        words.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        words.put(self._title, self._hint, self._choices, self._support)
        middle = Row("opening_middle")
        middle.push()
        middle.put(words)
        middle.push()
        self.push()
        self.put(middle)
        self.push()
        self.show_opening()

    def show_opening(self) -> None:
        """Say that it takes a moment."""
        self._mark.show_icon("wait", Tone.SOFT)
        self._title.say(translate("opening", "Opening the books…"))
        self._hint.say("")
        self._support.say("")
        self._choices.hide()

    def hide_quit(self) -> None:
        """Offer no way out: at a kiosk there is none without staff."""
        self._quit.hide()

    def show_error(self, error: PosError) -> None:
        """Say why the till cannot open, and what can be done; nothing in the books was changed."""
        from pos_app.ui.messages import message_of

        message = message_of(error)
        self._mark.show_icon("declined", Tone.DECLINED)
        self._title.say(message.happened)
        self._hint.say(message.next_step)
        self._support.say(_for_support(error))
        self._choices.show()
        self._again.setFocus()


def _for_support(error: PosError) -> str:
    """Return what somebody who mends it wants to know; a long path may break at its folders."""
    told = [str(error.fields[name]) for name in SUPPORT_FIELDS if error.fields.get(name)]
    line = " · ".join((error.code, *told))
    for separator in "/\\":
        line = line.replace(separator, separator + BREAK_HERE)
    return line

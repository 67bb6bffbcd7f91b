"""What stands in the window until the books are open, or when they cannot be opened."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from pos_app.errors import PosError
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.messages import message_of

tr = QCoreApplication.translate


class OpeningPage(Column):
    """Says that the books are being opened; told of an error, says that and offers to try again."""

    againPressed = Signal()
    quitPressed = Signal()

    def __init__(self) -> None:
        super().__init__("opening")
        self.setProperty("part", "empty")
        self._mark = IconMark("wait", Tone.SOFT, name="opening_mark")
        self._title = Text("", Role.TITLE, name="opening_title")
        self._hint = WrappedText("", Role.BODY, Tone.SOFT, name="opening_hint")
        self._support = Text("", Role.CAPTION, Tone.SOFT, name="opening_support")
        for text in (self._title, self._hint, self._support):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        again = Button(tr("opening", "Try again"), Kind.PRIMARY, name="opening_again")
        quit_ = Button(tr("opening", "Close"), Kind.QUIET, name="opening_quit")
        again.clicked.connect(self.againPressed)
        quit_.clicked.connect(self.quitPressed)
        self._choices = Row("opening_choices")
        self._choices.push()
        self._choices.put(quit_, again)
        self._choices.push()
        self.push()
        self.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        self.put(self._title, self._hint, self._support, self._choices)
        self.push()
        self.show_opening()

    def show_opening(self) -> None:
        """Say that it takes a moment."""
        self._mark.show_icon("wait", Tone.SOFT)
        self._title.say(tr("opening", "Opening the books…"))
        self._hint.say("")
        self._support.say("")
        self._choices.hide()

    def show_error(self, error: PosError) -> None:
        """Say why the till cannot open, and what can be done; nothing in the books was changed."""
        message = message_of(error)
        self._mark.show_icon("declined", Tone.DECLINED)
        self._title.say(message.happened)
        self._hint.say(message.next_step)
        self._support.say(message.support_code)
        self._choices.show()

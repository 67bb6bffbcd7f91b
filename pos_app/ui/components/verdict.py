"""The verdict on a card: accepted or declined, so large that nobody asks which.

Colour, icon, word and sound say the same. It fills the stage, takes no focus, and stands in
nobody's way: the next scan or key goes on, any press puts it away.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from pos_app.domain.value import value
from pos_app.ui.components.box import Column
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.facts import Facts, FactView
from pos_app.ui.components.fitting_text import FittedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Text, Tone, WrappedText, restyle_all


@value(kw_only=True)
class VerdictView:
    """What is said: the word, the amount if money was taken, the facts, what to do next.

    `ask` are the words of the key by which somebody may be asked about it, if anybody may.
    """

    tone: Tone
    icon: str
    word: str
    amount: str
    sentence: str
    next_step: str
    facts: tuple[FactView, ...]
    ask: str = ""


class Verdict(Column):
    """Says yes or no. Everything on it is in the one ink that its field allows."""

    dismissPressed = Signal()
    askPressed = Signal()

    def __init__(self) -> None:
        super().__init__("verdict")
        self._mark = IconMark("accepted", name="verdict_mark")
        self._word = Text(role=Role.TOTAL, name="verdict_word")
        self._amount = FittedText(role=Role.HERO, name="verdict_amount")
        self._sentence = WrappedText(role=Role.TITLE, name="verdict_sentence")
        self._next_step = WrappedText(role=Role.STRONG, name="verdict_next_step")
        self._facts = Facts("verdict_facts")
        self._ask = Button("", Kind.QUIET, "lock", "verdict_ask")
        self._ask.clicked.connect(self.askPressed)
        centre = Qt.AlignmentFlag.AlignCenter
        for text in (self._word, self._amount, self._sentence, self._next_step):
            text.setAlignment(centre)
        self.push()
        self.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        self.put(self._word, self._amount, self._sentence, self._next_step)
        self.put_at(self._facts, Qt.AlignmentFlag.AlignHCenter)
        self.put_at(self._ask, Qt.AlignmentFlag.AlignHCenter)
        self.push()

    def show_verdict(self, view: VerdictView) -> None:
        """Show the verdict."""
        restyle_all(self, "tone", view.tone.value)
        self._mark.show_icon(view.icon, view.tone)
        self._word.say(view.word)
        for text, words in (
            (self._amount, view.amount),
            (self._sentence, view.sentence),
            (self._next_step, view.next_step),
        ):
            text.say(words)
            text.setVisible(bool(words))
        self._facts.show_facts(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._ask.say(view.ask)
        self._ask.setVisible(bool(view.ask))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any press puts the verdict away."""
        event.accept()
        self.dismissPressed.emit()

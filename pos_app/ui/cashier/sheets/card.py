"""The sheet that waits for a card: in front of the scanner, of the camera, or typed by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from pos_app.ui.cashier.sheet_views import CardSheetView
from pos_app.ui.cashier.wishes import CodeTyped
from pos_app.ui.components.box import Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.components.viewfinder import Viewfinder


class CardSheet(SheetFrame):
    """Shows where to hold the card and takes a code typed by hand."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("card")
        self.viewfinder = Viewfinder("card_viewfinder")
        self._mark = IconMark("card-scan", Tone.ACCENT, name="card_mark")
        self._words = Text(role=Role.TITLE, name="card_words")
        self._hint = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="card_hint")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code = QLineEdit()
        self._code.setObjectName("card_code")
        self._code.setPlaceholderText(self.tr("Or type the number on the card"))
        self._code.setAccessibleName(self._code.placeholderText())
        self._use = Button(self.tr("Use it"), Kind.QUIET, name="card_use")
        typing = Row("card_typing")
        typing.put(self._code, stretch=1)
        typing.put(self._use)
        self.content.push()
        self.content.put_at(self._mark, Qt.AlignmentFlag.AlignHCenter)
        self.content.put_at(self.viewfinder, Qt.AlignmentFlag.AlignHCenter)
        self.content.put(self._words, self._hint)
        self.content.push()
        self.content.put(typing)
        self._code.returnPressed.connect(self._wish)
        self._use.clicked.connect(self._wish)

    def show_card(self, view: CardSheetView) -> None:
        """Show the sheet; an emptied field means that the code was taken."""
        self.say_title(self.tr("Card"))
        self._words.say(view.title)
        self._hint.say(view.hint)
        self._mark.show_icon("wait" if view.is_asking else "card-scan", Tone.ACCENT)
        self._mark.setVisible(view.is_asking or not view.has_camera)
        self.viewfinder.setVisible(view.has_camera and not view.is_asking)
        self._code.setEnabled(not view.is_asking)
        self._use.setEnabled(not view.is_asking)

    def take_focus(self) -> bool:
        """Give the keys to the field for typed codes; False while it takes none."""
        if not self._code.isEnabled():
            return False
        self._code.setFocus()
        return True

    def _wish(self) -> None:
        text = self._code.text().strip()
        if text:
            self._code.clear()
            self.wished.emit(CodeTyped(text))

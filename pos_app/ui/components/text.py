"""Words on the screen: always plain text, so that an article's name can never be markup."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class Role(StrEnum):
    """The type scale; sizes and weights are the style sheet's."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    TITLE = "title"
    FIGURE = "figure"
    TOTAL = "total"
    HERO = "hero"


class Tone(StrEnum):
    """What a text's colour says; never the only thing that says it."""

    PLAIN = "plain"
    SOFT = "soft"
    ACCENT = "accent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NOTICE = "notice"


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that style rules select by, and have the rules applied when it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    _dress(widget)


def restyle_all(widget: QWidget, name: str, value: str) -> None:
    """Do as `restyle` where rules speak of what lies within the widget, too."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    for dressed in (widget, *widget.findChildren(QWidget)):
        _dress(dressed)


def _dress(widget: QWidget) -> None:
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # its first show dresses it
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Text(QLabel):
    """A text in one role. Setting the text it already shows costs nothing."""

    def __init__(
        self, text: str = "", role: Role = Role.BODY, tone: Tone = Tone.PLAIN, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setProperty("role", role.value)
        self.setProperty("tone", tone.value)
        self.setText(text)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show the text, in a tone when one is given."""
        if text != self.text():
            self.setText(text)
        if tone is not None:
            restyle(self, "tone", tone.value)

    def show_role(self, role: Role) -> None:
        """Take another place in the type scale."""
        restyle(self, "role", role.value)


class WrappedText(Text):
    """A text that takes as many lines as it needs."""

    def __init__(
        self, text: str = "", role: Role = Role.BODY, tone: Tone = Tone.PLAIN, name: str = ""
    ) -> None:
        super().__init__(text, role, tone, name)
        self.setWordWrap(True)

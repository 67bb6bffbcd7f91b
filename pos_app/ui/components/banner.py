"""A sentence across the top of the stage: it covers no key and waits until it has been read."""

from typing import Final

from PySide6.QtCore import Qt, Signal

from pos_app.domain.value import value
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.text import Role, Tone, WrappedText, restyle

_BEFORE_THE_CROSS: Final = 2


@value(kw_only=True)
class BannerView:
    """What happened, and what to do next. `key` names what a press would do about `about`."""

    icon: str
    tone: Tone
    happened: str
    next_step: str
    key: str = ""
    about: str = ""


class Banner(Row):
    """Shows one sentence with what to do next, and a cross to put it away.

    `keyPressed` carries what the banner is about.
    """

    dismissPressed = Signal()
    keyPressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("banner")
        self._mark = IconMark("information", Tone.NOTICE)
        self._happened = WrappedText(role=Role.STRONG, name="banner_happened")
        self._next_step = WrappedText(role=Role.BODY, name="banner_next_step")
        words = Column()
        words.put(self._happened, self._next_step)
        self._about = ""
        self._key: Button | None = None
        close = Button("", Kind.PLAIN, icon="cross", name="banner_dismiss")
        close.setAccessibleName(self.tr("Put away"))
        close.clicked.connect(self.dismissPressed)
        self.put_at(self._mark, Qt.AlignmentFlag.AlignTop)
        self.put(words, stretch=1)
        self.put_at(close, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_banner(self, view: BannerView | None) -> None:
        """Show the sentence, or nothing."""
        if view is None:
            self.hide()
            return
        restyle(self, "tone", view.tone.value)
        self._mark.show_icon(view.icon, view.tone)
        self._happened.say(view.happened, view.tone)
        self._next_step.say(view.next_step)
        self._next_step.setVisible(bool(view.next_step))
        self._show_key(view)
        self.show()

    def _show_key(self, view: BannerView) -> None:
        self._about = view.about
        if self._key is None:
            if not view.key:
                return
            self._key = Button("", Kind.QUIET, name="banner_key")
            self._key.clicked.connect(lambda: self.keyPressed.emit(self._about))
            self.insert(_BEFORE_THE_CROSS, self._key)
        self._key.say(view.key)
        self._key.setVisible(bool(view.key))

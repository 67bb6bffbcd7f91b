"""A sheet that lies over the shelf: a head with the way back, and room below it."""

from PySide6.QtCore import Signal

from pos_app.ui.components.box import Centred, Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.text import Role


class SheetFrame(Column):
    """The head of every sheet. What a sheet shows is put into `content`."""

    backPressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}_sheet")
        self.setProperty("part", "sheet")
        self._title = ElidedText(role=Role.TITLE, name=f"{name}_title")
        self._back = Button("", Kind.QUIET, "back", f"{name}_back")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.backPressed)
        head = Row()
        head.setProperty("part", "sheet_head")
        head.put(self._back)
        head.put(self._title, stretch=1)
        self.content = Column(f"{name}_content")
        self.content.setProperty("part", "sheet_content")
        self._middle = Column(f"{name}_middle")
        self._middle.setProperty("part", "sheet_middle")
        self._middle.put(head)
        self._middle.put(self.content, stretch=1)
        self.put(Centred(self._middle))

    def say_title(self, title: str) -> None:
        """Show the title."""
        self._title.say(title)

    def show_way_back(self, *, is_there: bool) -> None:
        """Show the key that leads back, or none where there is nowhere to go back to."""
        self._back.setVisible(is_there)

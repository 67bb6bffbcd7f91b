"""A sheet with a list: rows with keys of their own, and keys for the whole below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar

from pos_app.ui.backoffice.bars import Bars
from pos_app.ui.backoffice.summary import Summary
from pos_app.ui.backoffice.view import KeyView, ListSheetView, RowView
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.empty_state import EmptyState
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.icon_mark import IconMark
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.text import Role, Text, Tone, WrappedText


class ListSheet(SheetFrame):
    """Shows a `ListSheetView`. `keyPressed` carries the row's key ("" for the page's) and the key.

    `textTyped` carries what the field says now, `entered` is Enter in it.
    """

    keyPressed = Signal(str, str)
    textTyped = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__("list")
        self._sentence = WrappedText(role=Role.BODY, tone=Tone.SOFT, name="list_sentence")
        self.field = QLineEdit()
        self.field.setObjectName("list_field")
        self._summary = Summary()
        self._progress = QProgressBar()
        self._progress.setObjectName("list_progress")
        self._progress.setTextVisible(False)
        self._bars = Bars()
        self._empty = EmptyState("receipt", "", "", "list_empty")
        self._column = Column("list_column")
        self._column.push()
        self._list = Sliding("list_rows")
        self._list.setWidget(self._column)
        self._rows: list[_ListRow] = []
        self._ready = _Keys("list_ready", part="preset")
        self._foot = _Keys("list_keys")
        self.content.put(self._sentence, self.field, self._summary, self._progress, self._bars)
        self.content.put(self._list, self._empty, stretch=1)
        self.content.put(self._ready, self._foot)
        self.field.textEdited.connect(self.textTyped)
        self.field.returnPressed.connect(self.entered)
        for keys in (self._ready, self._foot):
            keys.pressed.connect(self._press_key)

    def show_list(self, view: ListSheetView) -> None:
        """Show the list; another page is shown from its head."""
        if self.property("page") != view.key:
            self.setProperty("page", view.key)
            self._list.verticalScrollBar().setValue(0)
        self.say_title(view.title)
        self._sentence.say(view.sentence, view.tone)
        self._sentence.setVisible(bool(view.sentence))
        self.field.setVisible(bool(view.field))
        self.field.setPlaceholderText(view.field)
        self.field.setAccessibleName(view.field)
        if self.field.text() != view.field_text:
            self.field.setText(view.field_text)
        self._summary.setVisible(view.summary is not None)
        if view.summary is not None:
            self._summary.show_summary(view.summary)
        self._progress.setVisible(view.progress is not None)
        if view.progress is not None:
            done, whole = view.progress
            self._progress.setRange(0, whole)
            self._progress.setValue(done)
        self._bars.setVisible(bool(view.bars))
        self._bars.show_bars(view.bars)
        self._empty.setVisible(not view.rows)
        self._empty.say("", view.hint)
        self._list.setVisible(bool(view.rows))
        while len(self._rows) < len(view.rows):
            row = _ListRow()
            row.pressed.connect(self.keyPressed)
            self._column.insert(len(self._rows), row)
            self._rows.append(row)
        # Where none is left the list is away as a whole: often the next letter brings them back.
        for number, row in enumerate(self._rows if view.rows else ()):
            row.setVisible(number < len(view.rows))
        for row, row_view in zip(self._rows, view.rows, strict=False):
            row.show_row(row_view)
        self._ready.show_keys(view.ready, "page")
        self._ready.setVisible(bool(view.ready))
        self._foot.show_keys(view.keys, "page")
        self._foot.setVisible(bool(view.keys))

    def _press_key(self, key: str) -> None:
        self.keyPressed.emit("", key)


class _Keys(Row):
    pressed = Signal(str)

    def __init__(self, name: str = "", part: str = "") -> None:
        super().__init__(name)
        self.setProperty("gaps", "keys")
        self._part = part
        self._buttons: list[Button] = []
        self._views: tuple[KeyView, ...] = ()
        self._of = ""

    def show_keys(self, views: tuple[KeyView, ...], of: str) -> None:
        if views == self._views and of == self._of:
            return
        self._views, self._of = views, of
        while len(self._buttons) < len(views):
            self._buttons.append(self._new_button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(views))
        for button, view in zip(self._buttons, views, strict=False):
            button.setObjectName(f"{of}_{view.key}")
            button.show_icon(view.icon)
            button.say(view.text)
            button.show_kind(Kind.PRIMARY if view.is_loud else Kind.QUIET)
            button.setEnabled(view.is_enabled)

    def _new_button(self, number: int) -> Button:
        button = Button("", Kind.QUIET)
        if self._part:
            button.setProperty("part", self._part)
        button.clicked.connect(lambda: self.pressed.emit(self._views[number].key))
        self.put(button, stretch=1 if self.objectName() else 0)
        return button


class _ListRow(Row):
    pressed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "list_row")
        self._key = ""
        self._view: RowView | None = None
        self._mark = IconMark("receipt", Tone.SOFT)
        self._title = ElidedText(role=Role.STRONG)
        self._detail = ElidedText(role=Role.CAPTION, tone=Tone.SOFT)
        self._amount = Text(role=Role.STRONG)
        self._second = Text(role=Role.BODY, tone=Tone.SOFT)
        self._second.setProperty("part", "second_figure")
        for figure in (self._amount, self._second):
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._keys = _Keys()
        words = Column()
        words.put(self._title, self._detail)
        self.put(self._mark)
        self.put(words, stretch=1)
        self.put(self._amount, self._second, self._keys)
        self._keys.pressed.connect(self._press)

    def _press(self, key: str) -> None:
        self.pressed.emit(self._key, key)

    def show_row(self, view: RowView) -> None:
        if view == self._view:
            return
        self._view = view
        self._key = view.key
        self.setObjectName(f"row_{view.key}")
        self._mark.setVisible(bool(view.icon))
        if view.icon:
            self._mark.show_icon(view.icon, Tone.SOFT)
        self._title.say(view.title)
        self._detail.say(view.detail)
        self._detail.setVisible(bool(view.detail))
        self._amount.say(view.amount)
        self._amount.setVisible(bool(view.amount))
        self._second.say(view.second)
        self._second.setVisible(bool(view.second))
        self._keys.show_keys(view.keys, f"row_{view.key}")
        self._keys.setVisible(bool(view.keys))

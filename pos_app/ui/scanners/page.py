"""The page of the scanners, laid over the cashier's screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.facts import Facts
from pos_app.ui.components.sheet import SheetFrame
from pos_app.ui.components.sliding import Sliding
from pos_app.ui.components.text import Role, Text, Tone, WrappedText
from pos_app.ui.components.viewfinder import Corners, Viewfinder
from pos_app.ui.scanners.view_model import ScannersView


class ScannersPage(SheetFrame):
    """Shows a `ScannersView`; covers its parent while it is open."""

    setUpPressed = Signal()
    copyPressed = Signal()
    forgetPressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("scanners")
        self.setParent(parent)
        self._around = parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say_title(self.tr("Scanners"))
        self._sources = Facts("scanner_sources")
        self._told = WrappedText(role=Role.STRONG, tone=Tone.SOFT, name="scanners_told")
        self._set_up = Button("", Kind.PRIMARY, "scanner", "set_up")
        self._copy = Button(self.tr("Copy report"), Kind.QUIET, "text", "copy_report")
        self._forget = Button(self.tr("Forget all"), Kind.QUIET, "remove", "forget_scanners")
        self._empty = Text(self.tr("Nothing has been scanned yet."), tone=Tone.SOFT)
        self._scans = Facts("scanner_scans")
        self._viewfinder = Viewfinder("scanners_viewfinder")
        self._viewfinder.hide()
        keys = Row("scanners_keys")
        keys.put(self._set_up, self._copy, self._forget)
        keys.push()
        column = Column("scanners_column")
        column.put(Text(self.tr("Last scans"), Role.TITLE), self._empty, self._scans)
        column.push()
        self.content.put(self._sources, self._told, keys)
        self.content.put_at(self._viewfinder, Qt.AlignmentFlag.AlignLeft)
        scans = Sliding("scanners_list")
        scans.setWidget(column)
        self.content.put(scans, stretch=1)
        self._set_up.clicked.connect(self.setUpPressed)
        self._copy.clicked.connect(self.copyPressed)
        self._forget.clicked.connect(self.forgetPressed)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the parent and take the keys."""
        self.setGeometry(self._around.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Uncover the parent and give it the keys."""
        self.hide()
        self._around.setFocus()

    def show_scanners(self, view: ScannersView) -> None:
        """Show the view."""
        self._sources.show_facts(view.sources)
        self._scans.show_facts(view.scans)
        self._empty.setVisible(not view.scans)
        self._told.say(view.told, view.tone)
        self._told.setVisible(bool(view.told))
        self._set_up.say(view.set_up)
        self._forget.setVisible(view.can_forget)

    def show_frame(self, frame: QImage, outlines: tuple[Corners, ...]) -> None:
        """Show what the camera sees."""
        if self.isVisible():
            self._viewfinder.show()
            self._viewfinder.show_frame(frame, outlines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape; keep every other key from the sale below."""
        if event.key() == Qt.Key.Key_Escape:
            self.backPressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self.setGeometry(self._around.rect())
        return super().eventFilter(watched, event)

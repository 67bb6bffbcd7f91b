"""The kiosk's screen: a view goes in, presses come out. It decides and formats nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.ui.cashier.sheets.amount import AmountSheet
from pos_app.ui.cashier.wishes import ConfirmPressed, KeypadPressed, PresetPressed
from pos_app.ui.components.banner import Banner
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Kind
from pos_app.ui.components.fitting_text import ClampedText, ElidedText
from pos_app.ui.components.keypad import BACK
from pos_app.ui.components.text import Role, Tone, WrappedText
from pos_app.ui.kiosk.keys import CHOOSE, NEXT, PREVIOUS, KeyBar, press_focused, walk
from pos_app.ui.kiosk.page_widgets import GoodsPage, MessagePage
from pos_app.ui.kiosk.view import (
    AmountPageView,
    GoodsPageView,
    KioskView,
    MessagePageView,
    WarningView,
)

_CENTRE = Qt.AlignmentFlag.AlignCenter


class KioskScreen(Column):
    """Shows a `KioskView`; showing the same one again changes nothing."""

    keyPressed = Signal(str)
    counted = Signal(str, int)
    padPressed = Signal(str)
    memberPressed = Signal(int)
    confirmPressed = Signal()

    def __init__(self) -> None:
        super().__init__("kiosk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: KioskView | None = None
        self._shop = ElidedText(role=Role.STRONG, name="kiosk_shop")
        self._status = ClampedText(role=Role.STRONG, tone=Tone.NOTICE, name="kiosk_status")
        self._languages = KeyBar("kiosk_languages", Kind.CHIP)
        self._tools = KeyBar("kiosk_tools", spreads=True)
        self._banner = Banner()
        self._message = MessagePage()
        self._goods = GoodsPage()
        self._amount = AmountSheet()
        self._warning = _Warning(self)
        top = Row("kiosk_top")
        words = Column("kiosk_words")
        words.put(self._shop, self._status)
        top.put(words, stretch=1)
        top.put(self._languages)
        self._stage = QStackedWidget()
        self._stage.setObjectName("kiosk_stage")
        for page in (self._message, self._goods, self._amount):
            self._stage.addWidget(page)
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.put(top, self._banner)
        self.put(self._stage, stretch=1)
        self.put(self._tools)
        for source in (self._languages, self._tools, self._message, self._goods, self._warning):
            source.pressed.connect(self.keyPressed)
        self._goods.counted.connect(self.counted)
        self._banner.dismissPressed.connect(lambda: self.keyPressed.emit("dismiss"))
        self._amount.backPressed.connect(lambda: self.keyPressed.emit("back"))
        self._amount.wished.connect(self._pass_on)

    def show_view(self, view: KioskView) -> None:
        """Show the view; parts that are as they were are left alone."""
        before, self._view = self._view, view
        if view == before:
            return
        self._shop.say(view.shop)
        self._status.say(view.status)
        self._status.setVisible(bool(view.status))
        self._languages.show_keys(view.languages)
        self._tools.show_keys(view.tools)
        self._banner.show_banner(view.banner)
        if before is None or view.page != before.page:
            self._show_page(view)
        self._warning.show_warning(view.warning)
        self._warning.setGeometry(self.rect())
        if before is None or type(view.page) is not type(before.page):
            self.setFocus()

    @property
    def area(self) -> QWidget:
        """What can be pressed now: the question over everything, or everything."""
        return self._warning if self._warning.isVisible() else self

    def walk_on(self) -> None:
        """Give the focus to the next key."""
        walk(self.area, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the keys and press them; on the keypad, let digits be typed."""
        key = event.key()
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape:
            self.keyPressed.emit("back")
        elif key in NEXT:
            walk(self.area, 1)
        elif key in PREVIOUS:
            walk(self.area, -1)
        elif key in CHOOSE:
            if not press_focused(self.area) and self._stage.currentWidget() is self._amount:
                self.confirmPressed.emit()
        elif self._stage.currentWidget() is self._amount:
            self._type(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Walk through the keys as the arrow keys do."""
        walk(self.area, 1 if next else -1)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question over everything."""
        super().resizeEvent(event)
        self._warning.setGeometry(self.rect())

    def _type(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.padPressed.emit(BACK)
        elif event.text().isascii() and event.text().isdigit():
            self.padPressed.emit(event.text())

    def _show_page(self, view: KioskView) -> None:
        match view.page:
            case MessagePageView() as page:
                self._message.show_page(page)
                self._stage.setCurrentWidget(self._message)
            case GoodsPageView() as page:
                self._goods.show_page(page)
                self._stage.setCurrentWidget(self._goods)
            case AmountPageView(sheet=sheet):
                self._amount.show_amount(sheet)
                self._stage.setCurrentWidget(self._amount)

    def _pass_on(self, wish: object) -> None:
        match wish:
            case KeypadPressed(key):
                self.padPressed.emit(key)
            case PresetPressed(value):
                self.memberPressed.emit(value)
            case ConfirmPressed():
                self.confirmPressed.emit()
            case _:
                pass


class _Warning(Column):
    """Covers everything while the kiosk asks whether somebody is still there."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("kiosk_warning")
        self.setParent(parent)
        self._title = WrappedText(role=Role.TOTAL, name="kiosk_warning_title")
        self._hint = WrappedText(role=Role.TITLE, tone=Tone.SOFT, name="kiosk_warning_hint")
        self._keys = KeyBar("kiosk_warning_keys", spreads=True)
        for text in (self._title, self._hint):
            text.setAlignment(_CENTRE)
        panel = Column("kiosk_warning_panel")
        panel.put(self._title, self._hint, self._keys)
        middle = Row("kiosk_warning_middle")
        middle.push()
        middle.put(panel)
        middle.push()
        self.push()
        self.put(middle)
        self.push()
        self._keys.pressed.connect(self.pressed)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press beside the keys for what it says: somebody is there."""
        event.accept()
        self.pressed.emit("stay")

    def show_warning(self, view: WarningView | None) -> None:
        if view is not None:
            self._title.say(view.title)
            self._hint.say(view.hint)
            self._keys.show_keys(view.keys)
        self.setVisible(view is not None)
        if view is not None:
            self.raise_()

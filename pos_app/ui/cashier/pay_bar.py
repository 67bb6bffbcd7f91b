"""The keys a sale is paid with, or the one that completes it when nothing is left to pay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.cashier.view import PayView
from pos_app.ui.cashier.wishes import CompletePressed, Sheet, SheetPressed
from pos_app.ui.components.box import Column, Row
from pos_app.ui.components.button import Button, Kind
from pos_app.ui.components.pay_key import PayKey


class PayBar(Column):
    """Says which way of paying was chosen."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__("pay_bar")
        self._keys = Row("pay_keys")
        self._card = PayKey(self.tr("Card"), "card-scan", "F1", "pay_card")
        self._cash = PayKey(self.tr("Cash"), "cash", "F2", "pay_cash")
        self._terminal = PayKey(self.tr("Terminal"), "terminal", "F3", "pay_terminal")
        self._keys.put(self._card, self._cash, self._terminal, stretch=1)
        self.put(self._keys)
        self._complete = self.put_late(self._new_complete, after=self._terminal)
        for key, sheet in (
            (self._card, Sheet.CARD),
            (self._cash, Sheet.CASH),
            (self._terminal, Sheet.TERMINAL),
        ):
            key.clicked.connect(
                lambda _checked=False, sheet=sheet: self.wished.emit(SheetPressed(sheet))
            )

    @property
    def last_key(self) -> QWidget:
        """The key at the far end."""
        return self._terminal

    def show_pay(self, view: PayView) -> None:
        """Show what each key would do and whether it may be pressed."""
        self._card.show_hint(view.card_hint)
        self._cash.show_hint(view.cash_hint)
        self._terminal.show_hint(view.terminal_hint)
        for key in (self._card, self._cash, self._terminal):
            key.setEnabled(view.can_pay)
        if view.complete:
            self._complete.made().say(view.complete)
        self._complete.show(when=bool(view.complete))
        self._keys.setVisible(not view.complete)

    def _new_complete(self) -> Button:
        complete = Button("", Kind.PRIMARY, "accepted", "complete")
        complete.clicked.connect(lambda: self.wished.emit(CompletePressed()))
        return complete

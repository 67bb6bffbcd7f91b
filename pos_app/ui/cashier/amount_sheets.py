"""The sheets on which a number is typed: cash, bank terminal, quantity, discount, top-up."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import Selling, Session
from pos_app.domain.card import CardStatus
from pos_app.domain.money import CASH_STEP_MINOR, next_notes
from pos_app.domain.sale import GoodsLine
from pos_app.domain.value import replace
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Mode, Workplace
from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

DISCOUNT_SHARES: Final = (500, 1000, 2000, 2500, 5000)
QUANTITIES: Final = (2, 3, 4, 5, 6, 10)
LOADS_MINOR: Final = (20_000, 30_000, 50_000, 100_000, 200_000)
WHOLE_SHARE: Final = 10_000
BASIS_POINTS_PER_PERCENT: Final = 100


def cash_received(session: Session, workplace: Workplace) -> int:
    """Return what was typed as handed over, or exactly what is due while nothing was."""
    return session.due_in_cash_minor if workplace.typed is None else workplace.typed


def cash_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet for cash: exact and the next notes are one press."""
    due_minor = session.due_in_cash_minor
    received_minor = cash_received(session, workplace)
    rounding_minor = due_minor - session.due_minor
    facts = [FactView(label=translate("cashier", "To pay in cash"), value=money.money(due_minor))]
    if rounding_minor:
        label = translate("cashier", "Rounding")
        facts.append(FactView(label=label, value=money.amount(rounding_minor)))
    change_minor = received_minor - due_minor
    if change_minor >= 0:
        label, shown_minor = translate("cashier", "Change"), change_minor
    else:
        label, shown_minor = translate("cashier", "Still to pay after it"), -change_minor
    facts.append(FactView(label=label, value=money.money(shown_minor), strong=True))
    payable = _is_payable(session)
    in_coins = received_minor % CASH_STEP_MINOR[session.sale.currency] == 0
    exact = PresetView(
        value=due_minor, text=money.note(due_minor), hint=translate("cashier", "Exact amount")
    )
    notes = (
        PresetView(value=note, text=money.note(note))
        for note in next_notes(session.due_minor, session.sale.currency)
    )
    return AmountSheetView(
        key="cash",
        title=translate("cashier", "Cash"),
        sentence="" if in_coins else translate("cashier", "There are no coins for this amount."),
        modes=(),
        amount=money.money(received_minor),
        is_typed=workplace.typed is not None,
        facts=tuple(facts),
        presets=(exact, *notes),
        can_preset=payable,
        confirm=translate("cashier", "Take {amount}").format(amount=money.money(received_minor)),
        can_confirm=payable and received_minor > 0 and in_coins,
    )


def terminal_amount(session: Session, workplace: Workplace) -> int:
    """Return what is to be paid on the bank terminal: all that is due, or less if it was typed."""
    return session.due_minor if workplace.typed is None else workplace.typed


def terminal_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet for a bank terminal of its own, which the cashier reads and confirms."""
    amount_minor = terminal_amount(session, workplace)
    fits = 0 < amount_minor <= session.due_minor
    return AmountSheetView(
        key="terminal",
        title=translate("cashier", "Bank terminal"),
        sentence=translate(
            "cashier", "Key in the amount on the terminal. Confirm when it says approved."
        )
        if amount_minor <= session.due_minor
        else translate("cashier", "That is more than there is to pay."),
        modes=(),
        amount=money.money(amount_minor),
        is_typed=workplace.typed is not None,
        facts=(),
        presets=(),
        can_preset=False,
        confirm=translate("cashier", "The terminal approved {amount}").format(
            amount=money.money(amount_minor)
        ),
        can_confirm=_is_payable(session) and fits,
    )


def quantity_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet for the quantity of the chosen line."""
    line = _goods_line(session, workplace)
    quantity = _quantity(line, workplace)
    return AmountSheetView(
        key="quantity",
        title=translate("cashier", "Quantity"),
        sentence=line.article.name if line else "",
        modes=(),
        amount=money.count(quantity),
        is_typed=workplace.typed is not None,
        facts=(),
        presets=tuple(PresetView(value=count, text=money.count(count)) for count in QUANTITIES),
        can_preset=line is not None,
        confirm=translate("cashier", "Set the quantity"),
        can_confirm=line is not None and quantity > 0,
    )


def discount_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet for a discount on the chosen line or on the whole sale."""
    line = _goods_line(session, workplace)
    of_minor = line.gross_minor if line else sum(one.amount_minor for one in session.sale.goods)
    by_share = workplace.mode is Mode.PERCENT
    typed = workplace.typed or 0
    fits = typed * BASIS_POINTS_PER_PERCENT <= WHOLE_SHARE if by_share else typed <= of_minor
    shares = (PresetView(value=share, text=money.percent(share)) for share in DISCOUNT_SHARES)
    none = PresetView(value=0, text=translate("cashier", "None"))
    return AmountSheetView(
        key="discount",
        title=translate("cashier", "Discount"),
        sentence=line.article.name if line else translate("cashier", "On the whole sale"),
        modes=(
            ChipView(key=Mode.PERCENT, text=translate("cashier", "Per cent"), chosen=by_share),
            ChipView(key=Mode.AMOUNT, text=translate("cashier", "Amount"), chosen=not by_share),
        ),
        amount=money.percent(typed * BASIS_POINTS_PER_PERCENT) if by_share else money.money(typed),
        is_typed=workplace.typed is not None,
        facts=(FactView(label=translate("cashier", "Before it"), value=money.money(of_minor)),),
        presets=(*shares, none),
        can_preset=of_minor > 0,
        confirm=translate("cashier", "Give the discount"),
        can_confirm=typed > 0 and fits,
    )


def load_presets(money: MoneyText) -> tuple[PresetView, ...]:
    """Return the amounts that are put on a card by one press."""
    return tuple(PresetView(value=load, text=money.note(load)) for load in LOADS_MINOR)


def load_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet for the value to put on the card in hand."""
    in_hand = session.card_in_hand
    amount_minor = workplace.typed or 0
    selling = isinstance(session.phase, Selling) and in_hand is not None
    is_new = in_hand is not None and in_hand.status is CardStatus.INACTIVE
    return AmountSheetView(
        key="load",
        title=translate("cashier", "Sell this card") if is_new else translate("cashier", "Top up"),
        sentence=in_hand.masked_code if in_hand else translate("cashier", "Scan the card first."),
        modes=(),
        amount=money.money(amount_minor),
        is_typed=workplace.typed is not None,
        facts=(),
        presets=load_presets(money),
        can_preset=selling,
        confirm=translate("cashier", "Add {amount} to the sale").format(
            amount=money.money(amount_minor)
        ),
        can_confirm=selling and amount_minor > 0,
    )


def load_paid_sheet(session: Session, workplace: Workplace, money: MoneyText) -> AmountSheetView:
    """Return the sheet that asks how a top-up is paid: whichever press says so completes it."""
    due = money.money(session.due_minor)
    in_cash = cash_sheet(session, workplace, money)
    return replace(
        in_cash,
        key="load_paid",
        title=translate("office", "{amount}: how is it paid?").format(amount=due),
        confirm=translate("cashier", "Cash: {amount}").format(amount=in_cash.amount),
        second=translate("cashier", "Bank terminal"),
    )


def _is_payable(session: Session) -> bool:
    return (
        isinstance(session.phase, Selling)
        and bool(session.sale.lines)
        and not session.requests
        and session.due_minor > 0
    )


def _goods_line(session: Session, workplace: Workplace) -> GoodsLine | None:
    return next((line for line in session.sale.goods if line.line_id == workplace.line_id), None)


def _quantity(line: GoodsLine | None, workplace: Workplace) -> int:
    if workplace.typed is not None:
        return workplace.typed
    return line.quantity if line else 1


AMOUNT_SHEETS: Final[Mapping[Sheet, Callable[[Session, Workplace, MoneyText], AmountSheetView]]] = {
    Sheet.CASH: cash_sheet,
    Sheet.TERMINAL: terminal_sheet,
    Sheet.QUANTITY: quantity_sheet,
    Sheet.DISCOUNT: discount_sheet,
    Sheet.LOAD: load_sheet,
    Sheet.LOAD_PAID: load_paid_sheet,
}

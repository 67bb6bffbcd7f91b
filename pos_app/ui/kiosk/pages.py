"""The pages of the kiosk, each worked out from the session and the visit: pure functions."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardInHand,
    Completed,
    Session,
)
from pos_app.domain.card import CardStatus
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import GoodsLine, Line
from pos_app.domain.tender import CardTender
from pos_app.printing.receipts import receipt_code
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone
from pos_app.ui.kiosk.view import ChoiceView, GoodsPageView, GoodsView, MessagePageView
from pos_app.ui.kiosk.visit import Equipment, Visit
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

LOADABLE: Final = frozenset({CardStatus.UNUSED, CardStatus.PARTIALLY_USED, CardStatus.USED})
LOADS_MINOR: Final = (100_00, 200_00, 300_00, 500_00, 1_000_00)
COVERED: Final = "\N{BULLET}" * 5


def welcome_page(equipment: Equipment) -> MessagePageView:
    """Return what draws people in: what can be done here, in large keys."""
    keys = [
        ChoiceView(key="pay", text=translate("kiosk", "Pay"), icon="basket", is_loud=True),
        ChoiceView(key="balance", text=translate("kiosk", "What is on my card?"), icon="card"),
    ]
    if equipment.has_terminal:
        keys.append(ChoiceView(key="load", text=translate("kiosk", "Top up"), icon="plus"))
    return MessagePageView(
        key="welcome",
        icon="scanner",
        tone=Tone.ACCENT,
        title=translate("kiosk", "Welcome to {shop}").format(shop=equipment.shop),
        hint=translate("kiosk", "Scan an article to begin."),
        keys=tuple(keys),
    )


def prompt_page(key: str) -> MessagePageView:
    """Return what asks for a scan: the first article, or the card."""
    back = (ChoiceView(key="back", text=translate("kiosk", "Back"), icon="back"),)
    if key == "pay":
        return MessagePageView(
            key=key,
            icon="scanner",
            tone=Tone.ACCENT,
            title=translate("kiosk", "Scan your articles"),
            hint=translate("kiosk", "Hold the barcode in front of the scanner."),
            keys=back,
        )
    return MessagePageView(
        key=key,
        icon="card-scan",
        tone=Tone.ACCENT,
        title=translate("kiosk", "Scan your card"),
        hint=translate("kiosk", "Hold the code of the card in front of the scanner."),
        keys=back,
    )


def waiting_page(title: str, hint: str = "", icon: str = "wait") -> MessagePageView:
    """Return what is shown while something is under way."""
    return MessagePageView(key="waiting", icon=icon, title=title, hint=hint)


def goods_page(session: Session, equipment: Equipment, money: MoneyText) -> GoodsPageView:
    """Return the sale: what is bought, what is due, and that a scan of the card pays."""
    facts: list[FactView] = []
    if session.tenders:
        label = translate("kiosk", "Paid so far")
        facts.append(FactView(label=label, value=money.money(session.paid_minor)))
    keys: list[ChoiceView] = []
    if session.due_minor == 0 and not session.requests and not session.voiding:
        text = translate("kiosk", "Finish")
        keys.append(ChoiceView(key="complete", text=text, icon="check", is_loud=True))
    elif equipment.has_terminal:
        text = translate("kiosk", "Pay by bank card")
        keys.append(ChoiceView(key="terminal", text=text, icon="terminal", is_loud=True))
    return GoodsPageView(
        lines=tuple(_goods(line, money) for line in session.sale.lines),
        facts=tuple(facts),
        total_label=translate("kiosk", "To pay"),
        total=money.money(session.due_minor),
        hint=translate("kiosk", "Scan your card to pay. Or scan more articles."),
        keys=tuple(keys),
    )


def card_page(
    in_hand: CardInHand, visit: Visit, equipment: Equipment, money: MoneyText
) -> MessagePageView:
    """Return a card. Its balance is covered until somebody asks to see it."""
    card = in_hand.card
    is_shown = visit.shows_balance or not equipment.hides_balance
    facts: list[FactView] = []
    if is_shown and card.expires_at_ms is not None:
        label = translate("kiosk", "Valid until")
        facts.append(FactView(label=label, value=money.day(card.expires_at_ms)))
    keys: list[ChoiceView] = []
    if not is_shown:
        text = translate("kiosk", "Show the balance")
        keys.append(ChoiceView(key="show_balance", text=text, icon="search", is_loud=True))
    if equipment.has_terminal and can_load(in_hand):
        keys.append(ChoiceView(key="load", text=translate("kiosk", "Top up"), icon="plus"))
    keys.append(ChoiceView(key="done", text=translate("kiosk", "Done"), icon="check"))
    return MessagePageView(
        key="card",
        icon="card",
        tone=Tone.ACCENT,
        title=translate("kiosk", "Card {code}").format(code=short_code(in_hand.masked_code)),
        figure=money.money(card.amounts.available_minor) if is_shown else COVERED,
        hint=_status_hint(in_hand),
        facts=tuple(facts),
        keys=tuple(keys),
    )


def can_load(in_hand: CardInHand) -> bool:
    """Tell whether value can be put on the card here: one that is in use."""
    return in_hand.status in LOADABLE


def load_page(in_hand: CardInHand, money: MoneyText) -> MessagePageView:
    """Return the amounts that can be put on a card."""
    keys = tuple(
        ChoiceView(key=f"load_{amount}", text=money.money(amount)) for amount in LOADS_MINOR
    )
    code = short_code(in_hand.masked_code)
    return MessagePageView(
        key="load",
        icon="plus",
        tone=Tone.ACCENT,
        title=translate("kiosk", "How much for card {code}?").format(code=code),
        hint=translate("kiosk", "You pay on the bank terminal."),
        keys=(*keys, ChoiceView(key="back", text=translate("kiosk", "Back"), icon="back")),
    )


def verdict_page(notice: CardAccepted | CardDeclined, money: MoneyText) -> MessagePageView:
    """Return what became of the card."""
    go_on = (ChoiceView(key="dismiss", text=translate("kiosk", "Go on"), is_loud=True),)
    if isinstance(notice, CardAccepted):
        hint = ""
        if notice.still_due_minor:
            hint = translate("kiosk", "{amount} still to pay. Scan another card.").format(
                amount=money.money(notice.still_due_minor)
            )
        return MessagePageView(
            key="accepted",
            icon="accepted",
            tone=Tone.ACCEPTED,
            title=translate("kiosk", "Card accepted"),
            figure=money.money(notice.tender.amount_minor),
            hint=hint,
            keys=go_on,
        )
    message = message_of(notice.error)
    untouched = translate("kiosk", "Nothing was taken from it.")
    return MessagePageView(
        key="declined",
        icon="declined",
        tone=Tone.DECLINED,
        title=translate("kiosk", "Card not accepted"),
        hint=f"{message.happened} {untouched}",
        keys=go_on,
    )


def thanks_page(
    phase: Completed, visit: Visit, equipment: Equipment, money: MoneyText
) -> MessagePageView:
    """Return the end of a visit: what was paid, what is left, the receipt."""
    receipt = phase.receipt
    keys = [ChoiceView(key="finish", text=translate("kiosk", "Done"), icon="check", is_loud=True)]
    hint = translate("kiosk", "Receipt {number}").format(number=receipt.number)
    if visit.is_printing:
        hint = translate("kiosk", "The receipt is being printed.")
    elif visit.printed:
        hint = visit.printed
    else:
        text = translate("kiosk", "Print the receipt")
        keys.append(ChoiceView(key="print", text=text, icon="print"))
    return MessagePageView(
        key="thanks",
        icon="accepted",
        tone=Tone.ACCEPTED,
        title=translate("kiosk", "Thank you"),
        figure=money.money(receipt.sale.totals().total_minor),
        hint=hint,
        facts=_left_on_cards(receipt, money) if _may_tell(visit, equipment) else (),
        code=receipt_code(receipt),
        keys=tuple(keys),
    )


def ask_staff_page() -> MessagePageView:
    """Return what is said when nobody knows whether the bank took the money."""
    return MessagePageView(
        key="ask_staff",
        icon="notice",
        tone=Tone.NOTICE,
        title=translate("kiosk", "Please ask the staff"),
        hint=translate("kiosk", "The bank terminal gave no answer. Do not pay again."),
        keys=(
            ChoiceView(key="was_approved", text=translate("kiosk", "Staff: it was approved")),
            ChoiceView(key="was_not_approved", text=translate("kiosk", "Staff: it was not")),
        ),
    )


def _may_tell(visit: Visit, equipment: Equipment) -> bool:
    return visit.shows_balance or not equipment.hides_balance


def _left_on_cards(receipt: Receipt, money: MoneyText) -> tuple[FactView, ...]:
    return tuple(
        FactView(
            label=translate("kiosk", "Left on the card"),
            value=money.money(tender.card_available_minor),
        )
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
    )


def _status_hint(in_hand: CardInHand) -> str:
    match in_hand.status:
        case CardStatus.INACTIVE:
            return translate("kiosk", "This card has not been sold yet.")
        case CardStatus.EXPIRED:
            return translate("kiosk", "This card has expired.")
        case _:
            return translate("kiosk", "Scan articles first, then the card, to pay with it.")


def _goods(line: Line, money: MoneyText) -> GoodsView:
    is_goods = isinstance(line, GoodsLine)
    name = line.article.name if isinstance(line, GoodsLine) else translate("kiosk", "Top-up")
    return GoodsView(
        line_id=line.line_id,
        name=name,
        quantity=money.count(line.quantity) if isinstance(line, GoodsLine) else "",
        amount=money.amount(line.amount_minor),
        can_change=is_goods,
        more=translate("kiosk", "One more: {name}").format(name=name),
        fewer=translate("kiosk", "One fewer: {name}").format(name=name),
    )

"""What cards and their movements are called on the screen."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import Card, CardStatus
from pos_app.domain.card_look import CardLook
from pos_app.domain.joining import KnownCard
from pos_app.domain.movement import Movement
from pos_app.domain.transaction import TransactionType
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

PARTED: Final = "  \N{MIDDLE DOT}  "


def title_of(card: Card) -> str:
    """Return what a card is called: its name, or its number."""
    return card.name or card.card_id


def status_text(card: Card, now_ms: int, known: KnownCard | None = None) -> str:
    """Return what can be done with a card now, in a word."""
    if card.deleted_at_ms is not None or (known is not None and known.blocked):
        return translate("office", "Blocked")
    match card.status_at(now_ms):
        case CardStatus.INACTIVE:
            return translate("cashier", "Not sold yet")
        case CardStatus.EXPIRED:
            return translate("cashier", "Expired")
        case CardStatus.USED if known is None:
            return translate("cashier", "Used up")
        case _:
            return translate("cashier", "Valid")


def movement_name(movement: Movement) -> str:
    """Return what a movement did."""
    match movement.transaction.type:
        case TransactionType.FUND:
            return translate("office", "Put on the card")
        case TransactionType.DRAWDOWN:
            return translate("office", "Taken off the card")
        case TransactionType.PENDING_CAPTURE:
            return translate("office", "Held")
        case TransactionType.VOIDED:
            return translate("office", "Freed")


def movement_detail(movement: Movement, money: MoneyText) -> str:
    """Return when it was, who did it and where."""
    told = movement.transaction
    where = told.originated_by or ""
    return PARTED.join(
        part for part in (money.moment(told.created_at_ms), told.created_by, where) if part
    )


def signed(movement: Movement, money: MoneyText) -> str:
    """Return the amount of a movement with its sign; what is only held or freed has none."""
    amount = money.amount(movement.transaction.amount_minor)
    match movement.transaction.type:
        case TransactionType.FUND:
            return f"+{amount}"
        case TransactionType.DRAWDOWN:
            return f"\N{MINUS SIGN}{amount}"
        case _:
            return amount


def held_text(look: CardLook, money: MoneyText) -> str:
    """Return what is held of a card and by which tills."""
    tills = ", ".join(dict.fromkeys(one.originated_by or "API" for one in look.held))
    amount = money.money(sum(one.amount_minor for one in look.held))
    return f"{amount}{PARTED}{tills}"

"""A card on the screen: waiting for it, the verdict on it, what is on it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import (
    CardAccepted,
    CardDeclined,
    CardInHand,
    Completing,
    FloorOffer,
    Selling,
    Session,
)
from pos_app.domain.card import CardStatus
from pos_app.domain.tender import Approval, CardTender
from pos_app.scanning.source import SourceState
from pos_app.ui.cashier.amount_sheets import load_presets
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.cashier.sheet_views import CardSheetView, EnquirySheetView
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

MOST_OF_A_FACT: Final = 32
"""How many letters a reason may have to stand beside its word; a longer one is a sentence."""


def card_sheet(session: Session, around: Surroundings, money: MoneyText) -> CardSheetView:
    """Return the sheet that waits for a card."""
    asking = bool(session.requests)
    has_camera = around.camera is SourceState.LIVE
    hint = translate("cashier", "{amount} to pay. A card with less on it pays a part.")
    return CardSheetView(
        title=translate("cashier", "Asking about the card…")
        if asking
        else translate("cashier", "Scan the card"),
        hint=hint.format(amount=money.money(session.due_by_card_minor)),
        is_asking=asking,
        has_camera=has_camera,
    )


def verdict_of(
    session: Session, notice: CardAccepted | CardDeclined, money: MoneyText
) -> VerdictView:
    """Return the verdict on the card that was scanned last."""
    if isinstance(notice, CardAccepted):
        return _accepted(session, notice, money)
    message = message_of(notice.error)
    happened, in_hand = message.happened, session.card_in_hand
    facts = [FactView(label=translate("cashier", "Card"), value=short_code(notice.masked_code))]
    why = notice.error.fields.get("why")
    if isinstance(why, str):
        reason = translate("cashier", "Reason")
        if len(why) > MOST_OF_A_FACT:
            happened = f"{happened} {reason}: {why}"
        else:
            facts.append(FactView(label=reason, value=why))
    available = notice.error.fields.get("available_minor")
    if isinstance(available, int):
        left = money.money(available)
        label = translate("cashier", "Can be spent")
        if in_hand is not None and in_hand.central_minor:
            happened = translate("cashier", "This till holds too little of the card.")
            label = translate("cashier", "Can be spent here")
            facts += _at_central(in_hand, money)
        facts.append(FactView(label=label, value=left, strong=True))
    return VerdictView(
        tone=Tone.DECLINED,
        icon="declined",
        word=translate("cashier", "Declined"),
        amount="",
        sentence=happened,
        next_step=message.next_step,
        facts=tuple(facts),
        ask=_ask(notice.offer, money),
    )


def _accepted(session: Session, notice: CardAccepted, money: MoneyText) -> VerdictView:
    tender = notice.tender
    next_step = ""
    if isinstance(session.phase, Completing):
        next_step = translate("cashier", "Writing the receipt…")
    elif notice.still_due_minor > 0:
        next_step = translate("cashier", "{amount} still to pay").format(
            amount=money.money(notice.still_due_minor)
        )
    facts = (
        FactView(
            label=tender.card_name or translate("cashier", "Card"),
            value=short_code(tender.masked_code),
        ),
        FactView(
            label=translate("cashier", "Left on the card"),
            value=money.money(tender.card_available_minor),
            strong=True,
        ),
        FactView(label=translate("cashier", "Approved by"), value=approval_of(tender)),
        *_at_risk(tender, money),
    )
    return VerdictView(
        tone=Tone.ACCEPTED,
        icon="accepted",
        word=translate("cashier", "Accepted"),
        amount=money.money(tender.amount_minor),
        sentence="",
        next_step=next_step,
        facts=facts,
        ask=_ask(notice.offer, money),
    )


def _ask(offer: FloorOffer | None, money: MoneyText) -> str:
    if offer is None:
        return ""
    words = translate("cashier", "A manager may allow {amount}  (F11)")
    return words.format(amount=money.money(offer.amount_minor))


def _at_risk(tender: CardTender, money: MoneyText) -> tuple[FactView, ...]:
    if not tender.at_risk_minor:
        return ()
    value = money.money(tender.at_risk_minor)
    return (FactView(label=translate("cashier", "At the shop's risk"), value=value),)


def approval_of(tender: CardTender) -> str:
    """Return who said that a card's payment is good, by name where a person did."""
    words = approval_text(tender.approval)
    return words if tender.approved_by is None else f"{words} ({tender.approved_by})"


def approval_text(approval: Approval) -> str:
    """Return who said that a payment is good."""
    match approval:
        case Approval.OWN_BOOKS:
            return translate("cashier", "the books of this till")
        case Approval.ONLINE:
            return translate("cashier", "the central, online")
        case Approval.ALLOWANCE:
            return translate("cashier", "the allowance of this till, offline")
        case Approval.FLOOR_LIMIT:
            return translate("cashier", "the floor limit, offline")
        case Approval.CASHIER:
            return translate("cashier", "the cashier")


def enquiry_sheet(session: Session, in_hand: CardInHand, money: MoneyText) -> EnquirySheetView:
    """Return what is on the card in hand, and what can be done with it now."""
    card = in_hand.card
    status, tone, icon = _status(in_hand.status)
    is_new = in_hand.status is CardStatus.INACTIVE
    facts = [FactView(label=translate("cashier", "Code"), value=in_hand.masked_code)]
    if card.amounts.reserved_minor:
        label = translate("cashier", "Held by open sales")
        facts.append(FactView(label=label, value=money.money(card.amounts.reserved_minor)))
    facts += _at_central(in_hand, money)
    if card.expires_at_ms is not None:
        label = translate("cashier", "Valid until")
        facts.append(FactView(label=label, value=money.day(card.expires_at_ms)))
    facts.append(
        FactView(label=translate("cashier", "As of"), value=money.moment(in_hand.as_of_ms))
    )
    can_load = in_hand.status is not CardStatus.EXPIRED and (
        is_new or card.currency == session.sale.currency
    )
    can_load = can_load and isinstance(session.phase, Selling)
    return EnquirySheetView(
        name=card.name or translate("cashier", "Card"),
        status=status,
        tone=tone,
        icon=icon,
        balance_label=translate("cashier", "Can be spent")
        if in_hand.central_minor is None
        else translate("cashier", "Can be spent here"),
        balance=money.money(card.amounts.available_minor),
        facts=tuple(facts),
        load=translate("cashier", "Sell this card") if is_new else translate("cashier", "Top up"),
        can_load=can_load,
        loads=load_presets(money) if can_load else (),
        hint=translate("cashier", "Scan articles first, then the card, to pay with it."),
    )


def _at_central(in_hand: CardInHand, money: MoneyText) -> list[FactView]:
    if in_hand.central_minor is None or in_hand.central_as_of_ms is None:
        return []
    label = translate("cashier", "At central, {moment}").format(
        moment=money.moment(in_hand.central_as_of_ms)
    )
    return [FactView(label=label, value=money.money(in_hand.central_minor))]


def _status(status: CardStatus) -> tuple[str, Tone, str]:
    match status:
        case CardStatus.INACTIVE:
            return translate("cashier", "Not sold yet"), Tone.NOTICE, "lock"
        case CardStatus.EXPIRED:
            return translate("cashier", "Expired"), Tone.DECLINED, "declined"
        case CardStatus.USED:
            return translate("cashier", "Used up"), Tone.NOTICE, "information"
        case CardStatus.PARTIALLY_USED | CardStatus.UNUSED:
            return translate("cashier", "Valid"), Tone.ACCEPTED, "accepted"

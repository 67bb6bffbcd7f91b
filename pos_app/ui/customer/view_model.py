"""The customer's display, worked out from the session alone: a pure function.

It says less than the cashier's screen: neither who approved what, nor anything of the shop's own
trouble, nor what is on a card before it pays.
"""

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import CardAccepted, CardDeclined, Completed, Session
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import GoodsLine, Line, LoadKind
from pos_app.domain.tender import CardTender
from pos_app.printing.receipts import receipt_code
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView
from pos_app.ui.customer.view import BoughtView, CustomerView, Scene, ThanksView
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate


def view_of(session: Session, shop_name: str, money: MoneyText) -> CustomerView:
    """Return the display as it is now."""
    verdict = _verdict(session, money)
    thanks = _thanks(session, money)
    totals = session.sale.totals()
    return CustomerView(
        scene=_scene(session, verdict, thanks),
        shop=shop_name,
        greeting=translate("customer", "Welcome"),
        lines=tuple(_bought(line, money) for line in session.sale.lines),
        total_label=translate("customer", "To pay")
        if session.tenders
        else translate("customer", "Total"),
        total=money.money(session.due_minor),
        facts=_facts(session, money, totals.discount_minor),
        verdict=verdict,
        thanks=thanks,
    )


def _scene(session: Session, verdict: VerdictView | None, thanks: ThanksView | None) -> Scene:
    if thanks is not None:
        return Scene.DONE
    if verdict is not None:
        return Scene.VERDICT
    return Scene.SALE if session.sale.lines else Scene.WELCOME


def _bought(line: Line, money: MoneyText) -> BoughtView:
    if isinstance(line, GoodsLine):
        name, quantity = line.article.name, money.count(line.quantity)
    else:
        kind = (
            translate("customer", "Top-up")
            if line.kind is LoadKind.TOP_UP
            else translate("customer", "New card")
        )
        name, quantity = f"{kind}: {line.card_name}" if line.card_name else kind, ""
    return BoughtView(
        line_id=line.line_id, quantity=quantity, name=name, amount=money.amount(line.amount_minor)
    )


def _facts(session: Session, money: MoneyText, discount_minor: int) -> tuple[FactView, ...]:
    facts: list[FactView] = []
    if discount_minor:
        label = translate("customer", "Discounts")
        facts.append(FactView(label=label, value=money.amount(-discount_minor)))
    if session.tenders:
        label = translate("customer", "Paid so far")
        facts.append(FactView(label=label, value=money.amount(session.paid_minor)))
    return tuple(facts)


def _verdict(session: Session, money: MoneyText) -> VerdictView | None:
    match session.notice:
        case CardAccepted(tender=tender, still_due_minor=still_due_minor):
            still = translate("customer", "{amount} still to pay")
            return VerdictView(
                tone=Tone.ACCEPTED,
                icon="accepted",
                word=translate("customer", "Card accepted"),
                amount=money.money(tender.amount_minor),
                sentence="",
                next_step=still.format(amount=money.money(still_due_minor))
                if still_due_minor
                else "",
                facts=(_left(tender, money),),
            )
        case CardDeclined() if session.sale.lines:
            return VerdictView(
                tone=Tone.DECLINED,
                icon="declined",
                word=translate("customer", "Card not accepted"),
                amount="",
                sentence=translate("customer", "Nothing was taken from it."),
                next_step="",
                facts=(),
            )
        case _:
            return None


def _left(tender: CardTender, money: MoneyText) -> FactView:
    return FactView(
        label=translate("customer", "Left on the card"),
        value=money.money(tender.card_available_minor),
        strong=True,
    )


def _thanks(session: Session, money: MoneyText) -> ThanksView | None:
    if not isinstance(session.phase, Completed):
        return None
    receipt = session.phase.receipt
    label, figure_minor = translate("customer", "Paid"), receipt.sale.totals().total_minor
    if receipt.change_minor:
        label, figure_minor = translate("customer", "Change"), receipt.change_minor
    return ThanksView(
        title=translate("customer", "Thank you"),
        figure_label=label,
        figure=money.money(figure_minor),
        facts=_receipt_facts(receipt, money),
        receipt_code=receipt_code(receipt),
        receipt_hint=translate("customer", "Receipt {number}").format(number=receipt.number),
    )


def _receipt_facts(receipt: Receipt, money: MoneyText) -> tuple[FactView, ...]:
    paid = FactView(
        label=translate("customer", "Total"), value=money.money(receipt.sale.totals().total_minor)
    )
    cards = (tender for tender in receipt.tenders if isinstance(tender, CardTender))
    left = tuple(_left(tender, money) for tender in cards)
    return (paid, *left) if receipt.change_minor else left

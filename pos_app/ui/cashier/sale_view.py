"""The sale at the right of the screen: its lines, its sums, its payments and the keys to pay."""

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import CardRequest, Selling, Session
from pos_app.domain.sale import Discount, GoodsLine, Line, LoadKind, LoadLine, Totals
from pos_app.domain.tender import CardTender, CashTender, Tender, TerminalTender
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.cashier.view import PayView, SaleView, TenderView
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.line_row import LineView
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate


def sale_of(session: Session, workplace: Workplace, money: MoneyText) -> SaleView:
    """Return the sale as it stands."""
    sale = session.sale
    totals = sale.totals()
    due_minor = totals.total_minor - session.paid_minor
    selling = isinstance(session.phase, Selling)
    busy = bool(session.requests or session.voiding)
    return SaleView(
        title=_title(session, money),
        before=_before(session, money),
        lines=tuple(_line(line, workplace, money, can_change=selling) for line in sale.lines),
        empty_title=translate("cashier", "Ready"),
        empty_hint=translate(
            "cashier", "Scan an article to sell it, or a card to see what is on it."
        ),
        sums=_sums(totals, money),
        total_label=translate("cashier", "Total"),
        total=money.money(totals.total_minor),
        tenders=(
            *(_tender(tender, money, can_remove=selling) for tender in session.tenders),
            *(_request(request, money) for request in session.requests),
            *(_voiding(tender, money) for tender in session.voiding),
        ),
        due_label=translate("cashier", "To pay"),
        due=money.money(due_minor) if session.tenders or session.requests else "",
        pay=_pay(session, due_minor, money, busy=busy),
        can_discount=selling and bool(sale.goods),
        can_park=selling and bool(sale.lines) and not session.requests,
        can_cancel=selling and bool(sale.lines or session.tenders),
        parked=_parked(session, money),
        asks_to_cancel=workplace.asks_to_cancel and selling and bool(sale.lines),
    )


def _title(session: Session, money: MoneyText) -> str:
    count = sum(line.quantity for line in session.sale.goods) + len(session.sale.loads)
    match count:
        case 0:
            return translate("cashier", "New sale")
        case 1:
            return translate("cashier", "1 item")
        case _:
            return translate("cashier", "{count} items").format(count=money.count(count))


def _before(session: Session, money: MoneyText) -> str:
    """Tell the change of the sale before: an article may open the next one while it is counted."""
    receipt = session.last_receipt
    if receipt is None or receipt.change_minor == 0:
        return ""
    told = translate("cashier", "Last change {amount}")
    return told.format(amount=money.amount(receipt.change_minor))


def _parked(session: Session, money: MoneyText) -> str:
    if not session.parked:
        return translate("cashier", "Parked")
    return translate("cashier", "Parked {count}").format(count=money.count(len(session.parked)))


def _line(line: Line, workplace: Workplace, money: MoneyText, *, can_change: bool) -> LineView:
    chosen = can_change and line.line_id == workplace.chosen_line_id
    match line:
        case GoodsLine():
            return LineView(
                line_id=line.line_id,
                quantity=money.count(line.quantity),
                name=line.article.name,
                detail=_line_detail(line, money),
                amount=money.amount(line.amount_minor),
                chosen=chosen,
                can_count=True,
                can_remove=can_change,
            )
        case LoadLine():
            return LineView(
                line_id=line.line_id,
                quantity="",
                name=_load_name(line),
                detail=line.masked_code,
                amount=money.amount(line.amount_minor),
                chosen=chosen,
                can_count=False,
                can_remove=can_change,
            )


def _load_name(line: LoadLine) -> str:
    match line.kind:
        case LoadKind.TOP_UP:
            kind = translate("cashier", "Top-up")
        case LoadKind.ACTIVATION:
            kind = translate("cashier", "New card")
    return f"{kind}: {line.card_name}" if line.card_name else kind


def _line_detail(line: GoodsLine, money: MoneyText) -> str:
    parts: list[str] = []
    if line.quantity != 1:
        each = translate("cashier", "{price} each")
        parts.append(each.format(price=money.amount(line.article.unit_price_minor)))
    if line.discount_minor:
        parts.append(discount_text(line.discount, line.discount_minor, money))
    return "  ·  ".join(parts)


def discount_text(discount: Discount, discount_minor: int, money: MoneyText) -> str:
    """Return a discount as it is told: the share, if it is one, and what it takes off."""
    taken = money.amount(-discount_minor)
    if discount.basis_points:
        share = translate("cashier", "{share} off").format(
            share=money.percent(discount.basis_points)
        )
        return f"{share} ({taken})"
    return translate("cashier", "discount {amount}").format(amount=taken)


def _sums(totals: Totals, money: MoneyText) -> tuple[FactView, ...]:
    facts: list[FactView] = []
    if totals.discount_minor:
        label = translate("cashier", "Discounts")
        facts.append(FactView(label=label, value=money.amount(-totals.discount_minor)))
    for share in totals.vat:
        label = translate("cashier", "Of this VAT {rate}")
        label = label.format(rate=money.percent(share.basis_points))
        facts.append(FactView(label=label, value=money.amount(share.vat_minor)))
    return tuple(facts)


def _tender(tender: Tender, money: MoneyText, *, can_remove: bool) -> TenderView:
    match tender:
        case CardTender():
            icon = "card"
            name = tender.card_name or translate("cashier", "Card")
            left = money.money(tender.card_available_minor)
            detail = translate("cashier", "{left} left  ·  {code}").format(
                left=left, code=short_code(tender.masked_code)
            )
            if tender.approved_by is not None:
                detail = translate("cashier", "{risk} allowed by {name}  ·  {code}").format(
                    risk=money.amount(tender.at_risk_minor),
                    name=tender.approved_by,
                    code=short_code(tender.masked_code),
                )
        case CashTender():
            icon, name, detail = "cash", translate("cashier", "Cash"), ""
        case TerminalTender():
            icon, name = "terminal", translate("cashier", "Bank terminal")
            detail = translate("cashier", "confirmed by the cashier")
    return TenderView(
        tender_id=tender.tender_id,
        icon=icon,
        name=name,
        detail=detail,
        amount=money.amount(tender.amount_minor),
        can_remove=can_remove,
        is_busy=False,
    )


def _request(request: CardRequest, money: MoneyText) -> TenderView:
    return TenderView(
        tender_id=request.tender_id,
        icon="wait",
        name=translate("cashier", "Card"),
        detail=translate("cashier", "asking…"),
        amount=money.amount(request.amount_minor) if request.amount_minor else "",
        can_remove=False,
        is_busy=True,
    )


def _voiding(tender: CardTender, money: MoneyText) -> TenderView:
    return TenderView(
        tender_id=tender.tender_id,
        icon="wait",
        name=tender.card_name or translate("cashier", "Card"),
        detail=translate("cashier", "giving back…"),
        amount=money.amount(tender.amount_minor),
        can_remove=False,
        is_busy=True,
    )


def _pay(session: Session, due_minor: int, money: MoneyText, *, busy: bool) -> PayView:
    due_in_cash_minor = session.due_in_cash_minor
    selling = isinstance(session.phase, Selling) and bool(session.sale.lines)
    can_pay = selling and not busy and due_minor > 0
    settled = selling and not busy and (due_minor == 0 or due_in_cash_minor == 0)
    return PayView(
        card_hint=translate("cashier", "asking…")
        if session.requests
        else translate("cashier", "just scan"),
        cash_hint=money.amount(due_in_cash_minor) if can_pay else "",
        terminal_hint=money.amount(due_minor) if can_pay else "",
        can_pay=can_pay and not settled,
        complete=translate("cashier", "Complete the sale") if settled else "",
    )

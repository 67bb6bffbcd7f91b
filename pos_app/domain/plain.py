"""Sales and tenders as plain values and back: what drafts and operations are written as.

Plain values are text, whole numbers, None, and lists and mappings of them. Reading takes what
writing made, and nothing else: anything missing is a `KeyError`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import Discount, GoodsLine, Line, LoadKind, LoadLine, Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender, TerminalTender

Plain = Mapping[str, Any]

_GOODS = "goods"


def plain_sale(sale: Sale) -> dict[str, object]:
    """Return the sale as plain values."""
    return {
        "sale_id": sale.sale_id,
        "currency": sale.currency.value,
        "lines": [_plain_line(line) for line in sale.lines],
        "discount": _plain_discount(sale.discount),
    }


def sale_of(plain: Plain) -> Sale:
    """Return the sale that `plain_sale` wrote."""
    return Sale(
        sale_id=SaleId(plain["sale_id"]),
        currency=Currency(plain["currency"]),
        lines=tuple(_line_of(line) for line in plain["lines"]),
        discount=_discount_of(plain["discount"]),
    )


def plain_tenders(tenders: Sequence[Tender]) -> list[dict[str, object]]:
    """Return the tenders as plain values, in their order."""
    return [_plain_tender(tender) for tender in tenders]


def tenders_of(plain: Sequence[Plain]) -> tuple[Tender, ...]:
    """Return the tenders that `plain_tenders` wrote."""
    return tuple(_tender_of(tender) for tender in plain)


def _plain_line(line: Line) -> dict[str, object]:
    match line:
        case GoodsLine():
            article = line.article
            return {
                "kind": _GOODS,
                "line_id": line.line_id,
                "article_id": article.article_id,
                "code": article.code,
                "name": article.name,
                "group": article.group,
                "unit_price_minor": article.unit_price_minor,
                "vat_basis_points": article.vat_basis_points,
                "picture": article.picture,
                "quantity": line.quantity,
                "discount": _plain_discount(line.discount),
            }
        case _:
            return {
                "kind": line.kind.value,
                "line_id": line.line_id,
                "card_id": line.card_id,
                "card_name": line.card_name,
                "masked_code": line.masked_code,
                "amount_minor": line.amount_minor,
                "ref_id": line.ref_id,
            }


def _line_of(plain: Plain) -> Line:
    if plain["kind"] == _GOODS:
        article = Article(
            article_id=ArticleId(plain["article_id"]),
            code=plain["code"],
            name=plain["name"],
            group=plain["group"],
            unit_price_minor=plain["unit_price_minor"],
            vat_basis_points=plain["vat_basis_points"],
            picture=plain["picture"],
        )
        return GoodsLine(
            line_id=LineId(plain["line_id"]),
            article=article,
            quantity=plain["quantity"],
            discount=_discount_of(plain["discount"]),
        )
    return LoadLine(
        line_id=LineId(plain["line_id"]),
        kind=LoadKind(plain["kind"]),
        card_id=CardId(plain["card_id"]),
        card_name=plain["card_name"],
        masked_code=plain["masked_code"],
        amount_minor=plain["amount_minor"],
        ref_id=RefId(plain["ref_id"]),
    )


def _plain_discount(discount: Discount) -> dict[str, object]:
    return {"basis_points": discount.basis_points, "amount_minor": discount.amount_minor}


def _discount_of(plain: Plain) -> Discount:
    return Discount(basis_points=plain["basis_points"], amount_minor=plain["amount_minor"])


def _plain_tender(tender: Tender) -> dict[str, object]:
    match tender:
        case CardTender():
            return {
                "kind": "card",
                "tender_id": tender.tender_id,
                "card_id": tender.card_id,
                "card_name": tender.card_name,
                "masked_code": tender.masked_code,
                "amount_minor": tender.amount_minor,
                "card_available_minor": tender.card_available_minor,
                "transaction_id": tender.transaction_id,
                "reserve_ref_id": tender.reserve_ref_id,
                "capture_ref_id": tender.capture_ref_id,
                "void_ref_id": tender.void_ref_id,
                "approval": tender.approval.value,
                **_plain_risk(tender),
            }
        case CashTender():
            return {
                "kind": "cash",
                "tender_id": tender.tender_id,
                "amount_minor": tender.amount_minor,
                "received_minor": tender.received_minor,
                "rounding_minor": tender.rounding_minor,
                "change_minor": tender.change_minor,
            }
        case _:
            return {
                "kind": "terminal",
                "tender_id": tender.tender_id,
                "amount_minor": tender.amount_minor,
                "approval": tender.approval.value,
            }


def _plain_risk(tender: CardTender) -> dict[str, object]:
    """Return who allowed what; nothing for a payment at nobody's risk, as it ever was written."""
    if tender.approved_by is None:
        return {}
    return {"approved_by": tender.approved_by, "at_risk_minor": tender.at_risk_minor}


def _tender_of(plain: Plain) -> Tender:
    match plain["kind"]:
        case "card":
            return CardTender(
                tender_id=TenderId(plain["tender_id"]),
                card_id=CardId(plain["card_id"]),
                card_name=plain["card_name"],
                masked_code=plain["masked_code"],
                amount_minor=plain["amount_minor"],
                card_available_minor=plain["card_available_minor"],
                transaction_id=plain["transaction_id"],
                reserve_ref_id=RefId(plain["reserve_ref_id"]),
                capture_ref_id=RefId(plain["capture_ref_id"]),
                void_ref_id=RefId(plain["void_ref_id"]),
                approval=Approval(plain["approval"]),
                approved_by=plain.get("approved_by"),
                at_risk_minor=plain.get("at_risk_minor", 0),
            )
        case "cash":
            return CashTender(
                tender_id=TenderId(plain["tender_id"]),
                amount_minor=plain["amount_minor"],
                received_minor=plain["received_minor"],
                rounding_minor=plain["rounding_minor"],
                change_minor=plain["change_minor"],
            )
        case _:
            return TerminalTender(
                tender_id=TenderId(plain["tender_id"]),
                amount_minor=plain["amount_minor"],
                approval=Approval(plain["approval"]),
            )

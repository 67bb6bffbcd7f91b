"""Returns as plain values and back: what their operations are written as."""

from collections.abc import Mapping
from typing import Any

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import (
    Back,
    CardBack,
    CashBack,
    GivenBackAs,
    Returned,
    ReturnedGoods,
    ReturnReceipt,
    TerminalBack,
    ValueTakenBack,
)
from pos_app.domain.ids import CardId, LineId, RefId, TillId
from pos_app.domain.money import Currency

Plain = Mapping[str, Any]


def plain_return(receipt: ReturnReceipt) -> dict[str, object]:
    """Return what the chain says of a return: all of it, and what it adds up to."""
    returned = receipt.returned
    return {
        "number": receipt.number,
        "return_id": receipt.return_id,
        "kind": receipt.kind.value,
        "of_number": receipt.of_number,
        "currency": receipt.currency.value,
        "operator": receipt.operator,
        "approved_by": receipt.approved_by,
        "reason": receipt.reason,
        "goods": [
            {
                "line_id": line.line_id,
                "article_id": line.article_id,
                "name": line.name,
                "group": line.group,
                "quantity": line.quantity,
                "amount_minor": line.amount_minor,
                "vat_basis_points": line.vat_basis_points,
            }
            for line in returned.goods
        ],
        "loads": [
            {
                "line_id": load.line_id,
                "card_id": load.card_id,
                "masked_code": load.masked_code,
                "amount_minor": load.amount_minor,
                "ref_id": load.ref_id,
            }
            for load in returned.loads
        ],
        "back": [_plain_back(back) for back in receipt.back],
        "goods_minor": returned.goods_minor,
        "loads_minor": returned.loads_minor,
        "vat_minor": sum(share.vat_minor for share in returned.vat),
        "rounding_minor": receipt.rounding_minor,
    }


def return_of(plain: Plain, till_id: TillId, at_ms: int) -> ReturnReceipt:
    """Return the return that `plain_return` wrote."""
    return ReturnReceipt(
        till_id=till_id,
        number=plain["number"],
        return_id=plain["return_id"],
        kind=GivenBackAs(plain["kind"]),
        of_number=plain["of_number"],
        currency=Currency(plain["currency"]),
        returned=Returned(
            goods=tuple(
                ReturnedGoods(
                    line_id=LineId(line["line_id"]),
                    article_id=line["article_id"],
                    name=line["name"],
                    group=line["group"],
                    quantity=line["quantity"],
                    amount_minor=line["amount_minor"],
                    vat_basis_points=line["vat_basis_points"],
                )
                for line in plain["goods"]
            ),
            loads=tuple(
                ValueTakenBack(
                    line_id=LineId(load["line_id"]),
                    card_id=CardId(load["card_id"]),
                    masked_code=load["masked_code"],
                    amount_minor=load["amount_minor"],
                    ref_id=RefId(load["ref_id"]),
                )
                for load in plain["loads"]
            ),
        ),
        back=tuple(_back_of(back) for back in plain["back"]),
        operator=plain["operator"],
        approved_by=plain["approved_by"],
        reason=plain["reason"],
        completed_at_ms=at_ms,
    )


def _plain_back(back: Back) -> dict[str, object]:
    match back:
        case CardBack():
            return {
                "kind": "card",
                "card_id": back.card_id,
                "masked_code": back.masked_code,
                "amount_minor": back.amount_minor,
                "ref_id": back.ref_id,
                **_plain_card(back),
            }
        case CashBack():
            return {
                "kind": "cash",
                "amount_minor": back.amount_minor,
                "rounding_minor": back.rounding_minor,
            }
        case _:
            return {"kind": "terminal", "amount_minor": back.amount_minor}


def _plain_card(back: CardBack) -> dict[str, object]:
    """Return what a gift card that was in use says nothing of, as returns ever were written."""
    said: dict[str, object] = {}
    if back.card_type is not CardType.GIFT_CARD:
        said["card_type"] = back.card_type.value
    if back.activated:
        said["activated"] = True
    return said


def _back_of(plain: Plain) -> Back:
    match plain["kind"]:
        case "card":
            return CardBack(
                card_id=CardId(plain["card_id"]),
                masked_code=plain["masked_code"],
                amount_minor=plain["amount_minor"],
                ref_id=RefId(plain["ref_id"]),
                card_type=CardType(plain.get("card_type", CardType.GIFT_CARD)),
                activated=plain.get("activated", False),
            )
        case "cash":
            return CashBack(
                amount_minor=plain["amount_minor"], rounding_minor=plain["rounding_minor"]
            )
        case _:
            return TerminalBack(amount_minor=plain["amount_minor"])

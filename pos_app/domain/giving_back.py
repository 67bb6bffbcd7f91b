"""Giving back: what is left to return of a receipt, what it is worth, and the ways it goes back.

Parts of a line are worth shares of what the line came to, all discounts taken off, so that however
it is returned, piece by piece or at once, what comes back is what was paid.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, LineId, RefId, TillId
from pos_app.domain.money import Currency, share_out, vat_within
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import VatShare
from pos_app.domain.tender import CardTender, CashTender
from pos_app.domain.value import value


class GivenBackAs(StrEnum):
    """Why money goes back: goods came back, or the receipt was a mistake of the same day."""

    RETURN = "return"
    VOID = "void"


@value(kw_only=True)
class CardBack:
    """Money put on a card; `ref_id` is made with it, when the person acts.

    A card that was not sold yet is `activated` by it.
    """

    card_id: CardId
    masked_code: str
    amount_minor: int
    ref_id: RefId
    card_type: CardType = CardType.GIFT_CARD
    activated: bool = False


@value(kw_only=True)
class CashBack:
    """Cash from the drawer. `amount_minor + rounding_minor` is what is handed over."""

    amount_minor: int
    rounding_minor: int = 0


@value(kw_only=True)
class TerminalBack:
    """Money given back on a bank terminal of its own, confirmed by the cashier."""

    amount_minor: int


Back = CardBack | CashBack | TerminalBack


@value(kw_only=True)
class ReturnedGoods:
    """So many of a line of the receipt, and what they are worth with all discounts taken off."""

    line_id: LineId
    article_id: str
    name: str
    group: str
    quantity: int
    amount_minor: int
    vat_basis_points: int


@value(kw_only=True)
class ValueTakenBack:
    """Value that the receipt put on a card and that is taken off it again, whole."""

    line_id: LineId
    card_id: CardId
    masked_code: str
    amount_minor: int
    ref_id: RefId


@value(kw_only=True)
class Returned:
    """What comes back of a receipt, and what it is worth."""

    goods: tuple[ReturnedGoods, ...] = ()
    loads: tuple[ValueTakenBack, ...] = ()

    @property
    def goods_minor(self) -> int:
        """What the goods are worth."""
        return sum(line.amount_minor for line in self.goods)

    @property
    def loads_minor(self) -> int:
        """What was on cards."""
        return sum(line.amount_minor for line in self.loads)

    @property
    def total_minor(self) -> int:
        """What goes back to the customer, before cash rounding."""
        return self.goods_minor + self.loads_minor

    @property
    def vat(self) -> tuple[VatShare, ...]:
        """The VAT within the goods, by rate, the highest first."""
        gross: dict[int, int] = {}
        for line in self.goods:
            gross[line.vat_basis_points] = gross.get(line.vat_basis_points, 0) + line.amount_minor
        return tuple(
            VatShare(
                basis_points=rate,
                gross_minor=amount_minor,
                vat_minor=vat_within(amount_minor, rate),
            )
            for rate, amount_minor in sorted(gross.items(), reverse=True)
        )


@value(kw_only=True)
class ReturnReceipt:
    """The numbered record of a return. Numbers are those of receipts, counted together."""

    till_id: TillId
    number: int
    return_id: str
    kind: GivenBackAs
    of_number: int
    currency: Currency
    returned: Returned
    back: tuple[Back, ...]
    operator: str
    approved_by: str | None
    reason: str
    completed_at_ms: int

    @property
    def rounding_minor(self) -> int:
        """What rounding to whole coins added to (or took from) what was handed over."""
        return sum(b.rounding_minor for b in self.back if isinstance(b, CashBack))


@value(kw_only=True)
class LeftToReturn:
    """What is left of one line of a receipt. A load has a quantity of 1 and no VAT."""

    line_id: LineId
    name: str
    quantity: int
    amount_minor: int
    is_load: bool


def left_to_return(receipt: Receipt, before: Sequence[ReturnReceipt]) -> tuple[LeftToReturn, ...]:
    """Return every line of which something is left, in the order of the receipt."""
    gone = _gone(before)
    worth = _worth(receipt)
    left: list[LeftToReturn] = []
    for line in receipt.sale.goods:
        away = gone.get(line.line_id, 0)
        if away < line.quantity:
            rest_minor = worth[line.line_id] - _part(worth[line.line_id], away, line.quantity)
            left.append(
                LeftToReturn(
                    line_id=line.line_id,
                    name=line.article.name,
                    quantity=line.quantity - away,
                    amount_minor=rest_minor,
                    is_load=False,
                )
            )
    left.extend(
        LeftToReturn(
            line_id=load.line_id,
            name=load.card_name or load.masked_code,
            quantity=1,
            amount_minor=load.amount_minor,
            is_load=True,
        )
        for load in receipt.sale.loads
        if load.line_id not in gone
    )
    return tuple(left)


def worked_out(
    receipt: Receipt,
    before: Sequence[ReturnReceipt],
    wanted: Mapping[LineId, int],
    ref_ids: Mapping[LineId, RefId],
) -> Returned:
    """Return what so many of each line are worth; more than is left of a line counts as all of it.

    `ref_ids` has one for each load that is wanted; a load without is left where it is.
    """
    gone, worth = _gone(before), _worth(receipt)
    goods: list[ReturnedGoods] = []
    for line in receipt.sale.goods:
        away = gone.get(line.line_id, 0)
        quantity = min(wanted.get(line.line_id, 0), line.quantity - away)
        if quantity > 0:
            whole = worth[line.line_id]
            amount_minor = _part(whole, away + quantity, line.quantity) - _part(
                whole, away, line.quantity
            )
            goods.append(
                ReturnedGoods(
                    line_id=line.line_id,
                    article_id=line.article.article_id,
                    name=line.article.name,
                    group=line.article.group,
                    quantity=quantity,
                    amount_minor=amount_minor,
                    vat_basis_points=line.article.vat_basis_points,
                )
            )
    loads = tuple(
        ValueTakenBack(
            line_id=load.line_id,
            card_id=load.card_id,
            masked_code=load.masked_code,
            amount_minor=load.amount_minor,
            ref_id=ref_ids[load.line_id],
        )
        for load in receipt.sale.loads
        if wanted.get(load.line_id, 0) > 0 and load.line_id not in gone and load.line_id in ref_ids
    )
    return Returned(goods=tuple(goods), loads=loads)


@value(kw_only=True)
class PaidBy:
    """What is left of one way the receipt was paid: a card by its id, cash or a terminal by ''."""

    card: CardTender | None
    is_cash: bool
    left_minor: int


def paid_and_left(receipt: Receipt, before: Sequence[ReturnReceipt]) -> tuple[PaidBy, ...]:
    """Return the ways it was paid less what went back by them: cards, then terminal, then cash."""
    back = [one for earlier in before for one in earlier.back]
    ways = [
        PaidBy(
            card=tender,
            is_cash=False,
            left_minor=tender.amount_minor
            - _sum(b for b in back if isinstance(b, CardBack) and b.card_id == tender.card_id),
        )
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
    ]
    cash_minor = _sum(t for t in receipt.tenders if isinstance(t, CashTender))
    others_minor = sum(t.amount_minor for t in receipt.tenders) - cash_minor
    terminal_minor = others_minor - _sum(t for t in receipt.tenders if isinstance(t, CardTender))
    ways.append(
        PaidBy(
            card=None,
            is_cash=False,
            left_minor=terminal_minor - _sum(b for b in back if isinstance(b, TerminalBack)),
        )
    )
    ways.append(
        PaidBy(
            card=None,
            is_cash=True,
            left_minor=cash_minor - _sum(b for b in back if isinstance(b, CashBack)),
        )
    )
    return tuple(way for way in ways if way.left_minor > 0)


def _gone(before: Sequence[ReturnReceipt]) -> dict[LineId, int]:
    gone: dict[LineId, int] = {}
    for earlier in before:
        for line in earlier.returned.goods:
            gone[line.line_id] = gone.get(line.line_id, 0) + line.quantity
        for load in earlier.returned.loads:
            gone[load.line_id] = 1
    return gone


def _worth(receipt: Receipt) -> dict[LineId, int]:
    goods = receipt.sale.goods
    before = [line.amount_minor for line in goods]
    shares = share_out(receipt.sale.discount.taken_from(sum(before)), before)
    return {
        line.line_id: line.amount_minor - share_minor
        for line, share_minor in zip(goods, shares, strict=True)
    }


def _part(whole_minor: int, of: int, quantity: int) -> int:
    """Return what the first `of` of so many are worth; all of them are worth the whole."""
    return (2 * whole_minor * of + quantity) // (2 * quantity)


def _sum(ways: Iterable[Back | CardTender | CashTender]) -> int:
    return sum(way.amount_minor for way in ways)

"""What a stretch of a till's chain adds up to: every figure of X and Z is a sum over operations.

Pure: the same operations give the same totals, on the till today and at an auditor's in ten years.
Loading a card is not a sale; it has a line of its own, outside the sales total.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import Back, CardBack, CashBack, GivenBackAs, ReturnReceipt
from pos_app.domain.ids import TillId
from pos_app.domain.money import share_out
from pos_app.domain.operation import OperationKind
from pos_app.domain.plain import sale_of, tenders_of
from pos_app.domain.plain_return import return_of
from pos_app.domain.sale import Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender

Plain = Mapping[str, Any]


class WayToPay(StrEnum):
    """How money came in, as the reports group it."""

    CASH = "cash"
    TERMINAL = "terminal"
    CARD = "card"
    CREDIT_NOTE = "credit_note"


OF_CARDS: Final = frozenset({WayToPay.CARD, WayToPay.CREDIT_NOTE})
"""What pays for goods only."""


class CashMove(StrEnum):
    """Cash that moves without a sale."""

    DROP = "drop"
    PAYOUT = "payout"
    PAY_IN = "pay_in"


@dataclass(slots=True)
class Tally:
    """How often, and how much."""

    count: int = 0
    amount_minor: int = 0

    def add(self, amount_minor: int, count: int = 1) -> None:
        """Count something."""
        self.count += count
        self.amount_minor += amount_minor


@dataclass(slots=True)
class VatTally:
    """What was sold at one rate: with VAT, and the VAT within it."""

    gross_minor: int = 0
    vat_minor: int = 0


def _tally() -> dict[str, Tally]:
    return {}


def _vat() -> dict[int, VatTally]:
    return {}


@dataclass(slots=True, kw_only=True)
class DayTotals:
    """All figures of a day. Sales are before returns; `net_sales_minor` is after them.

    Dictionaries are by article group, way to pay, operator and VAT rate in basis points; those of
    groups, ways, operators and VAT are after returns, as the law has it. What was put on cards and
    taken off them without a receipt, came with cards of another program and was left on cards that
    were blocked is neither sale nor cash: it explains what the cards of the shop are worth.
    `approvals` is who stood for what cards paid, at a till that has a central to answer to;
    `allowed_by` what each person put at risk by a floor limit. `return_reasons` is what was
    returned or voided, goods and value, by the reason that somebody gave.
    """

    sales: Tally = field(default_factory=Tally)
    returns: Tally = field(default_factory=Tally)
    voids: Tally = field(default_factory=Tally)
    loads: Tally = field(default_factory=Tally)
    loads_taken_back: Tally = field(default_factory=Tally)
    discounts: Tally = field(default_factory=Tally)
    corrections: Tally = field(default_factory=Tally)
    cancelled: Tally = field(default_factory=Tally)
    copies: Tally = field(default_factory=Tally)
    gift_receipts: int = 0
    drawer_openings: int = 0
    receipts: int = 0
    first_number: int = 0
    last_number: int = 0
    rounding_minor: int = 0
    float_minor: int = 0
    cash_moves: dict[str, Tally] = field(default_factory=_tally)
    groups: dict[str, Tally] = field(default_factory=_tally)
    ways: dict[str, Tally] = field(default_factory=_tally)
    operators: dict[str, Tally] = field(default_factory=_tally)
    vat: dict[int, VatTally] = field(default_factory=_vat)
    cash_in_minor: int = 0
    put_on_by_hand: Tally = field(default_factory=Tally)
    taken_off_by_hand: Tally = field(default_factory=Tally)
    taken_over: Tally = field(default_factory=Tally)
    blocked: Tally = field(default_factory=Tally)
    approvals: dict[str, Tally] = field(default_factory=_tally)
    allowed_by: dict[str, Tally] = field(default_factory=_tally)
    return_reasons: dict[str, Tally] = field(default_factory=_tally)

    @property
    def net_sales_minor(self) -> int:
        """Goods sold less goods returned and voided, VAT included."""
        return self.sales.amount_minor - self.returns.amount_minor - self.voids.amount_minor

    @property
    def vat_minor(self) -> int:
        """All VAT after returns."""
        return sum(share.vat_minor for share in self.vat.values())

    @property
    def expected_cash_minor(self) -> int:
        """What has to lie in the drawer: float, cash of receipts, and what was put in or taken."""
        moved_minor = sum(
            tally.amount_minor if move == CashMove.PAY_IN else -tally.amount_minor
            for move, tally in self.cash_moves.items()
        )
        return self.float_minor + self.cash_in_minor + moved_minor

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened that a Z would tell of."""
        by_hand = (self.put_on_by_hand, self.taken_off_by_hand, self.taken_over, self.blocked)
        return not (
            self.receipts
            or self.float_minor
            or self.cash_moves
            or self.drawer_openings
            or any(tally.count for tally in by_hand)
        )

    def take(self, kind: OperationKind, body: Plain) -> None:
        """Add one operation; those that no figure counts change nothing."""
        match kind:
            case OperationKind.SALE_COMPLETED:
                self._take_sale(body)
            case OperationKind.SALE_RETURNED:
                self._take_return(return_of(body, TillId(""), 0))
            case OperationKind.DAY_OPENED:
                self.float_minor = body["float_minor"]
            case OperationKind.CASH_MOVED:
                self.cash_moves.setdefault(body["move"], Tally()).add(body["amount_minor"])
                self.drawer_openings += 1
            case OperationKind.DRAWER_OPENED:
                self.drawer_openings += 1
            case OperationKind.COPY_PRINTED:
                self.copies.add(body["amount_minor"])
            case OperationKind.GIFT_RECEIPT_PRINTED:
                self.gift_receipts += 1
            case OperationKind.LINE_CORRECTED:
                self.corrections.add(body["amount_minor"])
            case OperationKind.SALE_CANCELLED:
                self.cancelled.add(body["amount_minor"])
            case _:
                self._take_by_hand(kind, body)

    def _take_by_hand(self, kind: OperationKind, body: Plain) -> None:
        match kind:
            case OperationKind.CARD_CORRECTED:
                tally = self.put_on_by_hand if body["is_added"] else self.taken_off_by_hand
                tally.add(body["amount_minor"])
            case OperationKind.CARD_BLOCKED:
                self.blocked.add(body["balance_minor"])
            case OperationKind.CARDS_TAKEN_OVER:
                self.taken_over.add(body["amount_minor"], body["count"])
            case _:
                pass

    def _take_sale(self, body: Plain) -> None:
        sale, tenders = sale_of(body["sale"]), tenders_of(body["tenders"])
        credit_notes = body.get("credit_notes", ())
        self._count_receipt(body["number"])
        totals = sale.totals()
        if sale.goods:
            self.sales.add(totals.goods_minor)
            self._of(self.operators, body["operator"]).add(totals.goods_minor)
        for line in sale.loads:
            self.loads.add(line.amount_minor)
        self._take_discounts(sale)
        for line, net_minor in zip(sale.goods, net_of_lines(sale), strict=True):
            self._of(self.groups, line.article.group).add(net_minor, line.quantity)
        for share in totals.vat:
            self._of_rate(share.basis_points, share.gross_minor, share.vat_minor)
        for tender in tenders:
            self._of(self.ways, way_of(tender, credit_notes)).add(tender.amount_minor)
            if isinstance(tender, CardTender):
                self._take_approval(tender)
        cash = [tender for tender in tenders if isinstance(tender, CashTender)]
        self.rounding_minor += sum(tender.rounding_minor for tender in cash)
        self.cash_in_minor += sum(t.amount_minor + t.rounding_minor for t in cash)
        self.drawer_openings += bool(cash)

    def _take_approval(self, tender: CardTender) -> None:
        if tender.approval is not Approval.OWN_BOOKS:
            self._of(self.approvals, tender.approval).add(tender.amount_minor)
        if tender.approved_by is not None:
            self._of(self.allowed_by, tender.approved_by).add(tender.at_risk_minor)

    def _take_discounts(self, sale: Sale) -> None:
        by_line = [line.discount_minor for line in sale.goods if line.discount_minor]
        on_sale_minor = sale.totals().discount_minor - sum(by_line)
        for amount_minor in (*by_line, *((on_sale_minor,) if on_sale_minor else ())):
            self.discounts.add(amount_minor)

    def _take_return(self, receipt: ReturnReceipt) -> None:
        returned = receipt.returned
        self._count_receipt(receipt.number)
        tally = self.voids if receipt.kind is GivenBackAs.VOID else self.returns
        if returned.goods:
            tally.add(returned.goods_minor)
            self._of(self.operators, receipt.operator).add(-returned.goods_minor, 0)
        for load in returned.loads:
            self.loads_taken_back.add(load.amount_minor)
        if receipt.reason:
            self._of(self.return_reasons, receipt.reason).add(returned.total_minor)
        for line in returned.goods:
            self._of(self.groups, line.group).add(-line.amount_minor, -line.quantity)
        for share in returned.vat:
            self._of_rate(share.basis_points, -share.gross_minor, -share.vat_minor)
        for back in receipt.back:
            if isinstance(back, CashBack):
                self.rounding_minor -= back.rounding_minor
                self.cash_in_minor -= back.amount_minor + back.rounding_minor
                self.drawer_openings += 1
            self._of(self.ways, way_back(back)).add(-back.amount_minor, 0)

    def _count_receipt(self, number: int) -> None:
        self.receipts += 1
        self.first_number = self.first_number or number
        self.last_number = number

    def _of(self, tallies: dict[str, Tally], key: str) -> Tally:
        return tallies.setdefault(str(key), Tally())

    def _of_rate(self, basis_points: int, gross_minor: int, vat_minor: int) -> None:
        share = self.vat.setdefault(basis_points, VatTally())
        share.gross_minor += gross_minor
        share.vat_minor += vat_minor


def net_of_lines(sale: Sale) -> tuple[int, ...]:
    """Return what each line of goods came to, the discount on the whole sale taken off too."""
    before = [line.amount_minor for line in sale.goods]
    shares = share_out(sale.discount.taken_from(sum(before)), before)
    return tuple(amount - share for amount, share in zip(before, shares, strict=True))


def way_back(back: Back) -> WayToPay:
    """Return how money went back, as the reports group it."""
    match back:
        case CardBack():
            is_note = back.card_type is CardType.CREDIT_NOTE
            return WayToPay.CREDIT_NOTE if is_note else WayToPay.CARD
        case CashBack():
            return WayToPay.CASH
        case _:
            return WayToPay.TERMINAL


def way_of(tender: Tender, credit_notes: Collection[str] = ()) -> WayToPay:
    """Return how a tender paid, as the reports group it; those ids are of credit notes."""
    match tender:
        case CardTender():
            is_note = tender.tender_id in credit_notes
            return WayToPay.CREDIT_NOTE if is_note else WayToPay.CARD
        case CashTender():
            return WayToPay.CASH
        case _:
            return WayToPay.TERMINAL

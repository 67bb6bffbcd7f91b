"""The part of an audit file that holds one receipt: its lines, its VAT, its payments, signed."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from pos_app.domain.day_totals import OF_CARDS, WayToPay, net_of_lines, way_back, way_of
from pos_app.domain.giving_back import GivenBackAs
from pos_app.domain.ids import TillId
from pos_app.domain.money import vat_within
from pos_app.domain.operation import OperationKind
from pos_app.domain.oslo import oslo_time
from pos_app.domain.plain import sale_of, tenders_of
from pos_app.domain.plain_return import return_of
from pos_app.journal.norway import decimal_text
from pos_app.journal.saft_codes import CASH_SALE, PAYMENTS, RECEIVED_PAYMENT, RETURN_PAYMENT
from pos_app.journal.saft_report import NOTHING, add, saft_id
from pos_app.storage.journal import KeptOperation
from pos_app.storage.signatures import KeptSignature


@dataclass(frozen=True, slots=True)
class _Line:
    type: str
    group: str
    article: str
    name: str
    quantity: int
    amount_minor: int
    rate: int


_Payments = list[tuple[WayToPay, int]]


def add_transactions(
    register: Element, kept: KeptOperation, signature: KeptSignature | None
) -> None:
    """Add what a receipt sold or took back; value put on cards is a transaction of its own."""
    if kept.kind == OperationKind.SALE_COMPLETED:
        _add_sale(register, kept, signature)
    else:
        _add_return(register, kept, signature)


def _add_sale(register: Element, kept: KeptOperation, signature: KeptSignature | None) -> None:
    body = kept.body
    sale = sale_of(body["sale"])
    lines = [
        _Line(
            "SAL",
            line.article.group,
            line.article.article_id,
            line.article.name,
            line.quantity,
            net_minor,
            line.article.vat_basis_points,
        )
        for line, net_minor in zip(sale.goods, net_of_lines(sale), strict=True)
    ]
    credit_notes = body.get("credit_notes", ())
    paid = [
        (way_of(tender, credit_notes), tender.amount_minor)
        for tender in tenders_of(body["tenders"])
    ]
    # Cards pay for goods only, so they are counted to the goods first.
    paid.sort(key=lambda one: one[0] not in OF_CARDS)
    for_goods, for_loads = _parted(paid, sale.totals().goods_minor)
    if lines:
        _add(register, kept, "", CASH_SALE, lines, for_goods, signature)
    loads = [
        _Line("PAYIN", NOTHING, NOTHING, load.masked_code, 1, load.amount_minor, 0)
        for load in sale.loads
    ]
    if loads:
        _add(register, kept, "-L", RECEIVED_PAYMENT, loads, for_loads, None)


def _add_return(register: Element, kept: KeptOperation, signature: KeptSignature | None) -> None:
    made = return_of(kept.body, TillId(""), kept.made_at_ms)
    lines = [
        _Line(
            "RET",
            line.group,
            line.article_id,
            line.name,
            -line.quantity,
            -line.amount_minor,
            line.vat_basis_points,
        )
        for line in made.returned.goods
    ]
    paid = [(way_back(back), back.amount_minor) for back in made.back]
    paid.sort(key=lambda one: one[0] not in OF_CARDS)
    for_goods, for_loads = _parted(paid, made.returned.goods_minor)
    is_void = made.kind is GivenBackAs.VOID
    if lines:
        back_paid = [(way, -amount) for way, amount in for_goods]
        _add(register, kept, "", RETURN_PAYMENT, lines, back_paid, signature, is_void=is_void)
    loads = [
        _Line("PAYOUT", NOTHING, NOTHING, load.masked_code, -1, -load.amount_minor, 0)
        for load in made.returned.loads
    ]
    if loads:
        back_paid = [(way, -amount) for way, amount in for_loads]
        _add(register, kept, "-L", RETURN_PAYMENT, loads, back_paid, None, is_void=is_void)


def _add(
    register: Element,
    kept: KeptOperation,
    mark: str,
    type_: str,
    lines: list[_Line],
    paid: _Payments,
    signature: KeptSignature | None,
    *,
    is_void: bool = False,
) -> None:
    number, moment = f"{kept.body['number']}", oslo_time(kept.made_at_ms)
    gross_minor = sum(line.amount_minor for line in lines)
    rates = _by_rate(lines)
    vat_minor = sum(vat_within(gross, rate) for rate, gross in rates.items())
    side = "C" if gross_minor >= 0 else "D"
    one = SubElement(register, "cashtransaction")
    add(one, "nr", f"{number}{mark}")
    add(one, "transID", f"{kept.incarnation}-{kept.sequence}{mark}")
    add(one, "transType", type_)
    add(one, "transAmntIn", decimal_text(gross_minor))
    add(one, "transAmntEx", decimal_text(gross_minor - vat_minor))
    add(one, "amntTp", side)
    add(one, "empID", saft_id(kept.body["operator"]))
    add(one, "transDate", moment.strftime("%Y-%m-%d"))
    add(one, "transTime", moment.strftime("%H:%M:%S"))
    for position, line in enumerate(lines, start=1):
        _add_line(one, number, position, line)
    for rate, rate_gross_minor in sorted(rates.items(), reverse=True):
        _add_vat(one, rate, rate_gross_minor, side)
    for way, amount_minor in paid:
        payment = SubElement(one, "payment")
        add(payment, "paymentType", PAYMENTS[way])
        add(payment, "paidAmnt", decimal_text(amount_minor))
    add(one, "signature", NOTHING if signature is None else signature.value)
    add(one, "keyVersion", NOTHING if signature is None else signature.key_version)
    if is_void:
        add(one, "voidTransaction", "true")


def _add_line(one: Element, number: str, position: int, line: _Line) -> None:
    vat_minor = vat_within(line.amount_minor, line.rate)
    side = "C" if line.amount_minor >= 0 else "D"
    told = SubElement(one, "ctLine")
    add(told, "nr", number)
    add(told, "lineID", f"{position}")
    add(told, "lineType", line.type)
    add(told, "artGroupID", saft_id(line.group))
    add(told, "artID", saft_id(line.article))
    add(told, "qnt", f"{line.quantity}")
    add(told, "lineAmntIn", decimal_text(line.amount_minor))
    add(told, "lineAmntEx", decimal_text(line.amount_minor - vat_minor))
    add(told, "amntTp", side)
    add(told, "cashTransLineDescr", line.name)
    _add_vat(told, line.rate, line.amount_minor, side)


def _add_vat(parent: Element, rate: int, gross_minor: int, side: str) -> None:
    vat_minor = vat_within(gross_minor, rate)
    vat = SubElement(parent, "vat")
    add(vat, "vatCode", f"{rate}")
    add(vat, "vatPerc", decimal_text(rate))
    add(vat, "vatAmnt", decimal_text(vat_minor))
    add(vat, "vatAmntTp", side)
    add(vat, "vatBasAmnt", decimal_text(gross_minor - vat_minor))


def _by_rate(lines: Iterable[_Line]) -> dict[int, int]:
    rates: dict[int, int] = {}
    for line in lines:
        rates[line.rate] = rates.get(line.rate, 0) + line.amount_minor
    return rates


def _parted(paid: _Payments, first_minor: int) -> tuple[_Payments, _Payments]:
    """Part payments into what pays the first amount and what is left."""
    first: _Payments = []
    rest: _Payments = []
    for way, amount_minor in paid:
        taken = min(amount_minor, first_minor)
        first_minor -= taken
        if taken:
            first.append((way, taken))
        if amount_minor > taken:
            rest.append((way, amount_minor - taken))
    return first, rest

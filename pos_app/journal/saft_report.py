"""The part of an audit file that holds one X or Z."""

from xml.etree.ElementTree import Element, SubElement

from pos_app.domain.day_report import DayReport, ReportKind
from pos_app.domain.day_totals import Tally, WayToPay
from pos_app.domain.oslo import oslo_time
from pos_app.domain.shop import Shop
from pos_app.journal.norway import decimal_text
from pos_app.journal.saft_codes import PAYMENTS

LONGEST_ID = 35
NOTHING = "NONE"


def saft_id(name: str) -> str:
    """Return a name as an identification: at most 35 characters, never empty."""
    return name.strip()[:LONGEST_ID] or NOTHING


def add(parent: Element, name: str, text: str) -> Element:
    """Add an element with a text."""
    child = SubElement(parent, name)
    child.text = text
    return child


def add_report(event: Element, report: DayReport, shop: Shop) -> None:
    """Add the report to its event, every figure in the order the schema has them."""
    totals, moment = report.totals, oslo_time(report.at_ms)
    told = SubElement(event, "eventReport")
    add(told, "reportID", str(report.number))
    add(told, "reportType", "Z report" if report.kind is ReportKind.Z else "X report")
    add(told, "companyIdent", saft_id(shop.organisation_number or ""))
    add(told, "companyName", shop.name[:100])
    add(told, "reportDate", moment.strftime("%Y-%m-%d"))
    add(told, "reportTime", moment.strftime("%H:%M:%S"))
    add(told, "registerID", report.till_id)
    sales = SubElement(told, "reportTotalCashSales")
    add(sales, "totalCashSaleAmnt", decimal_text(totals.net_sales_minor))
    groups = SubElement(told, "reportArtGroups")
    for name, tally in totals.groups.items() or ((NOTHING, Tally()),):
        group = SubElement(groups, "reportArtGroup")
        add(group, "artGroupID", saft_id(name))
        add(group, "artGroupNum", str(tally.count))
        add(group, "artGroupAmnt", decimal_text(tally.amount_minor))
    payments = SubElement(told, "reportPayments")
    for way, tally in totals.ways.items() or ((WayToPay.CASH, Tally()),):
        payment = SubElement(payments, "reportPayment")
        add(payment, "paymentType", PAYMENTS[WayToPay(way)])
        add(payment, "paymentNum", str(tally.count))
        add(payment, "paymentAmnt", decimal_text(tally.amount_minor))
    _add_vat(told, report)
    add(told, "reportOpeningChangeFloat", decimal_text(totals.float_minor))
    add(told, "reportReceiptNum", str(totals.receipts))
    add(told, "reportOpenCashBoxNum", str(totals.drawer_openings))
    _add_tally(told, "reportReceiptCopy", totals.copies)
    _add_tally(told, "reportReceiptProforma", Tally())
    _add_tally(told, "reportReturn", totals.returns)
    _add_tally(told, "reportDiscount", totals.discounts)
    _add_tally(told, "reportVoidTrans", totals.voids)
    _add_listed(told, "reportCorrLines", "corrLine", "LINE", totals.corrections)
    _add_listed(told, "reportPriceInquiries", "priceInquiry", NOTHING, Tally(), "Group")
    _add_listed(told, "reportOtherCorrs", "otherCorr", "CANCEL", totals.cancelled)
    _add_tally(told, "reportReceiptDelivery", Tally())
    _add_tally(told, "reportTraining", report.training)
    if totals.loads.count:
        # Value put on cards is no sale: it is money paid in.
        _add_listed(told, "reportPayIns", "payIn", "GIFTCARD", totals.loads)
    if totals.loads_taken_back.count:
        _add_listed(told, "reportPayOuts", "payOut", "GIFTCARD", totals.loads_taken_back)
    add(told, "reportGrandTotalSales", decimal_text(report.grand.sales_minor))
    add(told, "reportGrandTotalReturn", decimal_text(report.grand.returns_minor))
    add(told, "reportGrandTotalSalesNet", decimal_text(report.grand.net_minor))


def _add_vat(told: Element, report: DayReport) -> None:
    rates = SubElement(told, "reportCashSalesVat")
    shares = [(r, s.gross_minor, s.vat_minor) for r, s in report.totals.vat.items()]
    for rate, gross_minor, vat_minor in sorted(shares, reverse=True) or [(0, 0, 0)]:
        share = SubElement(rates, "reportCashSaleVat")
        add(share, "vatCode", str(rate))
        add(share, "vatPerc", decimal_text(rate))
        add(share, "cashSaleAmnt", decimal_text(gross_minor))
        add(share, "vatAmnt", decimal_text(vat_minor))
        add(share, "vatAmntTp", "C" if gross_minor >= 0 else "D")


def _add_tally(told: Element, name: str, tally: Tally) -> None:
    add(told, f"{name}Num", str(tally.count))
    add(told, f"{name}Amnt", decimal_text(tally.amount_minor))


def _add_listed(
    told: Element, list_name: str, name: str, type_: str, tally: Tally, ending: str = "Type"
) -> None:
    listed = SubElement(SubElement(told, list_name), f"report{name[0].upper()}{name[1:]}")
    add(listed, f"{name}{ending}", type_)
    _add_tally(listed, name, tally)

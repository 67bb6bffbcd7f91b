"""The journal as an audit file: Norway's SAF-T Cash Register 1.00, read from the chain alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pos_app.domain.day_report import report_of
from pos_app.domain.giving_back import GivenBackAs
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.domain.oslo import oslo_time
from pos_app.domain.shop import Shop
from pos_app.domain.till import Till
from pos_app.journal.norway import decimal_text
from pos_app.journal.saft_codes import (
    DESCRIPTIONS,
    OTHER_GROUP,
    STANDARD_VAT,
    UNKNOWN_VAT,
    VOID_EVENT,
    event_of,
)
from pos_app.journal.saft_report import NOTHING, add, add_report, saft_id
from pos_app.journal.saft_transactions import add_transactions
from pos_app.storage.journal import KeptOperation, read_operations
from pos_app.storage.signatures import KeptSignature, list_signatures
from pos_app.storage.statement import Connection

NAMESPACE: Final = "urn:StandardAuditFile-Taxation-CashRegister:NO"
VERSION: Final = "1.0"
REPORTS: Final = (OperationKind.X_REPORT, OperationKind.Z_REPORT)
RECEIPTS: Final = (OperationKind.SALE_COMPLETED, OperationKind.SALE_RETURNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Software:
    """Who made the program that kept the journal."""

    name: str
    version: str
    company: str


@dataclass(slots=True)
class _Masters:
    """What the transactions speak of, each with when it was first met."""

    articles: dict[str, tuple[str, str, int]] = field(
        default_factory=dict[str, tuple[str, str, int]]
    )
    groups: dict[str, int] = field(default_factory=dict[str, int])
    people: dict[str, int] = field(default_factory=dict[str, int])
    rates: dict[int, int] = field(default_factory=dict[int, int])

    def take(self, kept: KeptOperation) -> None:
        body = kept.body
        self.people.setdefault(saft_id(str(body.get("operator", ""))), kept.made_at_ms)
        if kept.kind == OperationKind.SALE_COMPLETED:
            lines = [line for line in body["sale"]["lines"] if line["kind"] == "goods"]
        elif kept.kind == OperationKind.SALE_RETURNED:
            lines = body["goods"]
        else:
            return
        for line in lines:
            article = (saft_id(line["group"]), line["name"], kept.made_at_ms)
            self.articles.setdefault(saft_id(line["article_id"]), article)
            self.groups.setdefault(saft_id(line["group"]), kept.made_at_ms)
            self.rates.setdefault(line["vat_basis_points"], kept.made_at_ms)


def saft_file(
    connection: Connection,
    till: Till,
    shop: Shop,
    currency: Currency,
    software: Software,
    now_ms: int,
) -> bytes:
    """Return the whole journal of a till as an audit file in UTF-8."""
    operations = tuple(read_operations(connection, till.till_id))
    signatures = {
        (one.incarnation, one.sequence): one for one in list_signatures(connection, till.till_id)
    }
    masters = _Masters()
    for kept in operations:
        masters.take(kept)
    root = Element("auditfile", {"xmlns": NAMESPACE})
    _add_header(root, operations, shop, currency, software, now_ms)
    company = SubElement(root, "company")
    _add_company(company, shop)
    _add_masters(company, masters)
    register = SubElement(SubElement(company, "location"), "cashregister")
    add(register, "registerID", till.till_id)
    add(register, "regDesc", f"Account {till.account_id}")
    for kept in operations:
        _add_event(register, kept, till, shop)
    for kept in operations:
        if kept.kind in RECEIPTS:
            signature: KeptSignature | None = signatures.get((kept.incarnation, kept.sequence))
            add_transactions(register, kept, signature)
    indent(root)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _add_header(
    root: Element,
    operations: Sequence[KeptOperation],
    shop: Shop,
    currency: Currency,
    software: Software,
    now_ms: int,
) -> None:
    now = oslo_time(now_ms)
    times = [oslo_time(kept.made_at_ms) for kept in operations] or [now]
    header = SubElement(root, "header")
    add(header, "fiscalYear", f"{times[-1].year}")
    add(header, "startDate", f"{min(times):%Y-%m-%d}")
    add(header, "endDate", f"{max(times):%Y-%m-%d}")
    add(header, "curCode", currency.value)
    add(header, "dateCreated", f"{now:%Y-%m-%d}")
    add(header, "timeCreated", f"{now:%H:%M:%S}")
    add(header, "softwareDesc", software.name)
    add(header, "softwareVersion", software.version)
    add(header, "softwareCompanyName", software.company)
    add(header, "auditfileVersion", VERSION)
    sender = SubElement(header, "auditfileSender")
    add(sender, "companyIdent", saft_id(shop.organisation_number or ""))
    add(sender, "companyName", shop.name[:100])


def _add_company(company: Element, shop: Shop) -> None:
    add(company, "companyIdent", saft_id(shop.organisation_number or ""))
    add(company, "companyName", shop.name[:100])
    add(company, "taxRegistrationCountry", "NO")
    if shop.address:
        street = SubElement(company, "streetAddress")
        add(street, "streetname", shop.address[0][:100])
        if len(shop.address) > 1:
            add(street, "additionalAddressDetails", ", ".join(shop.address[1:])[:100])


def _add_masters(company: Element, masters: _Masters) -> None:
    rates = SubElement(company, "vatCodeDetails")
    for rate, at_ms in sorted(masters.rates.items()):
        detail = SubElement(rates, "vatCodeDetail")
        add(detail, "vatCode", f"{rate}")
        add(detail, "dateOfEntry", f"{oslo_time(at_ms):%Y-%m-%d}")
        add(detail, "vatDesc", f"VAT {decimal_text(rate)} %")
        add(detail, "standardVatCode", STANDARD_VAT.get(rate, UNKNOWN_VAT))
    people = SubElement(company, "employees")
    for name, at_ms in sorted(masters.people.items()):
        employee = SubElement(people, "employee")
        add(employee, "empID", name)
        add(employee, "dateOfEntry", f"{oslo_time(at_ms):%Y-%m-%d}")
        add(employee, "timeOfEntry", f"{oslo_time(at_ms):%H:%M:%S}")
        add(employee, "surName", name)
    articles = SubElement(company, "articles")
    for article_id, (group, name, at_ms) in sorted(masters.articles.items()):
        article = SubElement(articles, "article")
        add(article, "artID", article_id)
        add(article, "dateOfEntry", f"{oslo_time(at_ms):%Y-%m-%d}")
        add(article, "artGroupID", group)
        add(article, "artDesc", name)
    basics = SubElement(company, "basics")
    for group in (*sorted(masters.groups), NOTHING):
        _add_basic(basics, "04", group, OTHER_GROUP, group)
    for code, description in DESCRIPTIONS.items():
        _add_basic(basics, code[:2], code, code, description)


def _add_basic(basics: Element, type_: str, name: str, code: str, description: str) -> None:
    basic = SubElement(basics, "basic")
    add(basic, "basicType", type_)
    add(basic, "basicID", name)
    add(basic, "predefinedBasicID", code)
    add(basic, "basicDesc", description)


def _add_event(register: Element, kept: KeptOperation, till: Till, shop: Shop) -> None:
    body, kind, moment = kept.body, OperationKind(kept.kind), oslo_time(kept.made_at_ms)
    is_void = kind is OperationKind.SALE_RETURNED and body["kind"] == GivenBackAs.VOID
    place = f"{kept.incarnation}-{kept.sequence}"
    event = SubElement(register, "event")
    add(event, "eventID", place)
    add(event, "eventType", VOID_EVENT if is_void else event_of(kind))
    if kind in RECEIPTS:
        add(event, "transID", place)
    add(event, "empID", saft_id(str(body.get("operator", ""))))
    add(event, "eventDate", f"{moment:%Y-%m-%d}")
    add(event, "eventTime", f"{moment:%H:%M:%S}")
    add(event, "eventText", kind.value)
    if kind in REPORTS:
        body.pop("text", None)
        add_report(event, report_of(body, till.till_id, kept.made_at_ms), shop)

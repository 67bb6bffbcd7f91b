"""The audit file: in the order of the schema, and every sum the one of receipts, Z and ledger."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import CashBack, GivenBackAs
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.domain.sale import Discount
from pos_app.domain.shop import Shop
from pos_app.journal.book import Book
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.journal.norway import NorwegianSigner
from pos_app.journal.receipts import Receipts
from pos_app.journal.saft import NAMESPACE, Software, saft_file
from pos_app.journal.saft_codes import DESCRIPTIONS, event_of
from pos_app.storage.signatures import list_signatures
from pos_app.storage.store import Store
from pos_app.wallet.commands import BatchItem
from tests.journal.books import OPERATOR, TILL, Books

SHOP = Shop(name="Fjord & Furu", address=("Strandgata 12", "5004 Bergen"))
SOFTWARE = Software(name="Tillit", version="0.1.0", company="Tillit")

# The children of each element as the published schema has them; those with "?" may be left out.
ORDER = {
    "auditfile": "header company",
    "header": "fiscalYear startDate endDate curCode dateCreated timeCreated softwareDesc"
    " softwareVersion softwareCompanyName auditfileVersion auditfileSender?",
    "company": "companyIdent companyName taxRegistrationCountry? taxRegIdent? streetAddress?"
    " vatCodeDetails? employees? articles? basics? location?",
    "vatCodeDetail": "vatCode dateOfEntry vatDesc? standardVatCode",
    "employee": "empID dateOfEntry timeOfEntry firstName? surName",
    "article": "artID dateOfEntry artGroupID? artDesc",
    "basic": "basicType basicID predefinedBasicID? basicDesc",
    "cashregister": "registerID regDesc? event? cashtransaction?",
    "event": "eventID eventType transID? empID? eventDate eventTime eventText? eventReport?",
    "eventReport": "reportID reportType companyIdent companyName reportDate reportTime registerID"
    " reportTotalCashSales reportArtGroups reportPayments reportCashSalesVat"
    " reportOpeningChangeFloat reportReceiptNum reportOpenCashBoxNum reportReceiptCopyNum"
    " reportReceiptCopyAmnt reportReceiptProformaNum reportReceiptProformaAmnt reportReturnNum"
    " reportReturnAmnt reportDiscountNum reportDiscountAmnt reportVoidTransNum"
    " reportVoidTransAmnt reportCorrLines reportPriceInquiries reportOtherCorrs"
    " reportReceiptDeliveryNum reportReceiptDeliveryAmnt reportTrainingNum reportTrainingAmnt"
    " reportPayIns? reportPayOuts? reportGrandTotalSales reportGrandTotalReturn"
    " reportGrandTotalSalesNet",
    "cashtransaction": "nr transID transType? transAmntIn transAmntEx amntTp empID? transDate"
    " transTime ctLine? vat? payment? signature keyVersion voidTransaction?",
    "ctLine": "nr lineID lineType artGroupID? artID? qnt? lineAmntIn lineAmntEx amntTp"
    " cashTransLineDescr? vat?",
    "vat": "vatCode? vatPerc? vatAmnt vatAmntTp? vatBasAmnt?",
    "payment": "paymentType paidAmnt",
}


@pytest.fixture
def busy(memory_store: Store) -> Books:
    """Give books of a signed day with everything in it."""
    books = Books(memory_store)
    signer = NorwegianSigner()
    books.book = Book(memory_store, books.context, books.till, signer)
    books.receipts = Receipts(memory_store, books.context, books.till, signer)
    token = books.make_card("card-1", 50_000)
    books.notes.note(OperationKind.TILL_STARTED, OPERATOR).result()
    books.day.open(50_000, OPERATOR).result()
    first = books.sell(
        replace(books.goods(9_990, 3), discount=Discount(basis_points=1_000)),
        books.load("card-1", 20_000),
        discount=Discount(amount_minor=70),
    )
    sale = books.sale(books.goods(3_000))
    held = books.reserve(sale.sale_id, token, 2_000)
    books.book.complete(books.completion(sale, held, books.terminal(1_000))).result()
    asked = books.giving_back(
        first, CashBack(amount_minor=26_903), quantities={first.sale.goods[0].line_id: 3}
    )
    books.receipts.give_back(asked).result()
    second = books.sell()
    void = books.giving_back(second, CashBack(amount_minor=10_000), kind=GivenBackAs.VOID)
    books.receipts.give_back(void).result()
    books.day.x_report(OPERATOR).result()
    books.day.close(70_000, OPERATOR).result()
    assert books.book.verify().result() == ()
    return books


def file_of(books: Books) -> ET.Element:
    content = books.store.read(
        lambda one: saft_file(one, TILL, SHOP, Currency.NOK, SOFTWARE, books.clock.at_ms)
    ).result()
    root = ET.fromstring(content)  # noqa: S314 - our own file
    for element in root.iter():
        assert element.tag.startswith(f"{{{NAMESPACE}}}")
        element.tag = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    return root


def amount(element: ET.Element, path: str) -> Decimal:
    return Decimal(element.findtext(path) or "no amount")


def test_what_a_credit_note_paid_and_was_given_has_a_code_of_its_own(memory_store: Store) -> None:
    books = Books(memory_store)
    receipt = books.sell(books.goods(10_000))
    note = BatchItem(card_id=CardId("note-1"), type=CardType.CREDIT_NOTE)
    asked = MakeCards(
        ref_id=RefId("made"), items=(note,), with_pins=False, by=Person(operator=OPERATOR)
    )
    (made,) = books.card_desk.make_cards(asked).result()
    assert made.token is not None
    back = books.card_back("note-1", 10_000)
    books.receipts.give_back(books.giving_back(receipt, back)).result()
    gift = books.make_card("card-1", 5_000)
    sale = books.sale(books.goods(6_000))
    tenders = (
        books.reserve(sale.sale_id, made.token.value, 4_000),
        books.reserve(sale.sale_id, gift, 2_000),
    )
    books.book.complete(books.completion(sale, *tenders)).result()
    books.day.close(10_000, OPERATOR).result()
    root = file_of(books)
    paid = [(one.findtext("paymentType"), one.findtext("paidAmnt")) for one in root.iter("payment")]
    assert paid == [
        ("12001", "100.00"),
        ("12010", "-100.00"),
        ("12010", "40.00"),
        ("12005", "20.00"),
    ]
    reported = {
        one.findtext("paymentType"): one.findtext("paymentAmnt")
        for one in root.iter("reportPayment")
    }
    assert reported == {"12001": "100.00", "12010": "-60.00", "12005": "20.00"}


def test_every_element_stands_where_the_schema_has_it(busy: Books) -> None:
    for element in file_of(busy).iter():
        order = [name.removesuffix("?") for name in ORDER.get(element.tag, "").split()]
        if not order:
            continue
        names = [child.tag for child in element]
        places = [order.index(name) for name in names]
        assert places == sorted(places), element.tag
        needed = {name for name in ORDER[element.tag].split() if not name.endswith("?")}
        assert needed <= set(names), element.tag
        assert all(len(child.text or "") <= 35 for child in element if child.tag.endswith("ID"))


def test_receipts_and_z_and_file_come_to_the_same(busy: Books) -> None:
    root = file_of(busy)
    (z_report,) = busy.day.z_reports().result()
    sold = [one for one in root.iter("cashtransaction") if one.findtext("transType") != "11005"]
    told = sum(amount(one, "transAmntIn") for one in sold)
    assert told * 100 == z_report.totals.net_sales_minor == 3_000
    report = next(
        one for one in root.iter("eventReport") if one.findtext("reportType") == "Z report"
    )
    assert amount(report, "reportTotalCashSales/totalCashSaleAmnt") == told
    paid: dict[str, Decimal] = {}
    for one in root.iter("payment"):
        type_ = one.findtext("paymentType") or ""
        paid[type_] = paid.get(type_, Decimal()) + amount(one, "paidAmnt")
    in_report = {
        one.findtext("paymentType"): amount(one, "paymentAmnt")
        for one in report.iter("reportPayment")
    }
    assert (
        paid
        == in_report
        == {
            "12001": Decimal(200),
            "12002": Decimal(10),
            "12005": Decimal(20),
        }
    )
    for one in root.iter("cashtransaction"):
        lines = sum(amount(line, "lineAmntIn") for line in one.iter("ctLine"))
        payments = sum(amount(payment, "paidAmnt") for payment in one.iter("payment"))
        assert lines == payments == amount(one, "transAmntIn")


def test_loads_are_payments_received_and_not_sales(busy: Books) -> None:
    root = file_of(busy)
    (load,) = [one for one in root.iter("cashtransaction") if one.findtext("transType") == "11005"]
    assert (load.findtext("nr"), amount(load, "transAmntIn")) == ("1-L", Decimal(200))
    assert load.findtext("signature") == "NONE"


def test_signatures_stand_with_what_they_sign(busy: Books) -> None:
    kept = busy.store.read(lambda one: list_signatures(one, TILL.till_id)).result()
    told = [one.findtext("signature") for one in file_of(busy).iter("cashtransaction")]
    assert [one for one in told if one != "NONE"] == [one.value for one in kept]
    assert len(kept) == 5


def test_every_event_has_a_code_of_the_list(busy: Books) -> None:
    codes = [one.findtext("eventType") for one in file_of(busy).iter("event")]
    assert codes == [
        *("13001", "13999", "13012", "13012", "13013", "13012", "13028", "13008", "13009")
    ]
    assert {event_of(kind) for kind in OperationKind} <= set(DESCRIPTIONS)


def test_an_empty_journal_is_a_file_too(memory_books: Books) -> None:
    root = file_of(memory_books)
    assert list(root.iter("event")) == []
    memory_books.day.open(0, OPERATOR).result()
    memory_books.notes.note(OperationKind.DRAWER_OPENED, OPERATOR).result()
    memory_books.day.close(0, OPERATOR).result()
    assert len(list(file_of(memory_books).iter("reportArtGroup"))) == 1

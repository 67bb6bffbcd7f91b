"""Receipts of any sale at all, for the laws of paper."""

from datetime import timedelta, timezone

from hypothesis import strategies as st

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import CASH_STEP_MINOR, Currency, rounded_for_cash
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, GoodsLine, Line, LoadKind, LoadLine, Sale
from pos_app.domain.shop import Shop
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender, TerminalTender

OSLO_IN_SUMMER = timezone(timedelta(hours=2))
SHOP = Shop(
    name="Fyrvokterens Hage",
    address=("Lyktestien 3", "5999 Lyngholmen"),
    organisation_number="313 131 317 MVA",
)
AT_MS = 1_782_900_000_000  # 1 July 2026, 12:00 in Oslo

LOCALES = ("nb_NO", "nn_NO", "sv_SE", "da_DK", "en_GB", "en_US", "de_DE", "fi_FI", "fr_FR")
COLUMNS = st.integers(min_value=24, max_value=64)


def article(name: str, price_minor: int = 10000, vat_basis_points: int = 2500) -> Article:
    """Return an article of that name."""
    return Article(
        article_id=ArticleId(name),
        code="2000000000015",
        name=name,
        group="",
        unit_price_minor=price_minor,
        vat_basis_points=vat_basis_points,
    )


def goods(name: str, price_minor: int = 10000, quantity: int = 1) -> GoodsLine:
    """Return a line of so many of an article."""
    return GoodsLine(line_id=LineId(name), article=article(name, price_minor), quantity=quantity)


def load(amount_minor: int, card_name: str | None = "Gavekort") -> LoadLine:
    """Return a line that puts value on a card."""
    return LoadLine(
        line_id=LineId("load"),
        kind=LoadKind.TOP_UP,
        card_id=CardId("card"),
        card_name=card_name,
        masked_code="************4821",
        amount_minor=amount_minor,
        ref_id=RefId("ref"),
    )


def card_tender(
    amount_minor: int,
    *,
    name: str | None = "Mormors kort",
    left_minor: int = 0,
    approval: Approval = Approval.OWN_BOOKS,
) -> CardTender:
    """Return a payment with a card."""
    return CardTender(
        tender_id=TenderId("card"),
        card_id=CardId("card"),
        card_name=name,
        masked_code="DINCARD:********-****-****-91**-*******22e5f",
        amount_minor=amount_minor,
        card_available_minor=left_minor,
        transaction_id="transaction",
        reserve_ref_id=RefId("reserve"),
        capture_ref_id=RefId("capture"),
        void_ref_id=RefId("void"),
        approval=approval,
    )


def cash_tender(
    amount_minor: int, over_minor: int = 0, currency: Currency = Currency.NOK
) -> Tender:
    """Return a payment in cash that hands over so much more than is due."""
    rounded = rounded_for_cash(amount_minor, CASH_STEP_MINOR[currency])
    return CashTender(
        tender_id=TenderId("cash"),
        amount_minor=amount_minor,
        received_minor=rounded + over_minor,
        rounding_minor=rounded - amount_minor,
        change_minor=over_minor,
    )


def receipt(
    *lines: Line,
    tenders: tuple[Tender, ...] | None = None,
    discount: Discount | None = None,
    number: int = 1042,
    till: str = "till-1",
) -> Receipt:
    """Return a receipt of these lines, paid in cash unless it is told otherwise."""
    sale = Sale(
        sale_id=SaleId("sale"),
        currency=Currency.NOK,
        lines=lines,
        discount=discount or Discount(),
    )
    return Receipt(
        till_id=TillId(till),
        number=number,
        sale=sale,
        tenders=(cash_tender(sale.totals().total_minor),) if tenders is None else tenders,
        operator="Åse",
        completed_at_ms=AT_MS,
    )


names = st.one_of(
    st.sampled_from(
        ("Blåbærsyltetøy", "Ærfugl på øy", "Ett eneste ord" * 9, "e\u0301", "漢字" * 20)
    ),
    st.text(max_size=90),
)
prices = st.one_of(st.integers(0, 100_000), st.integers(0, 10**13))
discounts = st.one_of(
    st.just(Discount()),
    st.builds(Discount, basis_points=st.integers(1, 10_000)),
    st.builds(Discount, amount_minor=st.integers(1, 10**7)),
)
goods_lines = st.builds(
    GoodsLine,
    line_id=st.just(LineId("line")),
    article=st.builds(article, names, prices, st.sampled_from((0, 1200, 1500, 2500))),
    quantity=st.integers(1, 120),
    discount=discounts,
)
load_lines = st.builds(load, st.integers(0, 10**7), st.none() | names)


@st.composite
def any_receipt(draw: st.DrawFn) -> Receipt:
    """Draw a sale of any lines in any currency, paid in any mix of ways."""
    currency = draw(st.sampled_from(Currency))
    sale = Sale(
        sale_id=SaleId("sale"),
        currency=currency,
        lines=tuple(draw(st.lists(st.one_of(goods_lines, load_lines), max_size=6))),
        discount=draw(discounts),
    )
    due_minor = sale.totals().total_minor
    tenders: list[Tender] = []
    for _ in range(draw(st.integers(0, 2))):
        part_minor = draw(st.integers(0, due_minor))
        due_minor -= part_minor
        if draw(st.booleans()):
            left_minor = draw(st.integers(0, 10**9))
            approval = draw(st.sampled_from(Approval))
            name = draw(st.none() | names)
            tenders.append(
                card_tender(part_minor, name=name, left_minor=left_minor, approval=approval)
            )
        else:
            tenders.append(TerminalTender(tender_id=TenderId("bank"), amount_minor=part_minor))
    if due_minor:
        tenders.append(cash_tender(due_minor, draw(st.integers(0, 50)) * 1000, currency))
    return Receipt(
        till_id=TillId(draw(st.text(min_size=1, max_size=40))),
        number=draw(st.integers(1, 10**7)),
        sale=sale,
        tenders=tuple(tenders),
        operator=draw(names),
        completed_at_ms=draw(st.integers(0, 4 * 10**12)),
    )

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId, SaleId, TenderId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.plain import plain_sale, plain_tenders, sale_of, tenders_of
from pos_app.domain.sale import Discount, GoodsLine, LoadKind, LoadLine, Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, TerminalTender

text = st.text(max_size=8)
amount = st.integers(0, LARGEST_AMOUNT_MINOR)
discounts = st.builds(Discount, basis_points=st.integers(0, 10_000), amount_minor=amount)
articles = st.builds(
    Article,
    article_id=text.map(ArticleId),
    code=text,
    name=text,
    group=text,
    unit_price_minor=amount,
    vat_basis_points=st.integers(0, 10_000),
    picture=st.none() | text,
)
goods = st.builds(
    GoodsLine,
    line_id=text.map(LineId),
    article=articles,
    quantity=st.integers(1, 9_999),
    discount=discounts,
)
loads = st.builds(
    LoadLine,
    line_id=text.map(LineId),
    kind=st.sampled_from(LoadKind),
    card_id=text.map(CardId),
    card_name=st.none() | text,
    masked_code=text,
    amount_minor=amount,
    ref_id=text.map(RefId),
)
sales = st.builds(
    Sale,
    sale_id=text.map(SaleId),
    currency=st.sampled_from(Currency),
    lines=st.lists(goods | loads, max_size=4).map(tuple),
    discount=discounts,
)
card_tenders = st.builds(
    CardTender,
    tender_id=text.map(TenderId),
    card_id=text.map(CardId),
    card_name=st.none() | text,
    masked_code=text,
    amount_minor=amount,
    card_available_minor=amount,
    transaction_id=text,
    reserve_ref_id=text.map(RefId),
    capture_ref_id=text.map(RefId),
    void_ref_id=text.map(RefId),
    approval=st.sampled_from(Approval),
)


def _allowed(tender: CardTender, by: str, risk_minor: int) -> CardTender:
    return replace(tender, approved_by=by, at_risk_minor=risk_minor)


at_risk_tenders = st.builds(_allowed, card_tenders, text, st.integers(1, 1_000_000))
cash_tenders = st.builds(
    CashTender,
    tender_id=text.map(TenderId),
    amount_minor=amount,
    received_minor=amount,
    rounding_minor=st.integers(-50, 50),
    change_minor=amount,
)
terminal_tenders = st.builds(
    TerminalTender,
    tender_id=text.map(TenderId),
    amount_minor=amount,
    approval=st.sampled_from(Approval),
)
any_tender = card_tenders | at_risk_tenders | cash_tenders | terminal_tenders


@given(sales)
def test_a_sale_survives_being_written_and_read(sale: Sale) -> None:
    assert sale_of(json.loads(canonical_json(plain_sale(sale)))) == sale


@given(
    st.lists(card_tenders | at_risk_tenders | cash_tenders | terminal_tenders, max_size=4).map(
        tuple
    )
)
def test_tenders_survive_being_written_and_read(
    tenders: tuple[CardTender | CashTender | TerminalTender, ...],
) -> None:
    assert tenders_of(json.loads(canonical_json(plain_tenders(tenders)))) == tenders

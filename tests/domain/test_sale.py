"""A sale adds up: lines, discounts, VAT, and value put on cards, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId, SaleId
from pos_app.domain.money import Currency, vat_within
from pos_app.domain.sale import (
    NO_DISCOUNT,
    Discount,
    GoodsLine,
    Line,
    LoadKind,
    LoadLine,
    Sale,
    VatShare,
)

RATES = (2_500, 1_500, 1_200, 0)

DISCOUNTS = st.one_of(
    st.just(NO_DISCOUNT),
    st.builds(Discount, basis_points=st.integers(1, 10_000)),
    st.builds(Discount, amount_minor=st.integers(1, 50_000)),
)


def article(price_minor: int, rate: int = 2_500) -> Article:
    return Article(
        article_id=ArticleId("a-1"),
        code="7038010000652",
        name="Coffee",
        group="Drinks",
        unit_price_minor=price_minor,
        vat_basis_points=rate,
    )


def goods(
    price_minor: int, quantity: int = 1, rate: int = 2_500, discount: Discount = NO_DISCOUNT
) -> GoodsLine:
    return GoodsLine(
        line_id=LineId("l-1"),
        article=article(price_minor, rate),
        quantity=quantity,
        discount=discount,
    )


def load(amount_minor: int) -> LoadLine:
    return LoadLine(
        line_id=LineId("l-2"),
        kind=LoadKind.TOP_UP,
        card_id=CardId("card-1"),
        card_name=None,
        masked_code="****",
        amount_minor=amount_minor,
        ref_id=RefId("r-1"),
    )


def sale(*lines: Line, discount: Discount = NO_DISCOUNT) -> Sale:
    return Sale(sale_id=SaleId("s-1"), currency=Currency.NOK, lines=lines, discount=discount)


LINES = st.lists(
    st.one_of(
        st.builds(
            goods,
            st.integers(0, 100_000),
            st.integers(1, 20),
            st.sampled_from(RATES),
            DISCOUNTS,
        ),
        st.builds(load, st.integers(0, 100_000)),
    ),
    max_size=8,
)


def test_an_empty_sale_costs_nothing() -> None:
    totals = sale().totals()
    assert totals.total_minor == totals.goods_minor == totals.discount_minor == 0
    assert totals.vat == ()


def test_a_line_is_price_times_quantity_less_its_discount() -> None:
    line = goods(4_990, 3, discount=Discount(basis_points=1_000))
    assert line.gross_minor == 14_970
    assert line.discount_minor == 1_497
    assert line.amount_minor == 13_473


def test_a_discount_in_shares_is_rounded_and_half_goes_to_the_customer() -> None:
    assert Discount(basis_points=5_000).taken_from(1) == 1
    assert Discount(basis_points=4_999).taken_from(1) == 0
    assert Discount(basis_points=10_000).taken_from(999) == 999


def test_a_fixed_discount_never_takes_more_than_there_is() -> None:
    assert Discount(amount_minor=500).taken_from(499) == 499
    assert Discount(amount_minor=500).taken_from(501) == 500
    assert NO_DISCOUNT.taken_from(501) == 0


def test_vat_is_told_for_each_rate_the_highest_first() -> None:
    totals = sale(goods(12_500), goods(11_500, rate=1_500), goods(12_500)).totals()
    assert totals.goods_minor == 36_500
    assert totals.vat == (
        VatShare(basis_points=2_500, gross_minor=25_000, vat_minor=5_000),
        VatShare(basis_points=1_500, gross_minor=11_500, vat_minor=1_500),
    )
    assert totals.vat_minor == 6_500


def test_a_discount_on_the_sale_is_shared_over_the_rates() -> None:
    totals = sale(
        goods(10_000), goods(10_000, rate=1_500), discount=Discount(basis_points=1_000)
    ).totals()
    assert totals.goods_minor == 18_000
    assert totals.discount_minor == 2_000
    assert [share.gross_minor for share in totals.vat] == [9_000, 9_000]


def test_loading_a_card_is_no_goods_and_bears_neither_vat_nor_discount() -> None:
    totals = sale(goods(10_000), load(50_000), discount=Discount(basis_points=5_000)).totals()
    assert totals.goods_minor == 5_000
    assert totals.loads_minor == 50_000
    assert totals.total_minor == 55_000
    assert [share.gross_minor for share in totals.vat] == [5_000]


def test_a_sale_keeps_its_lines_in_order() -> None:
    it = sale(goods(1), load(2), goods(3))
    assert [line.article.unit_price_minor for line in it.goods] == [1, 3]
    assert [line.amount_minor for line in it.loads] == [2]


@given(lines=LINES, discount=DISCOUNTS)
def test_every_sale_adds_up(lines: list[Line], discount: Discount) -> None:
    it = sale(*lines, discount=discount)
    totals = it.totals()
    assert totals.total_minor == totals.goods_minor + totals.loads_minor
    gross = sum(line.gross_minor for line in it.goods)
    assert totals.goods_minor == gross - totals.discount_minor
    assert 0 <= totals.goods_minor <= gross
    assert sum(share.gross_minor for share in totals.vat) == totals.goods_minor
    rates = [share.basis_points for share in totals.vat]
    assert rates == sorted(set(rates), reverse=True)
    for share in totals.vat:
        assert share.gross_minor >= 0
        assert share.vat_minor == vat_within(share.gross_minor, share.basis_points)


@given(gross_minor=st.integers(0, 10**9), discount=DISCOUNTS)
def test_a_discount_takes_some_of_the_price_and_never_more(
    gross_minor: int, discount: Discount
) -> None:
    assert 0 <= discount.taken_from(gross_minor) <= gross_minor

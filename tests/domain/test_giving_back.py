"""However a sale comes back, in whichever pieces, what comes back is what was paid."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.article import Article
from pos_app.domain.giving_back import (
    CashBack,
    GivenBackAs,
    Returned,
    ReturnReceipt,
    left_to_return,
    paid_and_left,
    worked_out,
)
from pos_app.domain.ids import ArticleId, LineId, SaleId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.plain_return import plain_return, return_of
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, GoodsLine, Sale
from pos_app.domain.tender import CashTender

lines = st.lists(
    st.tuples(st.integers(0, 100_000), st.integers(1, 9), st.sampled_from([0, 1200, 2500])),
    min_size=1,
    max_size=4,
)


def receipt_of(parts: list[tuple[int, int, int]], discount_minor: int) -> Receipt:
    sale = Sale(
        sale_id=SaleId("sale"),
        currency=Currency.NOK,
        lines=tuple(
            GoodsLine(
                line_id=LineId(f"line-{number}"),
                article=Article(
                    article_id=ArticleId(f"a-{number}"),
                    code=f"{number}",
                    name=f"Article {number}",
                    group="Group",
                    unit_price_minor=price_minor,
                    vat_basis_points=vat,
                ),
                quantity=quantity,
            )
            for number, (price_minor, quantity, vat) in enumerate(parts)
        ),
        discount=Discount(amount_minor=discount_minor),
    )
    total_minor = sale.totals().total_minor
    cash = CashTender(
        tender_id=TenderId("cash"), amount_minor=total_minor, received_minor=total_minor
    )
    return Receipt(
        till_id=TillId("till"),
        number=1,
        sale=sale,
        tenders=(cash,) if total_minor else (),
        operator="Kari",
        completed_at_ms=0,
    )


def returned_as(returned: Returned, number: int) -> ReturnReceipt:
    back = (CashBack(amount_minor=returned.total_minor),) if returned.total_minor else ()
    return ReturnReceipt(
        till_id=TillId("till"),
        number=number,
        return_id=f"return-{number}",
        kind=GivenBackAs.RETURN,
        of_number=1,
        currency=Currency.NOK,
        returned=returned,
        back=back,
        operator="Kari",
        approved_by=None,
        reason="",
        completed_at_ms=number,
    )


@given(parts=lines, discount_minor=st.integers(0, 50_000), data=st.data())
def test_pieces_come_to_the_whole(
    parts: list[tuple[int, int, int]], discount_minor: int, data: st.DataObject
) -> None:
    receipt = receipt_of(parts, discount_minor)
    total_minor = receipt.sale.totals().total_minor
    before: list[ReturnReceipt] = []
    while left := left_to_return(receipt, before):
        assert sum(one.amount_minor for one in left) == total_minor - sum(
            one.returned.total_minor for one in before
        )
        wanted = {
            one.line_id: data.draw(st.integers(0, one.quantity + 1), label="wanted") for one in left
        }
        if not any(wanted.values()):
            wanted = {left[0].line_id: 1}
        returned = worked_out(receipt, before, wanted, {})
        assert all(line.amount_minor >= 0 for line in returned.goods)
        made = returned_as(returned, len(before) + 2)
        assert return_of(plain_return(made), made.till_id, made.completed_at_ms) == made
        before.append(made)
    assert sum(one.returned.total_minor for one in before) == total_minor
    assert paid_and_left(receipt, before) == ()

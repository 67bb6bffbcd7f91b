"""A return and a gift on paper: which receipt it is of, and what nobody may read off it."""

from dataclasses import replace

from pos_app.domain.giving_back import (
    CashBack,
    GivenBackAs,
    Returned,
    ReturnedGoods,
    ReturnReceipt,
)
from pos_app.domain.ids import LineId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.till import TRAINING_MARK
from pos_app.printing.layout import BarcodeRow, HeadingRow, PairRow, Row, Size
from pos_app.printing.receipts import number_in_code
from pos_app.printing.returns import gift_layout, return_layout
from pos_app.printing.text import receipt_text
from tests.printing.any_sale import AT_MS, SHOP, goods, receipt

TILL = TillId("till-1")
PRACTICE = TillId(f"{TILL}{TRAINING_MARK}")


def given_back(number: int = 2051, of_number: int = 1042) -> ReturnReceipt:
    cup = ReturnedGoods(
        line_id=LineId("line"),
        article_id="cup",
        name="Krus",
        group="",
        quantity=2,
        amount_minor=20_000,
        vat_basis_points=2500,
    )
    return ReturnReceipt(
        till_id=TILL,
        number=number,
        return_id="return",
        kind=GivenBackAs.RETURN,
        of_number=of_number,
        currency=Currency.NOK,
        returned=Returned(goods=(cup,), loads=()),
        back=(CashBack(amount_minor=20_000),),
        operator="Åse",
        approved_by="Kari",
        reason="Sprukket",
        completed_at_ms=AT_MS,
    )


def rows_of(receipt: ReturnReceipt) -> tuple[Row, ...]:
    return return_layout(receipt, SHOP, "nb_NO").rows


def test_a_return_names_the_receipt_it_is_of_as_that_receipt_names_itself() -> None:
    rows = rows_of(given_back(of_number=123_456))
    assert PairRow("Gjelder kvittering", "123456") in rows


def test_a_return_says_who_gave_it_who_allowed_it_and_why() -> None:
    rows = rows_of(given_back())
    assert {"Åse", "Kari", "Sprukket"} <= {row.right for row in rows if isinstance(row, PairRow)}


def test_the_code_of_a_return_leads_back_to_it_at_its_own_till_alone() -> None:
    (code,) = (row.value for row in rows_of(given_back()) if isinstance(row, BarcodeRow))
    assert number_in_code(code, TILL) == 2051
    assert number_in_code(code, "till-2") is None
    assert number_in_code(code, PRACTICE) is None


def test_a_return_in_practice_says_so_first() -> None:
    assert isinstance(first := rows_of(replace(given_back(), till_id=PRACTICE))[0], HeadingRow)
    assert first.size is Size.DOUBLE
    assert first != rows_of(given_back())[0]


def test_a_gift_receipt_says_what_was_bought_and_no_price() -> None:
    layout = gift_layout(receipt(goods("Krus", 17_350, 3)), SHOP, "nb_NO")
    assert PairRow("Krus", "3") in layout.rows
    paper = receipt_text(layout)
    assert "173" not in paper
    assert "520" not in paper

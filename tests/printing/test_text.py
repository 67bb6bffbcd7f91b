"""A receipt as text keeps to the paper's width and loses nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.domain.receipt import Receipt
from pos_app.printing.layout import AmountRow, ItemRow, LoadRow, TenderRow, VatRow
from pos_app.printing.receipts import receipt_layout
from pos_app.printing.text import cells, receipt_text
from tests.printing.any_sale import (
    COLUMNS,
    LOCALES,
    OSLO_IN_SUMMER,
    SHOP,
    any_receipt,
    card_tender,
    goods,
    load,
    receipt,
)

EXPECTED = """\
            Fyrvokterens Hage
               Lyktestien 3
             5999 Lyngholmen
         Org.nr. 313 131 317 MVA
------------------------------------------
Salgskvittering
Kvittering 1042               Kasse till-1
1. juli 2026                      12:00:00
Betjent av                             Åse
------------------------------------------
Ærfugl på øy, en bok om fuglene
langs kysten                      1 249,50
Krus                                200,00
  2 × 100,00
Sum varer                         1 449,50
------------------------------------------
Verdi satt på kort
Påfyll: Gavekort                    500,00
  ****4821
Sum satt på kort                    500,00
------------------------------------------
Å BETALE NOK                      1 949,50
------------------------------------------
Mva.        Grunnlag       Mva.   Med mva.
25 %        1 159,60     289,90   1 449,50
------------------------------------------
Betalt med
Mormors kort                      1 949,50
  DINCARD:****91****22e5f
  Godkjent          i butikkens egne bøker
  Igjen på kortet                   123,45
------------------------------------------
            Takk for besøket!
               R.till1.1042
"""  # noqa: RUF001 - the multiplication sign is meant


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2212", "-")


def test_a_receipt_as_text_looks_like_this() -> None:
    of = receipt(
        goods("Ærfugl på øy, en bok om fuglene langs kysten", 124950),
        goods("Krus", 10000, 2),
        load(50000),
        tenders=(card_tender(194950, left_minor=12345),),
    )
    assert receipt_text(receipt_layout(of, SHOP, "nb_NO", zone=OSLO_IN_SUMMER)) == EXPECTED


@given(drawn=any_receipt(), locale=st.sampled_from(LOCALES), columns=COLUMNS, copy=st.booleans())
@settings(max_examples=50, deadline=None)
def test_no_line_of_any_receipt_is_wider_than_the_paper(
    drawn: Receipt, locale: str, columns: int, *, copy: bool
) -> None:
    layout = receipt_layout(drawn, SHOP, locale, copy=copy)
    for line in receipt_text(layout, columns).splitlines():
        assert cells(line) <= columns


@given(any_receipt(), st.sampled_from(LOCALES), COLUMNS)
@settings(max_examples=50, deadline=None)
def test_every_amount_of_any_receipt_stands_whole_at_the_right_edge(
    drawn: Receipt, locale: str, columns: int
) -> None:
    layout = receipt_layout(drawn, SHOP, locale)
    lines = receipt_text(layout, columns).splitlines()
    at_the_edge = [line for line in lines if cells(line) == columns]
    for row in layout.rows:
        match row:
            case ItemRow(amount=amount) | LoadRow(amount=amount) | TenderRow(amount=amount):
                amounts = [amount]
            case AmountRow(amount=amount):
                amounts = [amount]
            case VatRow(gross=gross):
                amounts = [gross]
            case _:
                amounts = []
        for amount in amounts:
            assert any(f" {line}".endswith(f" {plain(amount.text)}") for line in at_the_edge)


@given(any_receipt(), COLUMNS)
@settings(max_examples=40, deadline=None)
def test_wrapping_loses_no_letter_of_any_name(drawn: Receipt, columns: int) -> None:
    layout = receipt_layout(drawn, SHOP, "nb_NO")
    text = "".join(receipt_text(layout, columns).split())
    for row in layout.rows:
        if isinstance(row, ItemRow):
            name, amount = ("".join(plain(t).split()) for t in (row.name, row.amount.text))
            # The amount stands at the end of the name's last line; nothing comes between.
            assert name + amount in text


def test_the_mark_of_a_copy_is_set_twice_as_wide() -> None:
    layout = receipt_layout(receipt(goods("Krus")), SHOP, "nb_NO", copy=True)
    assert receipt_text(layout).splitlines()[1].strip() == "K O P I"


def test_paper_too_narrow_for_any_receipt_is_the_programmers_mistake() -> None:
    layout = receipt_layout(receipt(goods("Krus")), SHOP, "nb_NO")
    with pytest.raises(ValueError, match="24 columns"):
        receipt_text(layout, 23)


@pytest.mark.parametrize(("text", "columns"), [("ærøå", 4), ("漢字", 4), ("e\u0301", 1)])
def test_a_cell_is_what_a_printer_moves_on(text: str, columns: int) -> None:
    assert cells(text) == columns

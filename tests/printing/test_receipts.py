"""A receipt tells what the books hold: every row, and rows that add up."""

from collections.abc import Iterable
from dataclasses import fields, replace

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, GoodsLine, LoadKind
from pos_app.domain.tender import Approval, CashTender
from pos_app.printing.codes import code_128
from pos_app.printing.escpos.pictures import code_picture
from pos_app.printing.escpos.profile import NARROW
from pos_app.printing.layout import (
    Amount,
    AmountRow,
    BarcodeRow,
    HeadingRow,
    ItemRow,
    LoadRow,
    Meaning,
    PairRow,
    ReceiptLayout,
    Row,
    SectionRow,
    Size,
    TenderRow,
    VatRow,
)
from pos_app.printing.receipts import number_in_code, receipt_code, receipt_layout
from pos_app.printing.vocabulary import Words
from pos_app.printing.words import ENGLISH, LANGUAGES, words_of
from tests.printing.any_sale import (
    LOCALES,
    OSLO_IN_SUMMER,
    SHOP,
    any_receipt,
    card_tender,
    cash_tender,
    goods,
    load,
    receipt,
)


def laid_out(of: Receipt, locale: str = "nb_NO", *, copy: bool = False) -> ReceiptLayout:
    return receipt_layout(of, SHOP, locale, copy=copy, zone=OSLO_IN_SUMMER)


def amount_of(rows: Iterable[Row], meaning: Meaning) -> Amount | None:
    found = [r.amount for r in rows if isinstance(r, AmountRow) and r.meaning is meaning]
    assert len(found) <= 1
    return found[0] if found else None


def minor(amount: Amount | None) -> int:
    return 0 if amount is None else amount.minor


@given(any_receipt(), st.sampled_from(LOCALES))
@settings(max_examples=50, deadline=None)
def test_the_rows_of_any_receipt_add_up(drawn: Receipt, locale: str) -> None:
    rows = laid_out(drawn, locale).rows
    items = sum(row.amount.minor for row in rows if isinstance(row, ItemRow))
    discounts = sum(
        row.amount.minor
        for row in rows
        if isinstance(row, AmountRow) and row.meaning is Meaning.DISCOUNT
    )
    loads = sum(row.amount.minor for row in rows if isinstance(row, LoadRow))
    vat = [row for row in rows if isinstance(row, VatRow)]
    tenders = sum(row.amount.minor for row in rows if isinstance(row, TenderRow))
    total = amount_of(rows, Meaning.TOTAL)
    assert discounts <= 0
    assert minor(total) == items + discounts + loads == tenders
    assert all(row.net.minor + row.vat.minor == row.gross.minor for row in vat)
    assert sum(row.gross.minor for row in vat) == items + discounts
    if drawn.sale.loads:
        assert minor(amount_of(rows, Meaning.LOADS_TOTAL)) == loads
        if drawn.sale.goods:
            assert minor(amount_of(rows, Meaning.GOODS_TOTAL)) == items + discounts
    cash = sum(t.amount_minor for t in drawn.tenders if isinstance(t, CashTender))
    assert minor(amount_of(rows, Meaning.RECEIVED)) == (
        cash + minor(amount_of(rows, Meaning.ROUNDING)) + minor(amount_of(rows, Meaning.CHANGE))
    )


@given(any_receipt(), st.sampled_from(LOCALES))
@settings(max_examples=40, deadline=None)
def test_no_row_of_any_receipt_holds_a_printer_command(drawn: Receipt, locale: str) -> None:
    def texts(value: object) -> Iterable[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            for each in value:  # pyright: ignore[reportUnknownVariableType]
                yield from texts(each)  # pyright: ignore[reportUnknownArgumentType]
        elif hasattr(value, "__dataclass_fields__"):
            for each in fields(value):  # pyright: ignore[reportArgumentType]
                yield from texts(getattr(value, each.name))

    for text in texts(laid_out(drawn, locale).rows):
        assert not any(character < " " or "\x7f" <= character < "\xa0" for character in text)


def test_the_head_names_the_shop_the_till_the_number_the_time_and_the_operator() -> None:
    rows = laid_out(receipt(goods("Krus"))).rows
    assert HeadingRow("Fyrvokterens Hage", Size.LARGE) in rows
    assert HeadingRow("5999 Lyngholmen") in rows
    assert HeadingRow("Org.nr. 313 131 317 MVA") in rows
    assert PairRow("Kvittering 1042", "Kasse till-1") in rows
    assert PairRow("1. juli 2026", "12:00:00") in rows
    assert PairRow("Betjent av", "Åse") in rows


def test_a_line_of_several_shows_how_many_at_what_price() -> None:
    (item,) = [r for r in laid_out(receipt(goods("Krus", 18950, 3))).rows if isinstance(r, ItemRow)]
    assert item == ItemRow("Krus", Amount(56850, "568,50"), "3 × 189,50")  # noqa: RUF001 - the sign meant


def test_discounts_of_a_line_and_of_the_sale_stand_by_themselves() -> None:
    line = goods("Krus", 20000)
    cheaper = GoodsLine(
        line_id=line.line_id, article=line.article, discount=Discount(basis_points=1000)
    )
    rows = laid_out(receipt(cheaper, discount=Discount(amount_minor=500))).rows
    assert [r for r in rows if isinstance(r, AmountRow) and r.meaning is Meaning.DISCOUNT] == [
        AmountRow(Meaning.DISCOUNT, "Rabatt 10\xa0%", Amount(-2000, "-20,00")),
        AmountRow(Meaning.DISCOUNT, "Rabatt på hele kjøpet", Amount(-500, "-5,00")),
    ]


def test_value_put_on_cards_has_a_block_of_its_own_outside_the_sales_total() -> None:
    rows = laid_out(receipt(goods("Krus", 10000), load(20000))).rows
    heading = rows.index(SectionRow("Verdi satt på kort"))
    assert (
        rows.index(AmountRow(Meaning.GOODS_TOTAL, "Sum varer", Amount(10000, "100,00"))) < heading
    )
    assert rows[heading + 1] == LoadRow("Påfyll: Gavekort", Amount(20000, "200,00"), "****4821")
    assert [r.gross.minor for r in rows if isinstance(r, VatRow)] == [10000]


def test_a_receipt_of_nothing_but_loads_says_so_and_has_no_vat() -> None:
    rows = laid_out(receipt(load(20000))).rows
    assert SectionRow("Kvittering for innbetaling") in rows
    assert SectionRow("Salgskvittering") not in rows
    assert not any(isinstance(row, VatRow) for row in rows)
    assert amount_of(rows, Meaning.GOODS_TOTAL) is None


@pytest.mark.parametrize("approval", Approval)
def test_every_card_says_how_it_was_approved_and_what_it_has_left(approval: Approval) -> None:
    tender = card_tender(10000, left_minor=2500, approval=approval)
    rows = laid_out(receipt(goods("Krus", 10000), tenders=(tender,)), "en_GB").rows
    assert [row for row in rows if isinstance(row, TenderRow)] == [
        TenderRow(
            "Mormors kort",
            Amount(10000, "100.00"),
            "DINCARD:****91****22e5f",
            (
                ("Approved", ENGLISH.approvals[approval]),
                ("Left on the card", "25.00"),
            ),
        )
    ]


def test_a_floor_limit_says_who_allowed_it() -> None:
    tender = replace(
        card_tender(10000, left_minor=0, approval=Approval.FLOOR_LIMIT),
        approved_by="Berit",
        at_risk_minor=8000,
    )
    rows = laid_out(receipt(goods("Krus", 10000), tenders=(tender,)), "en_GB").rows
    (shown,) = (row for row in rows if isinstance(row, TenderRow))
    assert shown.details[0] == ("Approved", "below the floor limit (Berit)")


def test_cash_shows_rounding_what_was_received_and_what_went_back() -> None:
    paid = (cash_tender(10060, over_minor=9900),)
    rows = laid_out(receipt(goods("Krus", 10060), tenders=paid)).rows
    assert amount_of(rows, Meaning.ROUNDING) == Amount(40, "0,40")
    assert amount_of(rows, Meaning.RECEIVED) == Amount(20000, "200,00")
    assert amount_of(rows, Meaning.CHANGE) == Amount(9900, "99,00")


def test_a_sale_without_cash_says_nothing_of_cash() -> None:
    rows = laid_out(receipt(goods("Krus", 10000), tenders=(card_tender(10000),))).rows
    for meaning in (Meaning.ROUNDING, Meaning.RECEIVED, Meaning.CHANGE):
        assert amount_of(rows, meaning) is None


def test_only_a_reprint_is_marked_as_a_copy_and_at_double_size() -> None:
    of = receipt(goods("Krus"))
    assert laid_out(of, copy=True).rows[0] == HeadingRow("KOPI", Size.DOUBLE)
    assert laid_out(of, copy=True).rows[1:] == laid_out(of).rows
    assert not any(isinstance(r, HeadingRow) and r.size is Size.DOUBLE for r in laid_out(of).rows)


@pytest.mark.parametrize(
    ("till", "code"),
    [
        ("till-1", "R.till1.1042"),
        ("till-1.training", "P.till1.1042"),
        ("Kasse Ø-2: inngangen til hagen", "R.864391.1042"),
        ("Kasse Ø-2: inngangen til hagen.training", "P.864391.1042"),
    ],
)
def test_the_code_of_a_receipt_has_only_characters_that_any_keyboard_layout_keeps(
    till: str, code: str
) -> None:
    rows = laid_out(receipt(goods("Krus"), till=till)).rows
    assert rows[-1] == BarcodeRow(code)


def test_a_code_leads_to_the_receipt_at_its_own_till_and_nowhere_else() -> None:
    code = receipt_code(receipt(goods("Krus"), till="torgallmenningen-1"))
    assert number_in_code(code, "torgallmenningen-1") == 1042
    assert number_in_code(code, "torgallmenningen-2") is None
    assert number_in_code(code, "torgallmenningen-1.training") is None
    assert number_in_code("1042", "torgallmenningen-1") is None


def test_a_code_of_earlier_paper_leads_to_its_receipt_where_its_name_was_not_cut() -> None:
    assert number_in_code("R.torget1.7", "torget-1") == 7
    assert number_in_code("R.torgallmenningen1.7", "torgallmenningen-1") is None
    assert number_in_code("R.torgallmenni.7", "torgallmenningen-1") is None


@given(any_receipt())
@settings(max_examples=40)
def test_the_code_of_any_receipt_is_short_enough_for_the_narrowest_roll(drawn: Receipt) -> None:
    code = receipt_code(replace(drawn, number=drawn.number % 1_000_000))
    assert code_picture(code_128(code), NARROW.width_dots) is not None
    assert all(
        character.isascii() and (character.isalnum() or character == ".") for character in code
    )


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_every_language_has_a_word_for_everything(words: Words) -> None:
    assert set(words.approvals) == set(Approval)
    assert set(words.loads) == set(LoadKind)
    for each in fields(words):
        assert getattr(words, each.name)
    assert all((*words.approvals.values(), *words.loads.values()))


def test_a_language_we_do_not_speak_gets_english_words_and_its_own_figures() -> None:
    assert words_of(Locale.parse("nl_NL")) is ENGLISH
    rows = laid_out(receipt(goods("Krus", 123456)), "nl_NL").rows
    total = AmountRow(Meaning.TOTAL, "To pay NOK", Amount(123456, "1.234,56"))
    assert total in rows

"""A table of articles: every row is right, or told what is wrong with it."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.kept_article import KeptArticle
from pos_app.errors import Code, Refused
from pos_app.journal.article_cells import Wrong
from pos_app.journal.article_table import (
    ArticleTable,
    ChangedArticle,
    WrongRow,
    read_article_table,
    write_article_table,
)
from tests.journal.article_shop import COFFEE, MILK, article, shops

HEAD = "EAN;Varenr;Navn;Varegruppe;Pris;MVA\n"


def read(text: str, *kept: KeptArticle, comma: bool = True) -> ArticleTable:
    numbers = itertools.count(1)
    return read_article_table(
        kept, text.encode(), lambda: f"new-{next(numbers)}", has_decimal_comma=comma
    )


def test_a_row_is_a_new_article() -> None:
    table = read(HEAD + "7038010009457;17; Kaffe ;Drikke;kr 29,90;15 %\n")
    assert table == ArticleTable(
        new=(article("new-1", "7038010009457"),), changed=(), unchanged=0, wrong=()
    )
    assert table.to_keep == table.new


def test_the_shops_own_number_is_the_code_of_what_has_no_barcode() -> None:
    (new,) = read(HEAD + ";17;Bolle;Bakst;25;15\n").new
    assert new.article.code == "17"


def test_an_article_is_known_by_its_id_and_else_by_its_code() -> None:
    text = "id,code,price\ncoffee,7038010009457,31.50\nelsewhere,0012,22\n"
    kept = replace(MILK, article=replace(MILK.article, code="0012"))
    table = read(text, COFFEE, kept)
    dearer = replace(COFFEE, article=replace(COFFEE.article, unit_price_minor=31_50))
    assert table.changed == (ChangedArticle(before=COFFEE, after=dearer),)
    assert (table.new, table.unchanged, table.wrong) == ((), 1, ())


def test_what_a_table_does_not_tell_stays_as_it_is() -> None:
    put_away = replace(COFFEE, is_put_away=True)
    table = read("code;name\n7038010009457;Kaffe, hel\n", put_away)
    (changed,) = table.changed
    assert changed.after == replace(put_away, article=replace(put_away.article, name="Kaffe, hel"))


def test_codes_may_be_exchanged_between_articles() -> None:
    text = "id;code\ncoffee;12\nmilk;7038010009457\n"
    table = read(text, COFFEE, MILK)
    assert [one.after.article.code for one in table.changed] == ["12", "7038010009457"]
    assert table.wrong == ()


@pytest.mark.parametrize(
    ("row", "why", "said"),
    [
        (";;Kaffe;;5;25", Wrong.CODE_EMPTY, "Kaffe"),
        ("A1;;Kaffe;;5;25", Wrong.CODE_NOT_SCANNABLE, "A1"),
        ("7038010009458;;Kaffe;;5;25", Wrong.CODE_CHECK_DIGIT, "7038010009458"),
        ("7,04E+12;;Kaffe;;5;25", Wrong.CODE_SHORTENED, "7,04E+12"),
        ("12;;;;5;25", Wrong.NAME, "12"),
        ("12;;" + "x" * 121 + ";;5;25", Wrong.NAME, "12"),
        ("12;;Kaffe;" + "x" * 300 + ";5;25", Wrong.GROUP, "12"),
        ("12;;Kaffe;;gratis;25", Wrong.PRICE, "gratis"),
        ("12;;Kaffe;;1,250;25", Wrong.PRICE_UNCLEAR, "1,250"),
        ("12;;Kaffe;;99999999999999;25", Wrong.PRICE, "99999999999999"),
        ("12;;Kaffe;;5;0,25", Wrong.VAT, "0,25"),
        ("12;;Kaffe;;5", Wrong.VAT, ""),
        ("12;;Kaffe;;5;25;more", Wrong.COLUMNS, "12"),
    ],
)
def test_a_wrong_row_says_where_and_why(row: str, why: Wrong, said: str) -> None:
    table = read(f"{HEAD}13;;Te;;5;25\n{row}\n")
    assert table.wrong == (WrongRow(3, why, said),)
    assert len(table.new) == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [("x" * 256 + ";Te", Wrong.ID), (";\ufffd", Wrong.NAME), (";T\ufffde", Wrong.NAME)],
)
def test_a_text_that_is_not_readable_is_wrong(row: str, why: Wrong) -> None:
    table = read(f"code;price;vat;id;name\n12;5;25;{row}\n")
    assert [one.why for one in table.wrong] == [why]


@pytest.mark.parametrize("missing", ["name", "price", "vat"])
def test_what_is_new_needs_its_name_price_and_vat(missing: str) -> None:
    cells = {"code": "12", "name": "Te", "price": "5", "vat": "25"}
    del cells[missing]
    text = ";".join(cells) + "\n" + ";".join(cells.values())
    assert [row.why.value for row in read(text).wrong] == [missing]
    assert read(text, MILK).wrong == ()


def test_the_same_code_twice_is_told_the_second_time() -> None:
    table = read(HEAD + "012345678905;;A;;5;25\n0012345678905;;B;;5;25\n")
    assert [(row.line, row.why) for row in table.wrong] == [(3, Wrong.TWICE)]


def test_a_code_that_another_article_keeps_is_told() -> None:
    table = read("id;code\ncoffee;12\n", COFFEE, MILK)
    assert table.wrong == (WrongRow(2, Wrong.CODE_TAKEN, "12"),)
    assert (table.changed, table.unchanged) == ((), 0)


def test_a_table_without_codes_is_none() -> None:
    with pytest.raises(Refused) as refused:
        read("Navn;Pris\nKaffe;5\n")
    assert refused.value.code is Code.UNREADABLE_FILE
    assert refused.value.fields["needed"] == ["code"]


@given(shop=shops, comma=st.booleans())
def test_what_was_written_is_read_as_nothing_new(shop: list[KeptArticle], *, comma: bool) -> None:
    text = write_article_table(shop, has_decimal_comma=comma)
    table = read(text, *shop, comma=comma)
    assert table == ArticleTable(new=(), changed=(), unchanged=len(shop), wrong=())


@given(shop=shops, comma=st.booleans())
def test_what_was_written_makes_the_same_shop_elsewhere(
    shop: list[KeptArticle], *, comma: bool
) -> None:
    text = write_article_table(shop, has_decimal_comma=comma)
    assert list(read(text, comma=comma).new) == shop

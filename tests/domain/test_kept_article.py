from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import WrongCode, checked_article, why_no_code
from pos_app.domain.token import ArticleCode, CardToken, read_scan
from pos_app.errors import Code, Refused

COFFEE = Article(
    article_id=ArticleId("coffee"),
    code="7038010009457",
    name="Kaffe",
    group="Drikke",
    unit_price_minor=29_90,
    vat_basis_points=1500,
)


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("7", None),
        ("00099", None),
        ("7038010009457", None),
        ("ABC-123", None),
        ("1000000", None),
        ("", WrongCode.EMPTY),
        ("A-1", WrongCode.NOT_SCANNABLE),
        ("med mellomrom", WrongCode.NOT_SCANNABLE),
        ("BLÅBÆR", WrongCode.NOT_SCANNABLE),
        ("x" * 49, WrongCode.NOT_SCANNABLE),
        ("7038010009458", WrongCode.CHECK_DIGIT),
        ("7,03801E+12", WrongCode.SHORTENED),
        ("7.03801e12", WrongCode.SHORTENED),
    ],
)
def test_a_code_is_what_some_scanner_can_say(code: str, wrong: WrongCode | None) -> None:
    assert why_no_code(code) == wrong


@given(st.text(alphabet="0123456789AB-æ ", min_size=1, max_size=50))
def test_a_code_that_may_be_kept_is_read_as_it_stands(code: str) -> None:
    if why_no_code(code) is None:
        read = read_scan(code)
        assert isinstance(read, ArticleCode | CardToken)
        assert read.value == code


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(COFFEE, article_id=ArticleId("")), "article_id"),
        (replace(COFFEE, code="A"), "code"),
        (replace(COFFEE, name=""), "name"),
        (replace(COFFEE, name="x" * 121), "name"),
        (replace(COFFEE, group=" Drikke"), "group"),
        (replace(COFFEE, picture="\x00"), "picture"),
        (replace(COFFEE, unit_price_minor=-1), "unit_price"),
        (replace(COFFEE, vat_basis_points=-1), "vat"),
        (replace(COFFEE, vat_basis_points=10_001), "vat"),
    ],
)
def test_what_nobody_could_sell_is_refused_by_its_field(wrong: Article, field: str) -> None:
    with pytest.raises(Refused) as refused:
        checked_article(wrong)
    assert refused.value.code is Code.INVALID_FIELD
    assert refused.value.fields["field"] == field


def test_an_article_needs_neither_group_nor_picture() -> None:
    bare = replace(COFFEE, group="", picture=None)
    assert checked_article(bare) is bare

"""What the codes of articles tell, and that a card is never taken for one, nor one for a card."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.printable import printable_value
from pos_app.domain.token import (
    PRINTABLE_FORMAT,
    ArticleCode,
    CardToken,
    Format,
    generated_value,
    read_scan,
)
from pos_app.errors import Refused
from pos_app.scanning.article_codes import COUNTRIES, ArticleReading, read_article_code

DIGITS = st.text(string.digits, min_size=11, max_size=11)
FORMATS = st.one_of(
    st.none(),
    st.just(PRINTABLE_FORMAT),
    st.builds(
        Format,
        length=st.integers(8, 40),
        prefix=st.sampled_from(["", "01", "2", "GIFT-"]),
        symbols=st.sampled_from([False]),
        characters=st.booleans(),
    ),
)


def with_check_digit(digits: str) -> str:
    weighted = sum(int(d) * (3 if at % 2 == 0 else 1) for at, d in enumerate(reversed(digits)))
    return digits + str(-weighted % 10)


@pytest.mark.parametrize(
    ("digits", "country", "code", "price_minor", "weight_g"),
    [
        ("201234561290", "no", "201234560000", 1290, None),
        ("211234561290", "no", "211234560000", 12900, None),
        ("221234560129", "no", "221234560000", 12900, None),
        ("231234560512", "no", "231234560000", None, 512),
        ("241234560512", "se", "241234560000", None, 5120),
        ("251234560512", "fi", "251234560000", None, 51200),
        ("211234012990", "dk", "211234000000", 12990, None),
        ("261234000512", "dk", "261234000000", None, 512),
    ],
)
def test_a_number_of_the_twenties_holds_what_its_country_says(
    digits: str, country: str, code: str, price_minor: int | None, weight_g: int | None
) -> None:
    assert read_article_code(with_check_digit(digits), country) == ArticleReading(
        code=with_check_digit(code), price_minor=price_minor, weight_g=weight_g
    )


def test_a_german_number_may_hold_a_count_and_one_with_a_wrong_price_digit_holds_nothing() -> None:
    told = {read_article_code(with_check_digit(f"251234{check}00007"), "de") for check in range(10)}
    assert sum(one is not None and one.count == 7 for one in told) == 1
    assert all(one is not None and one.price_minor is None for one in told)


def test_elsewhere_such_a_number_is_a_number() -> None:
    code = with_check_digit("201234561290")
    assert read_article_code(code, "us") == ArticleReading(code=code)


@pytest.mark.parametrize(
    "text",
    [
        "]C10109506000134352310300051239221990",
        "]C101095060001343523103000512\x1d39221990",
        "]Q30109506000134352310300051239221990",
        "(01)09506000134352(3103)000512(3922)1990",
        "https://id.gs1.org/01/09506000134352?3103=000512&3922=1990",
    ],
)
def test_gs1_in_all_its_spellings_tells_number_weight_and_price(text: str) -> None:
    assert read_article_code(text, "no") == ArticleReading(
        code="9506000134352", price_minor=1990, weight_g=512
    )


def test_digits_without_a_sign_of_gs1_may_be_a_card() -> None:
    reading = read_article_code("010950600013435231030005123012", "no")
    assert reading == ArticleReading(code="9506000134352", weight_g=512, count=12, is_certain=False)


@pytest.mark.parametrize(
    "text",
    [
        *("", "]C1", "]C10109506000134353", "01095060001343", "https://example.no/gave"),
        *("(01)123", "(10)ABC", "https://id.gs1.org/01/0950", "\x1d", "9" * 3000, "5901234123456"),
    ],
)
def test_what_is_no_article_is_none(text: str) -> None:
    assert read_article_code(text, "no") is None


@given(digits=DIGITS, length=st.sampled_from([7, 11]))
def test_eight_and_twelve_digits_are_articles_too(digits: str, length: int) -> None:
    code = with_check_digit(digits[:length])
    reading = read_article_code(code, "no")
    assert reading is not None
    assert isinstance(read_scan(code), ArticleCode)


@given(form=FORMATS, seed=st.integers(), country=st.sampled_from(sorted(COUNTRIES)))
def test_a_token_of_ours_is_never_an_articles_code(
    form: Format | None, seed: int, country: str
) -> None:
    value = generated_value(form, random.Random(seed).randrange)
    assert read_article_code(value, country) is None
    assert read_scan(value) == CardToken(value)


@given(st.integers(), st.sampled_from(["]C0", "]Q1"]))
def test_nor_is_a_printed_token_behind_its_aim_prefix(seed: int, prefix: str) -> None:
    assert read_article_code(prefix + printable_value(random.Random(seed).randrange), "no") is None


@given(digits=DIGITS, first=st.sampled_from("0123456789"))
def test_an_articles_number_is_never_a_card(digits: str, first: str) -> None:
    code = with_check_digit(first + digits)
    assert read_article_code(code, "no") is not None
    assert read_scan(code) == ArticleCode(code)


GS1_LIKE = st.text("0123456789]CQde()?&=/:\x1d https.gs1.org", max_size=80)


@given(text=st.one_of(st.text(max_size=80), GS1_LIKE, GS1_LIKE.map(lambda text: f"]C101{text}")))
def test_no_text_breaks_the_parsers_that_a_scan_reaches(text: str) -> None:
    for country in ("no", "dk", "de", ""):
        reading = read_article_code(text, country)
        assert reading is None or reading.code
    try:
        read = read_scan(text)
    except Refused:
        return
    assert read.value


@given(text=GS1_LIKE.map(lambda text: f"https://id.gs1.org/01/09506000134352{text}"))
def test_no_link_breaks_them_either(text: str) -> None:
    reading = read_article_code(text, "no")
    assert reading is None or reading.code == "9506000134352"

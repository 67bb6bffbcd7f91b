"""Tokens: made as their format says, shown masked, and told from the codes of articles."""

import random
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.token import (
    LONGEST_TOKEN,
    SHORTEST_TOKEN,
    SYMBOLS,
    ArticleCode,
    CardToken,
    Format,
    checked_pin_format,
    checked_token_format,
    generated_value,
    has_check_digit,
    masked,
    read_scan,
)
from pos_app.errors import Code, Refused

UUID4 = re.compile(r"DINCARD:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
PRINTABLE = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E))


@st.composite
def formats(draw: st.DrawFn) -> Format:
    prefix = draw(st.text(st.sampled_from(string.ascii_letters + "0:-.]"), max_size=12))
    classes = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()).filter(any))
    prefix = prefix.lstrip("]")
    length = draw(st.integers(SHORTEST_TOKEN, LONGEST_TOKEN - len(prefix)))
    symbols, numbers, characters = classes
    return Format(
        length=length, prefix=prefix, symbols=symbols, numbers=numbers, characters=characters
    )


@given(form=formats(), seed=st.integers())
def test_a_value_is_of_its_format_and_fits_the_label(form: Format, seed: int) -> None:
    value = generated_value(checked_token_format(form), random.Random(seed).randrange)
    assert value.startswith(form.prefix)
    body = value[len(form.prefix) :]
    assert len(body) == form.length
    assert len(value) <= LONGEST_TOKEN
    assert set(body) <= set(form.alphabet)
    assert value.isascii()


@given(form=formats(), seed=st.integers())
def test_what_is_generated_is_read_back_as_a_token(form: Format, seed: int) -> None:
    value = generated_value(form, random.Random(seed).randrange)
    assert read_scan(value) == CardToken(value)


@given(length=st.sampled_from([8, 12, 13]), seed=st.integers())
def test_a_generated_number_is_never_an_articles(length: int, seed: int) -> None:
    form = Format(length=length, symbols=False)
    value = generated_value(form, random.Random(seed).randrange)
    assert read_scan(value) == CardToken(value)


@given(seed=st.integers())
def test_without_a_format_a_value_is_a_random_uuid(seed: int) -> None:
    assert UUID4.fullmatch(generated_value(None, random.Random(seed).randrange))


def test_every_class_of_characters_adds_its_own() -> None:
    assert Format(symbols=False).alphabet == string.digits
    assert Format(symbols=False, numbers=False, characters=True).alphabet == string.ascii_letters
    assert Format(numbers=False).alphabet == SYMBOLS
    assert Format(characters=True).alphabet == string.digits + string.ascii_letters + SYMBOLS


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (Format(length=5), "too_short"),
        (Format(length=49), "too_long"),
        (Format(length=37, prefix="123456789012"), "too_long"),
        (Format(prefix="1234567890123"), "too_long"),
        (Format(prefix="å"), "not_printable_ascii"),
        (Format(prefix="a\n"), "not_printable_ascii"),
        (Format(prefix=" a"), "space_at_the_ends"),
        (Format(prefix="a b"), "not_scannable"),
        (Format(prefix="]C0"), "not_scannable"),
        (Format(symbols=False, numbers=False), "no_characters_allowed"),
    ],
)
def test_an_impossible_format_is_refused(form: Format, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_token_format(form)
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.fields["reason"] == reason


def test_a_pin_may_be_shorter_than_a_token() -> None:
    assert checked_pin_format(Format(length=4, symbols=False)).length == 4
    with pytest.raises(Refused) as caught:
        checked_pin_format(Format(length=3))
    assert caught.value.fields["least"] == 4


def test_the_longest_prefix_and_the_default_length_just_fit() -> None:
    checked_token_format(Format(prefix="123456789012"))


def test_a_uuid_is_masked_as_the_documentation_shows() -> None:
    value = "DINCARD:01234567-89ab-4cde-91f0-123456722e5f"
    assert masked(value) == "DINCARD:********-****-****-91**-*******22e5f"


@pytest.mark.parametrize(
    ("value", "prefix", "shown"),
    [
        ("1234567890123456", "", "************3456"),
        ("12345678901", "", "*********01"),
        ("GIFT-123456789012", "GIFT-", "GIFT-********9012"),
        ("123456", "", "****56"),
        ("AB-CD-EF", "", "**-**-EF"),
        ("1", "", "1"),
        ("", "", ""),
    ],
)
def test_other_values_keep_a_few_characters(value: str, prefix: str, shown: str) -> None:
    assert masked(value, prefix) == shown


@given(value=PRINTABLE.filter(lambda text: SHORTEST_TOKEN <= len(text) <= LONGEST_TOKEN))
def test_a_masked_token_is_too_little_to_spend(value: str) -> None:
    shown = masked(value)
    assert len(shown) == len(value)
    hidden = sum(a != b for a, b in zip(shown, value, strict=True))
    kept = [c for c in value if c not in "-*"]
    if not value.startswith("DINCARD:"):
        assert len(kept) - hidden <= 7


def test_a_token_never_shows_itself_in_a_repr() -> None:
    token = CardToken("1234567890123456")
    assert repr(token) == "CardToken('************3456')"
    assert "123456789" not in f"{token} {[token]}"


@pytest.mark.parametrize(
    ("scanned", "read"),
    [
        ("7038010000653", CardToken("7038010000653")),
        ("7038010000652", ArticleCode("7038010000652")),
        ("96385074", ArticleCode("96385074")),
        ("036000291452", ArticleCode("036000291452")),
        ("96385075", CardToken("96385075")),
        ("1", ArticleCode("1")),
        ("12345", ArticleCode("12345")),
        ("123456", CardToken("123456")),
        ("1234567890123456", CardToken("1234567890123456")),
        ("]C0123456", CardToken("123456")),
        ("]E07038010000652", ArticleCode("7038010000652")),
        (" 123456\r\n", CardToken("123456")),
        ("ABCDEF", CardToken("ABCDEF")),
    ],
)
def test_a_scan_is_a_token_or_an_article(scanned: str, read: CardToken | ArticleCode) -> None:
    assert read_scan(scanned) == read


@pytest.mark.parametrize(
    "scanned", ["", "   ", "ABCDE", "x" * 49, "12 3456", "abc\x00def", "blåbær1", "١٢٣٤٥٦"]
)
def test_anything_else_is_unreadable(scanned: str) -> None:
    with pytest.raises(Refused) as caught:
        read_scan(scanned)
    assert caught.value.code is Code.UNREADABLE_SCAN
    assert scanned.strip() == "" or scanned not in str(caught.value)


@given(digits=st.text(st.sampled_from(string.digits), min_size=7, max_size=12))
def test_exactly_one_last_digit_in_ten_is_a_check_digit(digits: str) -> None:
    assert sum(has_check_digit(digits + last) for last in string.digits) == 1


@given(
    digits=st.text(st.sampled_from(string.digits), min_size=12, max_size=12),
    place=st.integers(0, 12),
    other=st.sampled_from(string.digits),
)
def test_one_wrong_digit_is_always_noticed(digits: str, place: int, other: str) -> None:
    whole = next(digits + last for last in string.digits if has_check_digit(digits + last))
    wrong = whole[:place] + other + whole[place + 1 :]
    assert has_check_digit(wrong) == (wrong == whole)

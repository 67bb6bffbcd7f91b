"""What the code of an article tells beside its number: a price, a weight, a count.

Shops print such codes on cheese and fish: a number of the 20s whose digits hold the price or the
weight by the rules of the country, or GS1 element strings in a GS1-128 or a QR code, or the same as
a GS1 Digital Link.
"""

from functools import cache
from typing import TYPE_CHECKING, Final

from pos_app.domain.token import GTIN_LENGTHS, has_check_digit
from pos_app.domain.value import value

if TYPE_CHECKING:
    from decimal import Decimal

    from biip import ParseConfig
    from biip.gs1_element_strings import GS1ElementStrings
    from biip.gtin import Gtin

COUNTRIES: Final = frozenset({"no", "se", "dk", "fi", "de", "gb", "ee", "lv", "lt"})
"""Where the rules for numbers of the 20s are known."""

LONGEST_ARTICLE_CODE: Final = 2048
GROUP_SEPARATOR: Final = "\x1d"
AIM_OF_GS1: Final = ("]C1", "]e0", "]d2", "]Q3")
LINKS: Final = ("http://", "https://")

_GTIN: Final = "01"
_COUNT: Final = "30"
_WEIGHT: Final = "310"
_PRICES: Final = ("392", "393")
_MINOR: Final = 100
_GRAMS: Final = 1000
_SHORTEST_ELEMENTS: Final = 16


@value(kw_only=True)
class ArticleReading:
    """The number to look an article up by, and what this piece of it costs or weighs.

    `is_certain`: nothing else looks like this, so where the article is not known, it is missing. A
    row of digits without a sign of GS1 may be a card's token and is only taken for an article that
    the shop has.
    """

    code: str
    price_minor: int | None = None
    weight_g: int | None = None
    count: int | None = None
    is_certain: bool = True


def read_article_code(text: str, country: str) -> ArticleReading | None:
    """Return what the code tells, or None where it is not an article's.

    `country` is the lower-case ISO 3166 code of the shop's; elsewhere than in `COUNTRIES`, numbers
    of the 20s hold nothing that is known.
    """
    code = text.strip(" \t\r\n")
    if len(code) > LONGEST_ARTICLE_CODE:
        return None
    if code.isascii() and code.isdigit() and len(code) in GTIN_LENGTHS:
        return _read_number(code, country)
    if code.lower().startswith(LINKS):
        return _read_link(code, country)
    signed = code.startswith((*AIM_OF_GS1, f"({_GTIN})")) or GROUP_SEPARATOR in code
    looks_so = code.startswith(_GTIN) and len(code) >= _SHORTEST_ELEMENTS
    return _read_elements(code, country, signed=signed) if signed or looks_so else None


def _read_number(code: str, country: str) -> ArticleReading | None:
    from biip import ParseError  # noqa: PLC0415 - 30 ms, for the first article
    from biip.gtin import Gtin  # noqa: PLC0415

    if not has_check_digit(code):
        return None
    try:
        return _of_gtin(Gtin.parse(code, config=_config(country)))
    except ParseError:  # the price's own check digit is wrong: some print none
        return ArticleReading(code=code)


def _read_link(code: str, country: str) -> ArticleReading | None:
    from biip import ParseError  # noqa: PLC0415
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI  # noqa: PLC0415

    try:
        link = GS1DigitalLinkURI.parse(code, config=_config(country))
    except (ParseError, ValueError):
        return None
    return _of_elements(link.element_strings, is_certain=True)


def _read_elements(code: str, country: str, *, signed: bool) -> ArticleReading | None:
    from biip import ParseError  # noqa: PLC0415
    from biip.gs1_messages import GS1Message  # noqa: PLC0415

    bare = code[3:] if code.startswith(AIM_OF_GS1) else code
    try:
        if bare.startswith("("):
            message = GS1Message.parse_hri(bare, config=_config(country))
        else:
            message = GS1Message.parse(bare.lstrip(GROUP_SEPARATOR), config=_config(country))
    except (ParseError, ValueError):
        return None
    return _of_elements(message.element_strings, is_certain=signed)


def _of_elements(elements: "GS1ElementStrings", *, is_certain: bool) -> ArticleReading | None:
    found = elements.get(ai=_GTIN)
    if found is None or found.gtin is None:
        return None
    weight = next((one.decimal for one in elements if one.ai.ai.startswith(_WEIGHT)), None)
    price = next((one.decimal for one in elements if one.ai.ai.startswith(_PRICES)), None)
    count = elements.get(ai=_COUNT)
    return ArticleReading(
        code=_number_of(found.gtin),
        price_minor=_whole(price, _MINOR),
        weight_g=_whole(weight, _GRAMS),
        count=None if count is None else int(count.value),
        is_certain=is_certain,
    )


def _of_gtin(gtin: "Gtin") -> ArticleReading:
    from biip.rcn import Rcn  # noqa: PLC0415

    if not isinstance(gtin, Rcn) or gtin.region is None:
        return ArticleReading(code=gtin.value)
    return ArticleReading(
        code=gtin.without_variable_measure().value,
        price_minor=_whole(gtin.price, _MINOR),
        weight_g=_whole(gtin.weight, _GRAMS),
        count=gtin.count,
    )


def _number_of(gtin: "Gtin") -> str:
    """Return a GTIN as a till's articles have it: in 13 digits where it has no more."""
    value = gtin.value
    return value.removeprefix("0") if len(value) == 14 else value  # noqa: PLR2004 - a GTIN-14


def _whole(amount: "Decimal | None", factor: int) -> int | None:
    if amount is None:
        return None
    from decimal import ROUND_HALF_UP, Decimal  # noqa: PLC0415 - comes with biip

    return int((amount * factor).quantize(Decimal(1), ROUND_HALF_UP))


@cache
def _config(country: str) -> "ParseConfig":
    from biip import ParseConfig  # noqa: PLC0415

    return ParseConfig(
        rcn_region=country if country in COUNTRIES else None,
        gs1_element_strings_verify_date=False,
    )

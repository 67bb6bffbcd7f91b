"""An article as the shop keeps it, whether on the shelf or put away, and what may be kept."""

import re
from enum import StrEnum
from typing import Final

from pos_app.domain.article import Article
from pos_app.domain.ids import checked_name, checked_text
from pos_app.domain.money import checked_amount
from pos_app.domain.token import GTIN_LENGTHS, LONGEST_TOKEN, SHORTEST_TOKEN, has_check_digit
from pos_app.domain.value import value
from pos_app.errors import Code, Refused

WHOLE_BASIS_POINTS: Final = 10_000
LONGEST_ARTICLE_NAME: Final = 120
_SHORTENED: Final = re.compile(r"\d[.,]\d+E\+?\d+", re.ASCII | re.IGNORECASE)


@value(kw_only=True)
class KeptArticle:
    """An article, and whether it is put away: then it is on no shelf, and its code stays its."""

    article: Article
    is_put_away: bool = False


@value(kw_only=True)
class PriceChange:
    """That the price of an article was changed: by whom, when, and from what to what."""

    at_ms: int
    operator: str
    before_minor: int
    after_minor: int


class WrongCode(StrEnum):
    """Why no scanner would ever read a code as it stands."""

    EMPTY = "empty"
    NOT_SCANNABLE = "not_scannable"
    CHECK_DIGIT = "check_digit"
    SHORTENED = "shortened"


def why_no_code(code: str) -> WrongCode | None:
    """Return what keeps a text from being an article's code, None where nothing does.

    A number of up to five digits is typed; 8, 12 or 13 digits are a trade number and end in its
    check digit; anything else of 6 to 48 printable characters is what a barcode may say.
    `7.03E+12` is what a spreadsheet makes of a number that it thinks too long.
    """
    if not code:
        return WrongCode.EMPTY
    if _SHORTENED.fullmatch(code):
        return WrongCode.SHORTENED
    is_number = code.isascii() and code.isdigit()
    if len(code) < SHORTEST_TOKEN:
        return None if is_number else WrongCode.NOT_SCANNABLE
    if len(code) > LONGEST_TOKEN or not all("!" <= character <= "~" for character in code):
        return WrongCode.NOT_SCANNABLE
    if is_number and len(code) in GTIN_LENGTHS and not has_check_digit(code):
        return WrongCode.CHECK_DIGIT
    return None


def checked_article(article: Article) -> Article:
    """Return the article, or refuse one that nobody could sell: INVALID_FIELD, AMOUNT_TOO_LARGE."""
    checked_name(article.article_id, "article_id")
    wrong = why_no_code(article.code)
    if wrong is not None:
        raise Refused(Code.INVALID_FIELD, field="code", reason=wrong.value)
    checked_name(article.name, "name", LONGEST_ARTICLE_NAME)
    if article.group:
        checked_name(article.group, "group")
    checked_text(article.picture or "", "picture")
    checked_amount(article.unit_price_minor, "unit_price")
    if not 0 <= article.vat_basis_points <= WHOLE_BASIS_POINTS:
        raise Refused(Code.INVALID_FIELD, field="vat", reason="not_a_share")
    return article

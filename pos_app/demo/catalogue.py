"""The shop and the articles of the demo, read from `resources/demo`.

The article file is a CSV like one that a shop would export: one row an article, prices in major
units with two decimals. A row that does not make sense is refused by its number, not skipped.
"""

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from pathlib import Path
from typing import Final

import msgspec

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, checked_name
from pos_app.domain.money import Currency, checked_amount
from pos_app.domain.shop import Shop
from pos_app.domain.token import GTIN_LENGTHS, SHORTEST_TOKEN, has_check_digit
from pos_app.errors import Code, Refused
from pos_app.paths import resource

FOLDER: Final = "demo"
COLUMNS: Final = ("id", "code", "name", "group", "price", "vat_percent", "picture")
FIRST_ROW: Final = 2
BASIS_POINTS_A_PERCENT: Final = 100
MINOR_DIGITS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoShop:
    """Who sells, in which currency and manner, and what is on the shelves."""

    shop: Shop
    currency: Currency
    locale: str
    articles: tuple[Article, ...]


class _ShopFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    address: tuple[str, ...]
    organisation_number: str
    currency: Currency
    locale: str
    vat_percent: tuple[int, ...]


def demo_shop() -> DemoShop:
    """Return the demo shop that ships with the program."""
    return read_demo_shop(resource(FOLDER, "shop.toml"), resource(FOLDER, "articles.csv"))


def read_demo_shop(shop_path: Path, articles_path: Path) -> DemoShop:
    """Read a shop and its articles.

    Raises Refused(UNREADABLE_FILE) with the path, and what `read_articles` raises.
    """
    try:
        told = msgspec.toml.decode(shop_path.read_text(encoding="utf-8"), type=_ShopFile)
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise _unreadable(shop_path, error) from error
    return DemoShop(
        shop=Shop(
            name=told.name,
            address=told.address,
            organisation_number=told.organisation_number,
        ),
        currency=told.currency,
        locale=told.locale,
        articles=read_articles(articles_path, told.vat_percent),
    )


def read_articles(path: Path, vat_percent: Collection[int]) -> tuple[Article, ...]:
    """Read the articles of a CSV in its order.

    `picture` becomes a path below the resource folder. Raises Refused(UNREADABLE_FILE) for a file
    that is none of ours, and Refused(INVALID_FIELD) with `row` (the header is row 1), `field` and
    `reason` for the first row that does not make sense.
    """
    try:
        # Spreadsheets like to begin a file with a byte order mark.
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(_articles(path, csv.reader(file, strict=True), vat_percent))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error


def _articles(
    path: Path, rows: Iterator[list[str]], vat_percent: Collection[int]
) -> Iterator[Article]:
    if tuple(next(rows, ())) != COLUMNS:
        raise _unreadable(path, f"the first row must be {','.join(COLUMNS)}")
    ids: set[str] = set()
    codes: set[str] = set()
    for number, cells in enumerate(rows, start=FIRST_ROW):
        if not cells:
            continue
        try:
            article = _article(cells, vat_percent)
            _check_first("id", article.article_id, ids)
            _check_first("code", article.code, codes)
        except Refused as refusal:
            raise Refused(refusal.code, row=number, **refusal.fields) from refusal
        yield article


def _check_first(field: str, value: str, seen: set[str]) -> None:
    if value in seen:
        raise _invalid(field, "twice", value=value)
    seen.add(value)


def _article(cells: Sequence[str], vat_percent: Collection[int]) -> Article:
    if len(cells) != len(COLUMNS):
        raise _invalid("columns", "count", expected=len(COLUMNS), found=len(cells))
    row = dict(zip(COLUMNS, cells, strict=True))
    picture = row["picture"]
    if picture and not resource(FOLDER, "pictures", picture).is_file():
        raise _invalid("picture", "not_there", value=picture)
    return Article(
        article_id=ArticleId(checked_name(row["id"], "id")),
        code=_code(row["code"]),
        name=checked_name(row["name"], "name"),
        group=checked_name(row["group"], "group"),
        unit_price_minor=_price_minor(row["price"]),
        vat_basis_points=_vat_basis_points(row["vat_percent"], vat_percent),
        picture=f"{FOLDER}/pictures/{picture}" if picture else None,
    )


def _code(text: str) -> str:
    """Return a code that a scan of it is read as, and never as the token of a card."""
    if not (text.isascii() and text.isdigit()):
        raise _invalid("code", "not_digits", value=text)
    if len(text) < SHORTEST_TOKEN:
        return text
    if len(text) not in GTIN_LENGTHS:
        raise _invalid("code", "length", value=text)
    if not has_check_digit(text):
        raise _invalid("code", "check_digit", value=text)
    return text


def _price_minor(text: str) -> int:
    try:
        minor = Decimal(text).scaleb(MINOR_DIGITS)
    except DecimalException as error:
        raise _invalid("price", "not_a_number", value=text) from error
    if not minor.is_finite() or minor != minor.to_integral_value():
        raise _invalid("price", "not_in_minor_units", value=text)
    return checked_amount(int(minor), "price")


def _vat_basis_points(text: str, vat_percent: Collection[int]) -> int:
    for percent in vat_percent:
        if text == str(percent):
            return percent * BASIS_POINTS_A_PERCENT
    raise _invalid("vat_percent", "no_such_rate", value=text)


def _invalid(field: str, reason: str, **fields: object) -> Refused:
    return Refused(Code.INVALID_FIELD, field=field, reason=reason, **fields)


def _unreadable(path: Path, reason: object) -> Refused:
    return Refused(Code.UNREADABLE_FILE, path=str(path), reason=str(reason))

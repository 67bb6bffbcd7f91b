"""The cells of an article table as people and spreadsheets write them: read exactly, or told."""

import re
from collections.abc import Mapping
from decimal import Decimal, DecimalException
from enum import StrEnum
from typing import Final

from pos_app.domain.kept_article import WHOLE_BASIS_POINTS, WrongCode
from pos_app.domain.typed_amount import read_amount

_SIGN: Final = r"(?:kr\.?|nok|sek|dkk|eur|usd|€|\$)"
_CURRENCY: Final = re.compile(rf"^{_SIGN}|{_SIGN}$")
_NO_MINOR: Final = re.compile(r"[.,](?:-|\u2013|\u2014)$")
_UNCLEAR: Final = re.compile(r"\d{1,3}[.,]\d{3}", re.ASCII)
_BASIS_POINTS_A_PERCENT: Final = 100
_YES: Final = frozenset({"yes", "y", "1", "x", "true", "ja", "j", "kyllä", "on"})


class Wrong(StrEnum):
    """What can be wrong with a row."""

    COLUMNS = "columns"
    CODE_EMPTY = "code_empty"
    CODE_NOT_SCANNABLE = "code_not_scannable"
    CODE_CHECK_DIGIT = "code_check_digit"
    CODE_SHORTENED = "code_shortened"
    CODE_TAKEN = "code_taken"
    TWICE = "twice"
    NAME = "name"
    GROUP = "group"
    PRICE = "price"
    PRICE_UNCLEAR = "price_unclear"
    VAT = "vat"
    ID = "id"


CODE_REASONS: Final[Mapping[WrongCode, Wrong]] = {
    WrongCode.EMPTY: Wrong.CODE_EMPTY,
    WrongCode.NOT_SCANNABLE: Wrong.CODE_NOT_SCANNABLE,
    WrongCode.CHECK_DIGIT: Wrong.CODE_CHECK_DIGIT,
    WrongCode.SHORTENED: Wrong.CODE_SHORTENED,
}


class WrongCellError(Exception):
    """A cell that cannot be read, and why."""

    def __init__(self, why: Wrong) -> None:
        super().__init__(why)
        self.why = why


def read_price(text: str, *, has_decimal_comma: bool) -> int:
    """Return a price in minor units: `29.90`, `29,90 kr`, `1 250,-`.

    `1.250` is a thousand and more where decimals come after a comma, and else unclear.
    """
    bare = _CURRENCY.sub("", text.strip().casefold()).strip()
    bare = _NO_MINOR.sub("", bare)
    price_minor = read_amount(bare)
    if price_minor is not None:
        return price_minor
    if _UNCLEAR.fullmatch(bare):
        thousands = "." if has_decimal_comma else ","
        if thousands not in bare:
            raise WrongCellError(Wrong.PRICE_UNCLEAR)
        price_minor = read_amount(bare.replace(thousands, ""))
    if price_minor is None:
        raise WrongCellError(Wrong.PRICE)
    return price_minor


def read_vat(text: str) -> int:
    """Return a rate in basis points: `25`, `25 %`, `11,11`.

    What is less than one says that it is in per cent, `0.5 %`; else it might be a share.
    """
    stripped = text.strip()
    bare = stripped.removesuffix("%").strip().replace(",", ".")
    try:
        basis_points = Decimal(bare) * _BASIS_POINTS_A_PERCENT
    except DecimalException as error:
        raise WrongCellError(Wrong.VAT) from error
    if not basis_points.is_finite() or basis_points != basis_points.to_integral_value():
        raise WrongCellError(Wrong.VAT)
    rate = int(basis_points)
    may_be_share = 0 < rate < _BASIS_POINTS_A_PERCENT and not stripped.endswith("%")
    if may_be_share or not 0 <= rate <= WHOLE_BASIS_POINTS:
        raise WrongCellError(Wrong.VAT)
    return rate


def read_yes(text: str) -> bool:
    """Tell whether a cell says yes, in any of the languages."""
    return text.strip().casefold() in _YES


def price_text(price_minor: int, *, has_decimal_comma: bool) -> str:
    """Return a price as `read_price` reads it."""
    return f"{price_minor // 100}{',' if has_decimal_comma else '.'}{price_minor % 100:02}"


def vat_text(basis_points: int, *, has_decimal_comma: bool) -> str:
    """Return a rate as `read_vat` reads it, without zeros that say nothing."""
    text = f"{basis_points // 100}.{basis_points % 100:02}".rstrip("0").rstrip(".")
    text = text if basis_points == 0 or basis_points >= _BASIS_POINTS_A_PERCENT else f"{text} %"
    return text.replace(".", ",") if has_decimal_comma else text

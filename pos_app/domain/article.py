"""Articles: what a shop sells over the counter."""

from pos_app.domain.ids import ArticleId
from pos_app.domain.token import GTIN_LENGTHS
from pos_app.domain.value import value

_GTIN_LENGTH = 14


@value(kw_only=True)
class Article:
    """One article of the catalogue. The price holds its VAT; `code` is what its barcode says."""

    article_id: ArticleId
    code: str
    name: str
    group: str
    unit_price_minor: int
    vat_basis_points: int
    picture: str | None = None


def code_key(code: str) -> str:
    """Return what two spellings of one code have in common: UPC-A and EAN-13 are one number."""
    is_gtin = len(code) in GTIN_LENGTHS and code.isascii() and code.isdigit()
    return code.zfill(_GTIN_LENGTH) if is_gtin else code


def spellings(code: str) -> tuple[str, ...]:
    """Return every code of the same `code_key`, this one first."""
    key = code_key(code)
    if key == code:
        return (code,)
    shorter = (key[-length:] for length in GTIN_LENGTHS if not key[:-length].strip("0"))
    return tuple(dict.fromkeys((code, *shorter)))

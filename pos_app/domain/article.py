"""Articles: what a shop sells over the counter."""

from dataclasses import dataclass

from pos_app.domain.ids import ArticleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the catalogue. The price holds its VAT; `code` is what its barcode says."""

    article_id: ArticleId
    code: str
    name: str
    group: str
    unit_price_minor: int
    vat_basis_points: int
    picture: str | None = None

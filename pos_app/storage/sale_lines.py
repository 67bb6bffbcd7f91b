"""What one line of a sale is as a row. The picture of an article is no part of the books."""

from typing import Final

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId, LineId, RefId
from pos_app.domain.sale import Discount, GoodsLine, Line, LoadKind, LoadLine
from pos_app.storage.schema.till import LineKind, sale_line
from pos_app.storage.statement import Row

LINE_COLUMNS: Final = (
    sale_line.c.kind,
    sale_line.c.line_id,
    sale_line.c.amount_minor,
    sale_line.c.article_id,
    sale_line.c.code,
    sale_line.c.name,
    sale_line.c.article_group,
    sale_line.c.unit_price_minor,
    sale_line.c.vat_basis_points,
    sale_line.c.quantity,
    sale_line.c.discount_basis_points,
    sale_line.c.discount_amount_minor,
    sale_line.c.card_id,
    sale_line.c.card_name,
    sale_line.c.masked_code,
    sale_line.c.ref_id,
)
_NOTHING: Final[dict[str, object]] = {column.name: None for column in LINE_COLUMNS}


def line_values(line: Line) -> dict[str, object]:
    """Return the line as values of LINE_COLUMNS."""
    match line:
        case GoodsLine():
            article = line.article
            return _NOTHING | {
                "kind": LineKind.GOODS.value,
                "line_id": line.line_id,
                "amount_minor": line.amount_minor,
                "article_id": article.article_id,
                "code": article.code,
                "name": article.name,
                "article_group": article.group,
                "unit_price_minor": article.unit_price_minor,
                "vat_basis_points": article.vat_basis_points,
                "quantity": line.quantity,
                "discount_basis_points": line.discount.basis_points,
                "discount_amount_minor": line.discount.amount_minor,
            }
        case _:
            return _NOTHING | {
                "kind": line.kind.value,
                "line_id": line.line_id,
                "amount_minor": line.amount_minor,
                "card_id": line.card_id,
                "card_name": line.card_name,
                "masked_code": line.masked_code,
                "ref_id": line.ref_id,
            }


def line_of(row: Row) -> Line:
    """Return the line of a row of LINE_COLUMNS."""
    if row[0] != LineKind.GOODS:
        return LoadLine(
            line_id=LineId(row[1]),
            kind=LoadKind(row[0]),
            amount_minor=row[2],
            card_id=CardId(row[12]),
            card_name=row[13],
            masked_code=row[14],
            ref_id=RefId(row[15]),
        )
    article = Article(
        article_id=ArticleId(row[3]),
        code=row[4],
        name=row[5],
        group=row[6],
        unit_price_minor=row[7],
        vat_basis_points=row[8],
    )
    return GoodsLine(
        line_id=LineId(row[1]),
        article=article,
        quantity=row[9],
        discount=Discount(basis_points=row[10], amount_minor=row[11]),
    )

"""Rows of the catalogue: what the shop sells, in the shop's own order, and what it put away."""

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_update

from pos_app.domain.article import Article, spellings
from pos_app.domain.ids import ArticleId, TillId
from pos_app.domain.kept_article import KeptArticle
from pos_app.domain.token import GTIN_LENGTHS
from pos_app.storage.schema.till import article
from pos_app.storage.statement import Connection, Row, Statement

_INSERT: Final = insert_or_update(article).values({c.name: bindparam(c.name) for c in article.c})
_KEYS: Final = ("till_id", "article_id")
_PUT: Final = Statement(
    _INSERT.on_conflict_do_update(
        index_elements=[article.c[name] for name in _KEYS],
        set_={
            column.name: _INSERT.excluded[column.name]
            for column in article.c
            if column.name not in {*_KEYS, "position"}
        },
    )
)
_LAST_POSITION: Final = Statement(
    select(func.coalesce(func.max(article.c.position), bindparam("none"))).where(
        article.c.till_id == bindparam("till")
    )
)
_CODES: Final = Statement(
    select(article.c.code, article.c.article_id).where(article.c.till_id == bindparam("till"))
)
_KEPT: Final = (
    article.c.article_id,
    article.c.code,
    article.c.name,
    article.c.article_group,
    article.c.unit_price_minor,
    article.c.vat_basis_points,
    article.c.picture,
    article.c.put_away_at_ms,
)
_ALL: Final = Statement(
    select(*_KEPT).where(article.c.till_id == bindparam("till")).order_by(article.c.position)
)
_ON_THE_SHELF: Final = Statement(
    select(*_KEPT)
    .where(article.c.till_id == bindparam("till"), article.c.put_away_at_ms.is_(None))
    .order_by(article.c.position)
)
_ONE: Final = Statement(
    select(*_KEPT).where(
        article.c.till_id == bindparam("till"), article.c.article_id == bindparam("id")
    )
)
_SPELLINGS: Final = tuple(f"spelling_{number}" for number in range(len(GTIN_LENGTHS)))
_BY_CODE: Final = Statement(
    select(*_KEPT).where(
        article.c.till_id == bindparam("till"),
        or_(*(article.c.code == bindparam(name) for name in _SPELLINGS)),
    )
)
_FREE_CODE: Final = Statement(
    update(article)
    .where(article.c.till_id == bindparam("till"), article.c.article_id == bindparam("id"))
    .values(code=bindparam("nobodys"))
)
_RENAME: Final = Statement(
    update(article)
    .where(article.c.till_id == bindparam("before"))
    .values(till_id=bindparam("after"))
)


def rename_till(connection: Connection, before: TillId, after: TillId) -> None:
    """Let the catalogue of a till that was given another name go with it."""
    _RENAME.count(connection, {"before": before, "after": after})


def put_articles(connection: Connection, till_id: TillId, articles: Iterable[Article]) -> None:
    """Add the articles after those there are, or change in place those that are there.

    All of them are on the shelf then.
    """
    keep_articles(connection, till_id, [KeptArticle(article=one) for one in articles], at_ms=0)


def keep_articles(
    connection: Connection, till_id: TillId, kept: Iterable[KeptArticle], *, at_ms: int
) -> None:
    """As `put_articles`, for such as may be put away, since `at_ms`."""
    ((last,),) = _LAST_POSITION.rows(connection, {"till": till_id, "none": 0})
    _PUT.many(
        connection,
        [
            {
                "till_id": till_id,
                "article_id": one.article.article_id,
                "position": position,
                "code": one.article.code,
                "name": one.article.name,
                "article_group": one.article.group,
                "unit_price_minor": one.article.unit_price_minor,
                "vat_basis_points": one.article.vat_basis_points,
                "picture": one.article.picture,
                "put_away_at_ms": at_ms if one.is_put_away else None,
            }
            for position, one in enumerate(kept, start=int(last) + 1)
        ],
    )


def free_codes(connection: Connection, till_id: TillId, articles: Iterable[ArticleId]) -> None:
    """Take the codes of articles that are about to get others, which may be each other's."""
    _FREE_CODE.many(
        connection,
        [{"till": till_id, "id": one, "nobodys": f"\x7f{one}"} for one in articles],
    )


def codes_in_use(connection: Connection, till_id: TillId) -> dict[str, ArticleId]:
    """Return which article each code belongs to, those put away among them."""
    return {code: ArticleId(owner) for code, owner in _CODES.rows(connection, {"till": till_id})}


def load_articles(connection: Connection, till_id: TillId) -> tuple[Article, ...]:
    """Return what is on the shelf, in the shop's own order."""
    return tuple(_article(row) for row in _ON_THE_SHELF.rows(connection, {"till": till_id}))


def read_kept(connection: Connection, till_id: TillId) -> Iterator[KeptArticle]:
    """Return every article, those put away in their place among the others."""
    return (_kept(row) for row in _ALL.rows(connection, {"till": till_id}))


def find_kept(connection: Connection, till_id: TillId, article_id: ArticleId) -> KeptArticle | None:
    """Return one article, None where there is none of that id."""
    row = _ONE.row(connection, {"till": till_id, "id": article_id})
    return None if row is None else _kept(row)


def find_kept_by_code(connection: Connection, till_id: TillId, code: str) -> KeptArticle | None:
    """Return the article with this code in any of its spellings, None where there is none."""
    told = spellings(code)
    values = {name: told[min(at, len(told) - 1)] for at, name in enumerate(_SPELLINGS)}
    row = _BY_CODE.row(connection, {"till": till_id, **values})
    return None if row is None else _kept(row)


def _kept(row: Row) -> KeptArticle:
    return KeptArticle(article=_article(row), is_put_away=row[7] is not None)


def _article(row: Row) -> Article:
    article_id, code, name, group, price_minor, vat, picture, _ = row
    return Article(
        article_id=ArticleId(article_id),
        code=code,
        name=name,
        group=group,
        unit_price_minor=price_minor,
        vat_basis_points=vat,
        picture=picture,
    )

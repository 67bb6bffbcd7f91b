"""Rows of the catalogue: what the shop sells, in the shop's own order."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_update

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, TillId
from pos_app.storage.schema.till import article
from pos_app.storage.statement import Connection, Statement

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
_LOAD: Final = Statement(
    select(
        article.c.article_id,
        article.c.code,
        article.c.name,
        article.c.article_group,
        article.c.unit_price_minor,
        article.c.vat_basis_points,
        article.c.picture,
    )
    .where(article.c.till_id == bindparam("till"))
    .order_by(article.c.position)
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
    """Add the articles after those there are, or change in place those that are there."""
    ((last,),) = _LAST_POSITION.rows(connection, {"till": till_id, "none": 0})
    _PUT.many(
        connection,
        [
            {
                "till_id": till_id,
                "article_id": one.article_id,
                "position": position,
                "code": one.code,
                "name": one.name,
                "article_group": one.group,
                "unit_price_minor": one.unit_price_minor,
                "vat_basis_points": one.vat_basis_points,
                "picture": one.picture,
            }
            for position, one in enumerate(articles, start=int(last) + 1)
        ],
    )


def codes_in_use(connection: Connection, till_id: TillId) -> dict[str, ArticleId]:
    """Return which article each code belongs to."""
    return {code: ArticleId(owner) for code, owner in _CODES.rows(connection, {"till": till_id})}


def load_articles(connection: Connection, till_id: TillId) -> tuple[Article, ...]:
    """Return the whole catalogue in the shop's own order."""
    return tuple(
        Article(
            article_id=ArticleId(article_id),
            code=code,
            name=name,
            group=group,
            unit_price_minor=price_minor,
            vat_basis_points=vat,
            picture=picture,
        )
        for article_id, code, name, group, price_minor, vat, picture in _LOAD.rows(
            connection, {"till": till_id}
        )
    )

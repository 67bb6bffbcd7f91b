"""Articles are added, changed and put away, on the record: what was done, and each new price."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from pos_app.domain.article import Article, code_key
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle, PriceChange, checked_article
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.card_commands import Person
from pos_app.journal.chain import append
from pos_app.storage import journal
from pos_app.storage.articles import (
    find_kept,
    find_kept_by_code,
    free_codes,
    keep_articles,
    read_kept,
)
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context

PRICES_A_NOTE: Final = 200
"""So many new prices are one operation: it has to fit into what is sent to central at once."""

FEW: Final = 20
"""More articles than that are looked for by reading all: a large shop waits for no single one."""

Before = Mapping[ArticleId, KeptArticle]


def keep(connection: Connection, context: Context, till: Till, asked: KeepArticles) -> Kept:
    """Keep the articles; those that are so already are left alone. Repeating it changes nothing.

    Refused: INVALID_FIELD, AMOUNT_TOO_LARGE, one that nobody could sell; CODE_TAKEN, another
    article has its code, which may be one that is put away.
    """
    before = {one.article.article_id: one for one in _touched(connection, till, asked)}
    news = tuple(one for one in asked.articles if before.get(one.article.article_id) != one)
    if not news:
        return Kept(added=0, changed=0)
    for one in news:
        checked_article(one.article)
    _check_codes(before, news)
    moved = [one.article.article_id for one in news if _gets_another_code(before, one.article)]
    free_codes(connection, till.till_id, moved)
    keep_articles(connection, till.till_id, news, at_ms=context.clock.now_ms())
    added = sum(one.article.article_id not in before for one in news)
    kept = Kept(added=added, changed=len(news) - added)
    _note(connection, context, till, asked, before, news, kept)
    return kept


def prices_of(connection: Connection, till: Till, article_id: ArticleId) -> tuple[PriceChange, ...]:
    """Return the changes of an article's price, the newest first."""
    operations = journal.read_about(connection, till.till_id, subject_of(article_id))
    return tuple(
        PriceChange(
            at_ms=operation.made_at_ms,
            operator=operation.body["operator"],
            before_minor=change["before_minor"],
            after_minor=change["after_minor"],
        )
        for operation in reversed(operations)
        if operation.kind == OperationKind.PRICES_CHANGED
        for change in operation.body["prices"]
        if change["article_id"] == article_id
    )


def subject_of(article_id: ArticleId) -> str:
    """Return what an operation about an article is looked for by."""
    return f"article {article_id}"


def _touched(connection: Connection, till: Till, asked: KeepArticles) -> Iterator[KeptArticle]:
    """Return what is here of those that are asked for, and whoever has their codes."""
    if len(asked.articles) > FEW:
        yield from read_kept(connection, till.till_id)
        return
    for one in asked.articles:
        for known in (
            find_kept(connection, till.till_id, one.article.article_id),
            find_kept_by_code(connection, till.till_id, one.article.code),
        ):
            if known is not None:
                yield known


def _check_codes(before: Before, news: Sequence[KeptArticle]) -> None:
    changing = {one.article.article_id for one in news}
    owners = {
        code_key(one.article.code): one.article
        for article_id, one in before.items()
        if article_id not in changing
    }
    for one in news:
        owner = owners.setdefault(code_key(one.article.code), one.article)
        if owner.article_id != one.article.article_id:
            raise Refused(Code.CODE_TAKEN, taken=one.article.code, by=owner.name)


def _gets_another_code(before: Before, article: Article) -> bool:
    known = before.get(article.article_id)
    return known is not None and known.article.code != article.code


def _note(
    connection: Connection,
    context: Context,
    till: Till,
    asked: KeepArticles,
    before: Before,
    news: Sequence[KeptArticle],
    kept: Kept,
) -> None:
    at_ms, by = context.clock.now_ms(), _who(asked.by)
    if asked.source is not None:
        body: dict[str, object] = {"source": asked.source, "added": kept.added}
        _append(connection, till, {**by, **body, "changed": kept.changed}, at_ms)
    else:
        for one in news:
            article_id = one.article.article_id
            act = _act(before.get(article_id), one)
            if act is not None:
                body = {"article_id": article_id, "act": act, "article": _plain(one.article)}
                _append(connection, till, {**by, **body}, at_ms, subject_of(article_id))
    prices = _new_prices(before, news)
    while some := list(islice(prices, PRICES_A_NOTE)):
        operation = append(
            connection,
            till,
            OperationKind.PRICES_CHANGED,
            {**by, "prices": some},
            amount_minor=0,
            at_ms=at_ms,
        )
        for price in some:
            subject = subject_of(ArticleId(str(price["article_id"])))
            journal.add_subject(connection, operation, subject)


def _append(
    connection: Connection,
    till: Till,
    body: Mapping[str, object],
    at_ms: int,
    about: str | None = None,
) -> None:
    kind = OperationKind.ARTICLES_CHANGED
    append(connection, till, kind, body, amount_minor=0, at_ms=at_ms, about=about)


def _who(by: Person) -> dict[str, object]:
    approved = {} if by.approved_by is None else {"approved_by": by.approved_by}
    return {"operator": by.operator, **approved}


def _act(before: KeptArticle | None, after: KeptArticle) -> str | None:
    """Return what was done to an article, None where all that changed is its price."""
    if before is None:
        return "added"
    if before.is_put_away != after.is_put_away:
        return "put_away" if after.is_put_away else "put_back"
    return None if _beside_price(before.article) == _beside_price(after.article) else "changed"


def _beside_price(article: Article) -> dict[str, Any]:
    return {name: value for name, value in _plain(article).items() if name != "unit_price_minor"}


def _plain(article: Article) -> dict[str, Any]:
    return {
        "code": article.code,
        "name": article.name,
        "group": article.group,
        "unit_price_minor": article.unit_price_minor,
        "vat_basis_points": article.vat_basis_points,
        "picture": article.picture,
    }


def _new_prices(before: Before, news: Sequence[KeptArticle]) -> Iterator[dict[str, object]]:
    for one in news:
        article = one.article
        known = before.get(article.article_id)
        if known is not None and known.article.unit_price_minor != article.unit_price_minor:
            yield {
                "article_id": article.article_id,
                "code": article.code,
                "before_minor": known.article.unit_price_minor,
                "after_minor": article.unit_price_minor,
            }

"""The door to the catalogue: what the shop sells, and what it costs there today."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial

from pos_app.domain.article import Article
from pos_app.domain.ids import TillId, checked_name, checked_text
from pos_app.domain.money import checked_amount
from pos_app.errors import Code, Refused
from pos_app.storage.articles import codes_in_use, load_articles, put_articles
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store

_WHOLE_BASIS_POINTS = 10_000


class Articles:
    """The articles of one till. Methods return at once; errors are the store's and those named."""

    def __init__(self, store: Store, till_id: TillId) -> None:
        self._store = store
        self._till_id = till_id

    def put(self, articles: Sequence[Article]) -> Future[None]:
        """Add the articles, or change those with the same id; all or none. Repeating is once.

        Refused: INVALID_FIELD, naming the article; a code that another article has is "taken".
        """
        return self._store.write(partial(_put, till_id=self._till_id, articles=tuple(articles)))

    def load(self) -> Future[tuple[Article, ...]]:
        """Return the whole catalogue in the shop's own order."""
        return self._store.read(partial(load_articles, till_id=self._till_id))


def _put(connection: Connection, till_id: TillId, articles: tuple[Article, ...]) -> None:
    owners = codes_in_use(connection, till_id)
    changed = {article.article_id for article in articles}
    owners = {code: owner for code, owner in owners.items() if owner not in changed}
    for article in articles:
        _check(article)
        if owners.setdefault(article.code, article.article_id) != article.article_id:
            raise Refused(
                Code.INVALID_FIELD, field="code", reason="taken", article_id=article.article_id
            )
    put_articles(connection, till_id, articles)


def _check(article: Article) -> None:
    checked_name(article.article_id, "article_id")
    checked_name(article.code, "code")
    checked_name(article.name, "name")
    checked_text(article.group, "group")
    checked_amount(article.unit_price_minor, "unit_price")
    if not 0 <= article.vat_basis_points <= _WHOLE_BASIS_POINTS:
        raise Refused(Code.INVALID_FIELD, field="vat", reason="not_a_share")

"""The door to articles as a shop looks after them: found, changed on the record, taken over."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle, PriceChange
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal import article_acts
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.article_table import ArticleTable, read_article_table, write_article_table
from pos_app.storage.articles import find_kept, find_kept_by_code, read_kept
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context

T = TypeVar("T")


class ArticleDesk:
    """The articles of one till, on its shelf and put away. Errors are the store's too."""

    def __init__(self, store: Store, context: Context, till: Till) -> None:
        self._store = store
        self._context = context
        self._till = till

    def keep(self, asked: KeepArticles) -> Future[Kept]:
        """Add, change, put away or put back, all or none, on the record. Repeating it is once.

        Refused: INVALID_FIELD, AMOUNT_TOO_LARGE, CODE_TAKEN.
        """
        return self._store.write(
            lambda connection: article_acts.keep(connection, self._context, self._till, asked)
        )

    def get(self, article_id: ArticleId) -> Future[KeptArticle]:
        """Return an article, one that is put away too. Refused: ARTICLE_NOT_FOUND."""
        return self._store.read(lambda connection: self._get(connection, article_id))

    def find_by_code(self, code: str) -> Future[KeptArticle | None]:
        """Return the article with this code, one that is put away too; None where there is none."""
        return self._store.read(
            lambda connection: find_kept_by_code(connection, self._till.till_id, code)
        )

    def all(self) -> Future[tuple[KeptArticle, ...]]:
        """Return every article in the shop's own order, those put away among them."""
        return self._store.read(self._all)

    def work_out(self, make: Callable[[tuple[KeptArticle, ...]], T]) -> Future[T]:
        """Return what is made of all articles, on the thread that reads them."""
        return self._store.read(lambda connection: make(self._all(connection)))

    def apart(self, work: Callable[[], T]) -> Future[T]:
        """Return what is worked out on the thread that reads, and not on the caller's."""
        return self._store.read(lambda _: work())

    def prices(self, article_id: ArticleId) -> Future[tuple[PriceChange, ...]]:
        """Return the changes of an article's price, the newest first."""
        return self._store.read(
            lambda connection: article_acts.prices_of(connection, self._till, article_id)
        )

    def read_table(self, content: bytes, *, has_decimal_comma: bool) -> Future[ArticleTable]:
        """Return what a file of articles holds, held against those there are; changes nothing.

        Refused: UNREADABLE_FILE.
        """
        new_id = self._context.new_id
        return self._store.read(
            lambda connection: read_article_table(
                self._all(connection), content, new_id, has_decimal_comma=has_decimal_comma
            )
        )

    def write_table(self, *, has_decimal_comma: bool) -> Future[str]:
        """Return all articles as a table that is read back as it was written."""
        return self._store.read(
            lambda connection: write_article_table(
                self._all(connection), has_decimal_comma=has_decimal_comma
            )
        )

    def _all(self, connection: Connection) -> tuple[KeptArticle, ...]:
        return tuple(read_kept(connection, self._till.till_id))

    def _get(self, connection: Connection, article_id: ArticleId) -> KeptArticle:
        kept = find_kept(connection, self._till.till_id, article_id)
        if kept is None:
            raise Refused(Code.ARTICLE_NOT_FOUND, article_id=article_id)
        return kept

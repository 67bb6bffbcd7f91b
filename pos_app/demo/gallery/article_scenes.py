"""The pages of the shop's articles: the shelf, one article, and a file of them."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Final

from pos_app.bootstrap.books import Books
from pos_app.demo.gallery.acting import LONG_NAME
from pos_app.demo.gallery.scenes import BREAD, CATALOGUE, LONG, TEA
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle
from pos_app.journal.article_cells import Wrong
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.article_table import ArticleTable, ChangedArticle, WrongRow
from pos_app.journal.card_commands import Person
from pos_app.ui.articles.article_import_page import ArticleImportPage
from pos_app.ui.articles.article_page import ArticlePage
from pos_app.ui.articles.article_words import choice_words
from pos_app.ui.articles.articles_page import ArticlesPage
from pos_app.ui.articles.draft import Fact, draft_of, new_draft
from pos_app.ui.backoffice.choice_page import ChoicePage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.table_file import TableFile

PATH: Final = "/home/kasse/varer.csv"
CODE: Final = "4006381333931"


def _keep(books: Books, *kept: KeptArticle) -> None:
    asked = KeepArticles(articles=kept, by=Person(operator="Ingrid"))
    books.article_desk.keep(asked).result()


def _none(_: Books, office: Office) -> Page:
    page = ArticlesPage(office)
    page.type("zzyzx")
    return page


def _new(_: Books, office: Office) -> Page:
    draft = new_draft(ArticleId("new"), CODE, office.ports.locale, CATALOGUE)
    return ArticlePage(office, draft, None, None)


def _dearer(books: Books, office: Office) -> Page:
    if not books.article_desk.prices(BREAD.article_id).result():  # the scene is made more than once
        for price_minor in (62_00, BREAD.unit_price_minor):
            _keep(books, KeptArticle(article=replace(BREAD, unit_price_minor=price_minor)))
    return _article(BREAD, office)


def _article(article: Article, office: Office, *, is_put_away: bool = False) -> Page:
    kept = KeptArticle(article=article, is_put_away=is_put_away)
    return ArticlePage(office, draft_of(article), kept, None)


def _group(_: Books, office: Office) -> Page:
    return ChoicePage(office, choice_words(Fact.GROUP), CATALOGUE.groups, _ignored)


def _ignored(_: str) -> None:
    pass


class _SeenFile(TableFile[ArticleTable]):
    """A file that was looked into, without a file."""

    def __init__(
        self,
        office: Office,
        look_into: Callable[[bytes], Future[ArticleTable]],
        table: ArticleTable,
    ) -> None:
        super().__init__(office, look_into)
        self.call(PATH)
        self._table = table


class _SeenImport(ArticleImportPage):
    """An import at one of its stages."""

    def __init__(self, office: Office, table: ArticleTable, kept: Kept | None = None) -> None:
        super().__init__(office, None)
        self._file = _SeenFile(office, self._look_into, table)
        self._kept = kept


_NEW: Final = tuple(
    KeptArticle(article=replace(TEA, article_id=ArticleId(f"new-{number}"), name=name))
    for number, name in enumerate(("Darjeeling, first flush", LONG_NAME))
)
_RIGHT: Final = ArticleTable(
    new=_NEW,
    changed=(
        ChangedArticle(
            before=KeptArticle(article=LONG),
            after=KeptArticle(article=replace(LONG, unit_price_minor=399_900_00)),
        ),
    ),
    unchanged=25,
    wrong=(),
)
_WRONG: Final = ArticleTable(
    new=_NEW,
    changed=(),
    unchanged=0,
    wrong=tuple(WrongRow(number, why, LONG_NAME[:40]) for number, why in enumerate(Wrong, start=2)),
)

ARTICLE_PAGES: Final[dict[str, Callable[[Books, Office], Page]]] = {
    "shelf": lambda _, office: ArticlesPage(office),
    "none": _none,
    "new": _new,
    "changed": _dearer,
    "long": lambda _, office: _article(LONG, office, is_put_away=True),
    "group": _group,
    "import": lambda _, office: ArticleImportPage(office, None),
    "import-right": lambda _, office: _SeenImport(office, _RIGHT),
    "import-wrong": lambda _, office: _SeenImport(office, _WRONG),
    "import-done": lambda _, office: _SeenImport(office, _RIGHT, Kept(added=2, changed=1)),
}

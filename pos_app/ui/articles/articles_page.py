"""What the shop sells: found by scan or by words, opened, added, and taken from a file."""

from concurrent.futures import Future
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.catalogue import Found
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle
from pos_app.domain.staff import Right
from pos_app.domain.till import is_training
from pos_app.printing.figures import Figures
from pos_app.ui.articles.article_import_page import ArticleImportPage
from pos_app.ui.articles.article_page import ArticlePage
from pos_app.ui.articles.draft import draft_of, new_draft
from pos_app.ui.backoffice.office import Approved, Office, Page
from pos_app.ui.backoffice.questions import Questions
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate

ARTICLES_A_PAGE: Final = 25
PARTED: Final = " · "


class _Wanted(NamedTuple):
    typed: str
    shown: int
    of_put_away: bool


class ArticlesPage(Page):
    """The shelf or what is put away, a page at a time.

    With a `code` it asks for the article of that code at once, and `is_errand` goes back to the
    counter when that is kept.
    """

    def __init__(self, office: Office, code: str = "") -> None:
        super().__init__(office)
        self._code = code
        self._is_errand = bool(code)
        self._typed = ""
        self._shown = 0
        self._of_put_away = False
        self._questions = Questions(office, self._wanted, self._find)
        self._figures = Figures(office.ports.locale)
        self._is_training = is_training(office.ports.till)

    @property
    def found_by(self) -> str | None:
        """What was typed for the articles that are shown, None while others are asked for."""
        return self._typed if self._questions.is_up_to_date else None

    def begin(self) -> None:
        """Ask for the articles; for the one of a code first, where the page was opened for it."""
        self._questions.begin()
        code, self._code = self._code, ""
        if code:
            self.scan(code)

    def view(self) -> OfficeView:
        """Return the field and the articles."""
        found, answered = self._questions.found, self._questions.answered
        shown = 0 if answered is None else answered.shown
        articles = () if found is None else found.articles[shown:]
        practice = translate("articles", "Articles are real: stop practising to change them.")
        return OfficeView(
            sheet=ListSheetView(
                key="articles",
                title=translate("articles", "Put away articles")
                if self._of_put_away
                else translate("articles", "Articles"),
                sentence=practice if self._is_training else "",
                field=translate("articles", "Scan an article, or type its name or code"),
                field_text=self._typed,
                rows=tuple(map(self._row, articles)),
                hint="" if found is None else self._hint(),
                keys=(
                    KeyView(
                        key="new",
                        text=translate("articles", "New article"),
                        icon="plus",
                        is_loud=True,
                        is_enabled=not self._is_training,
                    ),
                    KeyView(
                        key="other",
                        text=translate("articles", "On the shelf")
                        if self._of_put_away
                        else translate("articles", "Put away articles"),
                        icon="parked",
                        is_enabled=not self._is_training,
                    ),
                    KeyView(
                        key="import",
                        text=translate("articles", "From a file"),
                        icon="save",
                        is_enabled=not self._is_training,
                    ),
                    *self._turning_keys(),
                ),
            )
        )

    def type(self, text: str) -> None:
        """Look for what is typed."""
        self._typed, self._shown = text, 0
        self._questions.look()
        self.office.show()

    def confirm(self) -> None:
        """Open the article that was found, or take what was typed for a code."""
        found = self._questions.found
        if found is not None and self._questions.is_up_to_date and len(found.articles) == 1:
            self._open(found.articles[0].article_id)
        elif self._typed.strip():
            self.scan(self._typed.strip())

    def scan(self, text: str) -> None:
        """Open the article of a code, one that is put away too; else begin a new one with it."""
        code = text.strip()

        def known(kept: KeptArticle | None) -> None:
            self._typed, self._shown = "", 0
            if kept is None:
                self._begin_new(code)
            else:
                self._write(kept)

        if not self._is_training:
            self.office.ask(lambda books: books.article_desk.find_by_code(code), known)

    def press(self, row: str, key: str) -> None:
        """Open an article, turn the page, or begin a new article."""
        if row:
            self._open(ArticleId(row))
            return
        match key:
            case "new":
                self._begin_new("")
            case "import":
                about = translate("articles", "Articles from a file")
                office = self.office
                self._allow(about, lambda by: office.open(ArticleImportPage(office, by)))
            case "other":
                self._of_put_away, self._shown = not self._of_put_away, 0
                self._questions.look()
            case "next":
                self._turn(self._shown + ARTICLES_A_PAGE)
            case _:
                self._turn(0)

    def _turn(self, shown: int) -> None:
        self._shown = shown
        self._questions.look()

    def _begin_new(self, code: str) -> None:
        office = self.office
        stock, article_id = office.ports.stock, ArticleId(office.ports.new_id())

        def begin(approved_by: str | None) -> None:
            draft = new_draft(article_id, code, office.ports.locale, stock.catalogue)
            done = office.leave if self._is_errand else None
            office.open(ArticlePage(office, draft, None, approved_by, done))

        self._allow(translate("articles", "Add an article"), begin)

    def _open(self, article_id: ArticleId) -> None:
        self.office.ask(lambda books: books.article_desk.get(article_id), self._write)

    def _write(self, kept: KeptArticle) -> None:
        office, draft = self.office, draft_of(kept.article)
        about = translate("articles", "Change an article: {name}").format(name=kept.article.name)
        self._allow(about, lambda by: office.open(ArticlePage(office, draft, kept, by)))

    def _allow(self, about: str, then: Approved) -> None:
        self.office.allow(Right.CHANGE_ARTICLES, about, then)

    def _wanted(self) -> _Wanted:
        return _Wanted(self._typed, self._shown, self._of_put_away)

    def _find(self, wanted: _Wanted) -> Future[Found]:
        most = wanted.shown + ARTICLES_A_PAGE
        return self.office.ports.stock.find(
            wanted.typed.strip(), most, is_put_away=wanted.of_put_away
        )

    def _hint(self) -> str:
        if self._typed:
            return translate("articles", "No article is like that. A code that is new begins one.")
        if self._of_put_away:
            return translate("articles", "Nothing is put away.")
        return translate("articles", "Scan the first article, or take all of them from a file.")

    def _turning_keys(self) -> tuple[KeyView, ...]:
        first = KeyView(key="first", text=translate("articles", "First page"), icon="back")
        following = KeyView(key="next", text=translate("articles", "Next page"), icon="next")
        found = self._questions.found
        has_more = found is not None and not found.is_all
        return (*((first,) if self._shown else ()), *((following,) if has_more else ()))

    def _row(self, article: Article) -> RowView:
        parts = article.code, article.group, self._figures.percent(article.vat_basis_points)
        return RowView(
            key=article.article_id,
            icon="parked" if self._of_put_away else "basket",
            title=article.name,
            detail=PARTED.join(part for part in parts if part),
            amount=self.office.money.money(article.unit_price_minor),
            keys=()
            if self._is_training
            else (KeyView(key="open", text=translate("articles", "Open")),),
        )

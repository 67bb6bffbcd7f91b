"""One article: what it is and costs, written fact by fact; put away or back; its earlier prices."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.catalogue import Catalogue
from pos_app.domain.article import Article
from pos_app.domain.kept_article import KeptArticle, PriceChange
from pos_app.errors import PosError
from pos_app.journal.article_cells import WrongCellError, price_text
from pos_app.journal.article_commands import KeepArticles
from pos_app.journal.card_commands import Person
from pos_app.printing.figures import Figures
from pos_app.ui.articles.article_words import choice_words, fact_name, question, wrong_text
from pos_app.ui.articles.draft import Draft, Fact, told, usual_rates
from pos_app.ui.backoffice.amount_page import AmountPage, AmountWords
from pos_app.ui.backoffice.choice_page import ChoicePage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate

_ICONS: Final = {
    Fact.CODE: "search",
    Fact.NAME: "edit",
    Fact.PRICE: "cash",
    Fact.GROUP: "parked",
    Fact.VAT: "percent",
}


class ArticlePage(Page):
    """Writes an article; `before` is None for a new one. `on_kept` follows once it is in the books.

    `approved_by` is who let it be done where somebody had to.
    """

    def __init__(
        self,
        office: Office,
        draft: Draft,
        before: KeptArticle | None,
        approved_by: str | None,
        on_kept: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(office)
        self._by = Person(operator=office.operator, approved_by=approved_by)
        self._draft = draft
        self._before = before
        self._on_kept = on_kept
        self._typed = ""
        self._is_keeping = False
        self._prices: tuple[PriceChange, ...] = ()
        self._figures = Figures(office.ports.locale)
        self._asks = self._next_question()

    def begin(self) -> None:
        """Ask for the prices that it had."""
        if self._before is not None:
            article_id = self._draft.article_id
            self.office.ask(lambda books: books.article_desk.prices(article_id), self._know_prices)

    def view(self) -> OfficeView:
        """Return what is told, what is asked for, and what it did cost."""
        title = translate("articles", "New article")
        if self._before is not None:
            title = self._before.article.name
        put_away = translate("articles", "It is put away: nobody can sell it.")
        return OfficeView(
            sheet=ListSheetView(
                key="article",
                title=title,
                sentence=put_away if self._is_put_away else "",
                field=question(self._asks),
                field_text=self._typed,
                rows=(*map(self._row, Fact), *map(self._price_row, self._prices)),
                keys=self._keys(),
            )
        )

    def type(self, text: str) -> None:
        """Note what is typed."""
        self._typed = text
        self.office.show()

    def scan(self, text: str) -> None:
        """Take a scanned code for the code of this article."""
        self._tell(Fact.CODE, text.strip())

    def confirm(self) -> None:
        """Take what was typed and ask for what is missing next; with nothing typed, keep it."""
        if self._typed.strip():
            self._tell(self._asks, self._typed.strip())
        else:
            self._keep()

    def press(self, row: str, key: str) -> None:
        """Change a fact, keep the article, or put it away or back."""
        if row:
            self._change(Fact(row))
        elif key == "keep":
            if self._typed.strip():
                self.confirm()
            self._keep()
        elif self._before is not None:
            self._write(KeptArticle(article=self._before.article, is_put_away=key == "put_away"))

    @property
    def _is_put_away(self) -> bool:
        return self._before is not None and self._before.is_put_away

    @property
    def _news(self) -> Article | None:
        """The article to be kept, None while there is nothing new or something is missing."""
        article = self._draft.article
        return None if self._before is not None and article == self._before.article else article

    def _change(self, fact: Fact) -> None:
        office, catalogue = self.office, self.office.ports.stock.catalogue
        match fact:
            case Fact.PRICE:
                words = AmountWords(
                    key="price",
                    title=fact_name(fact),
                    sentence=translate("articles", "With its VAT, as it stands on the shelf."),
                    confirm=translate("articles", "It costs {amount}"),
                )
                office.open(AmountPage(office, words, self._take_price, may_be_zero=True))
            case Fact.GROUP:
                self._offer(fact, catalogue.groups)
            case Fact.VAT:
                rates = usual_rates(office.ports.locale, catalogue)
                self._offer(fact, tuple(map(self._figures.percent, rates)))
            case Fact.CODE | Fact.NAME:
                self._asks, self._typed = fact, ""
                office.show()

    def _offer(self, fact: Fact, choices: tuple[str, ...]) -> None:
        office = self.office
        take = partial(self._take, fact)
        office.open(ChoicePage(office, choice_words(fact), choices, take))

    def _take_price(self, price_minor: int) -> None:
        comma = self._figures.has_decimal_comma
        self._take(Fact.PRICE, price_text(price_minor, has_decimal_comma=comma))

    def _take(self, fact: Fact, text: str) -> None:
        self.office.back_to(ArticlePage)
        self._tell(fact, text)

    def _tell(self, fact: Fact, text: str) -> None:
        comma = self._figures.has_decimal_comma
        try:
            self._draft = told(self._draft, fact, text, has_decimal_comma=comma)
        except WrongCellError as error:
            self.office.tell(wrong_text(error.why), Tone.DECLINED)
            return
        self._typed = ""
        self._asks = self._next_question()
        self.office.show()

    def _next_question(self) -> Fact:
        missing = self._draft.missing
        if missing:
            return missing[0]
        return Fact.GROUP if self._before is None and not self._draft.group else Fact.PRICE

    def _keep(self) -> None:
        article = self._news
        if article is not None:
            self._write(KeptArticle(article=article, is_put_away=self._is_put_away))

    def _write(self, kept: KeptArticle) -> None:
        if self._is_keeping:
            return
        self._is_keeping = True
        office, asked = self.office, KeepArticles(articles=(kept,), by=self._by)

        def restocked(catalogue: Catalogue) -> None:
            office.ports.stock.restock(catalogue)
            self._kept(kept)

        def written(_: object) -> None:
            office.deliver(office.ports.stock.read_anew(), restocked, self._failed)

        done = office.ports.ask(lambda books: books.article_desk.keep(asked))
        office.deliver(done, written, self._failed)
        office.show()

    def _kept(self, kept: KeptArticle) -> None:
        self._is_keeping = False
        self._before = kept
        if self._on_kept is not None:
            self._on_kept()
            return
        self.begin()
        self.office.tell(translate("articles", "It is in the books and at the counter."))

    def _failed(self, error: PosError) -> None:
        self._is_keeping = False
        self.office.tell_error(error)

    def _know_prices(self, prices: tuple[PriceChange, ...]) -> None:
        self._prices = prices
        self.office.show()

    def _row(self, fact: Fact) -> RowView:
        said = self._said(fact)
        change = translate("articles", "Change")
        return RowView(
            key=fact.value,
            icon=_ICONS[fact],
            title=said or translate("articles", "not told yet"),
            detail=fact_name(fact),
            keys=(KeyView(key="change", text=change, is_enabled=not self._is_keeping),),
        )

    def _said(self, fact: Fact) -> str:
        draft = self._draft
        match fact:
            case Fact.CODE:
                return draft.code
            case Fact.NAME:
                return draft.name
            case Fact.GROUP:
                return draft.group
            case Fact.PRICE:
                price_minor = draft.price_minor
                return "" if price_minor is None else self.office.money.money(price_minor)
            case Fact.VAT:
                rate = draft.vat_basis_points
                return "" if rate is None else self._figures.percent(rate)

    def _price_row(self, change: PriceChange) -> RowView:
        money = self.office.money
        return RowView(
            key=f"price_{change.at_ms}",
            icon="receipt",
            title=translate("articles", "{before} became {after}").format(
                before=money.money(change.before_minor), after=money.money(change.after_minor)
            ),
            detail=f"{money.moment(change.at_ms)} · {change.operator}",
        )

    def _keys(self) -> tuple[KeyView, ...]:
        keep = KeyView(
            key="keep",
            text=translate("articles", "Keep"),
            icon="check",
            is_loud=True,
            is_enabled=self._news is not None and not self._is_keeping,
        )
        if self._before is None:
            return (keep,)
        way = "put_back" if self._before.is_put_away else "put_away"
        words = translate("articles", "Put away")
        if self._before.is_put_away:
            words = translate("articles", "Put back on the shelf")
        away = KeyView(key=way, text=words, icon="undo", is_enabled=not self._is_keeping)
        return (away, keep)

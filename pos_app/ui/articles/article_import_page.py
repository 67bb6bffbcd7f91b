"""Articles are taken from a file: looked at whole, row by row, then all in one commit.

While one row is wrong nothing is taken. A file that is taken twice changes nothing.
"""

from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.catalogue import Catalogue
from pos_app.domain.article import Article
from pos_app.errors import PosError
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.article_table import ArticleTable, ChangedArticle, WrongRow
from pos_app.journal.card_commands import Person
from pos_app.printing.figures import Figures
from pos_app.ui.articles.article_words import wrong_text
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.table_file import TableFile, browse_key, done_keys, stop_key
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate

MOST_SHOWN: Final = 100
PARTED: Final = " · "


class ArticleImportPage(Page):
    """Asks for a file, shows what it would change, and takes it in one commit."""

    def __init__(self, office: Office, approved_by: str | None) -> None:
        super().__init__(office)
        self._by = Person(operator=office.operator, approved_by=approved_by)
        self._figures = Figures(office.ports.locale)
        self._file = TableFile(office, self._look_into)
        self._kept: Kept | None = None
        self._is_taking = False

    def view(self) -> OfficeView:
        """Return the file and what is in it; nobody goes away while it is written."""
        table = self._file.table
        sentence, tone = self._sentence()
        is_busy = self._file.is_reading or self._is_taking
        return OfficeView(
            sheet=ListSheetView(
                key="article_import",
                title=translate("articles", "Articles from a file"),
                sentence=sentence,
                tone=tone,
                field="" if is_busy else translate("articles", "Path of the file"),
                field_text=self._file.path,
                progress=(0, 0) if is_busy else None,
                rows=() if table is None or self._kept is not None else self._rows(table),
                hint="" if is_busy else self._hint(),
                keys=self._keys(),
            ),
            is_door=self._is_taking,
        )

    def type(self, text: str) -> None:
        """Note the path; what was looked at before is another file's."""
        self._file.call(text)
        self._kept = None
        self.office.show()

    def confirm(self) -> None:
        """Look into the file; when that was done, take it."""
        if self._file.table is not None:
            self._take()
            return
        self._file.read()
        self.office.show()

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Choose a file, look into it, stop that, or take what is in it."""
        match key:
            case "browse":
                self.office.choose_file(self._chosen)
            case "look" | "take":
                self.confirm()
            case "stop":
                self._file.stop()
                self.office.show()
            case _:
                self.office.go_back()

    def _chosen(self, path: str) -> None:
        self.type(path)
        self.confirm()

    def _look_into(self, content: bytes) -> Future[ArticleTable]:
        comma = self._figures.has_decimal_comma
        return self.office.ports.ask(
            lambda books: books.article_desk.read_table(content, has_decimal_comma=comma)
        )

    def _take(self) -> None:
        table, office = self._file.table, self.office
        if table is None or table.wrong or not table.to_keep or self._is_taking:
            return
        self._is_taking = True
        asked = KeepArticles(articles=table.to_keep, by=self._by, source=self._file.name)

        def kept(told: Kept) -> None:
            self._kept = told
            office.deliver(office.ports.stock.read_anew(), restocked, self._failed)

        def restocked(catalogue: Catalogue) -> None:
            self._is_taking = False
            office.ports.stock.restock(catalogue)
            office.show()

        done = office.ports.ask(lambda books: books.article_desk.keep(asked))
        office.deliver(done, kept, self._failed)
        office.show()

    def _failed(self, error: PosError) -> None:
        self._is_taking = False
        self.office.tell_error(error)

    def _sentence(self) -> tuple[str, Tone]:
        table, kept, count = self._file.table, self._kept, self.office.money.count
        if self._file.is_reading:
            return translate("articles", "Reading the file…"), Tone.SOFT
        if self._is_taking:
            return translate("articles", "Writing it into the books…"), Tone.SOFT
        if table is None:
            return "", Tone.SOFT
        if kept is not None:
            sentence = translate("articles", "Added: {added}. Changed: {changed}.")
            told = sentence.format(added=count(kept.added), changed=count(kept.changed))
            return told, Tone.ACCEPTED
        if table.wrong:
            sentence = translate(
                "articles",
                "Rows that are wrong: {count}. Nothing is taken before they are right.",
            )
            return sentence.format(count=count(len(table.wrong))), Tone.DECLINED
        sentence = translate(
            "articles", "New: {new}. Changed: {changed}. As they are here: {unchanged}."
        )
        return sentence.format(
            new=count(len(table.new)),
            changed=count(len(table.changed)),
            unchanged=count(table.unchanged),
        ), Tone.PLAIN

    def _hint(self) -> str:
        if self._kept is not None:
            return translate("articles", "All of it is at the counter.")
        if self._file.table is not None:
            return translate("articles", "There is nothing new in this file.")
        return translate(
            "articles",
            "A table with the columns code, name, price and VAT, and a group if there are any."
            " The heads may be in the language of the shop.",
        )

    def _rows(self, table: ArticleTable) -> tuple[RowView, ...]:
        if table.wrong:
            return tuple(map(_wrong_row, table.wrong[:MOST_SHOWN]))
        changed = tuple(map(self._changed_row, table.changed[:MOST_SHOWN]))
        new = tuple(self._new_row(one.article) for one in table.new[:MOST_SHOWN])
        return (*changed, *new)[:MOST_SHOWN]

    def _new_row(self, article: Article) -> RowView:
        return RowView(
            key=article.article_id,
            icon="plus",
            title=article.name,
            detail=PARTED.join(
                part
                for part in (
                    translate("articles", "New"),
                    article.code,
                    article.group,
                    self._figures.percent(article.vat_basis_points),
                )
                if part
            ),
            amount=self.office.money.money(article.unit_price_minor),
        )

    def _changed_row(self, changed: ChangedArticle) -> RowView:
        before, after = changed.before.article, changed.after.article
        money = self.office.money.money
        told = [translate("articles", "Changed"), after.code]
        if before.unit_price_minor != after.unit_price_minor:
            sentence = translate("articles", "{before} became {after}")
            told.append(
                sentence.format(
                    before=money(before.unit_price_minor), after=money(after.unit_price_minor)
                )
            )
        if before.name != after.name:
            told.append(before.name)
        return RowView(
            key=after.article_id,
            icon="edit",
            title=after.name,
            detail=PARTED.join(told),
            amount=money(after.unit_price_minor),
        )

    def _keys(self) -> tuple[KeyView, ...]:
        table = self._file.table
        if self._file.is_reading:
            return (stop_key(),)
        if self._is_taking:
            return ()
        if self._kept is not None:
            return done_keys()
        if table is None:
            return self._file.look_keys()
        take = translate("articles", "Take {count} articles").format(
            count=self.office.money.count(len(table.to_keep))
        )
        may_take = bool(table.to_keep) and not table.wrong
        return browse_key(), KeyView(
            key="take", text=take, icon="check", is_loud=True, is_enabled=may_take
        )


def _wrong_row(row: WrongRow) -> RowView:
    line = translate("articles", "Line {line}").format(line=row.line)
    return RowView(
        key=f"line_{row.line}",
        icon="declined",
        title=f"{line}{PARTED}{row.said}" if row.said else line,
        detail=wrong_text(row.why),
    )

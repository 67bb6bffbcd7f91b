"""Articles out of a file and into one, for whoever looks after a shop from the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, existing_database, look_into_books, open_books
from pos_app.domain.kept_article import KeptArticle
from pos_app.errors import Code, Refused
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.article_table import ArticleTable
from pos_app.journal.card_commands import Person
from pos_app.printing.figures import Figures
from pos_app.printing.files import write_file

BY: Final = "tillit"
NOTHING: Final = Kept(added=0, changed=0)
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Spreadsheets take a file for one of another century without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What was in a file, and what of it is in the books now: nothing while a row is wrong."""

    table: ArticleTable
    kept: Kept


def import_articles(data: Path, source: Path) -> Imported:
    """Take the articles of a file into the books in one commit, or nothing of it.

    Raises as `open_books`; Refused: SECOND_INSTANCE while a till sells from the folder,
    BOOKS_NOT_FOUND, UNREADABLE_FILE.
    """
    content = _content_of(source)
    existing_database(data)
    with open_books(data) as books:
        table = _read(books, content)
        if table.wrong or not table.to_keep:
            return Imported(table=table, kept=NOTHING)
        asked = KeepArticles(articles=table.to_keep, by=Person(operator=BY), source=source.name)
        return Imported(table=table, kept=books.article_desk.keep(asked).result())


def check_articles(data: Path, source: Path) -> Imported:
    """Hold a file against the books; a till may be selling. Raises as `look_into_books`."""
    content = _content_of(source)
    with look_into_books(data) as books:
        return Imported(table=_read(books, content), kept=NOTHING)


def export_articles(data: Path, target: Path) -> int:
    """Write all articles into a file that imports unchanged; return how many.

    A till may be selling. Raises as `look_into_books` and `write_file`.
    """
    with look_into_books(data) as books:
        text = books.article_desk.write_table(has_decimal_comma=_comma_of(books)).result()
        count = len(books.article_desk.all().result())
    write_file(target, (_BYTE_ORDER_MARK + text).encode())
    return count


def list_articles(data: Path) -> tuple[KeptArticle, ...]:
    """Return every article in the shop's own order. Raises as `look_into_books`."""
    with look_into_books(data) as books:
        return books.article_desk.all().result()


def _read(books: Books, content: bytes) -> ArticleTable:
    comma = _comma_of(books)
    return books.article_desk.read_table(content, has_decimal_comma=comma).result()


def _comma_of(books: Books) -> bool:
    return Figures(books.settings.locale).has_decimal_comma


def _content_of(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise Refused(
            Code.UNREADABLE_FILE, path=str(source), reason=type(error).__name__
        ) from error

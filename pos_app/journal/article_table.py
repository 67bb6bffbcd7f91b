"""Articles as a table: read whole, every row right or told what is wrong with it, and written.

`code` is needed, and for an article that is new its name, price and VAT as well. A column that is
not there leaves what it would say as it is: a list of codes and prices changes prices alone. A row
is the article with its id, else the one with its code, else a new one.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pos_app.domain.article import Article, code_key
from pos_app.domain.ids import ArticleId, NewId
from pos_app.domain.kept_article import KeptArticle, checked_article, why_no_code
from pos_app.errors import Code, Refused
from pos_app.journal.article_cells import (
    CODE_REASONS,
    Wrong,
    WrongCellError,
    price_text,
    read_price,
    read_vat,
    read_yes,
    vat_text,
)
from pos_app.journal.article_columns import Column, columns_of
from pos_app.journal.tables import read_table

_WRITTEN: Final = (
    *(Column.ID, Column.CODE, Column.NAME, Column.GROUP),
    *(Column.PRICE, Column.VAT, Column.PICTURE, Column.PUT_AWAY),
)
_WRONG_FIELDS: Final = {
    "article_id": Wrong.ID,
    "name": Wrong.NAME,
    "group": Wrong.GROUP,
    "unit_price": Wrong.PRICE,
}


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that cannot be taken: its line, counted from 1, what is wrong, and what it says."""

    line: int
    why: Wrong
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedArticle:
    """An article as it is here and as it would be."""

    before: KeptArticle
    after: KeptArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleTable:
    """What a table holds: articles that are new, that change, how many stay, and what is wrong."""

    new: tuple[KeptArticle, ...]
    changed: tuple[ChangedArticle, ...]
    unchanged: int
    wrong: tuple[WrongRow, ...]

    @property
    def to_keep(self) -> tuple[KeptArticle, ...]:
        """Whatever is to be kept otherwise than it is."""
        return (*self.new, *(one.after for one in self.changed))


def read_article_table(
    kept: Iterable[KeptArticle], content: bytes, new_id: NewId, *, has_decimal_comma: bool
) -> ArticleTable:
    """Return what a file holds, held against the articles there are; changes nothing.

    Refused: UNREADABLE_FILE, it is no table, has no column of codes, no rows or too many.
    """
    head, rows = read_table(content)
    places = columns_of(head)
    if not {Column.CODE, Column.NUMBER} & places.keys():
        raise Refused(Code.UNREADABLE_FILE, reason="columns", needed=[Column.CODE.value])
    reading = _Reading(kept, new_id, has_decimal_comma=has_decimal_comma)
    for line, cells in rows:
        reading.take(line, cells, places, columns=len(head))
    return reading.table()


def write_article_table(kept: Iterable[KeptArticle], *, has_decimal_comma: bool) -> str:
    """Return a table that `read_article_table` reads as what there is, unchanged."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if has_decimal_comma else ",")
    writer.writerow(_WRITTEN)
    for one in kept:
        article = one.article
        writer.writerow(
            (
                article.article_id,
                article.code,
                article.name,
                article.group,
                price_text(article.unit_price_minor, has_decimal_comma=has_decimal_comma),
                vat_text(article.vat_basis_points, has_decimal_comma=has_decimal_comma),
                article.picture or "",
                "yes" if one.is_put_away else "",
            )
        )
    return written.getvalue()


class _Reading:
    def __init__(
        self, kept: Iterable[KeptArticle], new_id: NewId, *, has_decimal_comma: bool
    ) -> None:
        self._by_id = {one.article.article_id: one for one in kept}
        self._by_code = {code_key(one.article.code): one for one in self._by_id.values()}
        self._new_id = new_id
        self._has_decimal_comma = has_decimal_comma
        self._read: dict[ArticleId, tuple[int, KeptArticle]] = {}
        self._codes: set[str] = set()
        self._wrong: list[WrongRow] = []

    def take(
        self, line: int, cells: Sequence[str], places: Mapping[Column, int], *, columns: int
    ) -> None:
        told = {
            column: cells[place].strip() for column, place in places.items() if place < len(cells)
        }
        code = told.get(Column.CODE) or told.get(Column.NUMBER, "")
        try:
            if len(cells) > columns:
                raise WrongCellError(Wrong.COLUMNS)  # noqa: TRY301 - a row is wrong in one place
            one = self._article(told, code)
            self._check_first(one.article)
        except WrongCellError as error:
            self._wrong.append(WrongRow(line, error.why, _said(error.why, told, code)))
        else:
            self._read[one.article.article_id] = line, one

    def table(self) -> ArticleTable:
        owners = {
            key: one.article.article_id
            for key, one in self._by_code.items()
            if one.article.article_id not in self._read
        }
        new: list[KeptArticle] = []
        changed: list[ChangedArticle] = []
        for article_id, (line, one) in self._read.items():
            if code_key(one.article.code) in owners:
                self._wrong.append(WrongRow(line, Wrong.CODE_TAKEN, one.article.code))
                continue
            before = self._by_id.get(article_id)
            if before is None:
                new.append(one)
            elif before != one:
                changed.append(ChangedArticle(before=before, after=one))
        unchanged = len(self._read) - len(new) - len(changed)
        return ArticleTable(
            new=tuple(new),
            changed=tuple(changed),
            unchanged=unchanged - sum(row.why is Wrong.CODE_TAKEN for row in self._wrong),
            wrong=tuple(sorted(self._wrong, key=lambda row: row.line)),
        )

    def _article(self, told: Mapping[Column, str], code: str) -> KeptArticle:
        wrong_code = why_no_code(code)
        if wrong_code is not None:
            raise WrongCellError(CODE_REASONS[wrong_code])
        article_id = ArticleId(told.get(Column.ID, ""))
        known = self._by_id.get(article_id) or self._by_code.get(code_key(code))
        after = known or _blank(article_id or ArticleId(self._new_id()), told)
        article = replace(after.article, code=code)
        if Column.NAME in told:
            article = replace(article, name=told[Column.NAME])
        if Column.GROUP in told:
            article = replace(article, group=told[Column.GROUP])
        if Column.PICTURE in told:
            article = replace(article, picture=told[Column.PICTURE] or None)
        if Column.PRICE in told:
            comma = self._has_decimal_comma
            price_minor = read_price(told[Column.PRICE], has_decimal_comma=comma)
            article = replace(article, unit_price_minor=price_minor)
        if Column.VAT in told:
            article = replace(article, vat_basis_points=read_vat(told[Column.VAT]))
        is_put_away = after.is_put_away
        if Column.PUT_AWAY in told:
            is_put_away = read_yes(told[Column.PUT_AWAY])
        return KeptArticle(article=_checked(article), is_put_away=is_put_away)

    def _check_first(self, article: Article) -> None:
        key = code_key(article.code)
        if article.article_id in self._read or key in self._codes:
            raise WrongCellError(Wrong.TWICE)
        self._codes.add(key)


def _blank(article_id: ArticleId, told: Mapping[Column, str]) -> KeptArticle:
    for column, why in (
        (Column.NAME, Wrong.NAME),
        (Column.PRICE, Wrong.PRICE),
        (Column.VAT, Wrong.VAT),
    ):
        if column not in told:
            raise WrongCellError(why)
    return KeptArticle(
        article=Article(
            article_id=article_id,
            code="",
            name="",
            group="",
            unit_price_minor=0,
            vat_basis_points=0,
        )
    )


def _checked(article: Article) -> Article:
    if "\ufffd" in article.name + article.group:
        raise WrongCellError(Wrong.NAME)
    try:
        return checked_article(article)
    except Refused as refused:
        raise WrongCellError(_WRONG_FIELDS[str(refused.fields["field"])]) from refused


def _said(why: Wrong, told: Mapping[Column, str], code: str) -> str:
    match why:
        case Wrong.PRICE | Wrong.PRICE_UNCLEAR:
            return told.get(Column.PRICE, "")
        case Wrong.VAT:
            return told.get(Column.VAT, "")
        case _:
            return code or told.get(Column.NAME, "")

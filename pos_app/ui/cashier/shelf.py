"""The shop's articles as the cashier looks for them: by group, by words, by code."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Final

from pos_app.domain.article import Article

MOST_TILES: Final = 120
"""As many tiles as a person looks through; beyond it one types."""

LETTERS_OF_THEIR_OWN: Final = "åäö"
_UNACCENTED: Final = {
    letter: base
    for letter in map(chr, range(0xC0, 0x250))
    if letter not in LETTERS_OF_THEIR_OWN
    and (base := unicodedata.normalize("NFD", letter)[0]) != letter
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is shown of a search; `is_all` is False when there are more than fit."""

    articles: tuple[Article, ...]
    is_all: bool


class Shelf:
    """All articles in the order they were given; 100,000 are searched between two keys."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._all = _Row(tuple(articles))
        self._by_code = {article.code: article for article in self._all.articles}
        self._by_id = {str(article.article_id): article for article in self._all.articles}
        by_group: dict[str, list[Article]] = {}
        for article in self._all.articles:
            by_group.setdefault(article.group, []).append(article)
        self._by_group = {group: _Row(members) for group, members in by_group.items()}

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order in which they first appear."""
        return tuple(self._by_group)

    def find_by_code(self, code: str) -> Article | None:
        """Return the article with this barcode or number, if there is one.

        A UPC-A code is the EAN-13 that begins with 0, and either may be on file.
        """
        for spelling in (code, f"0{code}", code.removeprefix("0")):
            if spelling in self._by_code:
                return self._by_code[spelling]
        return None

    def find_by_id(self, article_id: str) -> Article | None:
        """Return the article with this id, if there is one."""
        return self._by_id.get(article_id)

    def look(self, search: str, group: str, most: int = MOST_TILES) -> Found:
        """Return the articles that have every word of the search, in the group if one is given."""
        row = self._by_group.get(group, _NOTHING) if group else self._all
        found = tuple(islice(row.having(folded(search).split()), most + 1))
        return Found(articles=found[:most], is_all=len(found) <= most)


class _Row:
    """Some articles and, once somebody searches, all their words in one text.

    One search through one long text is a hundred times faster than many through short ones.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._text: str | None = None
        self._ends: list[int] = []

    def having(self, words: Sequence[str]) -> Iterator[Article]:
        if not words:
            yield from self.articles
            return
        text = self._text if self._text is not None else self._write()
        rarest = min(words, key=text.count)
        at = text.find(rarest)
        while at >= 0:
            number = bisect_right(self._ends, at)
            start = self._ends[number - 1] if number else 0
            end = self._ends[number]
            if all(text.find(word, start, end) >= 0 for word in words):
                yield self.articles[number]
            at = text.find(rarest, end)

    def _write(self) -> str:
        lines = [f"{one.name} {one.group} {one.code}".casefold() + "\n" for one in self.articles]
        self._ends = list(accumulate(map(len, lines)))
        self._text = folded("".join(lines))
        return self._text


_NOTHING: Final = _Row(())


def folded(text: str) -> str:
    """Return the text as it is compared: no case, and accents only where they make a letter.

    `Crème` is found by `creme`; `ø` and `å` stay letters of their own for those who type them.
    """
    plain = text.casefold()
    for accented in _UNACCENTED.keys() & set(plain):
        plain = plain.replace(accented, _UNACCENTED[accented])
    return plain

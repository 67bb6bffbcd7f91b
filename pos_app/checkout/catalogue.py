"""The shop's articles as a counter looks for them: by code, by group, by what is typed.

Made once from the whole catalogue, on whatever thread loads it; looking takes milliseconds with
100,000 articles.
"""

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, islice
from typing import Final

from pos_app.domain.article import Article, code_key
from pos_app.domain.value import value

MOST_FOUND: Final = 120
"""As many as a person looks through; beyond it one types another letter."""

_SAMPLE_LENGTH: Final = 200_000
_FIRST_MARKED: Final = "\N{LATIN CAPITAL LETTER A WITH GRAVE}"
_LAST_MARKED: Final = "\N{LATIN SMALL LETTER Y WITH STROKE}"
_SPELLED: Final = {"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th"}


@value(kw_only=True)
class Found:
    """What a search shows; `is_all` is False when there are more than it shows."""

    articles: tuple[Article, ...]
    is_all: bool


class Catalogue:
    """All articles in the order they were given. Immutable; a changed catalogue is a new one."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._all = _Words(tuple(articles))
        self._by_code = {code_key(article.code): article for article in self._all.articles}
        self._by_id = {str(article.article_id): article for article in self._all.articles}
        self._by_group: dict[str, list[Article]] = {}
        for article in self._all.articles:
            self._by_group.setdefault(article.group, []).append(article)
        self._words_of_group: dict[str, _Words] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is sold at all."""
        return not self._all.articles

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order in which they first appear; some articles may be in none."""
        return tuple(group for group in self._by_group if group)

    @property
    def vat_rates(self) -> tuple[int, ...]:
        """The rates of VAT in basis points, the commonest first."""
        counted = Counter(article.vat_basis_points for article in self._all.articles)
        return tuple(rate for rate, _ in counted.most_common())

    def find_by_code(self, code: str) -> Article | None:
        """Return the article with this barcode or number. UPC-A and EAN-13 of one GTIN are one."""
        return self._by_code.get(code_key(code))

    def find_by_id(self, article_id: str) -> Article | None:
        """Return the article with this id, if there is one."""
        return self._by_id.get(article_id)

    def look(self, search: str, group: str = "", most: int = MOST_FOUND) -> Found:
        """Return the articles that have every word of the search, of one group if one is named.

        Case and marks on letters do not count. Those come first where each word begins a word of
        the article; then those that have it inside one, as `melk` is in `lettmelk`.
        """
        within = self._words_in(group) if group else self._all
        found = tuple(islice(within.having(folded(search).split()), most + 1))
        return Found(articles=found[:most], is_all=len(found) <= most)

    def _words_in(self, group: str) -> "_Words":
        # A group is a small part of it all: its words are written when somebody looks there.
        if group not in self._words_of_group:
            self._words_of_group[group] = _Words(self._by_group.get(group, ()))
        return self._words_of_group[group]


class _Words:
    """Some articles and all their words in one text, a line each, a space before every word.

    One search through one long text is a hundred times faster than many through short ones.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        lines = (f" {one.name} {one.group} {one.code}".replace("\n", " ") for one in articles)
        self._text = folded("\n".join(lines))
        self._sample = self._text[:_SAMPLE_LENGTH]
        self._ends = list(accumulate(len(line) + 1 for line in self._text.split("\n")))

    def having(self, words: Sequence[str]) -> Iterator[Article]:
        if not words:
            yield from self.articles
            return
        seen: set[int] = set()
        for number in chain(
            self._lines_with([f" {word}" for word in words]), self._lines_with(words)
        ):
            if number not in seen:
                seen.add(number)
                yield self.articles[number]

    def _lines_with(self, parts: Sequence[str]) -> Iterator[int]:
        # Counting through all of it would cost as much as the search; a part tells enough.
        rarest = min(parts, key=lambda part: (self._sample.count(part), -len(part)))
        at = self._text.find(rarest)
        while at >= 0:
            number = bisect_right(self._ends, at)
            start, end = self._ends[number - 1] if number else 0, self._ends[number]
            if all(self._text.find(part, start, end) >= 0 for part in parts):
                yield number
            at = self._text.find(rarest, end)


def folded(text: str) -> str:
    """Return the text as it is compared: no case and no marks, `Crème brûlée` as `creme brulee`."""
    plain = unicodedata.normalize("NFC", text).casefold()
    if plain.isascii():
        return plain
    for letter in set(plain):
        if _FIRST_MARKED <= letter <= _LAST_MARKED:
            plain = plain.replace(letter, _without_marks(letter))
    return plain


@cache
def _without_marks(letter: str) -> str:
    return _SPELLED.get(letter) or unicodedata.normalize("NFD", letter)[0]

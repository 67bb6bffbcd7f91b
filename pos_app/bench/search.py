"""Measures a search among the articles of a large shop, beside looking at every name."""

from collections.abc import Callable
from random import Random
from time import perf_counter_ns
from typing import Final

from pos_app.bench.figures import Aim, Figure, figure
from pos_app.checkout.catalogue import Catalogue, folded
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId

MANY_ARTICLES: Final = 100_000

_NS_PER_MS: Final = 1_000_000
_BEST_OF: Final = 3
_PARTS: Final = ("lett", "melk", "brød", "kaffe", "ost", "grov", "te", "øl", "vann", "blå", "is")
_SEARCHES: Final = ("k", "kaffe", "lettmelk 99", "zzz", "zz k", "vann grov 12 0009")
"""From one letter that everything has to words that nothing has."""


def search_figures(count: int = MANY_ARTICLES) -> list[Figure]:
    """Search among so many articles as a cashier types, and tell of the slowest search."""
    articles = _made(count)
    catalogue = Catalogue(articles)
    names = [folded(f"{one.name} {one.group} {one.code}") for one in articles]
    slowest_ms = max(_best_ms(lambda text=text: catalogue.look(text)) for text in _SEARCHES)
    plain_ms = max(_best_ms(lambda text=text: _looked_through(names, text)) for text in _SEARCHES)
    return [
        figure(
            f"the slowest search among {count} articles, between two keys",
            slowest_ms,
            "ms",
            against=f"{plain_ms:.0f} ms to look at every name, in the same call",
            aim=Aim(direction="at most", bound=50),
        )
    ]


def _looked_through(names: list[str], search: str) -> list[int]:
    words = folded(search).split()
    return [at for at, name in enumerate(names) if all(word in name for word in words)]


def _best_ms(look: Callable[[], object]) -> float:
    took_ns: list[int] = []
    for _ in range(_BEST_OF):
        started_ns = perf_counter_ns()
        look()
        took_ns.append(perf_counter_ns() - started_ns)
    return min(took_ns) / _NS_PER_MS


def _made(count: int) -> list[Article]:
    chance = Random(1)
    return [
        Article(
            article_id=ArticleId(str(number)),
            code=f"{number:08d}",
            name="".join(chance.choices(_PARTS, k=2)) + f" {number % 997} g",
            group="Food",
            unit_price_minor=1_000,
            vat_basis_points=1_500,
        )
        for number in range(count)
    ]

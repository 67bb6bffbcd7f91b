"""The article of a code that holds the price or the weight of one piece."""

from typing import TYPE_CHECKING

from pos_app.domain.article import Article
from pos_app.domain.value import replace, value

if TYPE_CHECKING:
    from pos_app.scanning.article_codes import ArticleReading

GRAMS_A_KILOGRAM = 1000


@value
class PricedArticle:
    """An article as it is sold here, and how many of it the code stands for."""

    article: Article
    count: int = 1


def priced(article: Article, reading: "ArticleReading") -> PricedArticle:
    """Return the article at the price of this piece.

    A price in the code is what it costs. With a weight, the article's own price is for a kilogram.
    The name says the weight, so that screen and receipt do.
    """
    name = article.name
    price_minor = article.unit_price_minor
    if reading.weight_g is not None:
        name = f"{name} {reading.weight_g} g"
        price_minor = rounded_half_up(price_minor * reading.weight_g, GRAMS_A_KILOGRAM)
    if reading.price_minor is not None:
        price_minor = reading.price_minor
    count = reading.count or 1
    return PricedArticle(replace(article, name=name, unit_price_minor=price_minor), count)


def rounded_half_up(amount: int, divisor: int) -> int:
    """Return the quotient of two amounts that are not negative, halves rounded up."""
    return (2 * amount + divisor) // (2 * divisor)

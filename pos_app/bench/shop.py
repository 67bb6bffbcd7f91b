"""A shop for the benches: articles by the number, and one card that never runs dry."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pos_app.bench.many_cards import ManyCards
from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, CardId
from pos_app.settings import FILE_NAME, read_settings
from pos_app.wallet.commands import CreateCard, TokenWish

FUNDS_MINOR: Final = 10_000_000_00

_GROUPS: Final = ("Bread", "Dairy", "Fruit", "Sweets", "Tea", "Books", "Flowers", "Tools")
_PRICE_MINOR: Final = 4_990
_VAT_BASIS_POINTS: Final = 1_500


@dataclass(frozen=True, slots=True)
class BenchShop:
    """What can be scanned: the codes of the articles, and the token of the card."""

    data: Path
    codes: tuple[str, ...]
    token: str = field(repr=False)


def set_up_shop(data: Path, articles: int, cards: int = 0) -> BenchShop:
    """Make a shop with so many articles in an empty folder, and so many cards beside the one.

    Its key lies beside the folder.
    """
    data.mkdir(parents=True)
    (data / FILE_NAME).write_text('key_folder = "../keys"\nsound = false\n')
    if cards:
        with open_books(data) as books:
            account_id = books.till.account_id
        keys = keys_of(data, read_settings(data))
        ManyCards(account_id, cards, keys.token_hash).fill(data / DATABASE_NAME, keys.database)
    made = tuple(_article(number) for number in range(articles))
    with open_books(data) as books:
        books.articles.put(made).result()
        card = books.wallet.create_card(
            CreateCard(
                account_id=books.till.account_id,
                card_id=CardId("bench"),
                amount_minor=FUNDS_MINOR,
                currency=books.settings.currency,
                created_by="bench",
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()
    if card.token is None:
        raise AssertionError
    return BenchShop(data, tuple(article.code for article in made), card.token.value)


def _article(number: int) -> Article:
    return Article(
        article_id=ArticleId(f"article-{number}"),
        code=_ean_13(number),
        name=f"Article {number} of the bench",
        group=_GROUPS[number % len(_GROUPS)],
        unit_price_minor=_PRICE_MINOR,
        vat_basis_points=_VAT_BASIS_POINTS,
    )


def _ean_13(number: int) -> str:
    digits = f"29{number:010}"
    weighted = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return f"{digits}{-weighted % 10}"

"""A small shop on a real encrypted file: what the walks sell, and the cards they sell it for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.demo.catalogue import demo_shop
from pos_app.domain.article import Article
from pos_app.domain.ids import CardId
from pos_app.domain.money import Currency
from pos_app.domain.token import Format
from pos_app.settings import ShopSettings, TillSettings, write_settings
from pos_app.wallet.commands import BatchCreate, BatchItem, CreateCard, RotatePin, TokenWish

KEY_FOLDER: Final = "key"
CREATED_BY: Final = "walks"
REUSABLE: Final = TokenWish(
    expires_after_transaction=False, format=Format(length=16, symbols=False)
)
ARTICLES: Final[tuple[Article, ...]] = demo_shop().articles[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A folder with books, and the token of each card. Unsold cards wait for their first load."""

    data: Path
    tokens: tuple[str, ...]
    unsold: tuple[str, ...] = ()


def set_up_shop(data: Path, funds_minor: tuple[int, ...], unsold: int = 0) -> Shop:
    """Make a shop with one card for each of the funds, and so many that nobody has bought yet."""
    data.mkdir(parents=True)
    write_settings(
        data,
        TillSettings(key_folder=KEY_FOLDER, sound=False, shop=ShopSettings(name="Havn & Hage")),
    )
    with open_books(data) as books:
        books.articles.put(ARTICLES).result()
        tokens = tuple(
            _issued(books, number, amount) for number, amount in enumerate(funds_minor, start=1)
        )
        return Shop(data=data, tokens=tokens, unsold=_printed(books, unsold) if unsold else ())


def give_pin(shop: Shop, number: int) -> str:
    """Give the card of that number a PIN, and return it."""
    with open_books(shop.data) as books:
        wanted = RotatePin(
            account_id=books.till.account_id,
            card_id=CardId(f"card-{number}"),
            created_by=CREATED_BY,
        )
        return books.wallet.rotate_pin(wanted).result().value


def _issued(books: Books, number: int, amount_minor: int) -> str:
    made = books.wallet.create_card(
        CreateCard(
            account_id=books.till.account_id,
            card_id=CardId(f"card-{number}"),
            amount_minor=amount_minor,
            currency=Currency.NOK,
            created_by=CREATED_BY,
            name=f"Gift card {number}",
            token=REUSABLE,
        )
    ).result()
    assert made.token is not None
    return made.token.value


def _printed(books: Books, count: int) -> tuple[str, ...]:
    items = tuple(BatchItem(card_id=CardId(f"unsold-{number}")) for number in range(1, count + 1))
    made = books.wallet.create_cards(
        BatchCreate(
            account_id=books.till.account_id, items=items, created_by=CREATED_BY, token=REUSABLE
        )
    ).result()
    return tuple(card.token.value for card in made if card.token is not None)

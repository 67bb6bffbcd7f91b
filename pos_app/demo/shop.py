"""Brings the demo shop into a data folder: settings, articles, cards, their sheet. Repeatable."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import open_books
from pos_app.demo.cards import DemoCard, issue_demo_cards
from pos_app.demo.catalogue import DemoShop, demo_shop
from pos_app.demo.sheet import write_demo_sheet
from pos_app.printing.sheet import Progress
from pos_app.settings import ShopSettings, TillSettings
from pos_app.wallet.context import PinCost

SHEET_NAME: Final = "cards.pdf"
KEY_FOLDER: Final = "key"
LIGHT_PIN_COST: Final = PinCost(rounds=1, memory_kib=8_192)
"""Demo PINs guard nothing; the demo opens sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSetUp:
    """A demo shop ready to sell: its folder, its cards with their clear tokens, their sheet."""

    data: Path
    cards: tuple[DemoCard, ...]
    sheet: Path


def set_up_demo_shop(data: Path, progress: Progress | None = None) -> DemoSetUp:
    """Make the demo shop in a folder, or find it there and make again what is missing.

    Settings that are there are kept. Raises as `open_books` and `write_demo_sheet`.
    """
    shop = demo_shop()
    with open_books(data, pin_cost=LIGHT_PIN_COST, first_settings=settings_of(shop)) as books:
        here = {one.article.article_id for one in books.article_desk.all().result()}
        books.articles.put([one for one in shop.articles if one.article_id not in here]).result()
        cards = issue_demo_cards(books.wallet, books.till.account_id, books.clock)
        language = books.settings.language
    sheet = write_demo_sheet(
        cards,
        data / SHEET_NAME,
        issuer=shop.shop.name,
        locale=shop.locale,
        language=language,
        progress=progress,
    )
    return DemoSetUp(data=data, cards=cards, sheet=sheet)


def settings_of(shop: DemoShop) -> TillSettings:
    """Return the settings that the demo shop begins with."""
    return TillSettings(
        account_id="T00000001",
        operator="Ingrid",
        currency=shop.currency,
        locale=shop.locale,
        key_folder=KEY_FOLDER,
        shop=ShopSettings(
            name=shop.shop.name,
            address=shop.shop.address,
            organisation_number=shop.shop.organisation_number,
        ),
    )

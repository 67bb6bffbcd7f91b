"""The demo shop with a central beside it: its cards are central's, its till has joined. Repeatable.

A folder from before demo shops had a central keeps its cards to itself and stays as it is.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.central import CentralBooks, Place, visit_central
from pos_app.bootstrap.enrolling import follow_central, join_central
from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.bootstrap.joined import found_joining
from pos_app.demo.cards import DemoCard, issue_demo_cards
from pos_app.demo.catalogue import demo_shop
from pos_app.demo.central import FOLDER, CentralProcess, place_in
from pos_app.demo.line_switch import DemoLine
from pos_app.demo.sheet import write_demo_sheet
from pos_app.demo.shop import LIGHT_PIN_COST, SHEET_NAME, DemoSetUp, settings_of
from pos_app.domain.ids import AccountId, TillId
from pos_app.printing.sheet import Progress

OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedShop:
    """A demo shop ready to sell, the central it has joined, and the line between them."""

    shop: DemoSetUp
    central: CentralProcess
    line: DemoLine

    @property
    def place(self) -> Place:
        """Where central keeps its books."""
        return place_in(self.shop.data)


def keeps_its_own_cards(data: Path) -> bool:
    """Tell whether a folder holds a demo shop from before there was a central beside it."""
    return (data / DATABASE_NAME).exists() and not (data / FOLDER).exists()


@contextmanager
def joined_demo_shop(data: Path, progress: Progress | None = None) -> Generator[JoinedShop]:
    """Make the shop in a folder or find it there, with its central at work until the context ends.

    Raises as `open_books`, `join_central` and `write_demo_sheet`; Broken: UNEXPECTED, central did
    not start.
    """
    shop = demo_shop()
    first_settings = settings_of(shop)
    central = CentralProcess(place_in(data), first_settings.account_id)
    central.begin()
    try:
        # Central needs a moment to answer; the till's own books are made meanwhile.
        with open_books(data, pin_cost=LIGHT_PIN_COST, first_settings=first_settings) as books:
            settings = books.settings
            books.articles.put(shop.articles).result()
            has_joined = found_joining(books.store) is not None
        address = central.wait_until_it_answers()
        with visit_central(place_in(data)) as office:
            cards = issue_demo_cards(office.wallet, first_settings.account(), office.clock)
            code = None if has_joined else _code(office, first_settings.account(), settings.till())
        if code is None:
            follow_central(data, address)
        else:
            join_central(data, address, code, first_settings.account_id)
        yield JoinedShop(
            shop=DemoSetUp(
                data=data, cards=cards, sheet=_sheet(data, cards, settings.language, progress)
            ),
            central=central,
            line=DemoLine(),
        )
    finally:
        central.end()


def _code(office: CentralBooks, account: AccountId, till: TillId) -> str:
    return office.tills.make_code(account, till, by=OFFICE).result().code


def _sheet(
    data: Path, cards: tuple[DemoCard, ...], language: str, progress: Progress | None
) -> Path:
    shop = demo_shop()
    return write_demo_sheet(
        cards,
        data / SHEET_NAME,
        issuer=shop.shop.name,
        locale=shop.locale,
        language=language,
        progress=progress,
    )

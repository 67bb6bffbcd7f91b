"""Opens the books of a data folder: settings, key, database, wallet, journal, in that order."""

import secrets
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos_app.bootstrap.clock import SystemClock
from pos_app.bootstrap.ground import DATABASE_NAME, Ground, held_ground, key_folder_of
from pos_app.domain.clock import Clock
from pos_app.domain.day_report import DayReport
from pos_app.domain.floor_limit import NO_FLOOR_LIMIT
from pos_app.domain.ids import new_uuid
from pos_app.domain.till import Till, training_till
from pos_app.errors import Code, Refused
from pos_app.journal.article_desk import ArticleDesk
from pos_app.journal.articles import Articles
from pos_app.journal.book import Book
from pos_app.journal.card_desk import CardDesk
from pos_app.journal.day import Day
from pos_app.journal.mails import Mails
from pos_app.journal.norway import NorwegianSigner
from pos_app.journal.noting import Notes
from pos_app.journal.receipts import Receipts
from pos_app.journal.staff import Staff
from pos_app.settings import TillSettings, read_settings
from pos_app.storage.durable import holds_data
from pos_app.storage.joinings import find_joining
from pos_app.storage.keys import Keys, existing_keys
from pos_app.storage.migrate import upgrade_sqlite
from pos_app.storage.revisions import check_current
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.store import Store
from pos_app.wallet.context import Context, PinCost
from pos_app.wallet.wallet import Wallet

if TYPE_CHECKING:
    from pos_app.bootstrap.joined import Joined
    from pos_app.sync.traffic import Traffic

BACKUP_FOLDER: Final = "backups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Everything of a till that has nothing to do with its screen.

    `joined` is there when the till has joined central and these books are open for selling.
    """

    data: Path
    settings: TillSettings
    till: Till
    clock: Clock
    store: Store
    wallet: Wallet
    book: Book
    articles: Articles
    article_desk: ArticleDesk
    staff: Staff
    day: Day
    receipts: Receipts
    notes: Notes
    mails: Mails
    card_desk: CardDesk
    context: Context = field(repr=False)
    joined: "Joined | None" = None

    @property
    def traffic(self) -> "Traffic | None":
        """What is on its way between this till and its central, None for a stand-alone till."""
        return None if self.joined is None else self.joined.traffic

    def for_training(self) -> "Books":
        """Return the books that somebody practises in: in the same file, with the same staff."""
        till = training_till(self.till)
        made = _doors(self.data, self.settings, self.store, self.context, till)
        return replace(made, staff=self.staff)


@contextmanager
def open_books(
    data: Path,
    *,
    clock: Clock | None = None,
    pin_cost: PinCost | None = None,
    first_settings: TillSettings | None = None,
) -> Generator[Books]:
    """Open the books for selling; no other program can open them until the context ends.

    Makes them where there are none, with `first_settings` where there are none either. An older
    schema is brought up to date after a verified backup.

    Raises:
        Refused: SECOND_INSTANCE, SETTINGS_INVALID, KEY_MISSING, KEY_WRONG, SCHEMA_NEWER,
            FOLDER_READ_ONLY, SQLITE_TOO_OLD.
        Unavailable: DISK_FULL, BUSY, DATABASE_UNAVAILABLE, KEY_MISSING (the keyring is locked).
        Broken: DATABASE_DAMAGED.
    """
    with (
        held_ground(data, first_settings=first_settings) as ground,
        books_on(ground, clock=clock, pin_cost=pin_cost) as books,
    ):
        yield books


@contextmanager
def books_on(
    ground: Ground, *, clock: Clock | None = None, pin_cost: PinCost | None = None
) -> Generator[Books]:
    """Open the books of a folder that is held already.

    With `ground.is_checked` the pages are not looked at again, with `ground.checks_beside` the
    caller has them looked at meanwhile. Raises as `open_books`.
    """
    upgrade_sqlite(ground.database, ground.keys.database, ground.data / BACKUP_FOLDER)
    is_checked = ground.is_checked or ground.checks_beside
    with closing(
        open_sqlite(ground.database, ground.keys.database, is_checked=is_checked)
    ) as store:
        yield _books(
            ground.data,
            ground.settings,
            ground.keys,
            store,
            clock or SystemClock(),
            pin_cost,
            ground,
        )


@contextmanager
def look_into_books(data: Path) -> Generator[Books]:
    """Open books that are there, to read them; a till may be selling from them meanwhile.

    Raises as `open_books`, and Refused: BOOKS_NOT_FOUND; SCHEMA_OLDER, a till brings them up to
    date.
    """
    database = existing_database(data)
    settings = read_settings(data)
    keys = existing_keys(database, key_folder_of(data, settings))
    with closing(open_sqlite(database, keys.database, threads=False)) as store:
        store.read(check_current).result()
        yield _books(data, settings, keys, store, SystemClock(), None)


def existing_database(data: Path) -> Path:
    """Return the path of a folder's database, or refuse a folder that has none: BOOKS_NOT_FOUND."""
    database = data / DATABASE_NAME
    if not holds_data(database):
        raise Refused(Code.BOOKS_NOT_FOUND, path=str(data))
    return database


def _books(
    data: Path,
    settings: TillSettings,
    keys: Keys,
    store: Store,
    clock: Clock,
    pin_cost: PinCost | None,
    ground: Ground | None = None,
) -> Books:
    context = Context(
        clock=clock,
        new_id=new_uuid,
        draw=secrets.randbelow,
        token_hash_key=keys.token_hash,
        token_value_key=keys.token_value,
        pin_key=keys.pin,
        pin_cost=pin_cost or PinCost(),
    )
    till = Till(account_id=settings.account(), till_id=settings.till())
    joining, joined = store.read(find_joining).result(), None
    if joining is not None:
        # A stand-alone till starts without it.
        from pos_app.bootstrap.joined import context_joined, make_joined, till_joined

        context = context_joined(context, keys, joining)
        till = till_joined(till, joining)
        if ground is not None:
            joined = make_joined(store, context, till, ground, joining)
    return _doors(data, settings, store, context, till, joined)


def _doors(
    data: Path,
    settings: TillSettings,
    store: Store,
    context: Context,
    till: Till,
    joined: "Joined | None" = None,
) -> Books:
    def text_of(report: DayReport) -> str:
        from pos_app.printing.day_reports import day_report_text

        return day_report_text(report, settings.as_shop(), settings.locale)

    signer = NorwegianSigner() if settings.signer == "norway" else None
    witness = None if joined is None else joined.witness
    limit = NO_FLOOR_LIMIT if joined is None else settings.floor_limit.as_policy()
    return Books(
        data=data,
        settings=settings,
        till=till,
        clock=context.clock,
        store=store,
        wallet=Wallet(store, context),
        book=Book(store, context, till, signer, witness, floor_limit=limit),
        articles=Articles(store, till.till_id),
        article_desk=ArticleDesk(store, context, till),
        staff=Staff(store, context, till),
        day=Day(store, context, till, currency=settings.currency, write_text=text_of),
        receipts=Receipts(
            store, context, till, signer, witness, asks_reason=settings.returns.asks_reason
        ),
        notes=Notes(store, context, till),
        mails=Mails(store, context, till),
        card_desk=CardDesk(store, context, till),
        context=context,
        joined=joined,
    )

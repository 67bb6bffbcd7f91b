"""Opens the books of central, on a file of its own or on PostgreSQL, and builds the service."""

import asyncio
import secrets
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pos_app.allowances.given.recall import ask_back
from pos_app.allowances.given.tills import Tills
from pos_app.bootstrap.clock import SystemClock
from pos_app.central.auth.clients import Clients, MadeClient
from pos_app.central.auth.turns import Turns
from pos_app.central.hooks.subscriptions import Announcer
from pos_app.domain.api_client import Scope
from pos_app.domain.clock import Clock
from pos_app.domain.ids import new_uuid
from pos_app.errors import Code, Refused
from pos_app.storage.backup import back_up, restore
from pos_app.storage.instance import held_folder
from pos_app.storage.keys import (
    Keys,
    adopt_recovery_code,
    existing_keys,
    open_keys,
    recovery_code_for,
)
from pos_app.storage.migrate import upgrade_postgres, upgrade_sqlite
from pos_app.storage.postgres import open_postgres
from pos_app.storage.shared_key import agree_on_key, find_key_id
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context
from pos_app.wallet.wallet import Wallet

DATABASE_NAME: Final = "central.db"
BACKUP_FOLDER: Final = "backups"
FIRST_ACCOUNT: Final = "P00000001"
FIRST_CLIENT: Final = "first"
ADDRESS_NAME: Final = "central.address"
"""A file in the data folder: where central answers, while it does."""

WRITERS: Final = 12
"""Connections a worker writes through: one commit waits for the disk while others are at work.

With its readers a worker takes 16 of the hundred connections that PostgreSQL gives as it comes.
"""

OPERATOR: Final = "tillit"
"""Who made what was made at the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where central keeps its books. Without a `database` (an address) they are a file in `data`.

    `key_folder` holds the master key; without it the system's keyring or the user's configuration
    folder does. `database` may hold a password.
    """

    data: Path
    database: str | None = field(default=None, repr=False)
    key_folder: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CentralBooks:
    """Everything of central that has nothing to do with HTTP."""

    place: Place
    keys: Keys
    clock: Clock
    store: Store
    context: Context
    wallet: Wallet
    clients: Clients
    turns: Turns
    tills: Tills

    async def look(self) -> None:
        """Ask the database whether it is there; raises what is wrong with it."""
        await asyncio.wrap_future(self.store.read(_look))


@contextmanager
def open_central(place: Place) -> Generator[CentralBooks]:
    """Open the books of central, made or brought up to date where they have to be.

    A file is opened by one process at a time, PostgreSQL by any number of them.

    Raises as `open_books`; Refused(KEY_MISSING, KEY_WRONG) on a host that has not the key which
    the others on this PostgreSQL have.
    """
    with ExitStack() as closing_:
        if place.database is None:
            closing_.enter_context(held_folder(place.data))
            keys = keys_of_central(place)
            store = closing_.enter_context(closing(_open_file(place, keys)))
        else:
            upgrade_postgres(place.database)
            store = closing_.enter_context(closing(open_postgres(place.database, writers=WRITERS)))
            keys = _keys_of_all_hosts(store, place)
        yield books_on(store, place, keys)


@contextmanager
def visit_central(place: Place) -> Generator[CentralBooks]:
    """Open the books of central for a moment, also while central is at work on them.

    Raises as `open_books`.
    """
    with ExitStack() as closing_:
        try:
            yielded = closing_.enter_context(open_central(place))
        except Refused as error:
            if error.code is not Code.SECOND_INSTANCE:
                raise
            # Whoever has them open has brought them up to date.
            keys = existing_keys(place.data / DATABASE_NAME, place.key_folder)
            store = open_sqlite(place.data / DATABASE_NAME, keys.database)
            yielded = books_on(closing_.enter_context(closing(store)), place, keys)
        yield yielded


def address_of(place: Place) -> str | None:
    """Return where central answers at this moment, None while it does not run here."""
    try:
        return (place.data / ADDRESS_NAME).read_text("utf-8")
    except FileNotFoundError:
        return None


@contextmanager
def known_address(place: Place, address: str) -> Generator[None]:
    """Let other commands know where central answers for as long as the context lasts."""
    file = place.data / ADDRESS_NAME
    file.write_text(address, "utf-8")
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def keys_of_central(place: Place) -> Keys:
    """Return the keys of central, made when it has none yet."""
    return open_keys(place.data / DATABASE_NAME, place.key_folder)


def recovery_code_of_central(place: Place) -> str:
    """Return the master key of central as letters, for another host or to lock away.

    Raises as `existing_keys`.
    """
    return recovery_code_for(place.data / DATABASE_NAME, place.key_folder)


def adopt_key_of_central(place: Place, code: str) -> None:
    """Take the master key of the other hosts, before the first start on this one.

    Raises as `adopt_recovery_code`.
    """
    adopt_recovery_code(code, place.data / DATABASE_NAME, place.key_folder)


def back_up_central(place: Place, target: Path) -> None:
    """Write an encrypted, verified copy of books that are a file; central may be at work on them.

    Raises as `back_up` and `existing_keys`; Refused(SETTINGS_INVALID), they are not a file.
    """
    database = _file_of(place)
    back_up(database, existing_keys(database, place.key_folder).database, target)


def restore_central(copy: Path, place: Place, *, set_aside: bool = False) -> Path | None:
    """Bring books that are a file back from a copy, while no central is at work on them.

    Returns where books that were there are kept now.
    Raises as `restore` and `held_folder`, and as `back_up_central`.
    """
    database = _file_of(place)
    with held_folder(place.data):
        keys = existing_keys(database, place.key_folder)
        return restore(copy, keys.database, database, set_aside=set_aside)


def books_on(store: Store, place: Place, keys: Keys) -> CentralBooks:
    """Return the books on an open store."""
    clock = SystemClock()
    announcer = Announcer(clock, new_uuid)
    context = Context(
        clock=clock,
        new_id=new_uuid,
        draw=secrets.randbelow,
        token_hash_key=keys.token_hash,
        token_value_key=keys.token_value,
        pin_key=keys.pin,
        announce=announcer.announce,
        announce_all=announcer.announce_all,
        ask_back=ask_back,
    )
    return CentralBooks(
        place=place,
        keys=keys,
        clock=clock,
        store=store,
        context=context,
        wallet=Wallet(store, context),
        clients=Clients(store, keys.client_secret, clock, new_uuid),
        turns=Turns(store, clock),
        tills=Tills(store, context),
    )


def _file_of(place: Place) -> Path:
    if place.database is not None:
        raise Refused(Code.SETTINGS_INVALID, field="database", reason="copied_by_its_own_tools")
    return place.data / DATABASE_NAME


def _keys_of_all_hosts(store: Store, place: Place) -> Keys:
    database = place.data / DATABASE_NAME
    known = store.read(find_key_id).result()
    # Only the first host makes a key: another would know none of the tokens that are there.
    keys = (open_keys if known is None else existing_keys)(database, place.key_folder)
    agreed = store.write(lambda connection: agree_on_key(connection, keys.key_id)).result()
    if agreed != keys.key_id:
        raise Refused(Code.KEY_WRONG, path=str(place.data), key_id=agreed)
    return keys


def _open_file(place: Place, keys: Keys) -> Store:
    database = place.data / DATABASE_NAME
    upgrade_sqlite(database, keys.database, place.data / BACKUP_FOLDER)
    return open_sqlite(database, keys.database)


def first_client(books: CentralBooks, account: str) -> MadeClient | None:
    """Make the client that makes all others on books that have none; else None.

    Raises Refused(INVALID_FIELD) for what is no account.
    """
    if books.clients.are_there_any().result():
        return None
    scopes = [scope.value for scope in Scope if not scope.is_for_a_customer]
    return books.clients.add_with_grant(account, FIRST_CLIENT, scopes, by=OPERATOR).result()


def _look(connection: Connection) -> None:
    connection.exec_driver_sql("SELECT 1")

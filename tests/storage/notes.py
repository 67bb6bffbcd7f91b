"""The smallest table that a test of the engine needs: notes, each with a number."""

from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.store import Store, Work
from tests.stores import DATABASE_KEY

PAGE_BYTES: Final = 4096

_MAKE = text("CREATE TABLE IF NOT EXISTS note (number INTEGER PRIMARY KEY, body TEXT)")
_ADD = text("INSERT INTO note (number, body) VALUES (:number, :body)")
_ALL = text("SELECT number FROM note ORDER BY number")


def make_notes(connection: Connection) -> None:
    connection.execute(_MAKE)


def note(number: int, body: str = "") -> Work[int]:
    """Return the work that adds one note and answers with its number."""

    def add(connection: Connection) -> int:
        connection.execute(_ADD, {"number": number, "body": body})
        return number

    return add


def numbers(connection: Connection) -> list[int]:
    return [int(number) for number in connection.execute(_ALL).scalars()]


def numbers_in(store: Store) -> list[int]:
    return store.read(numbers).result()


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def add_notes(path: Path, wanted: list[int]) -> None:
    """Open a file, add notes as long as a page and more, and close it."""
    store = open_sqlite(path, DATABASE_KEY, threads=False)
    store.write(make_notes).result()
    for number in wanted:
        store.write(note(number, body="x" * 5000)).result()
    store.close()


def notes_of(path: Path) -> list[int]:
    with closing(open_sqlite(path, DATABASE_KEY, threads=False)) as store:
        return numbers_in(store)


def damage(path: Path, page: int) -> None:
    """Change one byte of a page, counted from 0."""
    content = bytearray(path.read_bytes())
    content[page * PAGE_BYTES + 100] ^= 0xFF
    path.write_bytes(content)

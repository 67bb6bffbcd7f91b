"""The smallest table that a test of the engine needs: notes, each with a number."""

from pathlib import Path

from sqlalchemy import Connection, text

from pos_app.storage.store import Store, Work

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

"""Troubles of a till's folder: a clear sentence, the exit code of its kind, and nothing changed."""

import shutil
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.bootstrap.upkeep import back_up_books
from pos_app.cli.options import EXIT_BROKEN, EXIT_REFUSED
from pos_app.settings import FILE_NAME, read_settings
from pos_app.storage.encrypted_file import connect_sqlite
from pos_app.storage.instance import held_folder
from tests.cli.commands import Ran, Tillit
from tests.cli.seen_till import window_closed_once_read
from tests.storage.notes import damage
from tests.walks.shop import KEY_FOLDER

COMES_AND_GOES: Final = ("till.lock", "till.db-wal", "till.db-shm", "tillit.log")

Make = Callable[[Path], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a folder, how it comes about, and what is said of it."""

    make: Make
    sentence: str
    exit_code: int = EXIT_REFUSED


def lose_the_key(data: Path) -> AbstractContextManager[None]:
    shutil.rmtree(data / KEY_FOLDER)
    return nullcontext()


def bring_another_key(data: Path) -> AbstractContextManager[None]:
    (key,) = (data / KEY_FOLDER).iterdir()
    key.write_bytes(bytes(32))
    return nullcontext()


def write_as_revision(revision: str) -> Make:
    def write(data: Path) -> AbstractContextManager[None]:
        keys = keys_of(data, read_settings(data))
        with closing(connect_sqlite(data / DATABASE_NAME, keys.database)) as connection:
            connection.execute(
                text("UPDATE alembic_version SET version_num = :to"), {"to": revision}
            )
            connection.commit()
        return nullcontext()

    return write


def damage_a_page(data: Path) -> AbstractContextManager[None]:
    damage(data / DATABASE_NAME, page=9)
    return nullcontext()


def damage_the_settings(data: Path) -> AbstractContextManager[None]:
    (data / FILE_NAME).write_text('currency = "GBP"')
    return nullcontext()


def lose_the_books(data: Path) -> AbstractContextManager[None]:
    (data / DATABASE_NAME).unlink()
    return nullcontext()


@contextmanager
def open_it_elsewhere(data: Path) -> Generator[None]:
    with held_folder(data):
        yield


KEY_MISSING: Final = Trouble(lose_the_key, "The key to this till's books is missing.")
KEY_WRONG: Final = Trouble(bring_another_key, "The key does not open this till's books.")
NEWER: Final = Trouble(write_as_revision("9999"), "These books were written by a newer Tillit.")
OLDER: Final = Trouble(write_as_revision("0001"), "These books were written by an older Tillit.")
DAMAGED: Final = Trouble(damage_a_page, "The books of this till are damaged.", EXIT_BROKEN)
SETTINGS: Final = Trouble(damage_the_settings, "The settings cannot be read.")
NO_BOOKS: Final = Trouble(lose_the_books, "There are no books in that folder.")
SECOND: Final = Trouble(open_it_elsewhere, "This till is open in another window.")

OF_EVERY_COMMAND: Final = {
    "key missing": KEY_MISSING,
    "key wrong": KEY_WRONG,
    "settings": SETTINGS,
}
OF_LOOKING: Final = {**OF_EVERY_COMMAND, "newer": NEWER, "damaged": DAMAGED, "no books": NO_BOOKS}
OF_SELLING: Final = {**OF_EVERY_COMMAND, "newer": NEWER, "damaged": DAMAGED, "second": SECOND}


def contents(data: Path) -> dict[str, bytes]:
    """Return everything in a folder but what comes and goes with whoever opens it."""
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.name not in COMES_AND_GOES
    }


@pytest.mark.parametrize("name", [*OF_LOOKING, "older"])
def test_an_audit_says_why_it_cannot_look(tillit: Tillit, data: Path, name: str) -> None:
    trouble = (OF_LOOKING | {"older": OLDER})[name]
    with trouble.make(data):
        before = contents(data)
        ran = tillit("audit", "--json", "--data", data)
        assert (ran.exit_code, ran.out) == (trouble.exit_code, "")
        assert ran.err.startswith(trouble.sentence)
        assert contents(data) == before


@pytest.mark.parametrize("name", OF_LOOKING)
def test_a_backup_says_why_it_cannot_be_made_and_leaves_none(
    tillit: Tillit, data: Path, name: str
) -> None:
    trouble = OF_LOOKING[name]
    with trouble.make(data):
        before = contents(data)
        target = data.with_name("backups") / "till.db"
        ran = tillit("backup", target, "--data", data)
        assert (ran.exit_code, ran.out) == (trouble.exit_code, "")
        assert ran.err.startswith(trouble.sentence)
        assert contents(data) == before
        assert not target.exists()


@pytest.mark.parametrize("name", [*OF_EVERY_COMMAND, "no books"])
def test_a_recovery_code_is_of_books_with_their_key(tillit: Tillit, data: Path, name: str) -> None:
    trouble = OF_LOOKING[name]
    with trouble.make(data):
        ran = tillit("recovery-code", "--data", data)
        assert (ran.exit_code, ran.out) == (trouble.exit_code, "")
        assert ran.err.startswith(trouble.sentence)


@pytest.mark.parametrize("name", [*OF_EVERY_COMMAND, "second"])
def test_a_restore_says_why_it_cannot_be_done(tillit: Tillit, data: Path, name: str) -> None:
    trouble = OF_SELLING[name]
    copy = data.with_name("copy.db")
    back_up_books(data, copy)
    with trouble.make(data):
        before = contents(data)
        ran = tillit("restore", copy, "--set-aside", "--data", data)
        assert (ran.exit_code, ran.out) == (trouble.exit_code, "")
        assert ran.err.startswith(trouble.sentence)
        assert contents(data) == before


@pytest.mark.parametrize("name", OF_SELLING)
def test_a_till_says_in_its_window_and_to_its_shell_why_it_cannot_open(
    tillit: Tillit, data: Path, qapp: QApplication, name: str
) -> None:
    trouble = OF_SELLING[name]
    with trouble.make(data):
        before = contents(data)
        ran, shown = opened_and_closed(tillit, data, qapp)
        assert shown == trouble.sentence
        assert (ran.exit_code, ran.out) == (trouble.exit_code, "")
        assert ran.err.startswith(trouble.sentence)
        assert contents(data) == before


def opened_and_closed(tillit: Tillit, data: Path, application: QApplication) -> tuple[Ran, str]:
    """Open the till, read the large words in its window once it has an answer, and close it."""
    shown: list[str] = []
    try:
        with window_closed_once_read(application, shown.append):
            ran = tillit("till", "--data", data)
    finally:
        application.setStyleSheet("")
    (words,) = shown
    return ran, words

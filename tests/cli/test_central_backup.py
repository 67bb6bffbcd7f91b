"""The books of central as a file: copied while they are open, brought back while they are not."""

from pathlib import Path

import pytest

from pos_app.bootstrap.central import DATABASE_NAME, Place, open_central
from tests.allowances.given.central import TILL
from tests.cli.commands import Tillit
from tests.wallet.shop import ACCOUNT


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(data=tmp_path / "central", key_folder=tmp_path / "keys")


def words(place: Place) -> tuple[object, ...]:
    return ("--data", place.data, "--key-folder", place.key_folder)


def code_for_a_till(place: Place) -> None:
    with open_central(place) as books:
        books.tills.make_code(ACCOUNT, TILL, by="office").result()


def tills_in(place: Place) -> int:
    with open_central(place) as books:
        return len(books.tills.all_of(ACCOUNT).result())


def test_books_come_back_as_they_were_and_what_was_there_is_kept(
    tillit: Tillit, place: Place, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    with open_central(place):
        made = tillit("central", "backup", copy, *words(place))
        assert (made.exit_code, "read back and whole" in made.out) == (0, True)
        while_open = tillit("central", "restore", copy, "--set-aside", *words(place))
        assert (while_open.exit_code, "SECOND_INSTANCE" in while_open.err) == (3, True)
    code_for_a_till(place)
    assert tills_in(place) == 1
    over_others = tillit("central", "restore", copy, *words(place))
    assert (over_others.exit_code, "RESTORE_TARGET_NOT_EMPTY" in over_others.err) == (3, True)
    done = tillit("central", "restore", copy, "--set-aside", *words(place))
    assert (done.exit_code, "What was there is kept as" in done.out) == (0, True)
    assert tills_in(place) == 0
    (place.data / DATABASE_NAME).rename(tmp_path / "gone.db")
    assert "kept as" not in tillit("central", "restore", copy, *words(place)).out
    assert tills_in(place) == 0


def test_books_on_a_server_are_left_to_its_own_tools(
    tillit: Tillit, place: Place, tmp_path: Path
) -> None:
    on_a_server = (*words(place), "--database", "postgresql://nowhere/central")
    for verb in ("backup", "restore"):
        told = tillit("central", verb, tmp_path / "copy.db", *on_a_server)
        assert (told.exit_code, "SETTINGS_INVALID" in told.err) == (3, True)

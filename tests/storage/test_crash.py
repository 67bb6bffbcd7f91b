"""Death at any moment: what was acknowledged is there, anything else whole or not at all."""

import random
import signal
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import Connection, text

from pos_app.storage.encrypted_file import check_wholly, connect_sqlite
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.store import Work
from tests.storage.elsewhere import started
from tests.storage.notes import make_notes, note, numbers
from tests.stores import DATABASE_KEY

pytestmark = pytest.mark.slow

RUNS: Final = 25
NOTES_A_WORK: Final = 3


def some_notes(work_number: int) -> Work[None]:
    """Return the work that adds three notes: all of them or none."""

    def add(connection: Connection) -> None:
        for number in range(NOTES_A_WORK):
            note(work_number * NOTES_A_WORK + number, body="x" * 700)(connection)

    return add


def write_for_ever(folder: Path) -> None:
    """Write, and say the number of each work once it is acknowledged."""
    store = open_sqlite(folder / "till.db", DATABASE_KEY)
    store.write(make_notes).result()
    works = store.read(lambda c: c.execute(text("SELECT count(*) FROM note")).scalar_one()).result()
    number = works // NOTES_A_WORK
    while True:
        store.write(some_notes(number)).result()
        print(number, flush=True)  # noqa: T201 - this is the acknowledgement
        number += 1


def test_a_killed_program_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(2)
    path = tmp_path / "till.db"
    acknowledged = -1
    for _ in range(RUNS):
        with started(write_for_ever, tmp_path) as program:
            assert program.stdout is not None
            for _ in range(chance.randrange(1, 120)):
                acknowledged = int(program.stdout.readline())
            program.send_signal(signal.SIGKILL)
            for line in program.stdout:
                if line.endswith("\n"):
                    acknowledged = int(line)
        with closing(connect_sqlite(path, DATABASE_KEY)) as connection:
            check_wholly(connection)
            found = numbers(connection)
        assert found == list(range(len(found)))
        assert len(found) % NOTES_A_WORK == 0
        # One work at most was committed and not yet acknowledged.
        assert acknowledged + 1 <= len(found) // NOTES_A_WORK <= acknowledged + 2

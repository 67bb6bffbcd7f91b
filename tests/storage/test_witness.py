"""The witness remembers how far a chain came, and a torn write never makes books look older."""

from pathlib import Path

import pytest

from pos_app.domain.operation import first_previous_hash
from pos_app.errors import PosError
from pos_app.storage.store import Store
from pos_app.storage.witness import SLOT_BYTES, FileWitness, Seen, head_of, is_behind
from tests.journal.books import TILL, Books

FIRST = Seen(1, 1, b"a" * 32)
SECOND = Seen(1, 2, b"b" * 32)
THIRD = Seen(1, 3, b"c" * 32)


def test_what_was_written_last_is_read_by_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "key" / "till.witness"
    assert FileWitness(path).read() is None
    witness = FileWitness(path)
    for seen in (FIRST, SECOND, SECOND, THIRD):
        witness.write(seen)
        assert FileWitness(path).read() == seen


@pytest.mark.parametrize("torn", [0, 1, 40, 100, SLOT_BYTES - 1])
def test_a_torn_write_leaves_the_one_before(tmp_path: Path, torn: int) -> None:
    path = tmp_path / "till.witness"
    witness = FileWitness(path)
    witness.write(FIRST)
    before = path.read_bytes()
    witness.write(SECOND)
    after = path.read_bytes()
    # The second slot got only so many of its bytes onto the disk.
    path.write_bytes(before.ljust(SLOT_BYTES, b"\0") + after[SLOT_BYTES : SLOT_BYTES + torn])
    found = FileWitness(path).read()
    assert found in {FIRST, SECOND}
    if torn < 100:
        assert found == FIRST
    again = FileWitness(path)
    again.read()
    again.write(THIRD)
    assert FileWitness(path).read() == THIRD


def test_a_witness_that_is_nothing_but_noise_saw_nothing(tmp_path: Path) -> None:
    path = tmp_path / "till.witness"
    path.write_bytes(b"\xff" * 2 * SLOT_BYTES)
    assert FileWitness(path).read() is None


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    witness = FileWitness(tmp_path)
    with pytest.raises(PosError):
        witness.write(FIRST)
    with pytest.raises(PosError):
        witness.read()


def test_books_are_behind_when_they_lack_what_was_seen(memory_store: Store) -> None:
    books = Books(memory_store)
    empty = memory_store.read(lambda c: head_of(c, TILL)).result()
    assert empty == Seen(1, 0, first_previous_hash(TILL.till_id, 1))
    books.book.complete(books.paid_in_cash()).result()
    head = memory_store.read(lambda c: head_of(c, TILL)).result()

    def behind(seen: Seen | None) -> bool:
        return memory_store.read(lambda c: is_behind(c, TILL, seen)).result()

    assert not behind(head)
    assert not behind(empty)
    assert not behind(Seen(0, 99, b"x" * 32))
    assert behind(None)
    assert behind(Seen(1, head.sequence + 1, b"x" * 32))
    assert behind(Seen(1, head.sequence, b"x" * 32))
    assert behind(Seen(2, 0, b"x" * 32))

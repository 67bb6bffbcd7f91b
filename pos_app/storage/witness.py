"""The witness: how far a till's chain has come, told outside its database and its backups.

Books that are behind what their witness saw were brought back from a copy. Two slots are written in
turn, each with a check, so that a torn write costs the newer one and never the older.
"""

import hashlib
import json
import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final, NamedTuple, Protocol, TypeVar

from pos_app.domain.ids import TillId
from pos_app.domain.operation import first_previous_hash
from pos_app.domain.till import Till
from pos_app.storage import journal
from pos_app.storage.durable import sync_folder
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.system_failures import translated_from_system

T = TypeVar("T")

SLOT_BYTES: Final = 512
_CHECK_CHARACTERS: Final = 64
_SLOTS: Final = 2


class Seen(NamedTuple):
    """The last operation that was durable: of which life, its number and its hash (32 bytes).

    Number 0 is a life without operations.
    """

    incarnation: int
    sequence: int
    hash: bytes


class Witness(Protocol):
    """Remembers how far a chain came, apart from the database that it lies in."""

    def read(self) -> Seen | None:
        """Return what was seen last, None when nothing can be read."""
        ...

    def write(self, seen: Seen) -> None:
        """Remember this; durable when the call returns.

        Raises:
            Unavailable: DISK_FULL. Refused: FOLDER_READ_ONLY.
        """
        ...


class FileWitness:
    """A witness in a small file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = 0
        self._last: Seen | None = None

    def read(self) -> Seen | None:
        """Return the newer of the two slots that can be read, None when neither can."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise translated_from_system(error) from error
        slots = [
            (_seen_in(content[start : start + SLOT_BYTES]), start // SLOT_BYTES)
            for start in range(0, _SLOTS * SLOT_BYTES, SLOT_BYTES)
        ]
        readable = [(seen, slot) for seen, slot in slots if seen is not None]
        if not readable:
            return None
        seen, slot = max(readable, key=lambda one: (one[0].incarnation, one[0].sequence))
        self._turn = 1 - slot
        return seen

    def write(self, seen: Seen) -> None:
        """Write the slot whose turn it is, and force it to the disk."""
        if seen == self._last:
            return
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            is_new = not self._path.exists()
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.lseek(descriptor, self._turn * SLOT_BYTES, os.SEEK_SET)
                os.write(descriptor, _slot_of(seen))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            if is_new:
                sync_folder(self._path.parent)  # a witness without a name is none
        except OSError as error:
            raise translated_from_system(error) from error
        self._turn = 1 - self._turn
        self._last = seen


def witnessed(
    store: Store, till: Till, witness: Witness | None, work: Callable[[Connection], T]
) -> Future[T]:
    """Run a work as one commit; its Future resolves when the witness has seen what it added."""
    if witness is None:
        return store.write(work)
    answer: Future[T] = Future()
    answer.set_running_or_notify_cancel()

    def with_head(connection: Connection) -> tuple[T, Seen]:
        return work(connection), head_of(connection, till)

    def tell(done: Future[tuple[T, Seen]]) -> None:
        error = done.exception()
        if error is not None:
            answer.set_exception(error)
            return
        outcome, seen = done.result()
        try:
            witness.write(seen)
        except Exception as failure:  # noqa: BLE001 - whoever waits is told what went wrong
            answer.set_exception(failure)
        else:
            answer.set_result(outcome)

    store.write(with_head).add_done_callback(tell)
    return answer


def head_of(connection: Connection, till: Till) -> Seen:
    """Return how far the chain of the till's life has come."""
    head = journal.find_head(connection, till.till_id, till.incarnation)
    if head is None:
        return first_of(till.till_id, till.incarnation)
    return Seen(till.incarnation, head.sequence, head.hash)


def first_of(till_id: TillId, incarnation: int) -> Seen:
    """Return what is seen of a life that has not done anything yet."""
    return Seen(incarnation, 0, first_previous_hash(till_id, incarnation))


def is_behind(connection: Connection, till: Till, seen: Seen | None) -> bool:
    """Tell whether the books lack something that their witness saw, or have another in its place.

    Books without a witness count as behind: they are on another machine, or its file is gone.
    """
    if seen is None or seen.incarnation > till.incarnation:
        return True
    if seen.incarnation < till.incarnation or seen.sequence == 0:
        return False  # this life began, and its first witness was not written
    return journal.find_hash(connection, till.till_id, *seen[:2]) != seen.hash


def _slot_of(seen: Seen) -> bytes:
    told = json.dumps([seen.incarnation, seen.sequence, seen.hash.hex()])
    return f"{_check_of(told)}{told}\n".encode().ljust(SLOT_BYTES, b" ")


def _seen_in(slot: bytes) -> Seen | None:
    try:
        text = slot.decode().strip()
        check, told = text[:_CHECK_CHARACTERS], text[_CHECK_CHARACTERS:]
        if check != _check_of(told):
            return None
        incarnation, sequence, hash_ = json.loads(told)
        return Seen(int(incarnation), int(sequence), bytes.fromhex(hash_))
    except ValueError:
        return None


def _check_of(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()

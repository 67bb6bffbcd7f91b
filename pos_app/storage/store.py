"""The one thing the rest of the program sees of a database: works go in, Futures come out.

A work is a pure function of the connection it is given. It may be run again when the database asks
for that, so it keeps nothing between runs and touches nothing but the connection.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Literal, Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")

Work = Callable[[Connection], T]
Dialect = Literal["sqlite", "postgresql"]


class Store(Protocol):
    """A database with its threads. Every error a Future carries is a `PosError` or the work's own.

    Errors of the database: `Unavailable` BUSY (too much is queued, or a row is kept too long),
    CLOSED, DISK_FULL, DATABASE_UNAVAILABLE and OUTCOME_UNKNOWN (look the operation up, then speak);
    `Refused` FOLDER_READ_ONLY; `Broken` DATABASE_DAMAGED and UNEXPECTED (a constraint or a trigger
    said no, or a work broke the rules above).
    """

    @property
    def dialect(self) -> Dialect:
        """Which SQL the works meet."""
        ...

    def write(self, work: Work[T]) -> Future[T]:
        """Run the work as one transaction, committed before the Future resolves.

        Whatever the work raises rolls everything back and becomes the Future's exception.
        """
        ...

    def write_at_leisure(self, work: Work[T]) -> Future[T]:
        """Do the same for what nobody at the counter waits for: every other write goes first.

        It is done in a lull between writes, within a quarter of a second where there is none.
        """
        ...

    def read(self, work: Work[T]) -> Future[T]:
        """Run the work on one snapshot of the database; a statement that writes fails."""
        ...

    def close(self) -> None:
        """Finish what is queued, wake every waiter, end the threads. Repeating it does nothing."""
        ...


class Runner(Protocol):
    """One connection and the way a work is run on it. Used by one thread at a time."""

    def run(self, work: Work[T]) -> T:
        """Run the work as one transaction, or raise what it raised after a roll back."""
        ...

    def rest(self) -> None:
        """Do what is better done while nobody waits; called once each time the work runs out."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class Line(Protocol):
    """Where works wait for a runner."""

    def submit(self, work: Work[T]) -> Future[T]:
        """Return the Future of a work that will run once, or has failed already."""
        ...

    def submit_at_leisure(self, work: Work[T]) -> Future[T]:
        """Return the Future of a work that lets all others go first."""
        ...

    def close(self) -> None:
        """Finish what waits, then refuse everything as CLOSED."""
        ...


class TwoLineStore:
    """A store made of a line for writes and a line for reads."""

    def __init__(self, dialect: Dialect, writes: Line, reads: Line) -> None:
        self._dialect: Dialect = dialect
        self._writes = writes
        self._reads = reads

    @property
    def dialect(self) -> Dialect:
        """Which SQL the works meet."""
        return self._dialect

    def write(self, work: Work[T]) -> Future[T]:
        """Run the work as one transaction, committed before the Future resolves."""
        return self._writes.submit(work)

    def write_at_leisure(self, work: Work[T]) -> Future[T]:
        """Run the work as a transaction that lets every other write go first."""
        return self._writes.submit_at_leisure(work)

    def read(self, work: Work[T]) -> Future[T]:
        """Run the work on one snapshot of the database; a statement that writes fails."""
        return self._reads.submit(work)

    def close(self) -> None:
        """Finish the reads, then the writes: the last to leave moves the log into the file."""
        self._reads.close()
        self._writes.close()

"""Disks of machines: real databases in memory that are cut off, filled up, copied and put back."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from pos_app.errors import Code, Unavailable
from pos_app.simulation.world import World
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Dialect, Store, Work

T = TypeVar("T")


class PowerCut(BaseException):
    """A machine stops here: whatever it was doing ends, and nobody is told."""

    def __init__(self, machine: str, *, after: bool) -> None:
        super().__init__(machine)
        self.machine = machine
        self.after = after


class Disk:
    """A store whose machine may lose power before or after any commit, and whose disk may be full.

    `looked` is called after every commit with the store below: whatever stands is looked at.
    """

    def __init__(
        self,
        world: World,
        name: str,
        store: Store,
        looked: Callable[[Store], None],
    ) -> None:
        self._world = world
        self._name = name
        self._store = store
        self._looked = looked
        self._cut_in = 0
        self._cut_after = False
        self.is_full = False

    @property
    def dialect(self) -> Dialect:
        """Which SQL the works meet."""
        return self._store.dialect

    def cut_power_in(self, commits: int, *, after: bool) -> None:
        """Let the machine stop before or after so many commits; 0 lets it live."""
        self._cut_in, self._cut_after = commits, after

    def write(self, work: Work[T]) -> Future[T]:
        """Run the work as one transaction, unless the machine stops or the disk is full."""
        if self.is_full:
            refused: Future[T] = Future()
            refused.set_exception(Unavailable(Code.DISK_FULL, path=self._name))
            return refused
        is_last = self._cut_in == 1
        self._cut_in = max(0, self._cut_in - 1)
        if is_last and not self._cut_after:
            raise PowerCut(self._name, after=False)
        done = self._store.write(work)
        if done.exception() is None:
            self._world.note(f"commit: {self._name}")
            self._looked(self._store)
        if is_last:
            raise PowerCut(self._name, after=True)
        return done

    def write_at_leisure(self, work: Work[T]) -> Future[T]:
        """Do the same: in a simulation there is one thing at a time."""
        return self.write(work)

    def read(self, work: Work[T]) -> Future[T]:
        """Run the work on one snapshot."""
        return self._store.read(work)

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def image(self) -> Store:
        """Return a copy of all that is on the disk."""
        return open_memory(copy_of=self._store)

    def put_back(self, image: Store) -> None:
        """Let the disk hold what an image holds; the image stays as it is."""
        self._store.close()
        self._store = open_memory(copy_of=image)

"""Works that nobody waits for: they are done in a lull, after those that somebody waits for."""

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic
from typing import Final, Generic, TypeVar

LULL_S: Final = 0.005
"""So long after the last work the next one of the same sale would have come."""

LONGEST_WAIT_S: Final = 0.25
"""Where there is no lull a work is done all the same when it has waited so long."""

T = TypeVar("T")


class Leisure(Generic[T]):
    """A queue without locks. Any thread may put into it and take from it."""

    def __init__(self) -> None:
        self._works: deque[tuple[float, T]] = deque()
        self._worked_at_s = -LULL_S

    def __len__(self) -> int:
        return len(self._works)

    def put(self, work: T) -> None:
        """Let a work wait for a lull."""
        self._works.append((monotonic(), work))

    def note_work(self) -> None:
        """Note that work was done that somebody waited for: more of it may come at once."""
        self._worked_at_s = monotonic()

    def due_in_s(self, *, is_busy: bool) -> float | None:
        """Return in how many seconds the next work is due; None when there is none.

        It is overdue below zero. `is_busy` while somebody waits for other work.
        """
        try:
            put_at_s, _ = self._works[0]
        except IndexError:
            return None
        at_s = put_at_s + LONGEST_WAIT_S
        if not is_busy:
            at_s = min(at_s, self._worked_at_s + LULL_S)
        return at_s - monotonic()

    def take(self, *, is_busy: bool) -> T | None:
        """Return the next work if it is due."""
        due_in_s = self.due_in_s(is_busy=is_busy)
        if due_in_s is None or due_in_s > 0:
            return None
        with suppress(IndexError):  # another thread was quicker
            return self._works.popleft()[1]
        return None

    def take_all(self) -> Iterator[T]:
        """Take one after another, due or not, until none is left."""
        while True:
            try:
                _, work = self._works.popleft()
            except IndexError:
                return
            yield work

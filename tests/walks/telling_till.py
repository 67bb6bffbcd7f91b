"""A joined till that was offline for a week, and does nothing but tell central of it."""

import sys
from pathlib import Path

from pos_app.bench.counter import Counter
from pos_app.bench.week import DAYS, LaterClock
from pos_app.bootstrap.books import open_books


def main(data: Path) -> None:
    """Open the books and the line, until whoever started it is gone."""
    with open_books(data, clock=LaterClock(DAYS)) as books, Counter(books).online():
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Opens the books in every state in which a disk may be found, with the program itself.

One of several processes that share the states among them; it tells what it found as one line.
"""

import json
import os
import pickle
import random
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.domain.listing import CardFilter
from tests.power_loss.disk import Disk, Image
from tests.power_loss.recording import Step, Told
from tests.power_loss.selling import OPERATOR, SETTINGS, SHOWN, digest_of

ALL_RECEIPTS: Final = 1_000_000
MOST_TROUBLES: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A disk as it was before, and everything that was asked of it since."""

    disk: str
    before: Image
    steps: list[Step]


@dataclass(slots=True)
class Found:
    """How many states were opened, and what was wrong in which."""

    states: int = 0
    after_a_receipt: int = 0
    lost: int = 0
    troubles: list[str] = field(default_factory=list[str])


def states_of(
    recording: Recording, *, part: int, parts: int, wanted: int, seed: int
) -> Iterator[tuple[Image, Mapping[int, str]]]:
    """Return states that all differ, each with what was shown before: about as many as wanted.

    The moments at which power is lost are shared out among the parts.
    """
    seen: set[int] = set()
    rounds = 0
    while len(seen) < wanted and rounds < 100:
        rounds += 1
        disk, shown = Disk(recording.before), dict[int, str]()
        for number, step in enumerate(recording.steps):
            disk.follow(step)
            if isinstance(step, Told) and step.words.startswith(SHOWN):
                receipt, digest = step.words.split()[1:]
                shown[int(receipt)] = digest.decode()
            if number % parts != part or len(seen) >= wanted * rounds / 4:
                continue
            chance = random.Random(f"{seed} {rounds} {number}")
            image = [disk.at_least, disk.as_asked][rounds % 2]() if rounds <= 2 else None
            image = disk.without_power(chance) if image is None else image
            key = hash(frozenset(image.items()))
            if key not in seen:
                seen.add(key)
                yield image, dict(shown)


def open_all(recording: Recording, *, part: int, parts: int, wanted: int, seed: int) -> Found:
    """Open the books in each state, and tell of the states in which something is wrong."""
    found = Found()
    fast = Path("/dev/shm")  # noqa: S108 - nothing that is written there has to last
    folder = Path(tempfile.mkdtemp(dir=fast if os.access(fast, os.W_OK) else None))
    try:
        states = states_of(recording, part=part, parts=parts, wanted=wanted, seed=seed)
        for image, shown in states:
            found.states += 1
            found.after_a_receipt += bool(shown)
            home = folder / str(found.states)
            for path, content in image.items():
                place = home / Path(path).relative_to(recording.disk)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            _judge(home, shown, found)
            shutil.rmtree(home)
    finally:
        shutil.rmtree(folder)
    return found


def _judge(home: Path, shown: Mapping[int, str], found: Found) -> None:
    try:
        with open_books(home, first_settings=SETTINGS) as books:
            books.book.recover(OPERATOR).result()
            troubles = _troubles(books, shown)
    except Exception:  # noqa: BLE001 - books that do not open are a finding too
        troubles = [traceback.format_exc()]
    found.lost += "lost" in troubles
    if troubles and len(found.troubles) < MOST_TROUBLES:
        found.troubles.append(f"state {found.states}: {troubles}")


def _troubles(books: Books, shown: Mapping[int, str]) -> list[str]:
    receipts = books.book.receipts(ALL_RECEIPTS).result()
    written = {receipt.number: digest_of(receipt) for receipt in receipts}
    troubles = [str(finding) for finding in books.book.verify().result()]
    troubles += [str(difference) for difference in books.wallet.audit().result().differences]
    cards = books.wallet.list_cards(books.till.account_id, CardFilter(limit=100)).result().cards
    if any(card.amounts.reserved_minor for card in cards):
        troubles.append("money is held by nobody")
    if not shown.items() <= written.items():
        troubles.append("lost")
    elif len(written) > len(shown) + 1:
        troubles.append("more than one receipt that nobody saw")
    return troubles


def main(recording: Path, part: int, parts: int, wanted: int, seed: int) -> None:
    """Open this part of the states and print what was found."""
    with recording.open("rb") as file:
        loaded: Recording = pickle.load(file)  # noqa: S301 - our own, written a moment ago
    found = open_all(loaded, part=part, parts=parts, wanted=wanted, seed=seed)
    print(json.dumps(asdict(found)))  # noqa: T201 - the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(number) for number in sys.argv[2:6]))

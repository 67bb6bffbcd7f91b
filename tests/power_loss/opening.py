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
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.joined import Joined
from pos_app.domain.joining import JoiningState
from pos_app.domain.listing import CardFilter
from pos_app.storage.witness import head_of
from tests.power_loss.disk import Disk, Image
from tests.power_loss.recording import Step, Told
from tests.power_loss.selling import OPERATOR, SETTINGS, SHOWN, digest_of
from tests.power_loss.selling_joined import JOINED, TOLD

ALL_RECEIPTS: Final = 1_000_000
MOST_TROUBLES: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A disk as it was before, and everything that was asked of it since."""

    disk: str
    before: Image
    steps: list[Step]


@dataclass(slots=True)
class Promised:
    """What somebody was told by then: the customers, and of a joined till its central."""

    receipts: dict[int, str] = field(default_factory=dict[int, str])
    has_joined: bool = False
    told: int = 0

    def hear(self, words: bytes) -> None:
        """Take a line of the standard output into account."""
        if words.startswith(SHOWN):
            receipt, digest = words.split()[1:]
            self.receipts[int(receipt)] = digest.decode()
        elif words == JOINED:
            self.has_joined = True
        elif words.startswith(TOLD):
            self.told = max(self.told, int(words.split()[1]))


@dataclass(slots=True)
class Found:
    """How many states were opened, and what was wrong in which."""

    states: int = 0
    after_a_receipt: int = 0
    with_rights: int = 0
    lost: int = 0
    troubles: list[str] = field(default_factory=list[str])


def states_of(
    recording: Recording, *, part: int, parts: int, wanted: int, seed: int
) -> Iterator[tuple[Image, Promised]]:
    """Return states that all differ, each with what was told before: about as many as wanted.

    The moments at which power is lost are shared out among the parts.
    """
    seen: set[int] = set()
    rounds = 0
    while len(seen) < wanted and rounds < 100:
        rounds += 1
        disk, promised = Disk(recording.before), Promised()
        for number, step in enumerate(recording.steps):
            disk.follow(step)
            if isinstance(step, Told):
                promised.hear(step.words)
            if number % parts != part or len(seen) >= wanted * rounds / 4:
                continue
            chance = random.Random(f"{seed} {rounds} {number}")
            image = [disk.at_least, disk.as_asked][rounds % 2]() if rounds <= 2 else None
            image = disk.without_power(chance) if image is None else image
            key = hash(frozenset(image.items()))
            if key not in seen:
                seen.add(key)
                yield image, replace(promised, receipts=dict(promised.receipts))


def open_all(recording: Recording, *, part: int, parts: int, wanted: int, seed: int) -> Found:
    """Open the books in each state, and tell of the states in which something is wrong."""
    found = Found()
    fast = Path("/dev/shm")  # noqa: S108 - nothing that is written there has to last
    folder = Path(tempfile.mkdtemp(dir=fast if os.access(fast, os.W_OK) else None))
    try:
        states = states_of(recording, part=part, parts=parts, wanted=wanted, seed=seed)
        for image, promised in states:
            found.states += 1
            found.after_a_receipt += bool(promised.receipts)
            home = folder / str(found.states)
            for path, content in image.items():
                place = home / Path(path).relative_to(recording.disk)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            _judge(home, promised, found)
            shutil.rmtree(home)
    finally:
        shutil.rmtree(folder)
    return found


def _judge(home: Path, promised: Promised, found: Found) -> None:
    try:
        with open_books(home, first_settings=SETTINGS) as books:
            books.book.recover(OPERATOR).result()
            troubles = [*_troubles(books, promised.receipts), *_troubles_joined(books, promised)]
            found.with_rights += books.joined is not None and bool(rights_of(books.joined))
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


def _troubles_joined(books: Books, promised: Promised) -> list[str]:
    joined = books.joined
    if joined is None:
        return ["the till forgot that it has joined"] if promised.has_joined else []
    troubles: list[str] = []
    if joined.rights.joining().result().state is not JoiningState.LIVE:
        troubles.append("the till takes its books for ones that were brought back")
    head = books.store.read(lambda connection: head_of(connection, books.till)).result()
    if head.sequence < promised.told:
        troubles.append("lost")  # central heard of more than the till knows
    rights_minor = rights_of(joined)
    cards = books.wallet.list_cards(books.till.account_id, CardFilter(limit=100)).result().cards
    troubles += [
        f"{card.card_id} has {card.amounts}, {rights_minor} are held"
        for card in cards
        if card.amounts.available_minor != rights_minor.get(card.card_id, 0)
    ]
    return troubles


def rights_of(joined: Joined) -> dict[str, int]:
    """Return what is left of the rights to each card."""
    left_minor: dict[str, int] = {}
    for held in joined.rights.held().result():
        right = held.allowance
        left_minor[right.card_id] = left_minor.get(right.card_id, 0) + right.remaining_minor
    return left_minor


def main(recording: Path, part: int, parts: int, wanted: int, seed: int) -> None:
    """Open this part of the states and print what was found."""
    with recording.open("rb") as file:
        loaded: Recording = pickle.load(file)  # noqa: S301 - our own, written a moment ago
    found = open_all(loaded, part=part, parts=parts, wanted=wanted, seed=seed)
    print(json.dumps(asdict(found)))  # noqa: T201 - the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(number) for number in sys.argv[2:6]))

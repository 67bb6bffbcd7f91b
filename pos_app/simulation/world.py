"""The world of one story: its chance, what was counted, and what was found to be wrong.

Everything that happens is noted, in order: two runs that note the same are the same story.
"""

import hashlib
import random
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

from pos_app.domain.metadata import canonical_json

MOST_VIOLATIONS: Final = 20


class World:
    """One story's chance and its memory. `violations` are sentences for people."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chance = random.Random(f"story {seed}")  # noqa: S311 - to be the same again
        self.events = 0
        self.happened = Counter[str]()
        self.faults = Counter[str]()
        self.outcomes = Counter[str]()
        self.lending = Counter[str]()
        self.violations: list[str] = []
        self._digest = hashlib.blake2b(digest_size=16)

    @property
    def digest(self) -> str:
        """What stands for the whole story so far."""
        return self._digest.hexdigest()

    def note(self, what: str, *facts: object) -> None:
        """Note that something happened; the facts are plain values that the seed alone decides."""
        self.events += 1
        self.happened[what] += 1
        self._digest.update(canonical_json([what, *facts]).encode())

    def note_fault(self, fault: str, *facts: object) -> None:
        """Note that something went wrong in the world, as it is meant to."""
        self.faults[fault] += 1
        self.note(f"fault: {fault}", *facts)

    def note_lending(self, counts: Mapping[str, int]) -> None:
        """Note what a till asked for ahead of any sale, and what came of it."""
        for kind, count in counts.items():
            if count:
                self.lending[kind] += count
                self.note(kind, count)

    def violated(self, invariant: int, sentence: str, **facts: object) -> None:
        """Note that a promise was broken."""
        self.note(f"violated: {invariant}", sentence)
        if len(self.violations) < MOST_VIOLATIONS:
            told = " ".join(f"{name}={value}" for name, value in facts.items())
            self.violations.append(
                f"seed {self.seed} event {self.events} invariant {invariant}: {sentence} {told}"
            )

    def happens(self, share: float) -> bool:
        """Tell by chance whether something happens this time."""
        return self.chance.random() < share

    def new_id(self) -> str:
        """Return an id that nobody else has."""
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def chance_of(self, name: str) -> Callable[[int], int]:
        """Return the chance of one machine, for what it draws itself."""
        chance = random.Random(f"story {self.seed} of {name}")  # noqa: S311 - to be the same again
        return chance.randrange

"""What a run of the simulation says."""

from collections import Counter
from collections.abc import Iterable

import msgspec


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What one story, or many together, came to. `digest` stands for all that happened."""

    seeds: int
    events: int
    violations: list[str]
    outcomes: dict[str, int]
    faults: dict[str, int]
    lending: dict[str, int]
    digest: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A whole run: stories of the real code, and whether each mutant of it was found out."""

    seeds: int
    events: int
    violations: list[str]
    mutants: dict[str, str]
    outcomes: dict[str, int]
    faults: dict[str, int]
    lending: dict[str, int]
    never_reached: list[str]
    digest: str

    @property
    def is_clean(self) -> bool:
        """Whether no promise was broken, every mutant was killed and everything was reached."""
        return (
            not self.violations
            and not self.never_reached
            and set(self.mutants.values()) <= {"killed"}
        )


def together(stories: Iterable[Told]) -> Told:
    """Return the sum of several stories, told in their order."""
    all_of_them = list(stories)
    outcomes, faults, lending = Counter[str](), Counter[str](), Counter[str]()
    for story in all_of_them:
        outcomes.update(story.outcomes)
        faults.update(story.faults)
        lending.update(story.lending)
    digest = 0
    for story in all_of_them:
        # Neither order nor the number of processes matters to what happened.
        digest = (digest + int(story.digest, 16)) % (1 << 128)
    return Told(
        seeds=sum(story.seeds for story in all_of_them),
        events=sum(story.events for story in all_of_them),
        violations=[violation for story in all_of_them for violation in story.violations],
        outcomes=dict(sorted(outcomes.items())),
        faults=dict(sorted(faults.items())),
        lending=dict(sorted(lending.items())),
        digest=f"{digest:032x}",
    )

"""What became of the parts of an operation, and so of the whole: the worst of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from pos_app.domain.allowance import Outcome
from pos_app.errors import Code

_BY_WEIGHT: Final = (
    Outcome.EXISTS,
    Outcome.APPLIED,
    Outcome.LATE,
    Outcome.FLAGGED,
    Outcome.OVER_CAP,
    Outcome.CONFLICT,
    Outcome.INVALID,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome; `code` and `fields` are what a sentence about it needs."""

    outcome: Outcome
    code: Code | None = None
    fields: Mapping[str, object] = field(default_factory=dict[str, object])


APPLIED: Final = Verdict(Outcome.APPLIED)
EXISTS: Final = Verdict(Outcome.EXISTS)


def joined(parts: Iterable[Verdict]) -> Verdict:
    """Return the verdict on the whole: amounts are added up, the worst part gives the outcome."""
    given = list(parts)
    if not given:
        return APPLIED
    if len(given) == 1:
        return given[0]
    worst = max(given, key=lambda one: _BY_WEIGHT.index(one.outcome))
    fields: dict[str, object] = {}
    for one in given:
        for name, value in one.fields.items():
            before = fields.get(name)
            if isinstance(before, int) and isinstance(value, int):
                fields[name] = before + value
            elif before is None or one is worst:
                fields[name] = value
    return Verdict(worst.outcome, worst.code, fields)

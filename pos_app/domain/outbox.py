"""What became of an operation on its way to central."""

from dataclasses import dataclass
from enum import StrEnum


class OutboxState(StrEnum):
    """Pending until central has it; parked when central will not, and a person must look."""

    PENDING = "pending"
    ACKED = "acked"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """How many operations central has not acknowledged, and the money in them."""

    count: int
    amount_minor: int

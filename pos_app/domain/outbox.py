"""What became of an operation on its way to central."""

from enum import StrEnum

from pos_app.domain.value import value


class OutboxState(StrEnum):
    """Pending until central has it; parked when central will not, and a person must look."""

    PENDING = "pending"
    ACKED = "acked"
    PARKED = "parked"


@value(kw_only=True)
class Pending:
    """How many operations central has not acknowledged, and the money in them."""

    count: int
    amount_minor: int

"""The audit's question about allowances: each is a pending transaction that holds what it says.

With what the other questions ask it follows that a card's reserved amount is what its open, closing
and frozen allowances have left, and central's own reservations.
"""

from functools import cache
from typing import Final

from sqlalchemy import Text, and_, case, literal_column

from pos_app.storage.audit_question import Pair, Question, question
from pos_app.storage.schema.cards import reservation, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.given import till_allowance

_ZERO: Final = literal_column("0", WHOLE)
_KEEPS: Final = till_allowance.c.state.in_(
    [literal_column(f"'{state}'", Text()) for state in ("open", "closing", "frozen")]
)


@cache
def allowance_questions() -> tuple[Question, ...]:
    """Return every question about allowances that central gave."""
    return (_reservations(),)


def _reservations() -> Question:
    """Its pending transaction is its own, of its amount; only its end releases anything of it."""
    source = till_allowance.outerjoin(
        wallet_transaction,
        and_(
            wallet_transaction.c.account_id == till_allowance.c.account_id,
            wallet_transaction.c.card_id == till_allowance.c.card_id,
            wallet_transaction.c.id == till_allowance.c.transaction_id,
        ),
    ).outerjoin(
        reservation,
        and_(
            reservation.c.account_id == till_allowance.c.account_id,
            reservation.c.card_id == till_allowance.c.card_id,
            reservation.c.transaction_id == till_allowance.c.transaction_id,
        ),
    )
    held = reservation.c.amount_minor - reservation.c.captured_minor - reservation.c.released_minor
    own_ref = literal_column("'given:'", Text()) + till_allowance.c.allowance_id
    return question(
        till_allowance,
        [
            Pair("ref_id", wallet_transaction.c.ref_id, own_ref),
            Pair("amount_minor", till_allowance.c.amount_minor, reservation.c.amount_minor),
            Pair(
                "released_minor",
                reservation.c.released_minor,
                case((_KEEPS, _ZERO), else_=reservation.c.released_minor),
            ),
            Pair("held_minor", held, case((_KEEPS, held), else_=_ZERO)),
        ],
        source=source,
        subject=till_allowance.c.allowance_id,
    )

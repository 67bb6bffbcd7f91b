"""Movements as people read them: each with what was on the card after it."""

from collections.abc import Sequence

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.domain.value import value


@value(kw_only=True)
class Movement:
    """One movement of a card and its balance afterwards, in minor units."""

    transaction: Transaction
    balance_minor: int


def change_of(transaction: Transaction) -> int:
    """Return what a movement changes of the balance: what is held or freed changes nothing."""
    match transaction.type:
        case TransactionType.FUND:
            return transaction.amount_minor
        case TransactionType.DRAWDOWN:
            return -transaction.amount_minor
        case _:
            return 0


def with_balances(newest_first: Sequence[Transaction], balance_minor: int) -> tuple[Movement, ...]:
    """Return the movements with their balances; `balance_minor` is the one after the first."""
    told: list[Movement] = []
    for transaction in newest_first:
        told.append(Movement(transaction=transaction, balance_minor=balance_minor))
        balance_minor -= change_of(transaction)
    return tuple(told)

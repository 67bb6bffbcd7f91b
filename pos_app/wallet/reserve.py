"""Reserve: hold money on a card until it is captured or voided."""

from dataclasses import replace

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.storage.cards import CardState, Change
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.moving import Movement, moved
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.pins import PinProof
from pos_app.wallet.usable import check_available, check_not_blocked, check_started


def reserve(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    proof: PinProof | None = None,
    *,
    holder: bool = False,
) -> Outcome[Transaction]:
    """Hold the amount: it counts against the card from now on, so a capture can never overdraw.

    Denied and raised as for `drawdown`. The transaction's `id` is what capture and void name. What
    a till has taken into its hands already is set aside of a blocked card too (`holder`).
    """
    meant = replace(command, type=TransactionType.DRAWDOWN, pending=True)
    return moved(connection, context, meant, _held_already if holder else _rule, proof)


def _rule(card: CardState, amount_minor: int, now_ms: int) -> Movement:
    check_not_blocked(card)
    return _held_already(card, amount_minor, now_ms)


def _held_already(card: CardState, amount_minor: int, now_ms: int) -> Movement:
    check_started(card, now_ms)
    check_available(card, amount_minor)
    return Movement(
        type=TransactionType.PENDING_CAPTURE, change=Change(reserved_minor=amount_minor)
    )

"""Drawdown: take money off a card at once, with nothing held in between."""

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


def drawdown(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    proof: PinProof | None = None,
) -> Outcome[Transaction]:
    """Take the amount off the card, whole or not at all.

    Denied: TOKEN_EXPIRED, TOKEN_USED, PIN_REQUIRED, INVALID_PIN, PIN_LOCKED, CARD_INACTIVE,
    CARD_EXPIRED, CURRENCY_MISMATCH, CARD_BLOCKED, CARD_NOT_ACTIVE_YET, INSUFFICIENT_FUNDS.
    Repeating the command gives the same outcome.

    Raises:
        Refused: INVALID_FIELD, TOKEN_UNKNOWN, CARD_NOT_FOUND, REF_ID_CONFLICT.
    """
    meant = replace(command, type=TransactionType.DRAWDOWN, pending=False)
    return moved(connection, context, meant, _rule, proof)


def _rule(card: CardState, amount_minor: int, now_ms: int) -> Movement:
    check_not_blocked(card)
    check_started(card, now_ms)
    check_available(card, amount_minor)
    return Movement(type=TransactionType.DRAWDOWN, change=Change(drawdown_minor=amount_minor))

"""Fund: put money on a card. A refund to the card is a fund as well."""

from dataclasses import replace

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.storage.cards import CardState, Change
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.moving import Movement, moved
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.pins import PinProof
from pos_app.wallet.usable import check_room


def fund(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    proof: PinProof | None = None,
) -> Outcome[Transaction]:
    """Put the amount on the card, also before its time has come and while it is blocked.

    Denied: TOKEN_EXPIRED, TOKEN_USED, INVALID_PIN, PIN_LOCKED, CARD_INACTIVE, CARD_EXPIRED,
    CURRENCY_MISMATCH, AMOUNT_TOO_LARGE. Repeating the command gives the same outcome.

    Raises:
        Refused: INVALID_FIELD, TOKEN_UNKNOWN, CARD_NOT_FOUND, REF_ID_CONFLICT.
    """
    meant = replace(command, type=TransactionType.FUND, pending=False)
    return moved(connection, context, meant, _rule, proof)


def _rule(card: CardState, amount_minor: int, _now_ms: int) -> Movement:
    check_room(card, amount_minor)
    return Movement(type=TransactionType.FUND, change=Change(funds_minor=amount_minor))

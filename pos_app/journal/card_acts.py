"""What a desk does to one card: each act and the fact of it in one commit, with the person's name.

A till that has joined central does none of this: its cards are central's (`at_central`).
"""

from typing import Final

from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.domain.token import PRINTABLE_FORMAT
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import (
    Block,
    Correct,
    MoveValue,
    Person,
    RenewPin,
    RenewToken,
)
from pos_app.journal.card_noting import check_own, check_reason, note_act
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import (
    CreateToken,
    CreateTransaction,
    DeleteCard,
    MadePin,
    MadeToken,
    RotatePin,
)
from pos_app.wallet.context import Context
from pos_app.wallet.delete import delete_card
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.outcome import Denied, Granted
from pos_app.wallet.pins import NewPin, rotate_pin
from pos_app.wallet.replace_card import ReplaceCard, replace_card
from pos_app.wallet.tokens import create_token
from pos_app.wallet.well_formed import LATEST_MS

AS_LONG_AS_THE_CARD_S: Final = LATEST_MS // 1000


def correct(connection: Connection, context: Context, till: Till, asked: Correct) -> None:
    """Move the value and write down why. Refused: INVALID_FIELD, and as fund and drawdown."""
    check_own(till)
    check_reason(asked.reason)
    if asked.amount_minor <= 0:
        raise Refused(Code.INVALID_FIELD, field="amount", reason="zero")
    command = _movement(
        till, asked.card_id, asked.ref_id, asked.amount_minor, asked.currency, asked.by
    )
    outcome = (fund if asked.is_added else drawdown)(connection, context, command)
    if _is_new(outcome):
        body = {
            "card_id": asked.card_id,
            "ref_id": asked.ref_id,
            "is_added": asked.is_added,
            "amount_minor": asked.amount_minor,
            "reason": asked.reason,
        }
        note_act(connection, context, till, OperationKind.CARD_CORRECTED, asked.by, body)


def move_value(connection: Connection, context: Context, till: Till, asked: MoveValue) -> None:
    """Take everything off one card, put it on the other and block the first, all in one commit.

    Refused: INVALID_FIELD, nothing is on the card, more than was shown, or it is the same card;
    CARD_HAS_OPEN_RESERVATION; and as drawdown, fund and activation.
    """
    check_own(till)
    check_reason(asked.reason)
    replacing = ReplaceCard(
        account_id=till.account_id,
        lost_card_id=asked.from_card_id,
        new_card_id=asked.to_card_id,
        take_ref_id=asked.take_ref_id,
        put_ref_id=asked.put_ref_id,
        amount_minor=asked.amount_minor,
        created_by=asked.by.operator,
        originated_by=till.till_id,
    )
    if not replace_card(connection, context, replacing):
        return
    body = {
        "from_card_id": asked.from_card_id,
        "to_card_id": asked.to_card_id,
        "take_ref_id": asked.take_ref_id,
        "put_ref_id": asked.put_ref_id,
        "amount_minor": asked.amount_minor,
        "reason": asked.reason,
    }
    note_act(connection, context, till, OperationKind.CARD_VALUE_MOVED, asked.by, body)


def block(connection: Connection, context: Context, till: Till, asked: Block) -> None:
    """Put a card away and write down why. Refused: CARD_NOT_FOUND, CARD_HAS_OPEN_RESERVATION."""
    check_own(till)
    check_reason(asked.reason)
    card = delete_card(
        connection,
        context,
        DeleteCard(account_id=till.account_id, card_id=asked.card_id, deleted_by=asked.by.operator),
    )
    body = {
        "card_id": asked.card_id,
        "balance_minor": card.amounts.balance_minor,
        "reason": asked.reason,
    }
    note_act(connection, context, till, OperationKind.CARD_BLOCKED, asked.by, body)


def renew_pin(
    connection: Connection, context: Context, till: Till, asked: RenewPin, made: NewPin
) -> MadePin:
    """Give a card another PIN. Refused: CARD_NOT_FOUND."""
    check_own(till)
    told = rotate_pin(
        connection,
        context,
        RotatePin(account_id=till.account_id, card_id=asked.card_id, created_by=asked.by.operator),
        made,
    )
    body = {"card_id": asked.card_id}
    note_act(connection, context, till, OperationKind.CARD_PIN_CHANGED, asked.by, body)
    return told


def renew_token(
    connection: Connection, context: Context, till: Till, asked: RenewToken
) -> MadeToken:
    """Make one more code that can be printed. Refused: CARD_NOT_FOUND."""
    check_own(till)
    outcome = create_token(
        connection,
        context,
        CreateToken(
            account_id=till.account_id,
            card_id=asked.card_id,
            ref_id=asked.ref_id,
            expires_in_s=AS_LONG_AS_THE_CARD_S,
            expires_after_transaction=False,
            format=PRINTABLE_FORMAT,
            created_by=asked.by.operator,
        ),
    )
    made = outcome.get()
    if _is_new(outcome):
        body = {"card_id": asked.card_id, "masked_code": made.token.masked_code}
        note_act(connection, context, till, OperationKind.CARD_TOKEN_MADE, asked.by, body)
    return made


def note_statement(
    connection: Connection, context: Context, till: Till, card_id: CardId, by: Person
) -> None:
    """Write down that a card's statement was made."""
    body = {"card_id": card_id}
    note_act(connection, context, till, OperationKind.STATEMENT_PRINTED, by, body)


def _movement(
    till: Till,
    card_id: CardId,
    ref_id: RefId,
    amount_minor: int,
    currency: Currency,
    by: Person,
) -> CreateTransaction:
    return CreateTransaction(
        account_id=till.account_id,
        card_id=card_id,
        ref_id=ref_id,
        type=TransactionType.DRAWDOWN,
        amount_minor=amount_minor,
        currency=currency,
        created_by=by.operator,
        originated_by=till.till_id,
    )


def _is_new(outcome: Granted[object] | Denied) -> bool:
    outcome.get()
    return not outcome.repeated

"""Replace a lost card: all that is on it moves to another, and it is put away, in one commit."""

from dataclasses import dataclass

from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.statement import Connection
from pos_app.wallet.activate import activate
from pos_app.wallet.commands import ActivateCard, CreateTransaction, DeleteCard
from pos_app.wallet.context import Context
from pos_app.wallet.delete import delete_card
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.query import kept_card


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceCard:
    """Move `amount_minor`, which has to be all there is, to a card that may not be sold yet."""

    account_id: AccountId
    lost_card_id: CardId
    new_card_id: CardId
    take_ref_id: RefId
    put_ref_id: RefId
    amount_minor: int
    created_by: str
    originated_by: str


def replace_card(connection: Connection, context: Context, command: ReplaceCard) -> bool:
    """Do it, and return whether it was done now; False when it had been done before.

    Raises, and then all of it has to be rolled back:
        Refused: INVALID_FIELD, nothing is on the card, more than was told, or it is the same card;
            CARD_HAS_OPEN_RESERVATION; and as drawdown, fund and activation.
    """
    if command.lost_card_id == command.new_card_id or command.amount_minor <= 0:
        raise Refused(Code.INVALID_FIELD, field="card_id", reason="nothing_to_move")
    lost = kept_card(connection, command.account_id, command.lost_card_id)
    if lost.currency is None:
        raise Refused(Code.CARD_INACTIVE)
    taken = drawdown(
        connection,
        context,
        _movement(command, command.lost_card_id, command.take_ref_id, lost.currency),
    )
    taken.get()
    if taken.repeated:
        return False
    _put(connection, context, command, lost, lost.currency)
    gone = delete_card(
        connection,
        context,
        DeleteCard(
            account_id=command.account_id,
            card_id=command.lost_card_id,
            deleted_by=command.created_by,
        ),
    )
    if gone.amounts.balance_minor:
        raise Refused(Code.INVALID_FIELD, field="amount", reason="has_moved_on")
    return True


def _put(
    connection: Connection, context: Context, command: ReplaceCard, lost: Card, currency: Currency
) -> None:
    target = kept_card(connection, command.account_id, command.new_card_id)
    if target.activated_at_ms is not None:
        put = _movement(command, command.new_card_id, command.put_ref_id, currency)
        fund(connection, context, put).get()
        return
    activation = ActivateCard(
        account_id=command.account_id,
        card_id=command.new_card_id,
        ref_id=command.put_ref_id,
        amount_minor=command.amount_minor,
        currency=currency,
        created_by=command.created_by,
        name=lost.name,
        customer_id=lost.customer_id,
        originated_by=command.originated_by,
        expires_at_ms=lost.expires_at_ms,
        token_expires_after_transaction=False,
    )
    activate(connection, context, activation).get()


def _movement(
    command: ReplaceCard, card_id: CardId, ref_id: RefId, currency: Currency
) -> CreateTransaction:
    return CreateTransaction(
        account_id=command.account_id,
        card_id=card_id,
        ref_id=ref_id,
        type=TransactionType.DRAWDOWN,
        amount_minor=command.amount_minor,
        currency=currency,
        created_by=command.created_by,
        originated_by=command.originated_by,
    )

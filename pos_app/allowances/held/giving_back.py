"""Give back: an allowance is blocked here, durably, before central hears of it (R3).

Its money leaves the card in the same commit, so nothing of it can be spent any more; the operation
stands in the chain, so central takes it only after everything that came before. What payments in
hand hold stays: an allowance goes back when the others cover them.
"""

from typing import Final

from pos_app.allowances.held.chained import Append
from pos_app.domain.allowance import AllowanceState, Origin
from pos_app.domain.ids import CardId, RefId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Broken, Code
from pos_app.storage.cards import move
from pos_app.storage.held_allowances import (
    Held,
    list_open_of_card,
    set_allowance_state,
)
from pos_app.storage.known_cards import find_state
from pos_app.storage.statement import Connection
from pos_app.wallet.content import content_text
from pos_app.wallet.context import Context
from pos_app.wallet.recording import record

BY_TILL: Final = "till"


def give_back(
    connection: Connection, context: Context, till: Till, append: Append, held: Held
) -> bool:
    """Block an open allowance and say so in the chain; False while payments in hand need it."""
    right = held.allowance
    if not _take_off(connection, context, till, right.card_id, f"close:{right.allowance_id}", held):
        return False
    set_allowance_state(connection, till.till_id, right.allowance_id, AllowanceState.CLOSING)
    append(
        connection,
        till,
        OperationKind.ALLOWANCE_CLOSED,
        {
            "allowance_id": right.allowance_id,
            "card_id": right.card_id,
            "remainder_minor": right.remaining_minor,
        },
        amount_minor=0,
        at_ms=context.clock.now_ms(),
    )
    return True


def freeze_if_free(connection: Connection, context: Context, till: Till, held: Held) -> bool:
    """Take a right out of reach that nothing at central stands for; False while a payment needs it.

    Central hears nothing of it: it never put that money on the card.
    """
    right = held.allowance
    name = f"freeze:{right.allowance_id}"
    if not _take_off(connection, context, till, right.card_id, name, held):
        return False
    set_allowance_state(connection, till.till_id, right.allowance_id, AllowanceState.FROZEN)
    return True


def freeze(connection: Connection, context: Context, till: Till, held: Held) -> None:
    """Take what a life that is over held out of reach; it says nothing to anybody any more.

    Raises:
        Broken: BOOKS_DO_NOT_AGREE, something is still held by a payment.
    """
    if not freeze_if_free(connection, context, till, held):
        raise Broken(Code.BOOKS_DO_NOT_AGREE, allowance_id=held.allowance.allowance_id)


def end_floor_limit(
    connection: Connection, context: Context, till: Till, card_id: CardId, tender_id: TenderId
) -> None:
    """Take a floor limit back whose payment did not come about."""
    for held in list_open_of_card(connection, till.till_id, card_id):
        right = held.allowance
        if held.tender_id == tender_id and right.origin is Origin.FLOOR_LIMIT:
            if not _take_off(
                connection, context, till, card_id, f"close:{right.allowance_id}", held
            ):
                raise Broken(Code.BOOKS_DO_NOT_AGREE, allowance_id=right.allowance_id)
            set_allowance_state(connection, till.till_id, right.allowance_id, AllowanceState.CLOSED)


def _take_off(
    connection: Connection,
    context: Context,
    till: Till,
    card_id: CardId,
    ref_id: str,
    held: Held,
) -> bool:
    # Not the wallet's `drawdown`: what is given back is no purchase, and a card that has expired or
    # whose time has not come gives it back all the same.
    card = find_state(connection, till.account_id, card_id)
    amount_minor = held.allowance.remaining_minor
    if card is None or card.currency is None:  # an allowance is of an active card
        raise Broken(Code.BOOKS_DO_NOT_AGREE, card_id=card_id)
    if amount_minor > card.available_minor or not move(
        connection, card, drawdown_minor=amount_minor
    ):
        return False
    made = Transaction(
        account_id=till.account_id,
        card_id=card_id,
        id=context.new_id(),
        position=card.position + 1,
        ref_id=RefId(ref_id),
        type=TransactionType.DRAWDOWN,
        amount_minor=amount_minor,
        currency=Currency(card.currency),
        parent_id=None,
        originated_by=till.till_id,
        metadata={},
        created_at_ms=context.clock.now_ms(),
        created_by=BY_TILL,
    )
    record(connection, context, made, command=content_text("give_back", amount=amount_minor))
    return True

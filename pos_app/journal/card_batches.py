"""What a desk does to many cards at once: made without value, or taken over from elsewhere."""

from typing import Final

from pos_app.domain.operation import OperationKind
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.till import Till
from pos_app.domain.token import PRINTABLE_FORMAT
from pos_app.journal.card_commands import MakeCards, TakeCardsOver
from pos_app.journal.card_noting import check_own, note_act
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import BatchCreate, MadeCard, TokenWish
from pos_app.wallet.context import Context
from pos_app.wallet.issue import Pins, create_cards
from pos_app.wallet.take_over import take_over

SOLD_OVER_THE_COUNTER: Final = TokenWish(expires_after_transaction=False, format=PRINTABLE_FORMAT)


def make_cards(
    connection: Connection, context: Context, till: Till, asked: MakeCards, pins: Pins
) -> tuple[MadeCard, ...]:
    """Make cards without value. Refused: CARD_ID_EXISTS, INVALID_FIELD."""
    check_own(till)
    made = create_cards(connection, context, batch_of(till, asked), pins)
    body = {
        "count": len(made),
        "first_card_id": made[0].card.card_id,
        "last_card_id": made[-1].card.card_id,
    }
    note_act(connection, context, till, OperationKind.CARDS_MADE, asked.by, body)
    return made


def batch_of(till: Till, asked: MakeCards) -> BatchCreate:
    """Return what the wallet is asked for."""
    return BatchCreate(
        account_id=till.account_id,
        items=asked.items,
        created_by=asked.by.operator,
        pin=DEFAULT_PIN_FORMAT if asked.with_pins else None,
        token=SOLD_OVER_THE_COUNTER,
    )


def take_cards_over(
    connection: Connection, context: Context, till: Till, asked: TakeCardsOver
) -> int:
    """Take cards of another program over, and return how many were new. Refused: as `take_over`."""
    check_own(till)
    outcomes = [take_over(connection, context, one) for one in asked.cards]
    new = [outcome.answer for outcome in outcomes if not outcome.repeated]
    if new:
        body = {
            "count": len(new),
            "amount_minor": sum(card.amount_minor for card in new),
            "first_card_id": new[0].card_id,
            "last_card_id": new[-1].card_id,
            "source": asked.source,
        }
        note_act(connection, context, till, OperationKind.CARDS_TAKEN_OVER, asked.by, body)
    return len(new)

"""Take over: a card that another program made goes on here, with its own code and what is left.

The card's id and its code make it one for ever: taking the same card over again changes nothing.
"""

from pos_app.domain.card import Card
from pos_app.domain.ids import RefId
from pos_app.domain.token import CardToken, read_scan
from pos_app.errors import Code, Refused
from pos_app.storage.cards import find_card
from pos_app.storage.requests import found_by_token
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateCard, TakeOver
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.issue import create_card
from pos_app.wallet.outcome import Granted
from pos_app.wallet.tokens import NewToken, take_token_over
from pos_app.wallet.well_formed import check_create_card

_NOBODYS_REF: RefId = RefId("")


def take_over(connection: Connection, context: Context, command: TakeOver) -> Granted[Card]:
    """Make the card with its value as its first movement; one that is here already is a repetition.

    Raises:
        Refused: as `is_taken_over`; AMOUNT_TOO_LARGE, INVALID_FIELD.
    """
    known = find_card(connection, command.account_id, command.card_id)
    if is_taken_over(connection, context, command) and known is not None:
        return Granted(known, repeated=True)
    made = create_card(connection, context, _creation(command)).card
    wanted = NewToken(
        account_id=command.account_id,
        card_id=command.card_id,
        format=None,
        expires_at_ms=command.expires_at_ms,
        expires_after_transaction=False,
        metadata={},
        created_at_ms=made.created_at_ms,
        created_by=command.created_by,
    )
    take_token_over(connection, context, wanted, command.token)
    return Granted(made)


def is_taken_over(connection: Connection, context: Context, command: TakeOver) -> bool:
    """Tell whether the card is here already, as it would be taken over; changes nothing.

    Raises:
        Refused: INVALID_FIELD, a code that no scanner would take for a card's among others;
            CARD_ID_EXISTS, another card has its id; TOKEN_EXISTS, its code leads to another card.
    """
    check_create_card(_creation(command))
    if not isinstance(read_scan(command.token), CardToken):
        raise Refused(Code.INVALID_FIELD, field="token", reason="an_article's")
    hash_ = token_hash(context, command.account_id, command.token)
    holders = found_by_token(connection, command.account_id, hash_, _NOBODYS_REF)
    known = find_card(connection, command.account_id, command.card_id)
    if known is None:
        if holders and holders[0].card.deleted_at_ms is None:
            raise Refused(Code.TOKEN_EXISTS)
        return False
    leads_here = any(found.card.card_id == command.card_id for found in holders)
    as_it_was = (known.amount_minor, known.currency) == (command.amount_minor, command.currency)
    if not (leads_here and as_it_was):
        raise Refused(Code.CARD_ID_EXISTS, card_ids=[command.card_id])
    return True


def _creation(command: TakeOver) -> CreateCard:
    return CreateCard(
        account_id=command.account_id,
        card_id=command.card_id,
        amount_minor=command.amount_minor,
        currency=command.currency,
        created_by=command.created_by,
        originated_by=command.originated_by,
        name=command.name,
        customer_id=command.customer_id,
        expires_at_ms=command.expires_at_ms,
    )

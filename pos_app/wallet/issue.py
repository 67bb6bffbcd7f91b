"""Issue: make a card that can be used at once, or many that wait to be activated.

A card's id is its only guard against being made twice: there is no ref_id. Whoever lost the answer
is told that the card exists, and asks for a new PIN and a new token.
"""

from collections.abc import Mapping
from dataclasses import replace

from pos_app.domain.card import Amounts, Card
from pos_app.domain.ids import CardId
from pos_app.domain.metadata import NO_METADATA
from pos_app.errors import Code, Refused
from pos_app.storage.cards import add_card
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import (
    BatchCreate,
    BatchItem,
    CreateCard,
    MadeCard,
    MadeToken,
    TokenWish,
)
from pos_app.wallet.content import content_text
from pos_app.wallet.context import Context
from pos_app.wallet.opening import add_opening
from pos_app.wallet.pins import NewPin, keep_pin, new_pin
from pos_app.wallet.tokens import NewToken, lifetime_end_ms, new_token
from pos_app.wallet.well_formed import check_batch, check_create_card

Pins = Mapping[CardId, NewPin]
"""PINs made ahead of the write, by card."""


def pins_for(context: Context, command: CreateCard | BatchCreate) -> Pins:
    """Make the PINs a command asks for. Takes tens of milliseconds each, and no database.

    Raises:
        Refused: as the verb the command is for.
    """
    if isinstance(command, CreateCard):
        check_create_card(command)
        ids = [command.card_id]
    else:
        check_batch(command, context.largest_batch)
        ids = [item.card_id for item in command.items]
    if command.pin is None:
        return {}
    return {card_id: new_pin(context, command.account_id, card_id, command.pin) for card_id in ids}


def create_card(
    connection: Connection, context: Context, command: CreateCard, pins: Pins | None = None
) -> MadeCard:
    """Make an active card. What it is made with is its first movement, a `fund`, be it zero.

    Raises:
        Refused: INVALID_FIELD, AMOUNT_TOO_LARGE, TOKEN_SPACE_EXHAUSTED; CARD_ID_EXISTS, also when
            that card was deleted.
    """
    made_pins = pins_for(context, command) if pins is None else pins
    now_ms = context.clock.now_ms()
    card = Card(
        account_id=command.account_id,
        card_id=command.card_id,
        id=context.new_id(),
        type=command.type,
        currency=command.currency,
        amount_minor=command.amount_minor,
        amounts=Amounts(funds_minor=command.amount_minor),
        name=command.name,
        customer_id=command.customer_id,
        pin_format=command.pin,
        originated_by=command.originated_by,
        metadata=command.metadata,
        activated_at_ms=now_ms,
        active_from_ms=command.active_from_ms,
        expires_at_ms=command.expires_at_ms,
        created_at_ms=now_ms,
        created_by=command.created_by,
    )
    if not add_card(connection, card):
        raise Refused(Code.CARD_ID_EXISTS, card_ids=[command.card_id])
    add_opening(connection, context, card, command=content_text("create_card"))
    return _equipped(
        connection, context, card, pin=made_pins.get(command.card_id), wish=command.token
    )


def create_cards(
    connection: Connection, context: Context, command: BatchCreate, pins: Pins | None = None
) -> tuple[MadeCard, ...]:
    """Make inactive cards without currency or value, all or none, answered in the given order.

    Raises:
        Refused: INVALID_FIELD; TOKEN_SPACE_EXHAUSTED; CARD_ID_EXISTS, naming every id that is
            taken.
    """
    made_pins = pins_for(context, command) if pins is None else pins
    now_ms = context.clock.now_ms()
    blanks = [_blank(context, command, item, now_ms) for item in command.items]
    # In the order of their ids, so that two batches at once can only wait for one another.
    in_order = sorted(blanks, key=lambda card: card.card_id)
    taken = [card.card_id for card in in_order if not add_card(connection, card)]
    if taken:
        raise Refused(Code.CARD_ID_EXISTS, card_ids=taken)
    return tuple(
        _equipped(connection, context, card, pin=made_pins.get(card.card_id), wish=command.token)
        for card in blanks
    )


def _blank(context: Context, command: BatchCreate, item: BatchItem, now_ms: int) -> Card:
    return Card(
        account_id=command.account_id,
        card_id=item.card_id,
        id=context.new_id(),
        type=item.type,
        currency=None,
        amount_minor=0,
        amounts=Amounts(),
        name=None,
        customer_id=None,
        pin_format=command.pin,
        originated_by=None,
        metadata=NO_METADATA,
        activated_at_ms=None,
        active_from_ms=None,
        expires_at_ms=None,
        created_at_ms=now_ms,
        created_by=command.created_by,
    )


def _equipped(
    connection: Connection,
    context: Context,
    card: Card,
    *,
    pin: NewPin | None,
    wish: TokenWish | None,
) -> MadeCard:
    """Give a card that was just added its PIN and its token."""
    if pin is not None:
        keep_pin(
            connection,
            card.account_id,
            card.card_id,
            pin,
            at_ms=card.created_at_ms,
            by=card.created_by,
        )
    token = None if wish is None else _token(connection, context, card, wish)
    return MadeCard(
        card=card if token is None else replace(card, tokens=(token.token,)),
        pin=None if pin is None else pin.value,
        token=token,
    )


def _token(connection: Connection, context: Context, card: Card, wish: TokenWish) -> MadeToken:
    # Without a lifetime of its own the token lives as long as the card.
    expires_at_ms = card.expires_at_ms
    if wish.expires_in_s is not None:
        expires_at_ms = lifetime_end_ms(card.created_at_ms, wish.expires_in_s)
    wanted = NewToken(
        account_id=card.account_id,
        card_id=card.card_id,
        format=wish.format,
        expires_at_ms=expires_at_ms,
        expires_after_transaction=wish.expires_after_transaction,
        metadata=wish.metadata,
        created_at_ms=card.created_at_ms,
        created_by=card.created_by,
    )
    return new_token(connection, context, wanted)

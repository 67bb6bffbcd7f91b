"""Mirror: a card that central tells of becomes one that this till can look up with no network.

Its row and its tokens are the wallet's own; its money is what this till holds, at first nothing.
"""

from typing import Final

from pos_app.domain.card import Amounts, Card
from pos_app.domain.ids import CardId
from pos_app.domain.joining import LearnedCard, LearnedToken
from pos_app.domain.metadata import NO_METADATA
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.till import Till
from pos_app.domain.token import masked
from pos_app.storage.cards import CardState, add_card, mark_activated, mark_deleted
from pos_app.storage.known_cards import (
    BY_CENTRAL,
    describe_card,
    end_token,
    find_known,
    find_state,
    keep_known,
    mirror_token,
    set_token,
    token_ids,
)
from pos_app.storage.pins import find_pin, set_pin
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import find_by_token
from pos_app.wallet.content import content_text
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.opening import add_opening

_OPENING: Final = content_text("mirror")


def learn(
    connection: Connection,
    context: Context,
    till: Till,
    told: LearnedCard,
    *,
    replacing: bool = False,
) -> None:
    """Take over what central tells of a card; the same once more changes nothing that counts.

    With `replacing` also what seems older: a first fill tells how things stand, whatever was known.

    A card that was put away there stops selling at once, and leaves the wallet here when nothing of
    it is held any more (`put_away_if_gone`).
    """
    state = find_state(connection, till.account_id, told.card_id)
    if state is None:
        _add(connection, context, till, told)
    elif state.activated_at_ms is None and told.activated_at_ms is not None:
        _activate(connection, context, till, told, state)
    elif state.activated_at_ms is None or told.activated_at_ms is not None:
        _describe(connection, till, told, was_inactive=state.activated_at_ms is None)
    # Else it was sold here and central has not heard of that: what it says of it is old.
    keep_known(connection, till.till_id, told, replacing=replacing)
    if told.pin_verifier is not None:
        keep_pin(connection, till, told.card_id, told.pin_verifier, told.as_of_ms)
    put_away_if_gone(connection, till, told.card_id, at_ms=told.as_of_ms)


def meet(
    connection: Connection, context: Context, till: Till, told: LearnedCard, token: str
) -> None:
    """Take over a card that was asked about by a token, which leads to it from now on.

    Other tokens that led to it go on: nobody told of them.
    """
    state = find_state(connection, till.account_id, told.card_id)
    if state is None:
        _add(connection, context, till, told)
    elif state.activated_at_ms is None and told.activated_at_ms is not None:
        card = _card_of(till, told)
        mark_activated(connection, state, card)
        add_opening(connection, context, card, command=_OPENING)
    elif state.activated_at_ms is None or told.activated_at_ms is not None:
        describe_card(connection, till.account_id, told)
    # Else it was sold here and central has not heard of that, as with `learn`.
    keyed = token_hash(context, till.account_id, token)
    shown = LearnedToken(
        id=f"shown-{keyed.hex()}",
        hash=keyed,
        masked_code=masked(token),
        expires_at_ms=None,
        one_shot=False,
        used_at_ms=None,
    )
    if shown.id in token_ids(connection, till.account_id, told.card_id):
        set_token(connection, till.account_id, told.card_id, shown)
    else:
        mirror_token(connection, till.account_id, told.card_id, shown, told.as_of_ms)
    keep_known(connection, till.till_id, told)
    if told.pin_verifier is not None:
        keep_pin(connection, till, told.card_id, told.pin_verifier, told.as_of_ms)
    put_away_if_gone(connection, till, told.card_id, at_ms=told.as_of_ms)


def end_met(connection: Connection, context: Context, till: Till, token: str) -> None:
    """Let a token lead nowhere from now on, of which central said so; an unknown one is none."""
    keyed = token_hash(context, till.account_id, token)
    found = find_by_token(connection, till.account_id, keyed)
    if found is not None:
        shown, card = found
        at_ms = context.clock.now_ms()
        end_token(connection, till.account_id, card.card_id, shown.id, at_ms)


def put_away_if_gone(connection: Connection, till: Till, card_id: CardId, *, at_ms: int) -> None:
    """Put a card away as it was at central, unless something of it is still held here.

    One that was only stopped stays: it may go again.
    """
    known = find_known(connection, till.till_id, card_id)
    state = find_state(connection, till.account_id, card_id)
    if known is None or not known.blocked or known.blocked_why is not None:
        return
    if state is None or state.deleted_at_ms is not None:
        return
    if state.reserved_minor == 0 and state.available_minor == 0:
        mark_deleted(connection, state, at_ms, BY_CENTRAL)


def _add(connection: Connection, context: Context, till: Till, told: LearnedCard) -> None:
    card = _card_of(till, told)
    add_card(connection, card)
    if card.activated_at_ms is not None:
        add_opening(connection, context, card, command=_OPENING)
    for token in told.tokens:
        mirror_token(connection, till.account_id, told.card_id, token, told.as_of_ms)


def _activate(
    connection: Connection, context: Context, till: Till, told: LearnedCard, state: CardState
) -> None:
    card = _card_of(till, told)
    mark_activated(connection, state, card)
    add_opening(connection, context, card, command=_OPENING)
    _follow_tokens(connection, till, told, was_inactive=True)


def _describe(connection: Connection, till: Till, told: LearnedCard, *, was_inactive: bool) -> None:
    describe_card(connection, till.account_id, told)
    _follow_tokens(connection, till, told, was_inactive=was_inactive)


def _follow_tokens(
    connection: Connection, till: Till, told: LearnedCard, *, was_inactive: bool
) -> None:
    here = token_ids(connection, till.account_id, told.card_id)
    for token in told.tokens:
        if token.id not in here:
            mirror_token(connection, till.account_id, told.card_id, token, told.as_of_ms)
        elif was_inactive:
            set_token(connection, till.account_id, told.card_id, token)
        elif token.used_at_ms is not None:
            end_token(connection, till.account_id, told.card_id, token.id, token.used_at_ms)
        elif token.expires_at_ms is not None:
            end_token(connection, till.account_id, told.card_id, token.id, token.expires_at_ms)
    for gone in here - {token.id for token in told.tokens}:
        end_token(connection, till.account_id, told.card_id, gone, told.as_of_ms)


def keep_pin(
    connection: Connection, till: Till, card_id: CardId, verifier: str, as_of_ms: int
) -> None:
    """Know the PIN of a card that this till may spend; the same one keeps its wrong tries."""
    kept = find_pin(connection, till.account_id, card_id)
    if kept is None or kept.hash != verifier:
        set_pin(
            connection,
            till.account_id,
            card_id,
            pin_hash=verifier,
            pin_format=DEFAULT_PIN_FORMAT,
            at_ms=as_of_ms,
            by=BY_CENTRAL,
        )


def _card_of(till: Till, told: LearnedCard) -> Card:
    return Card(
        account_id=till.account_id,
        card_id=told.card_id,
        id=told.id,
        type=told.type,
        currency=told.currency,
        amount_minor=0,
        amounts=Amounts(),
        name=told.name,
        customer_id=told.customer_id,
        pin_format=None,
        originated_by=None,
        metadata=NO_METADATA,
        activated_at_ms=told.activated_at_ms,
        active_from_ms=told.active_from_ms,
        expires_at_ms=told.expires_at_ms,
        created_at_ms=told.created_at_ms,
        created_by=BY_CENTRAL,
    )

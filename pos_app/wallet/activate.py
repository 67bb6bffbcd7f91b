"""Activate: give a card that was made inactive its value, its currency and its time."""

from dataclasses import replace
from functools import partial

from pos_app.domain.card import Amounts, Card
from pos_app.errors import Code, Refused
from pos_app.storage.cards import mark_activated
from pos_app.storage.requests import Found, found_by_card
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import list_tokens, renew_tokens
from pos_app.wallet.commands import ActivateCard
from pos_app.wallet.content import content_text, metadata_digest
from pos_app.wallet.context import Context
from pos_app.wallet.opening import add_opening
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.query import kept_card
from pos_app.wallet.replay import decided, keep_refusal, repeated
from pos_app.wallet.tokens import lifetime_end_ms
from pos_app.wallet.usable import check_not_blocked
from pos_app.wallet.well_formed import check_activate


def activate(
    connection: Connection, context: Context, command: ActivateCard, *, holder: bool = False
) -> Outcome[Card]:
    """Make an inactive card usable; its value is its first movement, with the command's `ref_id`.

    An omitted `active_from` is now. The card's living tokens take the lifetime and the use that
    the command gives them; one without an end of its own ends with the card. With a `ref_id`,
    repeating the command gives the card as it is by then. Denied: CARD_ALREADY_ACTIVE and
    CARD_BLOCKED, which without a `ref_id` are not kept. One that a till sold already becomes active
    although it is blocked (`holder`).

    Raises:
        Refused: INVALID_FIELD, AMOUNT_TOO_LARGE, CARD_NOT_FOUND, REF_ID_CONFLICT.
    """
    check_activate(command)
    look = partial(_look, connection, command)
    return decided(connection, look, partial(_act, connection, context, command, holder))


def _look(connection: Connection, command: ActivateCard) -> Found:
    found = found_by_card(connection, command.account_id, command.card_id, command.ref_id)
    if found is None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    return found


def _act(
    connection: Connection,
    context: Context,
    command: ActivateCard,
    holder: bool,  # noqa: FBT001 - bound by `activate`, which takes it by its name
    found: Found,
) -> Outcome[Card] | None:
    content = _content(command)
    now_ms = context.clock.now_ms()
    if found.stored is not None:
        outcome = repeated(found.stored, content)
        if isinstance(outcome, Denied):
            return outcome
        return Granted(_detailed(connection, command, now_ms), repeated=True)
    if found.card.deleted_at_ms is not None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    try:
        _check_inactive(found)
        if not holder:
            check_not_blocked(found.card)
    except Refused as refusal:
        return _denied(connection, command, found, refusal, content, now_ms)
    return _written(connection, context, command, found, content, now_ms)


def _check_inactive(found: Found) -> None:
    if found.card.activated_at_ms is not None:
        raise Refused(Code.CARD_ALREADY_ACTIVE, activated_at_ms=found.card.activated_at_ms)


def _denied(
    connection: Connection,
    command: ActivateCard,
    found: Found,
    refusal: Refused,
    content: str,
    now_ms: int,
) -> Denied | None:
    if command.ref_id is None:
        return Denied(refusal)
    return keep_refusal(
        connection,
        found.card,
        refusal,
        ref_id=command.ref_id,
        content=content,
        at_ms=now_ms,
        by=command.created_by,
    )


def _written(
    connection: Connection,
    context: Context,
    command: ActivateCard,
    found: Found,
    content: str,
    now_ms: int,
) -> Outcome[Card] | None:
    active = replace(
        kept_card(connection, command.account_id, command.card_id),
        currency=command.currency,
        amount_minor=command.amount_minor,
        amounts=Amounts(funds_minor=command.amount_minor),
        name=command.name,
        customer_id=command.customer_id,
        originated_by=command.originated_by,
        metadata=command.metadata,
        activated_at_ms=now_ms,
        active_from_ms=now_ms if command.active_from_ms is None else command.active_from_ms,
        expires_at_ms=command.expires_at_ms,
    )
    if not mark_activated(connection, found.card, active):
        return None
    add_opening(
        connection,
        context,
        active,
        command=content,
        by=command.created_by,
        ref_id=command.ref_id,
    )
    renew_tokens(
        connection,
        active,
        now_ms,
        lifetime_end_ms=None
        if command.token_expires_in_s is None
        else lifetime_end_ms(now_ms, command.token_expires_in_s),
        one_shot=command.token_expires_after_transaction,
    )
    return Granted(_detailed(connection, command, now_ms))


def _detailed(connection: Connection, command: ActivateCard, now_ms: int) -> Card:
    tokens = list_tokens(connection, command.account_id, command.card_id, now_ms)
    card = kept_card(connection, command.account_id, command.card_id)
    return replace(card, tokens=tokens)


def _content(command: ActivateCard) -> str:
    return content_text(
        "activate",
        amount=command.amount_minor,
        currency=command.currency.value,
        customer_id=command.customer_id,
        name=command.name,
        originated_by=command.originated_by,
        metadata=metadata_digest(command.metadata),
        active_from=command.active_from_ms,
        expires_at=command.expires_at_ms,
        token_expires_in=command.token_expires_in_s,
        token_expires_after_transaction=command.token_expires_after_transaction,
    )

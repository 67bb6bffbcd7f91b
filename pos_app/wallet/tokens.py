"""Tokens: made from a format, told once and again to whoever repeats the request, kept as hashes.

A value is free as long as no living token of the account has it. A dead token (expired, spent, or
of a card put away) is dead for ever, so its value may lead to another card one day.
"""

from dataclasses import dataclass
from functools import partial

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.metadata import Metadata
from pos_app.domain.token import DEFAULT_PREFIX, Format, MaskedToken, generated_value, masked
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.cards import claim
from pos_app.storage.requests import Found, found_by_card
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import (
    Holder,
    RefusedToken,
    TokenRow,
    add_token,
    enter_in_directory,
    find_holder,
    find_made_token,
)
from pos_app.wallet.commands import CreateToken, MadeToken
from pos_app.wallet.content import (
    check_same_content,
    content_text,
    format_content,
    metadata_digest,
)
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash, value_source
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.replay import decided, refusal_of, write_refusal
from pos_app.wallet.well_formed import LATEST_MS, check_create_token

MOST_ATTEMPTS = 32
"""After so many values that all belong to living tokens, the format is taken to be used up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewToken:
    """What a token is to be. `expires_at_ms` None lives as long as nobody ends it."""

    account_id: AccountId
    card_id: CardId
    format: Format | None
    expires_at_ms: int | None
    expires_after_transaction: bool
    metadata: Metadata
    created_at_ms: int
    created_by: str
    ref_id: RefId | None = None
    command: str | None = None


def create_token(
    connection: Connection, context: Context, command: CreateToken
) -> Outcome[MadeToken]:
    """Make one more token for a card, active or not.

    The same `ref_id` and content give the same token with the same value, spent or expired as it
    may be. Token requests have ref_ids of their own, apart from the card's movements. Denied:
    TOKEN_SPACE_EXHAUSTED, the format has hardly any value left.

    Raises:
        Refused: INVALID_FIELD, CARD_NOT_FOUND, REF_ID_CONFLICT.
    """
    check_create_token(command)
    content = content_text(
        "create_token",
        expires_in=command.expires_in_s,
        expires_after_transaction=command.expires_after_transaction,
        format=format_content(command.format),
        metadata=metadata_digest(command.metadata),
    )
    look = partial(_look, connection, command)
    return decided(connection, look, partial(_act, connection, context, command, content))


def new_token(connection: Connection, context: Context, wanted: NewToken) -> MadeToken:
    """Make a token for a card whose row is ours.

    Raises:
        Refused: TOKEN_SPACE_EXHAUSTED.
    """
    token_id = context.new_id()
    for attempt in range(MOST_ATTEMPTS):
        value = _value(context, wanted, token_id, attempt)
        row = _row(context, wanted, token_id, attempt, value)
        if _enter(connection, row):
            add_token(connection, row)
            return _made(row, value)
    raise Refused(Code.TOKEN_SPACE_EXHAUSTED)


def take_token_over(
    connection: Connection, context: Context, wanted: NewToken, value: str
) -> MaskedToken:
    """Let a value that another program made lead to a card whose row is ours.

    Raises:
        Refused: TOKEN_EXISTS.
    """
    row = _row(context, wanted, context.new_id(), 0, value)
    if not _enter(connection, row):
        raise Refused(Code.TOKEN_EXISTS)
    add_token(connection, row)
    return row.token


def lifetime_end_ms(now_ms: int, expires_in_s: int) -> int:
    """Return when a token ends that lives so many seconds from now."""
    return min(now_ms + expires_in_s * 1000, LATEST_MS)


def _look(connection: Connection, command: CreateToken) -> Found:
    found = found_by_card(connection, command.account_id, command.card_id, None)
    if found is None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    return found


def _act(
    connection: Connection, context: Context, command: CreateToken, content: str, found: Found
) -> Outcome[MadeToken] | None:
    before = find_made_token(connection, command.account_id, command.card_id, command.ref_id)
    if before is not None:
        return _repeated(context, before, content)
    if found.card.deleted_at_ms is not None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    if not claim(connection, found.card):
        return None
    now_ms = context.clock.now_ms()
    wanted = NewToken(
        account_id=command.account_id,
        card_id=command.card_id,
        format=command.format,
        expires_at_ms=lifetime_end_ms(now_ms, command.expires_in_s),
        expires_after_transaction=command.expires_after_transaction,
        metadata=command.metadata,
        created_at_ms=now_ms,
        created_by=command.created_by,
        ref_id=command.ref_id,
        command=content,
    )
    try:
        return Granted(new_token(connection, context, wanted))
    except Refused as refusal:
        return write_refusal(
            connection,
            found.card,
            refusal,
            key_space="token",
            ref_id=command.ref_id,
            content=content,
            at_ms=now_ms,
            by=command.created_by,
        )


def _repeated(
    context: Context, before: TokenRow | RefusedToken, content: str
) -> Outcome[MadeToken]:
    check_same_content(before.command or "", content)
    if isinstance(before, RefusedToken):
        return Denied(refusal_of(before.code, before.fields_text), repeated=True)
    wanted_again = NewToken(
        account_id=before.account_id,
        card_id=before.card_id,
        format=before.token.format,
        expires_at_ms=before.token.expires_at_ms,
        expires_after_transaction=before.token.expires_after_transaction,
        metadata=before.metadata,
        created_at_ms=before.created_at_ms,
        created_by=before.created_by,
    )
    value = _value(context, wanted_again, before.token.id, before.attempt)
    if token_hash(context, before.account_id, value) != before.hash:
        # Another key than the one it was made with: better no value than one that opens nothing.
        raise Broken(Code.BOOKS_DO_NOT_AGREE, token_id=before.token.id)
    return Granted(_made(before, value), repeated=True)


def _row(context: Context, wanted: NewToken, token_id: str, attempt: int, value: str) -> TokenRow:
    return TokenRow(
        account_id=wanted.account_id,
        card_id=wanted.card_id,
        token=MaskedToken(
            id=token_id,
            masked_code=masked(value, _prefix_of(wanted.format)),
            format=wanted.format,
            expires_at_ms=wanted.expires_at_ms,
            expires_after_transaction=wanted.expires_after_transaction,
            used_at_ms=None,
        ),
        hash=token_hash(context, wanted.account_id, value),
        attempt=attempt,
        ref_id=wanted.ref_id,
        metadata=wanted.metadata,
        command=wanted.command,
        created_at_ms=wanted.created_at_ms,
        created_by=wanted.created_by,
    )


def _value(context: Context, wanted: NewToken, token_id: str, attempt: int) -> str:
    source = value_source(context, wanted.account_id, wanted.card_id, token_id, attempt)
    return generated_value(wanted.format, source)


def _enter(connection: Connection, row: TokenRow) -> bool:
    if enter_in_directory(connection, row, 0):
        return True
    holder = find_holder(connection, row.account_id, row.hash)
    if holder is None or not _is_dead(holder, row.created_at_ms):
        return False
    return enter_in_directory(connection, row, holder.generation + 1)


def _is_dead(holder: Holder, now_ms: int) -> bool:
    expired = holder.expires_at_ms is not None and holder.expires_at_ms <= now_ms
    return expired or holder.used_at_ms is not None or holder.card_deleted_at_ms is not None


def _prefix_of(format_: Format | None) -> str:
    return DEFAULT_PREFIX if format_ is None else format_.prefix


def _made(row: TokenRow, value: str) -> MadeToken:
    return MadeToken(
        token=row.token,
        value=value,
        ref_id=row.ref_id,
        metadata=row.metadata,
        created_at_ms=row.created_at_ms,
        created_by=row.created_by,
    )

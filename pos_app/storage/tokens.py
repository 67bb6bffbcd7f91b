"""Rows of tokens, and the directory that leads from a token's hash to its card.

The directory only grows: who takes over the value of a dead token adds the next generation, so that
a request from the dead one's time still finds the card it was about.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Text, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.metadata import Metadata, metadata_of, metadata_text
from pos_app.domain.token import Format, MaskedToken
from pos_app.storage.cards import CARD_COLUMNS, CARD_WITH_PIN, card_of
from pos_app.storage.formats import format_of, format_text
from pos_app.storage.schema.cards import card, refusal, token, token_directory
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Row, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRow:
    """One token as it is kept. `attempt` says which of the values of its id it has.

    `ref_id` and `command` are None for a token made together with its card.
    """

    account_id: AccountId
    card_id: CardId
    token: MaskedToken
    hash: bytes
    attempt: int
    ref_id: RefId | None
    metadata: Metadata
    command: str | None
    created_at_ms: int
    created_by: str


class Holder(NamedTuple):
    """What a value's latest token is now, to tell whether the value is free again."""

    generation: int
    expires_at_ms: int | None
    used_at_ms: int | None
    card_deleted_at_ms: int | None


class RefusedToken(NamedTuple):
    """A token request that was refused: why, as JSON text of the fields, and what was asked."""

    code: str
    fields_text: str
    command: str


MASKED_COLUMNS: Final = (
    token.c.id,
    token.c.masked_code,
    token.c.format,
    token.c.expires_at_ms,
    token.c.one_shot,
    token.c.used_at_ms,
)
_MASKED: Final = len(MASKED_COLUMNS)
_OF_CARD: Final = (token.c.account_id == bindparam("account")) & (
    token.c.card_id == bindparam("card")
)
_BY_DIRECTORY: Final = (
    (token_directory.c.account_id == token.c.account_id)
    & (token_directory.c.card_id == token.c.card_id)
    & (token_directory.c.token_id == token.c.id)
)
_THIS_HASH: Final = (token_directory.c.account_id == bindparam("account")) & (
    token_directory.c.token_hash == bindparam("hash")
)
_NOT_EXPIRED: Final = or_(
    token.c.expires_at_ms.is_(None), token.c.expires_at_ms > bindparam("now", type_=WHOLE)
)

_ENTER: Final = Statement(
    insert_or_nothing(token_directory)
    .values({column.name: bindparam(column.name) for column in token_directory.c})
    .on_conflict_do_nothing()
    .returning(token_directory.c.generation)
)
_HOLDER: Final = Statement(
    select(
        token_directory.c.generation,
        token.c.expires_at_ms,
        token.c.used_at_ms,
        card.c.deleted_at_ms,
    )
    .join_from(token_directory, token, _BY_DIRECTORY)
    .join(card, (card.c.account_id == token.c.account_id) & (card.c.card_id == token.c.card_id))
    .where(_THIS_HASH)
    .order_by(token_directory.c.generation.desc())
)
_ADD: Final = Statement(
    insert(token).values({column.name: bindparam(column.name) for column in token.c})
)
_UNSPENT: Final = and_(_OF_CARD, token.c.id == bindparam("token"), token.c.used_at_ms.is_(None))
UNSPENT_TOKEN: Final = select(token.c.id).where(_UNSPENT)
SPENDING: Final = update(token).where(_UNSPENT).values(used_at_ms=bindparam("at"))
"""Takes the values `account`, `card`, `token` and `at`."""

_USE: Final = Statement(SPENDING)
_USED: Final = Statement(
    select(token.c.used_at_ms).where(
        _OF_CARD, token.c.id == bindparam("token"), token.c.used_at_ms.is_not(None)
    )
)
_LIST: Final = Statement(
    select(*MASKED_COLUMNS)
    .where(_OF_CARD, _NOT_EXPIRED)
    .order_by(token.c.created_at_ms, token.c.id)
)
_MADE: Final = Statement(
    select(
        *MASKED_COLUMNS,
        token.c.hash,
        token.c.attempt,
        token.c.metadata,
        token.c.command,
        token.c.created_at_ms,
        token.c.created_by,
    ).where(_OF_CARD, token.c.ref_id == bindparam("ref"))
)
_REFUSED: Final = Statement(
    select(refusal.c.code, refusal.c.fields, refusal.c.command).where(
        refusal.c.account_id == bindparam("account"),
        refusal.c.card_id == bindparam("card"),
        refusal.c.key_space == bindparam("space", type_=Text()),
        refusal.c.ref_id == bindparam("ref"),
    )
)
_RENEW: Final = Statement(
    update(token)
    .where(_OF_CARD, token.c.used_at_ms.is_(None), _NOT_EXPIRED)
    .values(
        expires_at_ms=func.coalesce(
            bindparam("lifetime_end", type_=WHOLE),
            token.c.expires_at_ms,
            bindparam("card_end", type_=WHOLE),
        ),
        one_shot=func.coalesce(bindparam("single", type_=WHOLE), token.c.one_shot),
    )
)
_RESOLVE: Final = Statement(
    select(*MASKED_COLUMNS, *CARD_COLUMNS)
    .select_from(
        token_directory.join(token, _BY_DIRECTORY).join(
            CARD_WITH_PIN,
            (card.c.account_id == token.c.account_id) & (card.c.card_id == token.c.card_id),
        )
    )
    .where(_THIS_HASH)
    .order_by(token_directory.c.generation.desc())
)


def enter_in_directory(connection: Connection, new: TokenRow, generation: int) -> bool:
    """Let the token's hash lead to its card; False when that generation is taken."""
    values = {
        "account_id": new.account_id,
        "token_hash": new.hash,
        "generation": generation,
        "card_id": new.card_id,
        "token_id": new.token.id,
    }
    return _ENTER.row(connection, values) is not None


def find_holder(connection: Connection, account_id: AccountId, token_hash: bytes) -> Holder | None:
    """Return the latest token of a hash; None when no token ever had it."""
    row = _HOLDER.row(connection, {"account": account_id, "hash": token_hash})
    return None if row is None else Holder(*row)


def add_token(connection: Connection, new: TokenRow) -> None:
    """Add a token whose hash was entered in the directory."""
    _ADD.count(
        connection,
        {
            "account_id": new.account_id,
            "card_id": new.card_id,
            "id": new.token.id,
            "hash": new.hash,
            "attempt": new.attempt,
            "masked_code": new.token.masked_code,
            "format": None if new.token.format is None else format_text(new.token.format),
            "expires_at_ms": new.token.expires_at_ms,
            "one_shot": int(new.token.expires_after_transaction),
            "used_at_ms": new.token.used_at_ms,
            "ref_id": new.ref_id,
            "metadata": metadata_text(new.metadata),
            "command": new.command,
            "created_at_ms": new.created_at_ms,
            "created_by": new.created_by,
        },
    )


def use_token(
    connection: Connection, account_id: AccountId, card_id: CardId, token_id: str, at_ms: int
) -> bool:
    """Spend a one-shot token; False when it was spent before."""
    values = {"account": account_id, "card": card_id, "token": token_id, "at": at_ms}
    return _USE.count(connection, values) == 1


def is_token_used(
    connection: Connection, account_id: AccountId, card_id: CardId, token_id: str
) -> bool:
    """Tell whether a one-shot token was spent; False for one that is not known."""
    values = {"account": account_id, "card": card_id, "token": token_id}
    return _USED.row(connection, values) is not None


def list_tokens(
    connection: Connection, account_id: AccountId, card_id: CardId, now_ms: int
) -> tuple[MaskedToken, ...]:
    """Return a card's tokens that have not expired, spent ones included, the oldest first."""
    rows = _LIST.rows(connection, {"account": account_id, "card": card_id, "now": now_ms})
    return tuple(masked_of(row) for row in rows)


def find_made_token(
    connection: Connection, account_id: AccountId, card_id: CardId, ref_id: RefId
) -> TokenRow | RefusedToken | None:
    """Return what a token request with that ref_id led to; None when there was none."""
    values = {"account": account_id, "card": card_id, "ref": ref_id, "space": "token"}
    row = _MADE.row(connection, values)
    if row is None:
        refused = _REFUSED.row(connection, values)
        return None if refused is None else RefusedToken(*refused)
    token_hash, attempt, metadata, command, created_at_ms, created_by = row[_MASKED:]
    return TokenRow(
        account_id=account_id,
        card_id=card_id,
        token=masked_of(row),
        hash=token_hash,
        attempt=attempt,
        ref_id=ref_id,
        metadata=metadata_of(metadata),
        command=command,
        created_at_ms=created_at_ms,
        created_by=created_by,
    )


def renew_tokens(
    connection: Connection,
    activated: Card,
    now_ms: int,
    *,
    lifetime_end_ms: int | None,
    one_shot: bool | None,
) -> None:
    """Give a card's living tokens what its activation says of them; None leaves it as it is.

    A token with no end of its own ends with the card.
    """
    _RENEW.count(
        connection,
        {
            "account": activated.account_id,
            "card": activated.card_id,
            "now": now_ms,
            "lifetime_end": lifetime_end_ms,
            "card_end": activated.expires_at_ms,
            "single": None if one_shot is None else int(one_shot),
        },
    )


def find_by_token(
    connection: Connection, account_id: AccountId, token_hash: bytes
) -> tuple[MaskedToken, Card] | None:
    """Return what a scan leads to now, dead or alive; None when no token ever had that hash."""
    row = _RESOLVE.row(connection, {"account": account_id, "hash": token_hash})
    return None if row is None else (masked_of(row), card_of(row[_MASKED:]))


def masked_of(row: Row) -> MaskedToken:
    """Return the token of a row of MASKED_COLUMNS."""
    return MaskedToken(
        id=row[0],
        masked_code=row[1],
        format=_format_of(row[2]),
        expires_at_ms=row[3],
        expires_after_transaction=bool(row[4]),
        used_at_ms=row[5],
    )


def _format_of(text: str | None) -> Format | None:
    return None if text is None else format_of(text)

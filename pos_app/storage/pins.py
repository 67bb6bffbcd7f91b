"""Rows of PINs: a verifier, how many wrong tries there were, and until when none is heard."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, insert, literal_column, select, update

from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.token import Format
from pos_app.storage.formats import format_text
from pos_app.storage.schema.cards import pin
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Statement


class PinState(NamedTuple):
    """What judging a try looks at. `attempt` counts the tries and the changes of the PIN."""

    hash: str
    attempt: int
    failures: int
    locked_until_ms: int


_THIS_CARD: Final = (pin.c.account_id == bindparam("account")) & (
    pin.c.card_id == bindparam("card")
)
_STATE: Final = select(pin.c.hash, pin.c.attempt, pin.c.failures, pin.c.locked_until_ms)
_FIND: Final = Statement(_STATE.where(_THIS_CARD))
_LOCK: Final = Statement(_STATE.where(_THIS_CARD).with_for_update())
_NEXT_ATTEMPT: Final = pin.c.attempt + literal_column("1", WHOLE)
_RECORD: Final = Statement(
    update(pin)
    .where(_THIS_CARD)
    .values(
        attempt=_NEXT_ATTEMPT,
        failures=bindparam("wrong_tries"),
        locked_until_ms=bindparam("locked_until"),
    )
)
_CHANGE: Final = Statement(
    update(pin)
    .where(_THIS_CARD)
    .values(
        hash=bindparam("new_hash"),
        format=bindparam("new_format"),
        attempt=_NEXT_ATTEMPT,
        failures=literal_column("0", WHOLE),
        locked_until_ms=literal_column("0", WHOLE),
        created_at_ms=bindparam("at"),
        created_by=bindparam("actor"),
    )
)
_ADD: Final = Statement(
    insert(pin).values({column.name: bindparam(column.name) for column in pin.c})
)


def find_pin(connection: Connection, account_id: AccountId, card_id: CardId) -> PinState | None:
    """Return the state of a card's PIN; None when it has none."""
    row = _FIND.row(connection, {"account": account_id, "card": card_id})
    return None if row is None else PinState(*row)


def lock_pin(connection: Connection, account_id: AccountId, card_id: CardId) -> PinState | None:
    """Return the same, and keep other tries waiting until the commit."""
    row = _LOCK.row(connection, {"account": account_id, "card": card_id})
    return None if row is None else PinState(*row)


def record_try(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    *,
    failures: int,
    locked_until_ms: int,
) -> None:
    """Count a try. The PIN's row was locked to judge it."""
    values = {
        "account": account_id,
        "card": card_id,
        "wrong_tries": failures,
        "locked_until": locked_until_ms,
    }
    _RECORD.count(connection, values)


def set_pin(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    *,
    pin_hash: str,
    pin_format: Format,
    at_ms: int,
    by: str,
) -> None:
    """Give a card its first or another PIN, with no wrong tries. The card's row is locked."""
    changed = _CHANGE.count(
        connection,
        {
            "account": account_id,
            "card": card_id,
            "new_hash": pin_hash,
            "new_format": format_text(pin_format),
            "at": at_ms,
            "actor": by,
        },
    )
    if changed == 0:
        _ADD.count(
            connection,
            {
                "account_id": account_id,
                "card_id": card_id,
                "hash": pin_hash,
                "format": format_text(pin_format),
                "attempt": 0,
                "failures": 0,
                "locked_until_ms": 0,
                "created_at_ms": at_ms,
                "created_by": by,
            },
        )

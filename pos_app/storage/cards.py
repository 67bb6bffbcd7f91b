"""Rows of cards: how one is added, found, moved and put away.

A card's row is the only thing that is locked. Every change of it names the version it was decided
on and counts it up; where another was quicker nothing changes, and the caller decides again.
"""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.card import Amounts, Card, CardType
from pos_app.domain.ids import AccountId, CardId, CustomerId
from pos_app.domain.metadata import metadata_of, metadata_text
from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code
from pos_app.storage.formats import format_of
from pos_app.storage.schema.cards import card, pin
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Row, Statement


class CardState(NamedTuple):
    """What rules about money look at. `version` is what a change must name."""

    account_id: AccountId
    card_id: CardId
    version: int
    position: int
    currency: str | None
    activated_at_ms: int | None
    active_from_ms: int | None
    expires_at_ms: int | None
    deleted_at_ms: int | None
    funds_minor: int
    drawdown_minor: int
    reserved_minor: int
    blocked_at_ms: int | None = None

    @property
    def available_minor(self) -> int:
        """What can be spent now."""
        return self.funds_minor - self.drawdown_minor - self.reserved_minor


class Change(NamedTuple):
    """The differences that a movement makes to its card, in minor units."""

    funds_minor: int = 0
    drawdown_minor: int = 0
    reserved_minor: int = 0


STATE_COLUMNS: Final = tuple(card.c[name] for name in CardState._fields)

CARD_COLUMNS: Final = (
    card.c.account_id,
    card.c.card_id,
    card.c.id,
    card.c.type,
    card.c.currency,
    card.c.amount_minor,
    card.c.funds_minor,
    card.c.drawdown_minor,
    card.c.reserved_minor,
    card.c.name,
    card.c.customer_id,
    pin.c.format,
    card.c.originated_by,
    card.c.metadata,
    card.c.activated_at_ms,
    card.c.active_from_ms,
    card.c.expires_at_ms,
    card.c.created_at_ms,
    card.c.created_by,
    card.c.deleted_at_ms,
    card.c.deleted_by,
    card.c.blocked_at_ms,
)
CARD_WITH_PIN: Final = card.outerjoin(
    pin, (pin.c.account_id == card.c.account_id) & (pin.c.card_id == card.c.card_id)
)

_THIS_CARD: Final = (card.c.account_id == bindparam("account")) & (
    card.c.card_id == bindparam("card")
)
_THIS_VERSION: Final = _THIS_CARD & (card.c.version == bindparam("seen_version"))
_ONE_MORE: Final = literal_column("1", WHOLE)

_ADD: Final = Statement(
    insert_or_nothing(card)
    .values({column.name: bindparam(column.name) for column in card.c})
    .on_conflict_do_nothing()
    .returning(card.c.version)
)
_FIND: Final = Statement(select(*CARD_COLUMNS).select_from(CARD_WITH_PIN).where(_THIS_CARD))
_LOCK: Final = Statement(select(*STATE_COLUMNS).where(_THIS_CARD).with_for_update())
MOVING: Final = (
    update(card)
    .where(_THIS_VERSION)
    .values(
        funds_minor=card.c.funds_minor + bindparam("funds"),
        drawdown_minor=card.c.drawdown_minor + bindparam("drawdown"),
        reserved_minor=card.c.reserved_minor + bindparam("reserved"),
        position=card.c.position + _ONE_MORE,
        version=card.c.version + _ONE_MORE,
    )
)
"""Takes the values of `moving_values`."""

_MOVE: Final = Statement(MOVING)
_CLAIM: Final = Statement(
    update(card).where(_THIS_VERSION).values(version=card.c.version + _ONE_MORE)
)
_ACTIVATE: Final = Statement(
    update(card)
    .where(_THIS_VERSION)
    .values(
        currency=bindparam("new_currency"),
        amount_minor=bindparam("amount"),
        funds_minor=bindparam("amount"),
        position=card.c.position + _ONE_MORE,
        version=card.c.version + _ONE_MORE,
        name=bindparam("new_name"),
        customer_id=bindparam("new_customer"),
        originated_by=bindparam("origin"),
        metadata=bindparam("new_metadata"),
        activated_at_ms=bindparam("at"),
        active_from_ms=bindparam("active_from"),
        expires_at_ms=bindparam("expires_at"),
    )
)
_DELETE: Final = Statement(
    update(card)
    .where(_THIS_CARD)
    .values(
        version=card.c.version + _ONE_MORE,
        deleted_at_ms=bindparam("at"),
        deleted_by=bindparam("actor"),
    )
)


def add_card(connection: Connection, new: Card) -> bool:
    """Add a card; False when its id is taken, be it by a deleted card.

    An active card's first movement is counted here; the caller adds its row.
    """
    return _ADD.row(connection, _values_of(new)) is not None


def find_card(connection: Connection, account_id: AccountId, card_id: CardId) -> Card | None:
    """Return the card, deleted or not, without its tokens; None when there never was one."""
    row = _FIND.row(connection, {"account": account_id, "card": card_id})
    return None if row is None else card_of(row)


def lock_card(connection: Connection, account_id: AccountId, card_id: CardId) -> CardState | None:
    """Wait until nobody else is changing the card, and keep others waiting until the commit.

    None when there never was such a card.
    """
    row = _LOCK.row(connection, {"account": account_id, "card": card_id})
    return None if row is None else CardState(*row)


def get_locked_card(connection: Connection, account_id: AccountId, card_id: CardId) -> CardState:
    """Lock a card that has to be there; Broken where it is not."""
    state = lock_card(connection, account_id, card_id)
    if state is None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, card_id=card_id)
    return state


def draw_from_locked(connection: Connection, locked: CardState, amount_minor: int) -> None:
    """Take an amount off a card that is locked; Broken where it moved all the same."""
    if not move(connection, locked, drawdown_minor=amount_minor):
        raise Broken(Code.BOOKS_DO_NOT_AGREE, card_id=locked.card_id)


def move(
    connection: Connection,
    seen: CardState,
    *,
    funds_minor: int = 0,
    drawdown_minor: int = 0,
    reserved_minor: int = 0,
) -> bool:
    """Change a card's amounts by one movement's differences; False when the card has moved on."""
    change = Change(
        funds_minor=funds_minor, drawdown_minor=drawdown_minor, reserved_minor=reserved_minor
    )
    return _MOVE.count(connection, moving_values(seen, change)) == 1


def moving_values(seen: CardState, change: Change) -> dict[str, object]:
    """Return what a movement does to its card, as values of a statement."""
    return {
        "account": seen.account_id,
        "card": seen.card_id,
        "seen_version": seen.version,
        "funds": change.funds_minor,
        "drawdown": change.drawdown_minor,
        "reserved": change.reserved_minor,
    }


def claim(connection: Connection, seen: CardState) -> bool:
    """Count an outcome that moved nothing, a refusal; False when the card has moved on."""
    values = {"account": seen.account_id, "card": seen.card_id, "seen_version": seen.version}
    return _CLAIM.count(connection, values) == 1


def mark_activated(connection: Connection, seen: CardState, active: Card) -> bool:
    """Make an inactive card what `active` says, its first movement included.

    False when the card has moved on.
    """
    values = {
        "account": seen.account_id,
        "card": seen.card_id,
        "seen_version": seen.version,
        "new_currency": active.currency,
        "amount": active.amount_minor,
        "new_name": active.name,
        "new_customer": active.customer_id,
        "origin": active.originated_by,
        "new_metadata": metadata_text(active.metadata),
        "at": active.activated_at_ms,
        "active_from": active.active_from_ms,
        "expires_at": active.expires_at_ms,
    }
    return _ACTIVATE.count(connection, values) == 1


def mark_deleted(connection: Connection, locked: CardState, at_ms: int, by: str) -> None:
    """Put a card away for ever. Its row was locked to decide that."""
    values = {
        "account": locked.account_id,
        "card": locked.card_id,
        "at": at_ms,
        "actor": by,
    }
    _DELETE.count(connection, values)


def card_of(row: Row) -> Card:
    """Return the card of a row of CARD_COLUMNS."""
    return Card(
        account_id=AccountId(row[0]),
        card_id=CardId(row[1]),
        id=row[2],
        type=CardType(row[3]),
        currency=None if row[4] is None else Currency(row[4]),
        amount_minor=row[5],
        amounts=Amounts(funds_minor=row[6], drawdown_minor=row[7], reserved_minor=row[8]),
        name=row[9],
        customer_id=None if row[10] is None else CustomerId(row[10]),
        pin_format=None if row[11] is None else format_of(row[11]),
        originated_by=row[12],
        metadata=metadata_of(row[13]),
        activated_at_ms=row[14],
        active_from_ms=row[15],
        expires_at_ms=row[16],
        created_at_ms=row[17],
        created_by=row[18],
        deleted_at_ms=row[19],
        deleted_by=row[20],
        blocked_at_ms=row[21],
    )


def _values_of(new: Card) -> dict[str, object]:
    movements = 0 if new.activated_at_ms is None else 1
    return {
        "account_id": new.account_id,
        "card_id": new.card_id,
        "id": new.id,
        "type": new.type,
        "currency": new.currency,
        "amount_minor": new.amount_minor,
        "funds_minor": new.amounts.funds_minor,
        "drawdown_minor": 0,
        "reserved_minor": 0,
        "position": movements,
        "version": movements,
        "name": new.name,
        "customer_id": new.customer_id,
        "originated_by": new.originated_by,
        "metadata": metadata_text(new.metadata),
        "activated_at_ms": new.activated_at_ms,
        "active_from_ms": new.active_from_ms,
        "expires_at_ms": new.expires_at_ms,
        "created_at_ms": new.created_at_ms,
        "created_by": new.created_by,
        "deleted_at_ms": None,
        "deleted_by": None,
        "blocked_at_ms": None,
    }

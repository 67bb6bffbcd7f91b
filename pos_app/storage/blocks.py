"""Rows of cards that were stopped and let go again: when, by whom and why."""

from collections.abc import Collection
from typing import Final, NamedTuple

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from pos_app.domain.ids import AccountId, CardId
from pos_app.storage.cards import CardState
from pos_app.storage.schema.cards import card, card_block
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection, Statement


class BlockRow(NamedTuple):
    """One time that a card was stopped (`blocked`) or let go again. The first is number 1."""

    number: int
    blocked: bool
    why: str
    created_at_ms: int
    created_by: str


_OF_CARD: Final = (card_block.c.account_id == bindparam("account")) & (
    card_block.c.card_id == bindparam("card")
)
_SET: Final = Statement(
    update(card)
    .where(card.c.account_id == bindparam("account"), card.c.card_id == bindparam("card"))
    .values(
        blocked_at_ms=bindparam("since"),
        version=card.c.version + literal_column("1", WHOLE),
    )
)
_ADD: Final = Statement(
    insert(card_block).values({c.name: bindparam(c.name) for c in card_block.c})
)
_ALL: Final = Statement(
    select(*(card_block.c[name] for name in BlockRow._fields))
    .where(_OF_CARD)
    .order_by(card_block.c.number)
)
_LAST: Final = Statement(select(func.max(card_block.c.number)).where(_OF_CARD))


def set_blocked(
    connection: Connection, locked: CardState, *, blocked: bool, why: str, at_ms: int, by: str
) -> None:
    """Stop a locked card, or let it go again. It was not so before: its rows alternate."""
    values = {"account": locked.account_id, "card": locked.card_id}
    _SET.count(connection, {**values, "since": at_ms if blocked else None})
    ((last,),) = _LAST.rows(connection, values)
    _ADD.count(
        connection,
        {
            "account_id": locked.account_id,
            "card_id": locked.card_id,
            "number": (last or 0) + 1,
            "blocked": int(blocked),
            "why": why,
            "created_at_ms": at_ms,
            "created_by": by,
        },
    )


def list_blocks(
    connection: Connection, account_id: AccountId, card_id: CardId
) -> tuple[BlockRow, ...]:
    """Return each time that a card was stopped or let go again, the oldest first."""
    rows = _ALL.rows(connection, {"account": account_id, "card": card_id})
    return tuple(BlockRow(row[0], bool(row[1]), *row[2:]) for row in rows)


def last_reasons(
    connection: Connection, account_id: AccountId, card_ids: Collection[CardId]
) -> dict[CardId, str]:
    """Return why cards were stopped or let go last, of those that ever were."""
    if not card_ids:
        return {}
    rows = connection.execute(
        select(card_block.c.card_id, card_block.c.why)
        .where(card_block.c.account_id == account_id, card_block.c.card_id.in_(sorted(card_ids)))
        .order_by(card_block.c.number)
    )
    return {CardId(card_id): why for card_id, why in rows}

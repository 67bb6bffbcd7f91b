"""What a till holds of which cards, as people look through it: a page at a time."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, func, literal_column, select

from pos_app.domain.ids import AccountId, TillId
from pos_app.storage.schema.cards import card, token
from pos_app.storage.schema.held import allowance
from pos_app.storage.statement import Connection, Statement


class HeldRight(NamedTuple):
    """An open allowance: of which card, what is left, where it comes from and until when.

    `masked_code` is None for a card without a token.
    """

    position: int
    card_name: str | None
    masked_code: str | None
    origin: str
    amount_minor: int
    left_minor: int
    currency: str | None
    expires_at_ms: int | None
    recalled: bool


class HeldSum(NamedTuple):
    """How many allowances are open, and what is left of them together."""

    rights: int
    left_minor: int


_OPEN: Final = (allowance.c.till_id == bindparam("till")) & (
    allowance.c.state == literal_column("'open'")
)
_LEFT: Final = allowance.c.amount_minor - allowance.c.captured_minor
_CODE: Final = (
    select(func.max(token.c.masked_code))
    .where(token.c.account_id == card.c.account_id, token.c.card_id == card.c.card_id)
    .scalar_subquery()
)
_PAGE: Final = Statement(
    select(
        allowance.c.position,
        card.c.name,
        _CODE,
        allowance.c.origin,
        allowance.c.amount_minor,
        _LEFT,
        card.c.currency,
        allowance.c.expires_at_ms,
        allowance.c.recalled,
    )
    .select_from(
        allowance.outerjoin(
            card,
            (card.c.account_id == bindparam("account")) & (card.c.card_id == allowance.c.card_id),
        )
    )
    .where(_OPEN, allowance.c.position > bindparam("after"))
    .order_by(allowance.c.position)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_SUM: Final = Statement(
    select(func.count(), func.coalesce(func.sum(_LEFT), bindparam("none"))).where(_OPEN)
)


def list_held_page(
    connection: Connection, account_id: AccountId, till_id: TillId, *, after: int, most: int
) -> tuple[HeldRight, ...]:
    """Return the next open allowances, in the order in which the till came by them."""
    values = {"account": account_id, "till": till_id, "after": after, "most": most}
    return tuple(
        HeldRight(*row)._replace(recalled=bool(row[8])) for row in _PAGE.rows(connection, values)
    )


def sum_held(connection: Connection, till_id: TillId) -> HeldSum:
    """Return how many allowances are open, and what is left of them."""
    ((count, left_minor),) = _SUM.rows(connection, {"till": till_id, "none": 0})
    return HeldSum(int(count), int(left_minor))

"""Rows of cards that are often used at a till: those it used up, or nearly, what it held of."""

from typing import Final, NamedTuple

from sqlalchemy import and_, bindparam, exists, func, literal_column, or_, select

from pos_app.domain.allowance import AllowanceId
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.money import Currency
from pos_app.storage.schema.cards import card
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.held import allowance, allowance_request, known_card
from pos_app.storage.statement import Connection, Statement

LOOKED_AT: Final = 1_000
"""So many of the allowances that a till came by last are looked through for cards used up."""


class Regular(NamedTuple):
    """A card that somebody may come with again.

    `latest_id` is the allowance that the till came by last of it; `runs_low` when it is not used
    up. `available_minor` is what central said last.
    """

    latest_id: AllowanceId
    card_id: CardId
    available_minor: int
    currency: Currency
    runs_low: bool


_ZERO: Final = literal_column("0", WHOLE)
_latest: Final = allowance.alias("latest")
_later: Final = allowance.alias("later")
_IS_OPEN: Final = allowance.c.state == literal_column("'open'")
_LEFT: Final = allowance.c.amount_minor - allowance.c.captured_minor
_SINCE: Final = (
    select(func.max(_latest.c.position) - literal_column(str(LOOKED_AT), WHOLE))
    .where(_latest.c.till_id == bindparam("till"))
    .scalar_subquery()
)
_WAS_USED_UP: Final = and_(
    allowance.c.state == literal_column("'closed'"),
    or_(
        allowance.c.captured_minor > _ZERO,
        allowance.c.origin == literal_column("'loaded'"),
    ),
    allowance.c.position > _SINCE,
    allowance.c.accepted_at_ms >= bindparam("since"),
)
_RUNS_LOW: Final = and_(
    _IS_OPEN,
    allowance.c.origin == literal_column("'granted'"),
    allowance.c.captured_minor > _ZERO,
    allowance.c.soft_limit_minor >= _LEFT,
)


def _regulars(condition: object) -> Statement:
    return Statement(
        select(
            allowance.c.allowance_id,
            allowance.c.card_id,
            known_card.c.available_minor,
            card.c.currency,
        )
        .select_from(
            allowance.join(
                known_card,
                (known_card.c.till_id == allowance.c.till_id)
                & (known_card.c.card_id == allowance.c.card_id),
            ).join(card, card.c.card_id == allowance.c.card_id)
        )
        .where(
            allowance.c.till_id == bindparam("till"),
            condition,  # pyright: ignore[reportArgumentType] - a condition of SQL
            allowance.c.recalled == _ZERO,
            card.c.account_id == bindparam("account"),
            card.c.currency.is_not(None),
            known_card.c.available_minor > _ZERO,
            known_card.c.blocked == _ZERO,
            ~exists().where(
                _later.c.till_id == allowance.c.till_id,
                _later.c.card_id == allowance.c.card_id,
                _later.c.position > allowance.c.position,
            ),
            ~exists().where(
                allowance_request.c.till_id == allowance.c.till_id,
                allowance_request.c.card_id == allowance.c.card_id,
            ),
        )
        .order_by(allowance.c.position.desc())
    )


_LOW: Final = _regulars(_RUNS_LOW)
_USED_UP: Final = _regulars(_WAS_USED_UP)


def list_regulars(
    connection: Connection, account_id: AccountId, till_id: TillId, *, since_ms: int
) -> tuple[Regular, ...]:
    """Return the cards whose latest allowance runs low, then those used up since a moment.

    The latest first. None of which something was recalled, or is asked for already.
    """
    values = {"account": account_id, "till": till_id}
    low = [(row, True) for row in _LOW.rows(connection, values)]
    used = [(row, False) for row in _USED_UP.rows(connection, {**values, "since": since_ms})]
    return tuple(
        Regular(AllowanceId(row[0]), CardId(row[1]), row[2], Currency(row[3]), runs_low)
        for row, runs_low in [*low, *used]
    )

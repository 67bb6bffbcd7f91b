"""Pages of cards, filtered and ordered by the database: newest first, ties broken by id."""

import base64
import binascii
from collections.abc import Callable
from operator import eq, ge, le
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, tuple_

from pos_app.domain.card import Card, CardStatus
from pos_app.domain.ids import AccountId, CustomerId
from pos_app.domain.listing import CardFilter, CardPage
from pos_app.errors import Code, Refused
from pos_app.storage import card_search
from pos_app.storage.cards import CARD_COLUMNS, CARD_WITH_PIN, card_of
from pos_app.storage.schema.cards import card, token
from pos_app.storage.schema.held import known_card
from pos_app.storage.statement import Connection

_BALANCE: Final = card.c.funds_minor - card.c.drawdown_minor
_AVAILABLE: Final = _BALANCE - card.c.reserved_minor
_Bound = tuple[ColumnElement[Any], Callable[[Any, Any], Any], object]
_LARGEST_WHOLE: Final = 2**63 - 1
SHORTEST_END: Final = 3
"""The end of a token that is looked for has so many characters at least."""


def list_cards(
    connection: Connection, account_id: AccountId, wanted: CardFilter, now_ms: int
) -> CardPage:
    """Return one page. The cursor names the last card seen, so new cards never shift a page.

    Raises:
        Refused: INVALID_FIELD, a cursor that no page gave.
    """
    if wanted.anything and connection.dialect.name == "sqlite":
        return card_search.search_cards(
            connection,
            account_id,
            wanted.anything,
            wanted.anything_minor,
            limit=wanted.limit,
            starting_after=wanted.starting_after,
        )
    statement = _newest_first(account_id).where(*_conditions(account_id, wanted, now_ms))
    if wanted.starting_after:
        statement = statement.where(_after(*_read_cursor(wanted.starting_after)))
    rows = connection.execute(statement.limit(wanted.limit + 1)).fetchall()
    cards = tuple(card_of(row) for row in rows[: wanted.limit])
    more = len(rows) > wanted.limit
    return CardPage(cards=cards, starting_after=_cursor_after(cards[-1]) if more else None)


def look_ahead(connection: Connection, account_id: AccountId, typed: str) -> None:
    """Prepare to list what somebody finds who types one more letter, where that would take long."""
    if connection.dialect.name == "sqlite":
        card_search.look_ahead(connection, account_id, typed)


def list_customer_cards(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    *,
    limit: int,
    starting_after: str | None,
) -> tuple[Card, ...]:
    """Return one page of a customer's cards. `starting_after` is the `id` of the last one seen."""
    statement = _newest_first(account_id).where(
        card.c.customer_id == customer_id, card.c.deleted_at_ms.is_(None)
    )
    if starting_after:
        seen_at_ms = (
            select(card.c.created_at_ms)
            .where(
                card.c.account_id == account_id,
                card.c.customer_id == customer_id,
                card.c.id == starting_after,
            )
            .scalar_subquery()
        )
        statement = statement.where(_after(seen_at_ms, starting_after))
    return tuple(card_of(row) for row in connection.execute(statement.limit(limit)))


def _newest_first(account_id: AccountId) -> Select[*tuple[Any, ...]]:
    return (
        select(*CARD_COLUMNS)
        .select_from(CARD_WITH_PIN)
        .where(card.c.account_id == account_id)
        .order_by(card.c.created_at_ms.desc(), card.c.id.desc())
    )


def _after(created_at_ms: int | ColumnElement[int], card_uuid: str) -> ColumnElement[bool]:
    return tuple_(card.c.created_at_ms, card.c.id) < tuple_(created_at_ms, card_uuid)


def _conditions(
    account_id: AccountId, wanted: CardFilter, now_ms: int
) -> list[ColumnElement[bool]]:
    bounds: tuple[_Bound, ...] = (
        (card.c.created_at_ms, ge, wanted.created_at_gte_ms),
        (card.c.created_at_ms, le, wanted.created_at_lte_ms),
        (card.c.expires_at_ms, ge, wanted.expires_at_gte_ms),
        (card.c.expires_at_ms, le, wanted.expires_at_lte_ms),
        (card.c.type, eq, wanted.type),
        (_BALANCE, eq, wanted.balance_minor),
        (_BALANCE, ge, wanted.balance_gte_minor),
        (_BALANCE, le, wanted.balance_lte_minor),
        (_AVAILABLE, eq, wanted.available_minor),
        (_AVAILABLE, ge, wanted.available_gte_minor),
        (_AVAILABLE, le, wanted.available_lte_minor),
        (card.c.customer_id, eq, wanted.customer_id),
    )
    conditions: list[ColumnElement[bool]] = [
        compare(column, value) for column, compare, value in bounds if value is not None
    ]
    if wanted.status is not None:
        conditions.append(_status_at(now_ms) == wanted.status)
    if wanted.currencies:
        conditions.append(card.c.currency.in_(tuple(wanted.currencies)))
    if wanted.search:
        conditions.append(_matches(wanted.search))
    if wanted.anything:
        conditions.append(_is_found_by(account_id, wanted.anything, wanted.anything_minor))
    if not wanted.include_deleted:
        conditions.append(card.c.deleted_at_ms.is_(None))
    return conditions


def _status_at(now_ms: int) -> ColumnElement[str]:
    """Say in SQL what `Card.status_at` says in Python; a test holds them together."""
    return case(
        (card.c.activated_at_ms.is_(None), CardStatus.INACTIVE),
        (card.c.expires_at_ms <= now_ms, CardStatus.EXPIRED),
        (and_(card.c.funds_minor > 0, _BALANCE == 0), CardStatus.USED),
        (card.c.drawdown_minor > 0, CardStatus.PARTIALLY_USED),
        else_=CardStatus.UNUSED,
    )


def _is_found_by(
    account_id: AccountId, typed: str, amount_minor: int | None
) -> ColumnElement[bool]:
    found = _holding(typed, card.c.card_id, card.c.customer_id, card.c.name)
    if len(typed) >= SHORTEST_END:
        # Asked as a list of cards, so that the tokens are gone through once and not card by card.
        ends_so = select(token.c.card_id).where(
            token.c.account_id == account_id, token.c.masked_code.endswith(typed, autoescape=True)
        )
        found.append(card.c.card_id.in_(ends_so))
    if amount_minor is not None:
        of_that_balance = select(known_card.c.card_id).where(
            known_card.c.balance_minor == amount_minor
        )
        found += [
            eq(_BALANCE, amount_minor),
            card.c.amount_minor == amount_minor,
            card.c.card_id.in_(of_that_balance),
        ]
    return or_(*found)


def _holding(search: str, *columns: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    # SQLite folds only ASCII; the second form finds other letters in the case they were typed in.
    return [
        form
        for column in columns
        for form in (
            func.lower(column).contains(search.lower(), autoescape=True),
            column.contains(search, autoescape=True),
        )
    ]


def _matches(search: str) -> ColumnElement[bool]:
    found = _holding(search, card.c.card_id, card.c.customer_id)
    if search.isascii() and search.isdigit() and int(search) <= _LARGEST_WHOLE:
        found.append(card.c.amount_minor == int(search))
    return or_(*found)


def _cursor_after(last: Card) -> str:
    plain = f"{last.created_at_ms}.{last.id}"
    return base64.urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def _read_cursor(cursor: str) -> tuple[int, str]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        at_ms, dot, card_uuid = (
            base64.b64decode(padded, b"-_", validate=True).decode().partition(".")
        )
        seen_at_ms = int(at_ms)
    except (binascii.Error, ValueError) as error:
        raise Refused(
            Code.INVALID_FIELD, field="starting_after", reason="unknown_cursor"
        ) from error
    if not dot or not 0 <= seen_at_ms <= _LARGEST_WHOLE or "\x00" in card_uuid:
        raise Refused(Code.INVALID_FIELD, field="starting_after", reason="unknown_cursor")
    return seen_at_ms, card_uuid

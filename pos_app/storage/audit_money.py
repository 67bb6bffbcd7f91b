"""The audit's questions about money: every balance and reservation, rebuilt from the movements."""

from functools import cache
from typing import Final

from sqlalchemy import ColumnElement, Subquery, and_, case, cast, func, literal, null, select

from pos_app.domain.transaction import TransactionType
from pos_app.storage.audit_question import Pair, Question, question, same_card
from pos_app.storage.schema.cards import card, refusal, reservation, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection

_kind: Final = wallet_transaction.c.type
_resolves: Final = wallet_transaction.c.parent_id.is_not(None)
_is_pending: Final = _kind == TransactionType.PENDING_CAPTURE
_NOTHING: Final = cast(null(), WHOLE)


def count_cards(connection: Connection) -> int:
    """Return how many cards there are, deleted ones included."""
    return connection.execute(select(func.count()).select_from(card)).scalar_one()


def count_transactions(connection: Connection) -> int:
    """Return how many movements there are."""
    return connection.execute(select(func.count()).select_from(wallet_transaction)).scalar_one()


@cache
def money_questions() -> tuple[Question, ...]:
    """Return every question about money, the broadest first."""
    return (
        _balances(),
        _always_covered(),
        _openings(),
        _cards_of_movements(),
        _reservations(),
        _pending_of_reservations(),
        _parents(),
        _answers(),
    )


def _total(condition: ColumnElement[bool]) -> ColumnElement[int]:
    amount = case((condition, wallet_transaction.c.amount_minor), else_=0)
    return cast(func.sum(amount), WHOLE)


def _balances() -> Question:
    """What a card's row says, against the sum of its movements; positions count without gaps."""
    held = _total(_is_pending) - _total(_resolves)
    sums = (
        select(
            wallet_transaction.c.account_id,
            wallet_transaction.c.card_id,
            _total(_kind == TransactionType.FUND).label("funds_minor"),
            _total(_kind == TransactionType.DRAWDOWN).label("drawdown_minor"),
            held.label("reserved_minor"),
            func.count().label("movements"),
            func.max(wallet_transaction.c.position).label("last_position"),
        )
        .group_by(wallet_transaction.c.account_id, wallet_transaction.c.card_id)
        .subquery("sums")
    )
    return question(
        card,
        [
            Pair("funds_minor", card.c.funds_minor, func.coalesce(sums.c.funds_minor, 0)),
            Pair("drawdown_minor", card.c.drawdown_minor, func.coalesce(sums.c.drawdown_minor, 0)),
            Pair("reserved_minor", card.c.reserved_minor, func.coalesce(sums.c.reserved_minor, 0)),
            Pair("position", card.c.position, func.coalesce(sums.c.movements, 0)),
            Pair("last_position", card.c.position, func.coalesce(sums.c.last_position, 0)),
        ],
        source=card.outerjoin(sums, same_card(card, sums)),
        subject="card",
    )


def _always_covered() -> Question:
    """A card was never below zero between two movements, whatever it is at the end."""
    amount = wallet_transaction.c.amount_minor
    change = case(
        (_kind.in_((TransactionType.FUND, TransactionType.VOIDED)), amount),
        (_resolves, 0),
        else_=-amount,
    )
    so_far = func.sum(change).over(
        partition_by=(wallet_transaction.c.account_id, wallet_transaction.c.card_id),
        order_by=wallet_transaction.c.position,
    )
    running = select(
        wallet_transaction.c.account_id,
        wallet_transaction.c.card_id,
        wallet_transaction.c.id,
        cast(so_far, WHOLE).label("available_minor"),
    ).subquery("running")
    available = running.c.available_minor
    covered = case((available < 0, literal(0, WHOLE)), else_=available)
    return question(
        running,
        [Pair("available_minor", available, covered)],
        source=running,
        subject=running.c.id,
    )


def _openings() -> Question:
    """An active card begins with a `fund` of what it was made or activated with."""
    first = wallet_transaction.alias("first")
    opening = case((first.c.type == TransactionType.FUND, first.c.amount_minor), else_=null())
    return question(
        card,
        [Pair("amount_minor", card.c.amount_minor, cast(opening, WHOLE))],
        source=card.outerjoin(first, and_(same_card(card, first), first.c.position == 1)),
        subject="card",
        only=[card.c.activated_at_ms.is_not(None)],
    )


def _cards_of_movements() -> Question:
    """Every movement is of a card that is there, in that card's currency."""
    return question(
        wallet_transaction,
        [Pair("currency", wallet_transaction.c.currency, card.c.currency)],
        source=wallet_transaction.outerjoin(card, same_card(card, wallet_transaction)),
        subject=wallet_transaction.c.id,
    )


def _reservations() -> Question:
    """What a reservation says, against the captures and the void of its pending movement."""
    resolved = _resolved()
    captured = func.coalesce(resolved.c.captured_minor, 0)
    released = func.coalesce(resolved.c.released_minor, 0)
    settled = and_(
        resolved.c.parent_id.is_not(None),
        captured + released == wallet_transaction.c.amount_minor,
    )
    source = wallet_transaction.outerjoin(
        reservation,
        and_(
            same_card(reservation, wallet_transaction),
            reservation.c.transaction_id == wallet_transaction.c.id,
        ),
    ).outerjoin(
        resolved,
        and_(
            same_card(resolved, wallet_transaction),
            resolved.c.parent_id == wallet_transaction.c.id,
        ),
    )
    return question(
        wallet_transaction,
        [
            Pair("amount_minor", reservation.c.amount_minor, wallet_transaction.c.amount_minor),
            Pair("captured_minor", reservation.c.captured_minor, captured),
            Pair("released_minor", reservation.c.released_minor, released),
            Pair(
                "settled",
                case((reservation.c.settled_at_ms.is_not(None), 1), else_=0),
                case((settled, 1), else_=0),
            ),
        ],
        source=source,
        subject=wallet_transaction.c.id,
        only=[_is_pending],
    )


def _resolved() -> Subquery:
    return (
        select(
            wallet_transaction.c.account_id,
            wallet_transaction.c.card_id,
            wallet_transaction.c.parent_id,
            _total(_kind == TransactionType.DRAWDOWN).label("captured_minor"),
            _total(_kind == TransactionType.VOIDED).label("released_minor"),
        )
        .where(_resolves)
        .group_by(
            wallet_transaction.c.account_id,
            wallet_transaction.c.card_id,
            wallet_transaction.c.parent_id,
        )
        .subquery("resolved")
    )


def _pending_of_reservations() -> Question:
    """Every reservation is of a pending movement."""
    source = reservation.outerjoin(
        wallet_transaction,
        and_(
            same_card(reservation, wallet_transaction),
            reservation.c.transaction_id == wallet_transaction.c.id,
            _is_pending,
        ),
    )
    return question(
        reservation,
        [Pair("transaction_id", reservation.c.transaction_id, wallet_transaction.c.id)],
        source=source,
        subject=reservation.c.transaction_id,
    )


def _parents() -> Question:
    """Every capture and void names a pending movement of its card that came before it."""
    parent = wallet_transaction.alias("parent")
    source = wallet_transaction.outerjoin(
        parent,
        and_(
            same_card(parent, wallet_transaction),
            parent.c.id == wallet_transaction.c.parent_id,
            parent.c.type == TransactionType.PENDING_CAPTURE,
            parent.c.position < wallet_transaction.c.position,
        ),
    )
    return question(
        wallet_transaction,
        [Pair("parent_id", wallet_transaction.c.parent_id, parent.c.id)],
        source=source,
        subject=wallet_transaction.c.id,
        only=[_resolves],
    )


def _answers() -> Question:
    """No ref_id was both granted and refused."""
    source = refusal.join(
        wallet_transaction,
        and_(
            same_card(refusal, wallet_transaction),
            refusal.c.ref_id == wallet_transaction.c.ref_id,
            refusal.c.key_space == "transaction",
        ),
    )
    return question(
        refusal,
        [Pair("ref_id", refusal.c.ref_id, cast(null(), refusal.c.ref_id.type))],
        source=source,
        subject=wallet_transaction.c.id,
    )

"""The audit's questions about money: every balance and reservation, rebuilt from the movements."""

from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, cast, func, literal_column, select

from pos_app.domain.transaction import TransactionType
from pos_app.storage.audit_question import (
    FIRST_TEXT,
    LARGEST,
    LAST_TEXT,
    NO_NUMBER,
    NO_TEXT,
    SMALLEST,
    TOTAL,
    Pair,
    Question,
    Side,
    pile,
    question,
    same_card,
)
from pos_app.storage.schema.cards import card, refusal, reservation, wallet_transaction
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.statement import Connection

_amount: Final = wallet_transaction.c.amount_minor
_kind: Final = wallet_transaction.c.type
_is_fund: Final = _kind == TransactionType.FUND
_is_drawdown: Final = _kind == TransactionType.DRAWDOWN
_is_pending: Final = _kind == TransactionType.PENDING_CAPTURE
_resolves: Final = wallet_transaction.c.parent_id.is_not(None)
_ZERO: Final = literal_column("0", WHOLE)
_ONE: Final = literal_column("1", WHOLE)


def count_cards(connection: Connection) -> int:
    """Return how many cards there are, deleted ones included."""
    return connection.execute(select(func.count()).select_from(card)).scalar_one()


def count_transactions(connection: Connection) -> int:
    """Return how many movements there are."""
    return connection.execute(select(func.count()).select_from(wallet_transaction)).scalar_one()


@cache
def money_questions() -> tuple[Question, ...]:
    """Return every question about money, the broadest first."""
    return (_balances(), _always_covered(), _reservations(), _answers())


def _amount_where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, _amount), else_=_ZERO)


def _balances() -> Question:
    """What a card's row says, against its movements.

    The sums; positions that count from one without gaps; one currency; and a first movement that is
    a `fund` of the amount the card was made or activated with.
    """
    key = ("account_id", "card_id")
    piled = pile(
        {
            "card_funds": LARGEST,
            "card_drawdown": LARGEST,
            "card_reserved": LARGEST,
            "card_position": LARGEST,
            "card_amount": LARGEST,
            "card_currency": LAST_TEXT,
            "funds": TOTAL,
            "drawdown": TOTAL,
            "reserved": TOTAL,
            "movements": TOTAL,
            "last_position": LARGEST,
            "opening": LARGEST,
            "first_currency": FIRST_TEXT,
            "last_currency": LAST_TEXT,
        },
        Side(
            {name: card.c[name] for name in key},
            {
                "card_funds": card.c.funds_minor,
                "card_drawdown": card.c.drawdown_minor,
                "card_reserved": card.c.reserved_minor,
                "card_position": card.c.position,
                "card_amount": case(
                    (card.c.activated_at_ms.is_not(None), card.c.amount_minor), else_=NO_NUMBER
                ),
                "card_currency": card.c.currency,
            },
        ),
        Side(
            {name: wallet_transaction.c[name] for name in key},
            {
                "funds": _amount_where(_is_fund),
                "drawdown": _amount_where(_is_drawdown),
                "reserved": _amount_where(_is_pending) - _amount_where(_resolves),
                "movements": _ONE,
                "last_position": wallet_transaction.c.position,
                "opening": case(
                    (and_(_is_fund, wallet_transaction.c.position == _ONE), _amount),
                    else_=NO_NUMBER,
                ),
                "first_currency": wallet_transaction.c.currency,
                "last_currency": wallet_transaction.c.currency,
            },
        ),
    )
    said = piled.c
    return question(
        piled,
        [
            Pair("funds_minor", said.card_funds, said.funds),
            Pair("drawdown_minor", said.card_drawdown, said.drawdown),
            Pair("reserved_minor", said.card_reserved, said.reserved),
            Pair("position", said.card_position, said.movements),
            Pair("last_position", said.card_position, func.coalesce(said.last_position, _ZERO)),
            Pair("amount_minor", said.card_amount, said.opening),
            Pair("currency", said.card_currency, said.first_currency),
            Pair("currency", said.card_currency, said.last_currency),
        ],
        source=piled,
        subject="card",
    )


def _always_covered() -> Question:
    """A card was never below zero between two movements, whatever it is at the end."""
    change = case(
        (_kind.in_((TransactionType.FUND, TransactionType.VOIDED)), _amount),
        (_resolves, _ZERO),
        else_=-_amount,
    )
    # The empty text keeps the engine from walking the rows in the order of an index, one by one.
    so_far = func.sum(change).over(
        partition_by=(
            wallet_transaction.c.account_id + literal_column("''"),
            wallet_transaction.c.card_id,
        ),
        order_by=wallet_transaction.c.position,
    )
    running = select(
        wallet_transaction.c.account_id,
        wallet_transaction.c.card_id,
        wallet_transaction.c.id,
        cast(so_far, WHOLE).label("available_minor"),
    ).subquery("running")
    available = running.c.available_minor
    covered = case((available < _ZERO, _ZERO), else_=available)
    return question(
        running,
        [Pair("available_minor", available, covered)],
        source=running,
        subject=running.c.id,
    )


def _reservations() -> Question:
    """What a reservation says, against its pending movement, its captures and its void.

    Those resolve a pending movement of their card, and come after it.
    """
    piled = pile(
        {
            "held_amount": LARGEST,
            "held_captured": LARGEST,
            "held_released": LARGEST,
            "held_settled": LARGEST,
            "amount": LARGEST,
            "pending_position": LARGEST,
            "captured": TOTAL,
            "released": TOTAL,
            "resolutions": TOTAL,
            "resolved_position": SMALLEST,
        },
        Side(
            _about(reservation, reservation.c.transaction_id),
            {
                "held_amount": reservation.c.amount_minor,
                "held_captured": reservation.c.captured_minor,
                "held_released": reservation.c.released_minor,
                "held_settled": case((reservation.c.settled_at_ms.is_not(None), _ONE), else_=_ZERO),
            },
        ),
        Side(
            _about(wallet_transaction, wallet_transaction.c.id),
            {"amount": _amount, "pending_position": wallet_transaction.c.position},
            [_is_pending],
        ),
        Side(
            _about(wallet_transaction, wallet_transaction.c.parent_id),
            {
                "captured": _amount_where(_is_drawdown),
                "released": _amount_where(_kind == TransactionType.VOIDED),
                "resolutions": _ONE,
                "resolved_position": wallet_transaction.c.position,
            },
            [_resolves],
        ),
    )
    said = piled.c
    settled = and_(said.resolutions > _ZERO, said.captured + said.released == said.amount)
    in_order = case(
        (said.resolved_position <= said.pending_position, said.resolved_position),
        else_=said.pending_position,
    )
    return question(
        piled,
        [
            Pair("pending", case((said.amount.is_not(None), _ONE), else_=_ZERO), _ONE),
            Pair("amount_minor", said.held_amount, said.amount),
            Pair("captured_minor", said.held_captured, said.captured),
            Pair("released_minor", said.held_released, said.released),
            Pair("settled", said.held_settled, case((settled, _ONE), else_=_ZERO)),
            Pair("position", said.pending_position, in_order),
        ],
        source=piled,
        subject=piled.c.transaction_id,
    )


def _about(table: Any, transaction_id: ColumnElement[Any]) -> dict[str, ColumnElement[Any]]:  # noqa: ANN401
    return {
        "account_id": table.c.account_id,
        "card_id": table.c.card_id,
        "transaction_id": transaction_id,
    }


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
        [Pair("ref_id", refusal.c.ref_id, NO_TEXT)],
        source=source,
        subject=wallet_transaction.c.id,
    )

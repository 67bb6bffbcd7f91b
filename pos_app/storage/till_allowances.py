"""Rows of allowances that tills hold, each with what its pending transaction still keeps."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from sqlalchemy import Text, bindparam, insert, literal_column, select, update

from pos_app.domain.allowance import AllowanceId, AllowanceState, Origin
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code
from pos_app.storage.schema.cards import reservation
from pos_app.storage.schema.given import till_allowance
from pos_app.storage.statement import Connection, Row, Statement
from pos_app.storage.tills import Life


class AllowanceRow(NamedTuple):
    """An allowance as it was given. `transaction_id` is the pending one that it is."""

    account_id: AccountId
    till_id: TillId
    allowance_id: AllowanceId
    card_id: CardId
    incarnation: int
    origin: Origin
    currency: Currency
    amount_minor: int
    transaction_id: str
    soft_limit_minor: int
    granted_at_ms: int
    expires_at_ms: int | None
    state: AllowanceState
    recalled_at_ms: int | None = None
    recall_number: int | None = None


class HeldRow(NamedTuple):
    """An allowance with what is left of it: what was neither captured nor given back."""

    allowance: AllowanceRow
    captured_minor: int
    remaining_minor: int


_COLUMNS: Final = tuple(till_allowance.c[name] for name in AllowanceRow._fields)
_WITH_RESERVATION: Final = till_allowance.join(
    reservation,
    (reservation.c.account_id == till_allowance.c.account_id)
    & (reservation.c.card_id == till_allowance.c.card_id)
    & (reservation.c.transaction_id == till_allowance.c.transaction_id),
)
HELD: Final = select(
    *_COLUMNS,
    reservation.c.captured_minor,
    reservation.c.amount_minor - reservation.c.captured_minor - reservation.c.released_minor,
).select_from(_WITH_RESERVATION)
_OF_TILL: Final = (till_allowance.c.account_id == bindparam("account")) & (
    till_allowance.c.till_id == bindparam("till")
)
_THIS: Final = _OF_TILL & (till_allowance.c.allowance_id == bindparam("allowance"))
_KEEPS_VALUE: Final = till_allowance.c.state.in_(
    [literal_column(f"'{state}'", Text()) for state in ("open", "closing", "frozen")]
)
_SPENDABLE: Final = till_allowance.c.state == literal_column("'open'", Text())

_ADD: Final = Statement(
    insert(till_allowance).values({c.name: bindparam(c.name) for c in till_allowance.c})
)
_FIND: Final = Statement(HELD.where(_THIS))
_OF_LIFE: Final = Statement(
    HELD.where(_OF_TILL, till_allowance.c.incarnation == bindparam("life"), _KEEPS_VALUE).order_by(
        till_allowance.c.card_id, till_allowance.c.allowance_id
    )
)
_ALL_OF_TILL: Final = Statement(
    HELD.where(_OF_TILL).order_by(till_allowance.c.granted_at_ms, till_allowance.c.allowance_id)
)
_STATE: Final = Statement(update(till_allowance).where(_THIS).values(state=bindparam("new_state")))
_FREEZE: Final = Statement(
    update(till_allowance)
    .where(
        _OF_TILL,
        till_allowance.c.state.in_(
            [literal_column(f"'{state}'", Text()) for state in ("open", "closing")]
        ),
    )
    .values(state=bindparam("new_state"))
)
_RECALL: Final = Statement(
    update(till_allowance)
    .where(_THIS, _SPENDABLE, till_allowance.c.recalled_at_ms.is_(None))
    .values(recalled_at_ms=bindparam("at"))
)
_RECALL_ELSEWHERE: Final = Statement(
    update(till_allowance)
    .where(
        till_allowance.c.account_id == bindparam("account"),
        till_allowance.c.card_id == bindparam("card"),
        till_allowance.c.till_id != bindparam("till"),
        _SPENDABLE,
        till_allowance.c.recalled_at_ms.is_(None),
    )
    .values(recalled_at_ms=bindparam("at"))
)
_OPEN_OF_CARD: Final = Statement(
    select(
        till_allowance.c.till_id,
        reservation.c.amount_minor - reservation.c.captured_minor - reservation.c.released_minor,
    )
    .select_from(_WITH_RESERVATION)
    .where(
        till_allowance.c.account_id == bindparam("account"),
        till_allowance.c.card_id == bindparam("card"),
        _SPENDABLE,
    )
)
_UNTOLD: Final = Statement(
    select(till_allowance.c.allowance_id)
    .where(
        _OF_TILL,
        till_allowance.c.recalled_at_ms.is_not(None),
        till_allowance.c.recall_number.is_(None),
        _SPENDABLE,
    )
    .order_by(till_allowance.c.recalled_at_ms, till_allowance.c.allowance_id)
)
_TOLD: Final = Statement(
    update(till_allowance).where(_THIS).values(recall_number=bindparam("number"))
)
_UNTELL: Final = Statement(
    update(till_allowance).where(_OF_TILL).values(recall_number=bindparam("number"))
)
_HELD_CARDS: Final = Statement(
    select(till_allowance.c.card_id).where(_OF_TILL, _SPENDABLE).distinct()
)


def add_allowance(connection: Connection, new: AllowanceRow) -> None:
    """Add an allowance; its pending transaction is there."""
    values = {**new._asdict(), "origin": new.origin.value, "state": new.state.value}
    _ADD.count(connection, {**values, "currency": new.currency.value})


def find_allowance(
    connection: Connection, account_id: AccountId, till_id: TillId, allowance_id: AllowanceId
) -> HeldRow | None:
    """Return an allowance of a till with what is left of it; None when it has no such one."""
    values = {"account": account_id, "till": till_id, "allowance": allowance_id}
    row = _FIND.row(connection, values)
    return None if row is None else held_of(row)


def get_allowance(
    connection: Connection, account_id: AccountId, till_id: TillId, allowance_id: AllowanceId
) -> AllowanceRow:
    """Return an allowance that has to be there; Broken where it is not."""
    held = find_allowance(connection, account_id, till_id, allowance_id)
    if held is None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, allowance_id=allowance_id)
    return held.allowance


def list_keeping_value(connection: Connection, life: Life) -> tuple[HeldRow, ...]:
    """Return the allowances of a life that keep value reserved, in the order of their cards."""
    values = {"account": life.account_id, "till": life.till_id, "life": life.incarnation}
    return tuple(held_of(row) for row in _OF_LIFE.rows(connection, values))


def list_allowances(
    connection: Connection, account_id: AccountId, till_id: TillId
) -> tuple[HeldRow, ...]:
    """Return every allowance a till ever had, the oldest first."""
    rows = _ALL_OF_TILL.rows(connection, {"account": account_id, "till": till_id})
    return tuple(held_of(row) for row in rows)


def set_state(connection: Connection, row: AllowanceRow, state: AllowanceState) -> None:
    """Say what may be done with an allowance from now on."""
    _STATE.count(connection, {**_key(row), "new_state": state.value})


def freeze(connection: Connection, account_id: AccountId, till_id: TillId) -> None:
    """Let nothing of what a till holds be spent anew; its value stays reserved."""
    values = {"account": account_id, "till": till_id, "new_state": AllowanceState.FROZEN.value}
    _FREEZE.count(connection, values)


def recall(connection: Connection, row: AllowanceRow, at_ms: int) -> bool:
    """Ask an open allowance back; False when it was asked for before, or is not open."""
    return _RECALL.count(connection, {**_key(row), "at": at_ms}) == 1


def recall_elsewhere(
    connection: Connection,
    account_id: AccountId,
    card_id: CardId,
    *,
    not_from: TillId | None,
    at_ms: int,
) -> int:
    """Ask back what tills, but for one, hold of a card; returns how many allowances that is."""
    values = {"account": account_id, "card": card_id, "till": not_from or "", "at": at_ms}
    return _RECALL_ELSEWHERE.count(connection, values)


def open_by_till(
    connection: Connection, account_id: AccountId, card_id: CardId
) -> dict[TillId, int]:
    """Return the tills that hold open allowances of a card, with how much is left of them."""
    found: dict[TillId, int] = {}
    for till_id, left in _OPEN_OF_CARD.rows(connection, {"account": account_id, "card": card_id}):
        found[TillId(till_id)] = found.get(TillId(till_id), 0) + int(left)
    return found


def number_recalls(
    connection: Connection, account_id: AccountId, till_id: TillId, *, after: int
) -> Iterator[tuple[int, AllowanceId]]:
    """Number what a till is to be asked back, counting on from `after`, and return it."""
    of_till = {"account": account_id, "till": till_id}
    for number, (allowance_id,) in enumerate(_UNTOLD.rows(connection, of_till), after + 1):
        _TOLD.count(connection, {**of_till, "allowance": allowance_id, "number": number})
        yield number, AllowanceId(allowance_id)


def forget_recall_numbers(connection: Connection, account_id: AccountId, till_id: TillId) -> None:
    """Let a till be told again what it is asked back: its feed begins anew."""
    _UNTELL.count(connection, {"account": account_id, "till": till_id, "number": None})


def cards_held(connection: Connection, account_id: AccountId, till_id: TillId) -> set[CardId]:
    """Return the cards that a till holds open allowances of."""
    rows = _HELD_CARDS.rows(connection, {"account": account_id, "till": till_id})
    return {CardId(row[0]) for row in rows}


def _key(row: AllowanceRow) -> dict[str, object]:
    return {"account": row.account_id, "till": row.till_id, "allowance": row.allowance_id}


def held_of(row: Row) -> HeldRow:
    """Return the allowance of a row of HELD."""
    *columns, captured_minor, remaining_minor = row
    kept = AllowanceRow(*columns)
    return HeldRow(
        kept._replace(
            origin=Origin(kept.origin),
            currency=Currency(kept.currency),
            state=AllowanceState(kept.state),
        ),
        int(captured_minor),
        int(remaining_minor),
    )

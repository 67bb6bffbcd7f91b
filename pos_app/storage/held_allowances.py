"""Rows of the allowances that a till holds, and of what it has asked for and not been answered."""

from typing import Any, Final, NamedTuple

from sqlalchemy import and_, bindparam, delete, func, insert, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.allowance import Allowance, AllowanceId, AllowanceState, Origin, RequestId
from pos_app.domain.ids import CardId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.held import allowance, allowance_request, known_card
from pos_app.storage.schema.till import outbox
from pos_app.storage.statement import Connection, Row, Statement


class Held(NamedTuple):
    """An allowance with what its lease is judged by.

    `accepted_monotonic_ms` is of the run of the program that `run_id` names. `sequence` is of the
    operation it came with. `tender_id` is set for a floor limit: the one payment it is for.
    """

    allowance: Allowance
    incarnation: int
    lifetime_ms: int | None
    run_id: str
    accepted_monotonic_ms: int
    accepted_at_ms: int
    sequence: int | None = None
    tender_id: TenderId | None = None
    recalled: bool = False


class OpenRequest(NamedTuple):
    """A right that was asked for: the answer has not arrived, so it is asked for again.

    `sealed_body` is how it is asked, where the question names a token. `ahead`: for customers to
    come, not for a sale at hand.
    """

    request_id: RequestId
    card_id: CardId
    wanted_minor: int
    currency: Currency
    asked_at_ms: int
    sealed_body: bytes | None = None
    ahead: bool = False


_TILL: Final = allowance.c.till_id == bindparam("till")
_THIS: Final = _TILL & (allowance.c.allowance_id == bindparam("allowance"))
_OF_CARD: Final = _TILL & (allowance.c.card_id == bindparam("card"))
_IS_OPEN: Final = allowance.c.state == literal_column("'open'")
_COLUMNS: Final = (
    allowance.c.allowance_id,
    allowance.c.card_id,
    allowance.c.origin,
    allowance.c.amount_minor,
    allowance.c.captured_minor,
    allowance.c.soft_limit_minor,
    allowance.c.expires_at_ms,
    allowance.c.state,
    allowance.c.incarnation,
    allowance.c.lifetime_ms,
    allowance.c.run_id,
    allowance.c.accepted_monotonic_ms,
    allowance.c.accepted_at_ms,
    allowance.c.sequence,
    allowance.c.tender_id,
    allowance.c.recalled,
)
_ADD: Final = Statement(insert(allowance).values({c.name: bindparam(c.name) for c in allowance.c}))
_LAST_POSITION: Final = Statement(select(func.max(allowance.c.position)).where(_TILL))
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS))
_OPEN_OF_CARD: Final = Statement(
    select(*_COLUMNS).where(_OF_CARD, _IS_OPEN).order_by(allowance.c.position)
)
_OPEN_OF_TILL: Final = Statement(
    select(*_COLUMNS).where(_TILL, _IS_OPEN).order_by(allowance.c.position)
)
_RETURNABLE: Final = Statement(
    select(*_COLUMNS)
    .select_from(
        allowance.outerjoin(
            known_card,
            (known_card.c.till_id == allowance.c.till_id)
            & (known_card.c.card_id == allowance.c.card_id),
        ).outerjoin(
            outbox,
            (outbox.c.till_id == allowance.c.till_id)
            & (outbox.c.incarnation == allowance.c.incarnation)
            & (outbox.c.sequence == allowance.c.sequence),
        )
    )
    .where(
        _TILL,
        _IS_OPEN,
        allowance.c.origin != literal_column("'floor_limit'"),
        or_(
            allowance.c.recalled == literal_column("1", WHOLE),
            allowance.c.expires_at_ms <= bindparam("now", type_=WHOLE),
            known_card.c.blocked == literal_column("1", WHOLE),
            and_(
                allowance.c.origin == literal_column("'loaded'"),
                outbox.c.state == literal_column("'acked'"),
            ),
        ),
    )
    .order_by(allowance.c.position)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_CAPTURE: Final = Statement(
    update(allowance)
    .where(_THIS, _IS_OPEN)
    .values(
        captured_minor=allowance.c.captured_minor + bindparam("captured", type_=WHOLE),
        state=bindparam("new_state"),
    )
)
_SET_STATE: Final = Statement(update(allowance).where(_THIS).values(state=bindparam("new_state")))
_RECALL: Final = Statement(
    update(allowance).where(_THIS).values(recalled=literal_column("1", WHOLE))
)
_ASK: Final = Statement(
    insert_or_nothing(allowance_request)
    .values({c.name: bindparam(c.name) for c in allowance_request.c})
    .on_conflict_do_nothing()
)
_ANSWERED: Final = Statement(
    delete(allowance_request).where(
        allowance_request.c.till_id == bindparam("till"),
        allowance_request.c.request_id == bindparam("request"),
    )
)
_FORGET_REQUESTS: Final = Statement(
    delete(allowance_request).where(allowance_request.c.till_id == bindparam("till"))
)
_ASKED: Final = Statement(
    select(*(allowance_request.c[name] for name in OpenRequest._fields))
    .where(allowance_request.c.till_id == bindparam("till"))
    .order_by(allowance_request.c.asked_at_ms, allowance_request.c.request_id)
)


def add_allowance(connection: Connection, till_id: TillId, new: Held) -> None:
    """Add an allowance as the latest that the till came by."""
    right = new.allowance
    ((last,),) = _LAST_POSITION.rows(connection, {"till": till_id})
    _ADD.count(
        connection,
        {
            "till_id": till_id,
            "allowance_id": right.allowance_id,
            "incarnation": new.incarnation,
            "position": (last or 0) + 1,
            "card_id": right.card_id,
            "origin": right.origin.value,
            "amount_minor": right.amount_minor,
            "captured_minor": right.captured_minor,
            "soft_limit_minor": right.soft_limit_minor,
            "expires_at_ms": right.expires_at_ms,
            "lifetime_ms": new.lifetime_ms,
            "run_id": new.run_id,
            "accepted_monotonic_ms": new.accepted_monotonic_ms,
            "sequence": new.sequence,
            "tender_id": new.tender_id,
            "recalled": int(new.recalled),
            "state": right.state.value,
            "accepted_at_ms": new.accepted_at_ms,
        },
    )


def find_allowance(
    connection: Connection, till_id: TillId, allowance_id: AllowanceId
) -> Held | None:
    """Return the allowance in whatever state, None when the till never held it."""
    row = _FIND.row(connection, {"till": till_id, "allowance": allowance_id})
    return None if row is None else _held_of(row)


def list_open_of_card(connection: Connection, till_id: TillId, card_id: CardId) -> tuple[Held, ...]:
    """Return the card's open allowances in the order in which the till came by them."""
    rows = _OPEN_OF_CARD.rows(connection, {"till": till_id, "card": card_id})
    return tuple(_held_of(row) for row in rows)


def list_open(connection: Connection, till_id: TillId) -> tuple[Held, ...]:
    """Return every open allowance of the till in the order in which it came by them."""
    return tuple(_held_of(row) for row in _OPEN_OF_TILL.rows(connection, {"till": till_id}))


def list_returnable(
    connection: Connection, till_id: TillId, now_ms: int, most: int
) -> tuple[Held, ...]:
    """Return open allowances that are to go back, the oldest first.

    Recalled; over; of a card that is blocked; or loaded here and known to central by now.
    """
    rows = _RETURNABLE.rows(connection, {"till": till_id, "now": now_ms, "most": most})
    return tuple(_held_of(row) for row in rows)


def is_open(held: Held) -> bool:
    """Tell whether an allowance can still be spent or given back."""
    return held.allowance.state is AllowanceState.OPEN


def capture_from(connection: Connection, till_id: TillId, of: Allowance, amount_minor: int) -> bool:
    """Take from an open allowance; one with nothing left is closed. False when it is not open."""
    used_up = amount_minor == of.remaining_minor
    values = {
        "till": till_id,
        "allowance": of.allowance_id,
        "captured": amount_minor,
        "new_state": (AllowanceState.CLOSED if used_up else AllowanceState.OPEN).value,
    }
    return _CAPTURE.count(connection, values) == 1


def set_allowance_state(
    connection: Connection, till_id: TillId, allowance_id: AllowanceId, state: AllowanceState
) -> None:
    """Note what has become of an allowance."""
    values = {"till": till_id, "allowance": allowance_id, "new_state": state.value}
    _SET_STATE.count(connection, values)


def note_recall(connection: Connection, till_id: TillId, allowance_id: AllowanceId) -> None:
    """Note that central asked for an allowance; one that the till never held is none."""
    _RECALL.count(connection, {"till": till_id, "allowance": allowance_id})


def add_request(connection: Connection, till_id: TillId, new: OpenRequest) -> None:
    """Note that a right is asked for; noting it twice is noting it once."""
    _ASK.count(
        connection,
        {
            "till_id": till_id,
            "request_id": new.request_id,
            "card_id": new.card_id,
            "wanted_minor": new.wanted_minor,
            "currency": new.currency.value,
            "asked_at_ms": new.asked_at_ms,
            "sealed_body": new.sealed_body,
            "ahead": int(new.ahead),
        },
    )


def forget_request(connection: Connection, till_id: TillId, request_id: RequestId) -> bool:
    """Note that a request was answered; False when it had been before."""
    return _ANSWERED.count(connection, {"till": till_id, "request": request_id}) == 1


def forget_all_requests(connection: Connection, till_id: TillId) -> None:
    """Forget what a life that is over asked for: nobody would answer it."""
    _FORGET_REQUESTS.count(connection, {"till": till_id})


def list_requests(connection: Connection, till_id: TillId) -> tuple[OpenRequest, ...]:
    """Return what was asked for and not answered, the oldest first."""
    return tuple(
        OpenRequest(
            RequestId(row[0]),
            CardId(row[1]),
            row[2],
            Currency(row[3]),
            row[4],
            row[5],
            ahead=bool(row[6]),
        )
        for row in _ASKED.rows(connection, {"till": till_id})
    )


def _held_of(row: Row) -> Held:
    columns: tuple[Any, ...] = tuple(row)
    right = Allowance(
        allowance_id=AllowanceId(columns[0]),
        card_id=CardId(columns[1]),
        origin=Origin(columns[2]),
        amount_minor=columns[3],
        captured_minor=columns[4],
        soft_limit_minor=columns[5],
        expires_at_ms=columns[6],
        state=AllowanceState(columns[7]),
    )
    return Held(
        allowance=right,
        incarnation=columns[8],
        lifetime_ms=columns[9],
        run_id=columns[10],
        accepted_monotonic_ms=columns[11],
        accepted_at_ms=columns[12],
        sequence=columns[13],
        tender_id=None if columns[14] is None else TenderId(columns[14]),
        recalled=bool(columns[15]),
    )

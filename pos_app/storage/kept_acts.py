"""Rows of acts at central that somebody at this till has yet to hear the end of."""

from typing import Final, NamedTuple

from sqlalchemy import bindparam, delete, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_nothing

from pos_app.domain.card_act import ActId, KeptState
from pos_app.domain.ids import TillId
from pos_app.storage.schema.held import kept_act
from pos_app.storage.statement import Connection, Statement


class KeptRow(NamedTuple):
    """An act as it is kept: how central is asked, and its answer while nobody put it away."""

    act_id: ActId
    sealed_act: bytes
    state: KeptState
    sealed_answer: bytes | None
    code: str | None
    asked_at_ms: int


_COLUMNS: Final = tuple(kept_act.c[name] for name in KeptRow._fields)
_THIS: Final = (kept_act.c.till_id == bindparam("till")) & (kept_act.c.act_id == bindparam("act"))
_KEEP: Final = Statement(
    insert_or_nothing(kept_act)
    .values({c.name: bindparam(c.name) for c in kept_act.c})
    .on_conflict_do_nothing()
)
_FIND: Final = Statement(select(*_COLUMNS).where(_THIS))
_OF_TILL: Final = Statement(
    select(*_COLUMNS)
    .where(kept_act.c.till_id == bindparam("till"))
    .order_by(kept_act.c.asked_at_ms, kept_act.c.act_id)
)
_SETTLE: Final = Statement(
    update(kept_act)
    .where(_THIS, kept_act.c.state == literal_column("'asked'"))
    .values(
        state=bindparam("new_state"),
        sealed_answer=bindparam("answer"),
        code=bindparam("new_code"),
    )
)
_FORGET: Final = Statement(delete(kept_act).where(_THIS))


def keep_act(connection: Connection, till_id: TillId, new: KeptRow) -> bool:
    """Keep an act that central is about to be asked for; False when it is kept already."""
    return (
        _KEEP.count(connection, {"till_id": till_id, **new._asdict(), "state": new.state.value})
        == 1
    )


def find_kept(connection: Connection, till_id: TillId, act_id: ActId) -> KeptRow | None:
    """Return one act; None when it is kept no more."""
    row = _FIND.row(connection, {"till": till_id, "act": act_id})
    return None if row is None else _kept(KeptRow(*row))


def list_kept(connection: Connection, till_id: TillId) -> tuple[KeptRow, ...]:
    """Return every act that is kept, the oldest first."""
    return tuple(_kept(KeptRow(*row)) for row in _OF_TILL.rows(connection, {"till": till_id}))


def settle_act(
    connection: Connection,
    till_id: TillId,
    act_id: ActId,
    *,
    sealed_answer: bytes | None,
    code: str | None,
) -> bool:
    """Note the answer, or why it was refused; False when somebody else has done so."""
    state = KeptState.REFUSED if sealed_answer is None else KeptState.DONE
    values = {
        "till": till_id,
        "act": act_id,
        "new_state": state.value,
        "answer": sealed_answer,
        "new_code": code,
    }
    return _SETTLE.count(connection, values) == 1


def forget_act(connection: Connection, till_id: TillId, act_id: ActId) -> bool:
    """Keep it no more; False when it was not kept."""
    return _FORGET.count(connection, {"till": till_id, "act": act_id}) == 1


def _kept(row: KeptRow) -> KeptRow:
    return row._replace(state=KeptState(row.state))

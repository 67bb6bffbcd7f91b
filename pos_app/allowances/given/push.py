"""Push: a till's operations arrive in the order of its chain, and each has an outcome for ever.

The whole batch is one commit. What is here already is passed over when its hash is the same; the
same place with another hash is a fork, and then nothing of that life moves any more (R5).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from pos_app.allowances.given.batch import settle_run
from pos_app.allowances.given.lives import locked_life, quarantine
from pos_app.allowances.given.said import Said, said_in
from pos_app.allowances.given.settle import settle
from pos_app.allowances.given.verdict import Verdict
from pos_app.domain.allowance import IncarnationState, Outcome
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.operation import content_hash, first_previous_hash
from pos_app.errors import Code, Refused
from pos_app.storage import till_operations, tills
from pos_app.storage.statement import Connection
from pos_app.storage.till_operations import OperationRow
from pos_app.storage.tills import Life
from pos_app.wallet.context import Context

MOST_OPERATIONS: Final = 200
ONE_BY_ONE: Final = 8
_FORK: Final = Verdict(Outcome.INVALID, Code.TILL_NOT_LIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """Operations as text, the first bound to `base_hash`, the hash of operation `base_sequence`."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    base_sequence: int
    base_hash: bytes
    operations: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one operation."""

    sequence: int
    outcome: Outcome
    code: str | None
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """The outcomes, and how far central holds the chain now."""

    told: tuple[Told, ...]
    last_sequence: int
    last_hash: bytes


def push(
    connection: Connection, context: Context, command: Push, *, in_bulk: bool = True
) -> Pushed:
    """Take the operations in and settle what is new among them, all in this commit.

    Operations that leave a gap behind what is here are not looked at: the answer says where to go
    on. Those of a life that is over are settled as late, those of a forked one kept and no more,
    wherever they begin.

    Raises:
        Refused: TILL_NOT_FOUND; INVALID_FIELD, more than 200 of them.
    """
    if len(command.operations) > MOST_OPERATIONS:
        raise Refused(Code.INVALID_FIELD, field="operations", reason="too_many")
    if command.base_sequence < 0:
        raise Refused(Code.INVALID_FIELD, field="base_sequence", reason="negative")
    _, life = locked_life(connection, command.account_id, command.till_id, command.incarnation)
    is_forked = life.state is IncarnationState.QUARANTINED
    if command.base_sequence > life.last_sequence and not is_forked:
        return _pushed(life, ())
    known = _known(connection, life, command)
    forks_at_once = _hash_before(connection, life, command) != command.base_hash
    return _taken_in(
        connection, context, command, life, known, forked=forks_at_once, in_bulk=in_bulk
    )


def _taken_in(
    connection: Connection,
    context: Context,
    command: Push,
    life: Life,
    known: Mapping[int, OperationRow],
    *,
    forked: bool,
    in_bulk: bool,
) -> Pushed:
    told: list[Told] = []
    fresh: list[Said] = []
    previous_hash = command.base_hash
    for sequence, content in enumerate(command.operations, command.base_sequence + 1):
        said = said_in(
            content,
            till_id=life.till_id,
            incarnation=life.incarnation,
            sequence=sequence,
            previous_hash=previous_hash,
        )
        before = known.get(sequence)
        forked = forked or said is None or (before is not None and before.hash != said.hash)
        if forked or said is None:
            break
        previous_hash = said.hash
        if before is None:
            fresh.append(said)
        else:
            told.append(_told(before))
    if life.state is IncarnationState.QUARANTINED:
        forked = True
        rest = command.operations[len(told) :]
    else:
        rows = settled(connection, context, life, fresh, in_bulk=in_bulk)
        told += [_told(row) for row in rows]
        if rows:
            life = life._replace(last_sequence=rows[-1].sequence, last_hash=rows[-1].hash)
        rest = command.operations[len(told) :]
    tills.note_progress(
        connection,
        life,
        sequence=life.last_sequence,
        hash_=life.last_hash,
        at_ms=context.clock.now_ms(),
    )
    if forked:
        life = quarantine(connection, life)
        first = command.base_sequence + len(told) + 1
        told += _kept_aside(connection, context, life, first, rest)
    return _pushed(life, told)


def settled(
    connection: Connection, context: Context, life: Life, fresh: Sequence[Said], *, in_bulk: bool
) -> list[OperationRow]:
    """Settle new operations in their order, and keep each with its outcome.

    `in_bulk` is quicker and makes the same rows; without it they go one after another.
    """
    rows: list[OperationRow] = []
    while len(rows) < len(fresh):
        rest = fresh[len(rows) :]
        verdicts = settle_run(connection, context, life, rest) if in_bulk else []
        if not verdicts:
            # Where one is not plain its neighbours seldom are: a few before reading ahead again.
            one_by_one = rest[:ONE_BY_ONE]
            verdicts = [settle(connection, context, life, said) for said in one_by_one]
        rows += [
            _row(context, life, said, verdict)
            for said, verdict in zip(rest, verdicts, strict=False)
        ]
    till_operations.add_operations(connection, rows)
    return rows


def _kept_aside(
    connection: Connection, context: Context, life: Life, first: int, rest: Sequence[str]
) -> list[Told]:
    """Keep what forked off, once, with no effect: a person decides what is to become of it."""
    told: list[Told] = []
    for sequence, content in enumerate(rest, first):
        row = OperationRow(
            account_id=life.account_id,
            till_id=life.till_id,
            incarnation=life.incarnation,
            sequence=sequence,
            hash=content_hash(content),
            content=content,
            outcome=_FORK.outcome,
            code=_FORK.code,
            fields="{}",
            received_at_ms=context.clock.now_ms(),
        )
        till_operations.add_if_new(connection, row)
        told.append(_told(row))
    return told


def _known(connection: Connection, life: Life, command: Push) -> dict[int, OperationRow]:
    if command.base_sequence == life.last_sequence:
        return {}
    rows = till_operations.list_operations(
        connection,
        life,
        after=command.base_sequence,
        up_to=command.base_sequence + len(command.operations),
    )
    return {row.sequence: row for row in rows if row.outcome is not Outcome.INVALID}


def _hash_before(connection: Connection, life: Life, command: Push) -> bytes | None:
    if command.base_sequence == life.last_sequence:
        return life.last_hash
    if command.base_sequence == 0:
        return first_previous_hash(life.till_id, life.incarnation)
    return till_operations.find_hash(connection, life, command.base_sequence)


def _row(context: Context, life: Life, said: Said, verdict: Verdict) -> OperationRow:
    return OperationRow(
        account_id=life.account_id,
        till_id=life.till_id,
        incarnation=life.incarnation,
        sequence=said.sequence,
        hash=said.hash,
        content=said.content,
        outcome=verdict.outcome,
        code=verdict.code,
        fields=canonical_json(verdict.fields) if verdict.fields else "{}",
        received_at_ms=context.clock.now_ms(),
    )


def _told(row: OperationRow) -> Told:
    fields = cast("dict[str, Any]", json.loads(row.fields))
    return Told(sequence=row.sequence, outcome=row.outcome, code=row.code, fields=fields)


def _pushed(life: Life, told: Iterable[Told]) -> Pushed:
    return Pushed(told=tuple(told), last_sequence=life.last_sequence, last_hash=life.last_hash)

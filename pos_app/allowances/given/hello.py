"""Hello: both ends say how far they are, so that a restore of either is seen before anything else.

Nothing is decided here that an old question, heard late, could decide wrongly: a till that is
behind fences itself by beginning another life.
"""

from dataclasses import dataclass
from enum import StrEnum

from pos_app.allowances.given.lives import locked_life, quarantine
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.operation import first_previous_hash
from pos_app.storage import till_feed, till_operations, tills
from pos_app.storage.statement import Connection
from pos_app.storage.tills import Life, TillRow
from pos_app.wallet.context import Context


class Verdict(StrEnum):
    """What the till is to do next."""

    PUSH = "push"
    IN_STEP = "in_step"
    ENROL = "enrol"
    QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """How far a till's chain goes, and where its copy of the feed ends."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    sequence: int
    hash: bytes
    feed_epoch: str
    feed_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """How far central is; `snapshot` says that the till's cursor is of no use.

    `holds_last`: the till's last operation is here, in the chain or kept beside it.
    """

    verdict: Verdict
    life: Life
    holds_last: bool
    snapshot: bool
    feed_epoch: str


def hello(connection: Connection, context: Context, command: Hello) -> Greeting:
    """Compare how far both ends are. A hash that differs at the same place is a fork (R5).

    Raises:
        Refused: TILL_NOT_FOUND.
    """
    locked, life = locked_life(connection, command.account_id, command.till_id, command.incarnation)
    now_ms = context.clock.now_ms()
    verdict = _verdict(connection, command, life)
    if verdict is Verdict.QUARANTINE and life.state is not IncarnationState.QUARANTINED:
        life = quarantine(connection, life)
    tills.note_progress(
        connection, life, sequence=life.last_sequence, hash_=life.last_hash, at_ms=now_ms
    )
    return Greeting(
        verdict=verdict,
        life=life,
        holds_last=_holds_last(connection, command, life),
        snapshot=not _is_cursor_good(connection, locked, command),
        feed_epoch=locked.feed_epoch,
    )


def _verdict(connection: Connection, command: Hello, life: Life) -> Verdict:
    if life.state is IncarnationState.QUARANTINED:
        return Verdict.QUARANTINE
    if command.sequence <= life.last_sequence:
        here = _hash_at(connection, life, command.sequence)
        if here != command.hash:
            return Verdict.QUARANTINE
    if life.state is not IncarnationState.LIVE:
        return Verdict.ENROL
    if command.sequence == life.last_sequence:
        return Verdict.IN_STEP
    return Verdict.PUSH if command.sequence > life.last_sequence else Verdict.ENROL


def _hash_at(connection: Connection, life: Life, sequence: int) -> bytes | None:
    if sequence == life.last_sequence:
        return life.last_hash
    if sequence == 0:
        return first_previous_hash(life.till_id, life.incarnation)
    return till_operations.find_hash(connection, life, sequence)


def _holds_last(connection: Connection, command: Hello, life: Life) -> bool:
    if command.sequence == 0:
        return True
    return till_operations.is_kept(connection, life, command.sequence, command.hash)


def _is_cursor_good(connection: Connection, locked: TillRow, command: Hello) -> bool:
    if command.feed_epoch != locked.feed_epoch or command.feed_after > locked.feed_number:
        return False
    rows = till_feed.list_rows(connection, locked, after=command.feed_after, most=1)
    return command.feed_after == locked.feed_number or bool(
        rows and rows[0].number == command.feed_after + 1
    )

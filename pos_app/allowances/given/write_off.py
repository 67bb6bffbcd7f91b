"""Write-off: a person decides that a till never comes back, and what it held is free again.

Until then its value stays reserved (R4). What comes in afterwards all the same is taken late, and
what no card covers then is the shop's: that is the exposure, and it is shown before.
"""

from collections import defaultdict
from dataclasses import dataclass

from pos_app.allowances.given.returned import release
from pos_app.domain.allowance import AllowanceId, AllowanceState, IncarnationState
from pos_app.domain.ids import AccountId, CardId, RefId, TillId, checked_name
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, till_feed, till_requests, tills
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import HeldRow
from pos_app.storage.till_requests import WriteOffRow
from pos_app.storage.tills import Life
from pos_app.wallet.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeExposure:
    """What one life of a till keeps out of everybody's reach, in one currency."""

    till_id: TillId
    incarnation: int
    state: IncarnationState
    last_sequence: int
    seen_at_ms: int
    currency: Currency | None
    allowances: int
    remaining_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOff:
    """End what one life of a till holds; `by` and `why` are kept for ever."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOff:
    """An allowance that was ended, and what of it is free again."""

    allowance_id: AllowanceId
    card_id: CardId
    currency: Currency
    released_minor: int


def exposure(
    connection: Connection, account_id: AccountId, till_id: TillId
) -> tuple[LifeExposure, ...]:
    """Return what each life of a till holds, by currency; a life that holds nothing has one line.

    Raises:
        Refused: TILL_NOT_FOUND.
    """
    if tills.find_till(connection, account_id, till_id) is None:
        raise Refused(Code.TILL_NOT_FOUND, till_id=till_id)
    lines: list[LifeExposure] = []
    for life in tills.list_lives(connection, account_id, till_id):
        sums: dict[Currency | None, list[HeldRow]] = defaultdict(list)
        for held in till_allowances.list_keeping_value(connection, life):
            sums[held.allowance.currency].append(held)
        lines += [_line(life, currency, held) for currency, held in (sums or {None: []}).items()]
    return tuple(lines)


def write_off(
    connection: Connection, context: Context, command: WriteOff
) -> tuple[WrittenOff, ...]:
    """Release what a life of a till keeps reserved; that life does nothing new any more.

    Raises:
        Refused: INVALID_FIELD, TILL_NOT_FOUND.
    """
    checked_name(command.by, "by")
    checked_name(command.why, "why")
    locked = tills.lock_till(connection, command.account_id, command.till_id)
    life = tills.find_life(connection, command.account_id, command.till_id, command.incarnation)
    if locked is None or life is None:
        raise Refused(Code.TILL_NOT_FOUND, till_id=command.till_id)
    ended = tuple(
        _ended(connection, context, command, held)
        for held in till_allowances.list_keeping_value(connection, life)
    )
    if life.state is not IncarnationState.QUARANTINED:
        # A fork stays one: what comes of it is still kept and not booked.
        tills.set_life_state(connection, life, IncarnationState.WRITTEN_OFF)
    if life.state is IncarnationState.LIVE:
        tills.set_following(connection, locked, follows=False)
        till_feed.drop_news(connection, locked)
    return ended


def _ended(
    connection: Connection, context: Context, command: WriteOff, held: HeldRow
) -> WrittenOff:
    allowance = held.allowance
    if held.remaining_minor:
        ref_id = RefId(f"write-off:{allowance.allowance_id}")
        release(connection, context, allowance, ref_id, command.by)
    till_allowances.set_state(connection, allowance, AllowanceState.WRITTEN_OFF)
    till_requests.add_write_off(
        connection,
        WriteOffRow(
            account_id=command.account_id,
            till_id=command.till_id,
            incarnation=command.incarnation,
            allowance_id=allowance.allowance_id,
            card_id=allowance.card_id,
            released_minor=held.remaining_minor,
            currency=allowance.currency,
            why=command.why,
            written_off_at_ms=context.clock.now_ms(),
            written_off_by=command.by,
        ),
    )
    return WrittenOff(
        allowance_id=allowance.allowance_id,
        card_id=allowance.card_id,
        currency=allowance.currency,
        released_minor=held.remaining_minor,
    )


def _line(life: Life, currency: Currency | None, held: list[HeldRow]) -> LifeExposure:
    return LifeExposure(
        till_id=life.till_id,
        incarnation=life.incarnation,
        state=life.state,
        last_sequence=life.last_sequence,
        seen_at_ms=life.seen_at_ms,
        currency=currency,
        allowances=len(held),
        remaining_minor=sum(one.remaining_minor for one in held),
    )

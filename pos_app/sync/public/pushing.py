"""Push over the wallet API: a life's operations one by one, in the order of their chain.

Each movement in them is asked for by its own request. What moves no money stays in the till's own
books: this central takes nothing else. Nothing is ever taken out of the outbox; what central
refuses is parked for a person.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from pos_app.allowances.given.said import Said, SaidClosed, said_in
from pos_app.domain.allowance import AllowanceId, AllowanceState, Outcome
from pos_app.domain.clock import Clock
from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.outbox import OutboxState
from pos_app.errors import Broken, Code, Refused
from pos_app.storage import outbox
from pos_app.storage.held_allowances import set_allowance_state
from pos_app.storage.outbox import Waiting
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.sync.public.moving import ABOUT_THE_CLIENT, Moving
from pos_app.sync.pushing import Told

AT_ONCE: Final = 50
"""Operations whose outcomes are kept in one commit; what a crash forgets of them is asked again."""


class Settled(NamedTuple):
    """What has become of an operation; `closed` is the allowance that ended with it.

    `was_asked` tells whether central was asked for anything.
    """

    sequence: int
    outcome: Outcome = Outcome.APPLIED
    fields: str | None = None
    closed: str | None = None
    was_asked: bool = True


class PublicPushing:
    """Tells the operations of one life."""

    def __init__(
        self, store: Store, till_id: TillId, incarnation: int, moving: Moving, clock: Clock
    ) -> None:
        self._store = store
        self._till_id = till_id
        self._incarnation = incarnation
        self._moving = moving
        self._clock = clock

    def push(self, told: Told | None = None) -> int:
        """Tell everything that waits; return how many operations were settled.

        `told` is called after each answer. Raises as `WalletApi`, with what was settled kept;
        Refused only where it is the client that is refused.
        """
        count, after, kept_back = 0, 0, self._kept_back()
        while batch := self._list(OutboxState.PENDING, after):
            settled: list[Settled] = []
            try:
                for waiting in batch:
                    settled.append(self._told(waiting, kept_back))
                    if told is not None and settled[-1].was_asked:
                        told()
            finally:
                self._store.write(partial(self._settle, settled=settled)).result()
            count, after = count + len(batch), batch[-1].sequence
        return count

    def _kept_back(self) -> set[str]:
        """Return the allowances that something parked was taken from: they are not given back."""
        kept_back: set[str] = set()
        after = 0
        while parked := self._list(OutboxState.PARKED, after):
            for waiting in parked:
                kept_back.update(_drawn_on(self._read(waiting)))
            after = parked[-1].sequence
        return kept_back

    def _list(self, state: OutboxState, after: int) -> Sequence[Waiting]:
        return self._store.read(
            lambda connection: outbox.list_in_state(
                connection,
                self._till_id,
                self._incarnation,
                state=state,
                after=after,
                most=AT_ONCE,
            )
        ).result()

    def _read(self, waiting: Waiting) -> Said:
        said = said_in(
            waiting.content,
            till_id=self._till_id,
            incarnation=self._incarnation,
            sequence=waiting.sequence,
            previous_hash=waiting.previous_hash,
        )
        if said is None:
            raise Broken(Code.BOOKS_DO_NOT_AGREE, sequence=waiting.sequence)
        return said

    def _told(self, waiting: Waiting, kept_back: set[str]) -> Settled:
        said = self._read(waiting)
        if said.closed is not None:
            return self._given_back(said, said.closed, kept_back)
        if said.unreadable is not None:
            return _parked(said, {"reason": "unreadable"})
        refusals: list[Refused] = []
        count = 0
        for move in self._moves(said):
            count += 1
            try:
                move()
            except Refused as refused:
                if refused.code in ABOUT_THE_CLIENT:
                    raise
                refusals.append(refused)
        if not refusals:
            return Settled(said.sequence, was_asked=count > 0)
        kept_back.update(_drawn_on(said))
        return _parked(said, {**refusals[0].fields, "code": refusals[0].code})

    def _moves(self, said: Said) -> Iterator[Callable[[], None]]:
        # What was put on a card comes first: the same operation may take of it.
        for load in said.loads:
            yield partial(self._moving.load, said, load)
        for capture in said.captures:
            for index in range(len(capture.parts)):
                yield partial(self._moving.capture, said, capture, index)

    def _given_back(self, said: Said, closed: SaidClosed, kept_back: set[str]) -> Settled:
        allowance_id = closed.allowance_id
        if not closed.remainder_minor:
            return Settled(said.sequence, closed=allowance_id, was_asked=False)
        if allowance_id in kept_back:
            # Somebody looks at what was taken from it first: it would not be covered any more.
            return _parked(said, {"allowance_id": allowance_id})
        try:
            self._moving.give_back(allowance_id)
        except Refused as refused:
            if refused.code in ABOUT_THE_CLIENT:
                raise
            return _parked(said, {**refused.fields, "code": refused.code})
        return Settled(said.sequence, closed=allowance_id)

    def _settle(self, connection: Connection, settled: Sequence[Settled]) -> None:
        now_ms = self._clock.now_ms()
        for run in _runs_of(settled):
            first = run[0]
            outbox.settle(
                connection,
                self._till_id,
                incarnation=self._incarnation,
                sequences=range(first.sequence, run[-1].sequence + 1),
                state=OutboxState.PARKED if first.outcome.needs_a_person else OutboxState.ACKED,
                outcome=first.outcome.value,
                fields=first.fields,
                at_ms=now_ms,
            )
        for one in settled:
            if one.closed is not None:
                set_allowance_state(
                    connection, self._till_id, AllowanceId(one.closed), AllowanceState.CLOSED
                )


def _drawn_on(said: Said) -> set[str]:
    return {part.allowance_id for capture in said.captures for part in capture.parts}


def _parked(said: Said, fields: dict[str, object]) -> Settled:
    """Return that central booked nothing, or not all, of what was asked for."""
    return Settled(said.sequence, Outcome.CONFLICT, canonical_json(fields))


def _runs_of(settled: Sequence[Settled]) -> list[list[Settled]]:
    """Return neighbours in the chain that came to the same together."""
    runs: list[list[Settled]] = []
    for one in settled:
        before = runs[-1][-1] if runs else None
        goes_on = (
            before is not None
            and before.sequence + 1 == one.sequence
            and (before.outcome, before.fields) == (one.outcome, one.fields)
        )
        if goes_on:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs

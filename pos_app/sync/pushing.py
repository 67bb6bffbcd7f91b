"""Push: a life's operations go to central in the order of their chain, each comes back settled.

Nothing is ever taken out of the outbox. What central does not take stays, and is shown.
"""

import json
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Final, Protocol

from msgspec import UNSET

from pos_app.domain.allowance import AllowanceId, AllowanceState, Outcome
from pos_app.domain.clock import Clock
from pos_app.domain.ids import TillId
from pos_app.domain.metadata import canonical_json
from pos_app.domain.operation import OperationKind
from pos_app.domain.outbox import OutboxState
from pos_app.errors import Broken, Code
from pos_app.storage import outbox
from pos_app.storage.held_allowances import set_allowance_state
from pos_app.storage.journal import find_hash, find_head
from pos_app.storage.outbox import Waiting
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wire.tills.hello import HelloAnswer, HelloRequest
from pos_app.wire.tills.push import MOST_OPERATIONS, OutcomeWord, PushAnswer, PushRequest

LARGEST_BODY_BYTES: Final = 700_000
"""Of the operations in one push: central takes no body of more than a mebibyte, quotes and all."""

MOST_UNKEPT: Final = 8
"""So many answers of central may wait to be kept before it is asked on."""

Told = Callable[[], None]


class Pushes(Protocol):
    """Whoever takes operations (`Gateway`)."""

    def hello(self, word: HelloRequest) -> HelloAnswer:
        """Say how far a life is, and hear how much of it central holds."""
        ...

    def push(self, word: PushRequest) -> PushAnswer:
        """Hand operations over; each comes back with an outcome."""
        ...


class Pushing:
    """Hands the operations of one life over."""

    def __init__(
        self, store: Store, till_id: TillId, incarnation: int, to: Pushes, clock: Clock
    ) -> None:
        self._store = store
        self._till_id = till_id
        self._incarnation = incarnation
        self._to = to
        self._clock = clock

    def push_after(self, sequence: int | None = None, told: Told | None = None) -> int:
        """Push everything after what central holds; return how many went.

        What still waits for its outcome is among it, although central may have it: the answer was
        lost. Without a `sequence` that is where to begin. Once a fork has shown itself no more is
        sent: the next hello says so. `told` is called after each answer.

        Raises as `Gateway.push`; Broken(BOOKS_DO_NOT_AGREE) when central does not go on.
        """
        return self._pushed_after(sequence, told=told, over_forks=False)

    def lacked_by_central(self, told: HelloAnswer, sequence: int) -> int | None:
        """Return after which operation central lacks what this life did; None when it holds all.

        `sequence` is of the last operation, which the hello named.

        What forked off is kept beside the chain, from an operation on that the answer does not
        name: then the whole life is told again.
        """
        if told.holds_last:
            return None
        common = min(told.last_sequence, sequence)
        here = self._store.read(
            lambda connection: find_hash(connection, self._till_id, self._incarnation, common)
        ).result()
        has_forked = here is not None and here.hex() != told.last_hash
        return 0 if has_forked else common

    def send_again_after(self, sequence: int) -> int:
        """Let wait again what central does not hold any more: it was brought back from a backup."""
        return self._store.write(
            lambda connection: outbox.send_again(
                connection,
                self._till_id,
                incarnation=self._incarnation,
                after=sequence,
                at_ms=self._clock.now_ms(),
            )
        ).result()

    def push_what_central_lacks(self) -> int:
        """Push what is wanting of a life that is over; return how many operations went.

        Central is asked for it each time: brought back from a backup it may lack what it told this
        life it had, and nobody else would say so.

        Raises as `push_after`.
        """
        head = self._store.read(
            lambda connection: find_head(connection, self._till_id, self._incarnation)
        ).result()
        if head is None:
            return 0
        told = self._to.hello(
            HelloRequest(
                incarnation=self._incarnation,
                sequence=head.sequence,
                hash=head.hash.hex(),
                feed_epoch="",
                feed_after=0,
            )
        )
        lacking = self.lacked_by_central(told, head.sequence)
        if lacking is not None:
            self.send_again_after(lacking)
        return self._pushed_after(lacking, told=None, over_forks=True)

    def _pushed_after(self, sequence: int | None, *, told: Told | None, over_forks: bool) -> int:
        waiting = self._first_waiting()
        begins = [one for one in (sequence, waiting and waiting - 1) if one is not None]
        if not begins:
            return 0
        count, after = 0, min(begins)
        kept = deque[Future[None]]()
        ahead = self._reading(after)
        try:
            # What was done since it was read ahead is read again.
            while batch := _fitting(ahead.result() or self._reading(after).result()):
                # Read on while central is at work, and keep what it said in lulls of the counter:
                # what a crash takes of that is asked again, and told again.
                ahead = self._reading(batch[-1].sequence)
                answer = self._to.push(self._word(batch))
                keep = partial(self._settle, batch=batch, answer=answer)
                kept.append(self._store.write_at_leisure(keep))
                if len(kept) > MOST_UNKEPT:
                    kept.popleft().result()
                if told is not None:
                    told()
                has_forked = any(one.outcome is Outcome.INVALID for one in answer.outcomes)
                if has_forked and not over_forks:
                    return count
                reached = batch[-1].sequence if has_forked else _reached(answer, after, batch)
                if reached > after:
                    count += len(batch)
                else:
                    ahead = self._reading(reached)
                after = reached
        finally:
            for one in kept:
                one.result()
        return count

    def _first_waiting(self) -> int | None:
        return self._store.read(
            lambda connection: outbox.first_pending(connection, self._till_id, self._incarnation)
        ).result()

    def _reading(self, after: int) -> Future[tuple[Waiting, ...]]:
        return self._store.read(
            lambda connection: outbox.list_pending(
                connection, self._till_id, self._incarnation, after, MOST_OPERATIONS
            )
        )

    def _word(self, batch: Sequence[Waiting]) -> PushRequest:
        return PushRequest(
            incarnation=self._incarnation,
            base_sequence=batch[0].sequence - 1,
            base_hash=batch[0].previous_hash.hex(),
            operations=[waiting.content for waiting in batch],
        )

    def _settle(self, connection: Connection, batch: Sequence[Waiting], answer: PushAnswer) -> None:
        for run in _runs_of(answer.outcomes):
            outbox.settle(
                connection,
                self._till_id,
                incarnation=self._incarnation,
                sequences=range(run[0].sequence, run[-1].sequence + 1),
                state=OutboxState.PARKED if run[0].outcome.needs_a_person else OutboxState.ACKED,
                outcome=run[0].outcome.value,
                fields=_fields_of(run[0]),
                at_ms=self._clock.now_ms(),
            )
        became = {told.sequence: told.outcome for told in answer.outcomes}
        for waiting in batch:
            outcome = became.get(waiting.sequence)
            closes = waiting.kind == OperationKind.ALLOWANCE_CLOSED
            if closes and outcome is not None and not outcome.needs_a_person:
                closed = AllowanceId(json.loads(waiting.content)["body"]["allowance_id"])
                set_allowance_state(connection, self._till_id, closed, AllowanceState.CLOSED)


def _reached(answer: PushAnswer, after: int, batch: Sequence[Waiting]) -> int:
    """Return after which operation to go on: further back where central was brought back."""
    if answer.last_sequence >= batch[-1].sequence:
        return batch[-1].sequence
    if answer.last_sequence < after:
        return answer.last_sequence
    raise Broken(Code.BOOKS_DO_NOT_AGREE, sequence=answer.last_sequence, sent=batch[-1].sequence)


def _fitting(found: Sequence[Waiting]) -> Sequence[Waiting]:
    """Return as many operations as one body holds, at least one if there is any."""
    size, fitting = 0, 0
    for waiting in found:
        size += len(waiting.content.encode())
        if fitting and size > LARGEST_BODY_BYTES:
            break
        fitting += 1
    return found[:fitting]


def _runs_of(outcomes: Sequence[OutcomeWord]) -> list[list[OutcomeWord]]:
    """Return neighbours that came to the same together: seldom more than one run a push."""
    runs: list[list[OutcomeWord]] = []
    for told in outcomes:
        before = runs[-1][-1] if runs else None
        if before is not None and _came_to(before) == _came_to(told, back=1):
            runs[-1].append(told)
        else:
            runs.append([told])
    return runs


def _came_to(told: OutcomeWord, back: int = 0) -> tuple[object, ...]:
    return told.sequence - back, told.outcome, told.code, told.fields


def _fields_of(told: OutcomeWord) -> str | None:
    code = {} if told.code is UNSET else {"code": told.code}
    fields = {**told.fields, **code}
    return canonical_json(fields) if fields else None

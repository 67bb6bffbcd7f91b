"""Push: a life's operations go to central in the order of their chain, each comes back settled.

Nothing is ever taken out of the outbox. What central does not take stays, and is shown.
"""

import json
from collections.abc import Sequence
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

    def push_after(self, sequence: int | None = None) -> int:
        """Push everything after what central holds; return how many went.

        What still waits for its outcome is among it, although central may have it: the answer was
        lost. Without a `sequence` that is where to begin. Once a fork has shown itself no more is
        sent: the next hello says so.

        Raises as `Gateway.push`; Broken(BOOKS_DO_NOT_AGREE) when central does not go on.
        """
        return self._pushed_after(sequence, over_forks=False)

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
                allowances=[],
            )
        )
        lacking = self.lacked_by_central(told, head.sequence)
        if lacking is not None:
            self.send_again_after(lacking)
        return self._pushed_after(lacking, over_forks=True)

    def _pushed_after(self, sequence: int | None, *, over_forks: bool) -> int:
        count = 0
        waiting = self._first_waiting()
        begins = [one for one in (sequence, waiting and waiting - 1) if one is not None]
        if not begins:
            return 0
        after = min(begins)
        while batch := self._batch_after(after):
            answer = self._to.push(
                PushRequest(
                    incarnation=self._incarnation,
                    base_sequence=batch[0].sequence - 1,
                    base_hash=batch[0].previous_hash.hex(),
                    operations=[waiting.content for waiting in batch],
                )
            )
            self._store.write(partial(self._settle, batch=batch, answer=answer)).result()
            has_forked = any(told.outcome is Outcome.INVALID for told in answer.outcomes)
            if has_forked and not over_forks:
                return count
            if has_forked or answer.last_sequence >= batch[-1].sequence:
                count += len(batch)
                after = batch[-1].sequence
            elif answer.last_sequence < after:
                after = answer.last_sequence  # brought back meanwhile, it lacks more
            else:
                raise Broken(
                    Code.BOOKS_DO_NOT_AGREE,
                    sequence=answer.last_sequence,
                    sent=batch[-1].sequence,
                )
        return count

    def _first_waiting(self) -> int | None:
        return self._store.read(
            lambda connection: outbox.first_pending(connection, self._till_id, self._incarnation)
        ).result()

    def _batch_after(self, sequence: int) -> Sequence[Waiting]:
        found = self._store.read(
            lambda connection: outbox.list_pending(
                connection, self._till_id, self._incarnation, sequence, MOST_OPERATIONS
            )
        ).result()
        size, fitting = 0, 0
        for waiting in found:
            size += len(waiting.content.encode())
            if fitting and size > LARGEST_BODY_BYTES:
                break
            fitting += 1
        return found[:fitting]

    def _settle(self, connection: Connection, batch: Sequence[Waiting], answer: PushAnswer) -> None:
        contents = {waiting.sequence: waiting.content for waiting in batch}
        for told in answer.outcomes:
            parked = told.outcome.needs_a_person
            outbox.settle(
                connection,
                self._till_id,
                incarnation=self._incarnation,
                sequence=told.sequence,
                state=OutboxState.PARKED if parked else OutboxState.ACKED,
                outcome=told.outcome.value,
                fields=_fields_of(told),
                at_ms=self._clock.now_ms(),
            )
            self._note_closed(connection, contents.get(told.sequence), told.outcome)

    def _note_closed(self, connection: Connection, content: str | None, outcome: Outcome) -> None:
        if content is None or outcome.needs_a_person:
            return
        operation = json.loads(content)
        if operation["kind"] == OperationKind.ALLOWANCE_CLOSED:
            closed = AllowanceId(operation["body"]["allowance_id"])
            set_allowance_state(connection, self._till_id, closed, AllowanceState.CLOSED)


def _fields_of(told: OutcomeWord) -> str | None:
    code = {} if told.code is UNSET else {"code": told.code}
    fields = {**told.fields, **code}
    return canonical_json(fields) if fields else None

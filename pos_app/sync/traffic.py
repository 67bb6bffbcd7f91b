"""What went to central and what waits, as people look through it, ask again and take it with them.

Every method returns a Future at once; reading runs beside selling, a page at a time.
"""

import csv
import io
import json
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Final

from pos_app.domain.clock import Clock
from pos_app.domain.joining import Joining
from pos_app.domain.outbox import OutboxState
from pos_app.domain.till import Till
from pos_app.storage.at_risk import Risk, RiskSum, list_risks, sum_at_risk
from pos_app.storage.held_pages import HeldRight, HeldSum, list_held_page, sum_held
from pos_app.storage.joinings import get_joining
from pos_app.storage.outbox_pages import (
    BEFORE_JOINING,
    NEWEST,
    At,
    Sent,
    ask_again,
    count_sent,
    find_sent,
    list_page,
)
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.sync.status import Kept, look

__all__ = [
    "BEFORE_JOINING",
    "NEWEST",
    "At",
    "HeldRight",
    "HeldSum",
    "Overview",
    "Risk",
    "RiskSum",
    "Sent",
    "Traffic",
]

PAGE: Final = 50
_CHUNK: Final = 1_000
_COLUMNS: Final = (
    *("life", "sequence", "kind", "made_at_ms", "amount_minor", "state", "outcome", "fields"),
    "content",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How a till stands to its central: whose it is, what waits, what it holds and risks."""

    joining: Joining
    kept: Kept
    sent: int
    held: HeldSum
    at_risk: RiskSum


class Traffic:
    """Everything between `till`, which has joined, and its central."""

    def __init__(self, store: Store, till: Till, clock: Clock) -> None:
        self._store = store
        self._till = till
        self._clock = clock

    def overview(self) -> Future[Overview]:
        """Return how the till stands at this moment."""
        return self._store.read(self._overview)

    def page(
        self, before: At = NEWEST, state: OutboxState | None = None
    ) -> Future[tuple[Sent, ...]]:
        """Return the next operations before a place, the newest first; `PAGE` at most."""
        return self._store.read(
            partial(list_page, till_id=self._till.till_id, before=before, state=state, most=PAGE)
        )

    def find(self, at: At) -> Future[Sent | None]:
        """Return one operation with what has become of it."""
        return self._store.read(partial(find_sent, till_id=self._till.till_id, at=at))

    def held(self, after: int = 0) -> Future[tuple[HeldRight, ...]]:
        """Return the next open allowances after a position, the oldest first."""
        return self._store.read(
            partial(
                list_held_page,
                account_id=self._till.account_id,
                till_id=self._till.till_id,
                after=after,
                most=PAGE,
            )
        )

    def risks(self) -> Future[tuple[Risk, ...]]:
        """Return the last payments that somebody allowed beyond every right; `PAGE` at most."""
        return self._store.read(partial(list_risks, till_id=self._till.till_id, most=PAGE))

    def ask_again(self, at: At) -> Future[bool]:
        """Let a parked operation wait for central once more; False when it is not parked."""
        return self._store.write(
            partial(ask_again, till_id=self._till.till_id, at=at, now_ms=self._clock.now_ms())
        )

    def ask_all_again(self) -> Future[int]:
        """Let every parked operation wait once more; returns how many there are."""
        return self._store.write(self._ask_all_again)

    def as_csv(self, state: OutboxState | None = None) -> Iterator[bytes]:
        """Yield the operations as comma-separated values, the newest first.

        Waits for the books as it goes on, so it is not for the UI thread.
        """
        yield "\N{ZERO WIDTH NO-BREAK SPACE}".encode()  # spreadsheets take it for UTF-8 then
        yield _csv_line(_COLUMNS)
        for sent in self._all(state):
            yield _csv_line(_row_of(sent))

    def as_json(self, state: OutboxState | None = None) -> Iterator[bytes]:
        """Yield the operations as one JSON array, the newest first. As `as_csv`."""
        before = b"[\n"
        for sent in self._all(state):
            told = dict(zip(_COLUMNS, _row_of(sent), strict=True))
            told["content"] = json.loads(sent.content)
            told["fields"] = None if sent.fields is None else json.loads(sent.fields)
            yield before + json.dumps(told, ensure_ascii=False).encode()
            before = b",\n"
        yield b"[]\n" if before == b"[\n" else b"\n]\n"

    def _overview(self, connection: Connection) -> Overview:
        till = self._till
        return Overview(
            joining=get_joining(connection, till.till_id, till.incarnation),
            kept=look(connection, till),
            sent=count_sent(connection, till.till_id),
            held=sum_held(connection, till.till_id),
            at_risk=sum_at_risk(connection, till.till_id),
        )

    def _ask_all_again(self, connection: Connection) -> int:
        count, before, now_ms = 0, NEWEST, self._clock.now_ms()
        while page := list_page(
            connection,
            self._till.till_id,
            before=before,
            state=OutboxState.PARKED,
            most=_CHUNK,
        ):
            for sent in page:
                before = At(sent.incarnation, sent.sequence)
                count += ask_again(connection, self._till.till_id, before, now_ms)
        return count

    def _all(self, state: OutboxState | None) -> Iterator[Sent]:
        before = NEWEST
        while page := self._store.read(
            partial(list_page, till_id=self._till.till_id, before=before, state=state, most=_CHUNK)
        ).result():
            yield from page
            before = At(page[-1].incarnation, page[-1].sequence)


def _row_of(sent: Sent) -> tuple[object, ...]:
    return (
        sent.incarnation,
        sent.sequence,
        sent.kind,
        sent.made_at_ms,
        sent.amount_minor,
        sent.state.value,
        sent.outcome,
        sent.fields,
        sent.content,
    )


def _csv_line(values: tuple[object, ...]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue().encode()

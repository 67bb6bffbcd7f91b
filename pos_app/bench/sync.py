"""Measures how a till that was offline for a week tells central on PostgreSQL all about it.

End to end: read from the till's file, signed, over HTTP, settled and committed by central, and the
answer kept by the till. Beside it stand the same rows written by hand, and PostgreSQL's own measure
of a small commit; and what becomes of a sale's time at the till meanwhile.
"""

import gc
import sys
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter
from typing import Final
from urllib.parse import urlsplit

from pos_app.bench.counter import Counter
from pos_app.bench.figures import Aim, Figure, Report, figure, percentile, report
from pos_app.bench.many_cards_on_postgres import ManyCardsOnPostgres
from pos_app.bench.pgbench import Pgbench, find_pgbench
from pos_app.bench.rows_by_hand import batches_of, push_by_hand
from pos_app.bench.scratch import ScratchDatabases, scratch_databases
from pos_app.bench.service import running_central
from pos_app.bench.week import Week
from pos_app.bootstrap.central import Place, keys_of_central, open_central
from pos_app.domain.ids import AccountId, TillId
from pos_app.errors import Code, Refused

DEFAULT_SALES: Final = 100_000
OPERATIONS_A_SECOND: Final = Aim(direction="at least", bound=5_000)
OF_BY_HAND: Final = Aim(direction="at least", bound=0.5)
MOST_FOR_A_SALE: Final = Aim(direction="at most", bound=1.5)

_ACCOUNT: Final = AccountId("P00000001")
_TILL: Final = TillId("till-1")
_CARDS: Final = 1_000
_OPERATIONS_A_PUSH: Final = 200
_PGBENCH_S: Final = 5
_SALE_EVERY_S: Final = 0.02
_IDLE_SALES: Final = 500
_SOLD_MEANWHILE: Final = 10
_NS_PER_MS: Final = 1e6


def measure_sync(sales: int, database: str | None) -> Report:
    """Let a till sell so much offline, and central hear of it. Takes minutes; keeps nothing."""
    with (
        TemporaryDirectory(prefix="tillit-bench-") as folder,
        scratch_databases(database, Path(folder)) as databases,
    ):
        return report("sync", _figures(_measured(databases, Path(folder), sales)))


@dataclass(slots=True)
class _Seen:
    """What was measured: operations a second, and what sales took meanwhile, in ns."""

    operations: int = 0
    ours: float = 0.0
    by_hand: float = 0.0
    pgbench: float | None = None
    idle_ns: list[int] = field(default_factory=list[int])
    draining_ns: list[int] = field(default_factory=list[int])


def _measured(databases: ScratchDatabases, folder: Path, sales: int) -> _Seen:
    seen = _Seen()
    ours, data = databases.make("ours"), folder / "central"
    week = Week(folder / "till", _cards_of(ours, data), sales)
    port = _sent_out(ours, data, week)
    before = databases.copy("by_hand", of="ours")
    _tell("the week begins")
    week.live_offline()
    with running_central(ours, data, port=port), week.at_counter() as counter:
        _tell("the week is over")
        gc.freeze()  # as a counter does when it has opened
        for number in range(min(sales, _IDLE_SALES)):
            seen.idle_ns.append(counter.sell(week.loaded[number % len(week.loaded)]))
            time.sleep(_SALE_EVERY_S)
        seen.operations = counter.pending
        started_s = perf_counter()
        with counter.online(), _selling(counter, week, seen.draining_ns):
            counter.wait_until_told(but=_SOLD_MEANWHILE)
            seen.ours = seen.operations / (perf_counter() - started_s)
        _tell("central has heard everything")
    seen.by_hand = push_by_hand(before, batches_of(ours, _TILL, _OPERATIONS_A_PUSH))
    seen.pgbench = _pgbench(databases)
    return seen


def _cards_of(database: str, data: Path) -> ManyCardsOnPostgres:
    place = _place(database, data)
    with open_central(place):
        pass  # makes the tables, and the keys
    cards = ManyCardsOnPostgres(_ACCOUNT, _CARDS, keys_of_central(place).token_hash)
    cards.fill(database)
    return cards


def _sent_out(database: str, data: Path, week: Week) -> int:
    """Let the till join and get its first rights; return the port of central."""
    with running_central(database, data) as central:
        with open_central(_place(database, data)) as books:
            code = books.tills.make_code(_ACCOUNT, _TILL, by="bench").result().code
        week.set_out(central.address, code)
        return urlsplit(central.address).port or 0


def _place(database: str, data: Path) -> Place:
    return Place(data=data, database=database, key_folder=data / "keys")


@contextmanager
def _selling(counter: Counter, week: Week, took_ns: list[int]) -> Generator[None]:
    """Sell now and then on a thread of its own, as a desk would, until the context ends.

    Or until the queue has been told: what was put on cards here then goes back to central.
    """
    stopping = Event()

    def sell() -> None:
        for number in count():
            if stopping.wait(_SALE_EVERY_S):
                return
            try:
                took_ns.append(counter.sell(week.loaded[number % len(week.loaded)]))
            except Refused as refused:
                if refused.code is not Code.INSUFFICIENT_FUNDS:
                    raise
                return

    with ThreadPoolExecutor(1, thread_name_prefix="desk") as desk:
        sold = desk.submit(sell)
        try:
            yield
        finally:
            stopping.set()
            sold.result()


def _pgbench(databases: ScratchDatabases) -> float | None:
    program = find_pgbench()
    if program is None:
        return None
    pgbench = Pgbench(program, databases.make("pgbench"))
    pgbench.prepare()
    return pgbench.turn(1, _PGBENCH_S).a_second


def _figures(seen: _Seen) -> list[Figure]:
    idle_ms, draining_ms = (
        percentile(took_ns, 0.99) / _NS_PER_MS for took_ns in (seen.idle_ns, seen.draining_ns)
    )
    by_hand = f"{seen.by_hand:.4g} a second by hand through psycopg"
    beside = by_hand if seen.pgbench is None else f"{by_hand}, {seen.pgbench:.4g} by pgbench -N"
    return [
        figure("operations that waited", seen.operations, "operations"),
        figure(
            "operations a second, end to end, while the till sold",
            seen.ours,
            "a second",
            against=beside,
            aim=OPERATIONS_A_SECOND,
        ),
        figure(
            "operations a second, to the same rows by hand",
            seen.ours / seen.by_hand,
            "x",
            against=f"batches of {_OPERATIONS_A_PUSH} through psycopg, one commit each",
            aim=OF_BY_HAND,
        ),
        *(
            [figure("operations a second, to pgbench -N", seen.ours / seen.pgbench, "x")]
            if seen.pgbench is not None
            else []
        ),
        figure("a sale at the till while nothing is told, p99", idle_ms, "ms"),
        figure("a sale at the till while the queue is told, p99", draining_ms, "ms"),
        figure(
            "a sale's p99 while the queue is told, to idle",
            draining_ms / idle_ms,
            "x",
            against=f"{len(seen.draining_ns)} sales beside {len(seen.idle_ns)}",
            aim=MOST_FOR_A_SALE,
        ),
    ]


def _tell(what: str) -> None:
    sys.stderr.write(f"bench: {what}\n")

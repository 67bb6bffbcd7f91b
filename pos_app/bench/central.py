"""Measures central over HTTP on PostgreSQL, side by side with bare SQL and with `pgbench -N`.

A request is a reserve or a capture, and one durable commit: so is a transaction of pgbench. All
take turns on one server, so that whatever else the machine does falls on each of them.
"""

import sys
from collections.abc import Generator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import Final

import msgspec

from pos_app.bench.by_hand import ByHand
from pos_app.bench.by_hand_on_postgres import RawPostgres
from pos_app.bench.caller import Caller, calling
from pos_app.bench.central_figures import Loads, figures_of
from pos_app.bench.figures import Report, report
from pos_app.bench.load import Act, turn
from pos_app.bench.many_cards import CURRENCY
from pos_app.bench.many_cards_on_postgres import ManyCardsOnPostgres
from pos_app.bench.pgbench import Pgbench, find_pgbench
from pos_app.bench.scratch import ScratchDatabases, scratch_databases
from pos_app.bench.service import RunningCentral, running_central
from pos_app.bootstrap.central import Place, keys_of_central
from pos_app.domain.ids import new_uuid

DEFAULT_RUNS: Final = 10
CLIENTS: Final = (1, 4, 16)
FEW_CARDS: Final = 10_000
TURN_S: Final = 1

_AMOUNT_MINOR: Final = 12_300
_BY: Final = "bench"


def measure_central(cards: int, runs: int, database: str | None) -> Report:
    """Fill two databases, one with so many cards and one with few, and take so many turns at each.

    Without an address a server is started; the databases are thrown away at the end.
    """
    few_cards = min(cards, FEW_CARDS)
    with TemporaryDirectory(prefix="tillit-bench-") as folder, ExitStack() as opened:
        databases = opened.enter_context(scratch_databases(database, Path(folder)))
        many = opened.enter_context(_filled(databases, Path(folder) / "many", cards))
        few = opened.enter_context(_filled(databases, Path(folder) / "few", few_cards))
        pgbench = _pgbench_on(databases)
        loads = {clients: Loads(with_pgbench=pgbench is not None) for clients in CLIENTS}
        for run in range(runs):
            for clients, kept in loads.items():
                kept.many.add(turn(many.client, clients, cards, TURN_S, run))
                kept.by_hand.add(turn(many.client_by_hand, clients, cards, TURN_S, run + runs))
                kept.few.add(turn(few.client, clients, few_cards, TURN_S, run))
                if pgbench is not None:
                    kept.pgbench.add(pgbench.turn(clients, TURN_S))
            sys.stderr.write(f"bench: {run + 1} of {runs} turns\n")
    return report("central", figures_of(loads, cards, few_cards))


@dataclass(frozen=True, slots=True)
class _Side:
    """One database with its cards, and central on it."""

    central: RunningCentral
    credential: str
    cards: ManyCardsOnPostgres
    conninfo: str

    @contextmanager
    def client(self) -> Generator[Act]:
        """Connect over HTTP."""
        with calling(self.central.address, self.credential) as caller:
            yield partial(self._pay, caller)

    @contextmanager
    def client_by_hand(self) -> Generator[Act]:
        """Connect to the database."""
        with closing(RawPostgres(self.conninfo)) as raw:
            yield partial(
                self._pay_by_hand,
                ByHand(raw, self.cards.account_id, self.cards.token_hash_key),
            )

    def _pay(self, caller: Caller, number: int) -> tuple[int, int]:
        path = f"{self.central.wallets}/transactions"
        asked = {
            "ref_id": new_uuid(),
            "token": self.cards.token(number),
            "amount": _AMOUNT_MINOR,
            "currency": CURRENCY,
            "pending": True,
        }
        held, reserving_ns = _asked(caller, path, asked)
        path = f"{path}/{held['id']}/capture"
        _, capturing_ns = _asked(caller, path, {"ref_id": new_uuid()})
        return reserving_ns, capturing_ns

    def _pay_by_hand(self, by_hand: ByHand, number: int) -> tuple[int, int]:
        token, ref_id = self.cards.token(number), new_uuid()
        started_ns = perf_counter_ns()
        held_id = by_hand.reserve(token, ref_id, _AMOUNT_MINOR, CURRENCY, _BY)
        reserved_ns = perf_counter_ns()
        by_hand.capture(held_id, new_uuid(), _BY)
        return reserved_ns - started_ns, perf_counter_ns() - reserved_ns


def _asked(caller: Caller, path: str, body: Mapping[str, object]) -> tuple[dict[str, object], int]:
    text = msgspec.json.encode(body)
    started_ns = perf_counter_ns()
    answer = caller.post(path, text)
    took_ns = perf_counter_ns() - started_ns
    return msgspec.json.decode(answer), took_ns


@contextmanager
def _filled(databases: ScratchDatabases, data: Path, cards: int) -> Generator[_Side]:
    database = databases.make(data.name)
    with running_central(database, data) as central:
        place = Place(data=data, database=database, key_folder=data / "keys")
        filled = ManyCardsOnPostgres(central.account, cards, keys_of_central(place).token_hash)
        filled.fill(database)
        yield _Side(central, central.sign_in(), filled, database)


def _pgbench_on(databases: ScratchDatabases) -> Pgbench | None:
    program = find_pgbench()
    if program is None:
        return None
    pgbench = Pgbench(program, databases.make("pgbench"))
    pgbench.prepare()
    return pgbench

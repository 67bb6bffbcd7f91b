"""Two tills, a central and its PostgreSQL, killed at random on a line that does its worst.

Whatever was killed in the middle of whatever: when all is at rest, each card at central has what it
was made with, what receipts put on it and not what they took, to the øre.

`TILLIT_WALK_S` lets it go on for longer, `TILLIT_WALK_SEED` tells another story.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from pos_app.bench.postgres import PostgresServer, running_postgres
from pos_app.bootstrap.books import look_into_books
from pos_app.bootstrap.enrolling import follow_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.receipt import Receipt
from tests.walks.bad_line import BadLine, bad_line
from tests.walks.busy_till import moved_minor
from tests.walks.central import children_of
from tests.walks.joined_till import at_work, joined_folder, wait_until
from tests.walks.own_central import OwnCentral

LASTS_S: Final = float(os.environ.get("TILLIT_WALK_S", "20"))
SEED: Final = os.environ.get("TILLIT_WALK_SEED", "1")
FUNDS_MINOR: Final = {True: 20_000, False: 10_000_000}
"""Of each card, by whether central speaks to tills.

Over the wallet API alone somebody may be quicker than the till between a top-up and the holding of
it, on a card that is nearly empty: that is told to a person, and not what is looked at here.
"""
CARDS: Final = 4
APART_S: Final = {True: 0.0, False: 0.03}
"""Between two customers: without batches what was done in vain weighs more when it is told."""

SETTLED_S: Final = 120.0
ALL_RECEIPTS: Final = 1_000_000
VICTIMS: Final = ("till-1", "till-2", "central", "line", "postgres")
DURABLE: Final = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}

pytestmark = [pytest.mark.slow, pytest.mark.timeout(LASTS_S * 3 + 400)]


@dataclass(slots=True)
class TillProcess:
    """A till's folder, its line, and the process that serves there while there is one."""

    data: Path
    line: BadLine
    tokens: list[str]
    apart_s: float
    lives: int = 0
    shown: set[int] = field(default_factory=set[int])
    _process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and return when its counter is open."""
        self.lives += 1
        seed = f"{SEED} {self.data.name} {self.lives}"
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.walks.busy_till"),
                *(str(self.data), seed, str(self.apart_s), *self.tokens),
            ],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "open\n"

    def kill(self) -> None:
        """End it where it stands, and take down what its customers have seen."""
        process, self._process = self._process, None
        if process is None:
            return
        ended_by_itself = process.poll() is not None
        process.kill()
        seen, _ = process.communicate()
        assert not ended_by_itself, "a till ends when it is told to"
        whole = seen.rpartition("\n")[0].splitlines()
        self.shown |= {int(line.split()[1]) for line in whole}

    def receipts(self) -> list[Receipt]:
        """Return every receipt in its books."""
        with look_into_books(self.data) as books:
            return [*books.book.receipts(ALL_RECEIPTS).result()]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PostgresServer]:
    with running_postgres(tmp_path / "server.log", DURABLE) as server:
        yield server


def kill_every_process_of(server: PostgresServer) -> None:
    for pid in [server.pid, *children_of(server.pid)]:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def victims_of(chance: random.Random) -> Iterator[str]:
    """Name who is next: each once, then whoever chance names until the time is up."""
    begun_s = time.monotonic()
    yield from chance.sample(VICTIMS, len(VICTIMS))
    while time.monotonic() - begun_s < LASTS_S:
        yield chance.choice(VICTIMS)


@contextmanager
def shop_on(
    folder: Path, database: str, *, tills_spoken: bool
) -> Generator[tuple[OwnCentral, list[TillProcess]]]:
    """Start a central with cards, and let two tills join it, each over a line of its own."""
    central = OwnCentral(folder / "central", database.replace("+psycopg", ""), tills=tills_spoken)
    with ExitStack() as ending:
        central.start()
        ending.callback(central.stop)
        tokens = [
            central.make_card(f"card-{number}", FUNDS_MINOR[tills_spoken])
            for number in range(CARDS)
        ]
        port = int(central.address.rpartition(":")[2])
        tills: list[TillProcess] = []
        for name in ("till-1", "till-2"):
            line = ending.enter_context(bad_line(port, seed=len(tills), silence_s=0.3))
            data = joined_folder(folder, central, name)
            follow_central(data, f"http://127.0.0.1:{line.port}")
            tills.append(TillProcess(data, line, tokens, APART_S[tills_spoken]))
            ending.callback(tills[-1].kill)
        yield central, tills


@pytest.mark.parametrize("tills_spoken", [True, False], ids=["tills", "wallet-api"])
def test_central_has_the_sum_of_the_receipts_whoever_is_killed_and_whatever_the_line_does(
    server: PostgresServer,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
    *,
    tills_spoken: bool,
) -> None:
    print(f"TILLIT_WALK_SEED={SEED}")  # noqa: T201 - shown when it fails
    chance = random.Random(SEED)
    happened = Counter[str]()
    with shop_on(tmp_path, server.url(), tills_spoken=tills_spoken) as (central, tills):
        for till in tills:
            till.start()
        for victim in victims_of(chance):
            time.sleep(chance.uniform(0.2, 2.0))
            happened[victim] += 1
            till = tills[victim == "till-2"]
            if victim == "central":
                central.stop()
                time.sleep(chance.uniform(0, 1))
                central.start()
            elif victim == "postgres":
                kill_every_process_of(server)
                time.sleep(chance.uniform(0, 1))
                server.start()
            elif victim == "line":
                till.line.cut()
                time.sleep(chance.uniform(0, 2))
                till.line.restore()
            else:
                till.kill()
                till.start()
        receipts: list[Receipt] = []
        for till in tills:
            till.kill()
            till.line.calm()
            happened.update({str(trouble): n for trouble, n in till.line.happened.items()})
            come_to_rest(till)
            receipts += till.receipts()
        check(central, receipts)
        for till in tills:
            assert till.shown <= {one.number for one in till.receipts()}
            assert audit_of(till.data).clean
    record_property("happened", dict(happened))
    record_property("receipts", len(receipts))
    assert len(receipts) > 10


def come_to_rest(till: TillProcess) -> None:
    """Let a till tell everything it did, and wait until central has acknowledged all of it."""
    with at_work(till.data) as workplace:
        wait_until(
            lambda: workplace.is_online and workplace.pending == 0,
            f"{till.data.name} at rest",
            SETTLED_S,
        )
        assert workplace.status is not None
        assert workplace.status.kept.parked == 0


def check(central: OwnCentral, receipts: list[Receipt]) -> None:
    """Compare every card at central with what receipts say of it."""
    moved = moved_minor(receipts)
    for number in range(CARDS):
        amounts = central.card(f"card-{number}").amounts
        assert amounts.balance_minor == FUNDS_MINOR[central.tills] + moved.get(f"card-{number}", 0)
        assert 0 <= amounts.reserved_minor <= amounts.balance_minor
    assert central.audit().clean

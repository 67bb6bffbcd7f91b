"""Workers and the whole of PostgreSQL die under load: what was told is true, and true only once."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from pos_app.bench.postgres import PostgresServer, running_postgres
from tests.walks.central import House, children_of, house_on
from tests.walks.settled import check_books, send_again, wait_for_answers
from tests.walks.shoppers import Shopper

pytestmark = pytest.mark.slow

SHOPPERS: Final = 10
CARDS: Final = 6
FUNDS_MINOR: Final = 20_000
ANSWERS_BETWEEN_DEATHS: Final = 60
ROUNDS: Final = 3

SETTINGS: Final = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PostgresServer]:
    with running_postgres(tmp_path / "server.log", SETTINGS) as server:
        yield server


def kill_worker(house: House, _: PostgresServer, chance: random.Random) -> None:
    os.kill(chance.choice(house.workers()), signal.SIGKILL)


def kill_connection(_: House, server: PostgresServer, __: random.Random) -> None:
    """Kill one process of the server in the middle of its work; the server starts all anew."""
    with server.connect() as connection:
        rows = connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'tillit'"
            " ORDER BY state <> 'idle' DESC, random() LIMIT 1"
        ).fetchall()
    for (pid,) in rows:
        os.kill(pid, signal.SIGKILL)


def kill_server(_: House, server: PostgresServer, chance: random.Random) -> None:
    """Kill every process of the server, and start it on what is in its files."""
    pids = [server.pid, *children_of(server.pid)]
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    time.sleep(chance.uniform(0, 1))
    server.start()


def kill_both(house: House, server: PostgresServer, chance: random.Random) -> None:
    """Kill a worker while there is no server, so that it comes back before the server does."""
    kill_worker(house, server, chance)
    kill_server(house, server, chance)


DEATHS: Final = (kill_worker, kill_connection, kill_server, kill_both)


@pytest.mark.timeout(900)
def test_nothing_told_is_lost_and_nothing_is_done_twice_when_workers_and_the_server_die(
    server: PostgresServer, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(1)
    with house_on(server.url(), tmp_path / "central") as house:
        cards = tuple(f"card-{number}" for number in range(CARDS))
        for card in cards:
            house.post("/cards", {"card_id": card, "amount": FUNDS_MINOR, "currency": "NOK"})
        shoppers = [Shopper(house.base, house.credential, cards, seed) for seed in range(SHOPPERS)]
        for shopper in shoppers:
            shopper.start()
        try:
            for _ in range(ROUNDS):
                for die in chance.sample(DEATHS, len(DEATHS)):
                    wait_for_answers(shoppers, ANSWERS_BETWEEN_DEATHS)
                    die(house, server, chance)
            wait_for_answers(shoppers, ANSWERS_BETWEEN_DEATHS)
        finally:
            for shopper in shoppers:
                shopper.stop()
        for shopper in shoppers:
            shopper.check()
        errands = [errand for shopper in shoppers for errand in shopper.errands]
        send_again(house, errands, chance)
        check_books(house, cards, errands, FUNDS_MINOR)
    record_property("errands", len(errands))
    record_property("unheard", sum(errand.unheard for errand in errands))
    assert sum(errand.unheard for errand in errands) > ROUNDS * len(DEATHS)

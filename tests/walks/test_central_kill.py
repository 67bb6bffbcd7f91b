"""Workers and the whole of PostgreSQL die under load: what was told is true, and true only once."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from pos_app.bench.postgres import PostgresServer, running_postgres
from tests.walks.central import House, children_of, house_on
from tests.walks.shoppers import Errand, Shopper, send

pytestmark = pytest.mark.slow

SHOPPERS: Final = 10
CARDS: Final = 6
FUNDS_MINOR: Final = 20_000
SENT_AGAIN: Final = 400
LONGEST_RECOVERY_S: Final = 40.0
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


@pytest.mark.timeout(240)
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
                    wait_for_answers(shoppers)
                    die(house, server, chance)
            wait_for_answers(shoppers)
        finally:
            for shopper in shoppers:
                shopper.stop()
        for shopper in shoppers:
            shopper.check()
        errands = [errand for shopper in shoppers for errand in shopper.errands]
        send_again(house, errands, chance)
        check_books(house, cards, errands)
    record_property("errands", len(errands))
    record_property("unheard", sum(errand.unheard for errand in errands))
    assert sum(errand.unheard for errand in errands) > ROUNDS * len(DEATHS)


def wait_for_answers(shoppers: list[Shopper]) -> None:
    """Wait until people are served again: whoever dies next dies at work."""
    enough = answered(shoppers) + ANSWERS_BETWEEN_DEATHS
    deadline_s = time.monotonic() + LONGEST_RECOVERY_S
    while answered(shoppers) < enough:
        for shopper in shoppers:
            shopper.check()
        assert time.monotonic() < deadline_s, "nobody is served any more"
        time.sleep(0.01)


def answered(shoppers: list[Shopper]) -> int:
    return sum(errand.status is not None for shopper in shoppers for errand in [*shopper.errands])


def send_again(house: House, errands: list[Errand], chance: random.Random) -> None:
    """Send all that was never heard of, and much of what was: it has to be answered as before."""
    unheard = [errand for errand in errands if errand.status is None]
    heard = [errand for errand in errands if errand.status is not None]
    for errand in [*unheard, *chance.sample(heard, min(SENT_AGAIN, len(heard)))]:
        deadline_s = time.monotonic() + LONGEST_RECOVERY_S
        while not send(house.client, errand):
            assert time.monotonic() < deadline_s, errand


def check_books(house: House, cards: tuple[str, ...], errands: list[Errand]) -> None:
    """Hold every card against what people heard, and against nothing else."""
    for errand in errands:
        if errand.makes_card:
            made = house.get(f"/cards/{errand.body['card_id']}")
            assert made["amount_balance"] == errand.body["amount"]
    moved = [errand.heard for errand in errands if errand.is_granted and "type" in errand.heard]
    for card in cards:
        opening, *kept = house.get(f"/cards/{card}/transactions")
        told = [movement for movement in moved if movement["card_id"] == card]
        assert opening["amount"] == FUNDS_MINOR
        assert sorted(kept, key=by_id) == sorted(told, key=by_id)
        sums = Counter[str]()
        for movement in told:
            sums[kind_of(movement)] += movement["amount"]
        shown = house.get(f"/cards/{card}")
        captured = sums["captured"]
        assert shown["amount_funds"] == FUNDS_MINOR + sums["fund"]
        assert shown["amount_drawdown"] == sums["drawdown"] + captured
        assert shown["amount_reserved"] == sums["pending_capture"] - captured - sums["voided"]
    assert house.audit().differences == ()


def by_id(movement: dict[str, str]) -> str:
    return movement["id"]


def kind_of(movement: dict[str, str]) -> str:
    is_capture = movement["type"] == "drawdown" and "parent_id" in movement
    return "captured" if is_capture else movement["type"]

"""Over a line that loses, doubles and tears what it carries, each act still happens once."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx
import pytest

from pos_app.bench.postgres import PostgresServer
from tests.walks.bad_line import BadLine, Trouble, bad_line
from tests.walks.central import House, house_on
from tests.walks.crowd import client_of
from tests.walks.settled import check_books, send_again, wait_for_answers
from tests.walks.shoppers import Shopper

pytestmark = pytest.mark.slow

SHOPPERS: Final = 8
CARDS: Final = 5
FUNDS_MINOR: Final = 20_000
ANSWERS: Final = 800


@pytest.mark.timeout(240)
def test_each_act_happens_once_whatever_the_line_does(
    postgres_database_url: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with house_on(postgres_database_url, tmp_path / "central") as house:
        cards = tuple(f"card-{number}" for number in range(CARDS))
        for card in cards:
            house.post("/cards", {"card_id": card, "amount": FUNDS_MINOR, "currency": "NOK"})
        with bad_line(port_of(house), seed=1, silence_s=0.2) as line:
            base = f"http://127.0.0.1:{line.port}{house.central.wallets}"
            shoppers = [Shopper(base, house.credential, cards, seed) for seed in range(SHOPPERS)]
            for shopper in shoppers:
                shopper.start()
            try:
                wait_for_answers(shoppers, ANSWERS)
            finally:
                for shopper in shoppers:
                    shopper.stop()
            for shopper in shoppers:
                shopper.check()
        errands = [errand for shopper in shoppers for errand in shopper.errands]
        send_again(house, errands, random.Random(1))
        check_books(house, cards, errands, FUNDS_MINOR)
    record_property("troubles", dict(line.happened))
    assert set(line.happened) == set(Trouble)
    assert line.happened[Trouble.ANSWER_LOST] > ANSWERS / 50


@pytest.fixture(scope="module")
def house(
    postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """Give one central for the table of troubles."""
    with postgres_server.connect() as connection:
        connection.execute("CREATE DATABASE of_the_bad_line")
    url = postgres_server.url("of_the_bad_line")
    with house_on(url, tmp_path_factory.mktemp("central")) as house:
        yield house


def only(trouble: Trouble) -> dict[Trouble, int]:
    return {trouble: 1}


@pytest.mark.parametrize(
    ("trouble", "heard", "cards"),
    [
        (Trouble.NONE, True, 1),
        (Trouble.DELAYED, True, 1),
        (Trouble.QUESTION_LOST, False, 0),
        (Trouble.QUESTION_TORN, False, 0),
        (Trouble.ANSWER_LOST, False, 1),
        (Trouble.ANSWER_TORN, False, 1),
        (Trouble.DOUBLED, True, 1),
        (Trouble.SILENT, False, 0),
    ],
)
def test_each_trouble_is_what_it_is_called(
    house: House,
    trouble: Trouble,
    heard: bool,  # noqa: FBT001 - a column of the table
    cards: int,
) -> None:
    with bad_line(port_of(house), seed=1, troubles=only(trouble), silence_s=0.1) as line:
        name = f"of-{trouble.name.lower()}"
        assert asked(line, house, name) is heard
        assert line.happened == {trouble: 1}
    found = house.client.get(f"/cards/{name}").status_code
    assert found == (200 if cards else 404)


def test_a_cut_line_carries_nothing_until_it_is_restored(house: House) -> None:
    with bad_line(port_of(house), seed=1, troubles=only(Trouble.NONE)) as line:
        line.cut()
        assert not asked(line, house, "cut")
        line.restore()
        assert asked(line, house, "cut")


def port_of(house: House) -> int:
    port = urlsplit(house.central.address).port
    assert port is not None
    return port


def asked(line: BadLine, house: House, card: str) -> bool:
    """Make a card over the line; tell whether that was heard."""
    base = f"http://127.0.0.1:{line.port}{house.central.wallets}"
    with client_of(base, house.credential) as client:
        try:
            answer = client.post("/cards", json={"card_id": card, "amount": 1, "currency": "NOK"})
        except httpx.TransportError:
            return False
        # Who asked twice may be told that the card is there.
        assert answer.status_code in {200, 400}, answer.text
        return True

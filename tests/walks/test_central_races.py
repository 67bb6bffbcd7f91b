"""A hundred at the same moment, over HTTP, at two workers: one outcome each, and no money made."""

from collections import Counter
from collections.abc import Iterator
from uuid import uuid4

import pytest

from pos_app.bench.postgres import PostgresServer
from tests.walks.central import House, busy_s, house_on
from tests.walks.crowd import Crowd, Json, Told, Wish, crowd_at

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

LEAST_WORK_S = 0.1


@pytest.fixture(scope="module")
def house(
    postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """Give a central that all races here are run at; afterwards its books agree."""
    with postgres_server.connect() as connection:
        connection.execute("CREATE DATABASE races")
    with house_on(postgres_server.url("races"), tmp_path_factory.mktemp("central")) as house:
        before_s = {pid: busy_s(pid) for pid in house.workers()}
        yield house
        worked_s = [busy_s(pid) - before_s[pid] for pid in house.workers()]
        assert min(worked_s) > LEAST_WORK_S, "one worker did it all"
        assert house.audit().differences == ()


@pytest.fixture(scope="module")
def crowd(house: House) -> Iterator[Crowd]:
    with crowd_at(house.base, house.credential) as crowd:
        yield crowd


def make_card(house: House, amount: int) -> str:
    card_id = str(uuid4())
    house.post("/cards", {"card_id": card_id, "amount": amount, "currency": "NOK"})
    return card_id


def amounts_of(house: House, card_id: str) -> tuple[int, int, int]:
    card = house.get(f"/cards/{card_id}")
    return card["amount_funds"], card["amount_drawdown"], card["amount_reserved"]


def moving(amount: int, **more: object) -> Json:
    return {"ref_id": str(uuid4()), "amount": amount, "currency": "NOK", **more}


def outcomes(told: list[Told]) -> Counter[str]:
    return Counter(one.outcome for one in told)


def test_a_hundred_captures_of_ten_units_that_are_held_are_ten(house: House, crowd: Crowd) -> None:
    card_id = make_card(house, 50)
    pending = house.post("/transactions", moving(10, card_id=card_id, pending=True))
    path = f"/transactions/{pending['id']}/capture"
    told = crowd.ask([Wish(path, {"ref_id": str(uuid4()), "amount": 1}) for _ in range(100)])
    assert outcomes(told) == {"granted": 10, "400 TRANSACTION_NOT_PENDING": 90}
    assert amounts_of(house, card_id) == (50, 10, 0)


def test_captures_that_do_not_divide_what_is_held_leave_the_rest_of_it(
    house: House, crowd: Crowd
) -> None:
    card_id = make_card(house, 50)
    pending = house.post("/transactions", moving(10, card_id=card_id, pending=True))
    path = f"/transactions/{pending['id']}/capture"
    told = crowd.ask([Wish(path, {"ref_id": str(uuid4()), "amount": 3}) for _ in range(100)])
    assert outcomes(told) == {"granted": 3, "400 CAPTURE_EXCEEDS_RESERVATION": 97}
    assert amounts_of(house, card_id) == (50, 9, 1)


def test_a_hundred_drawdowns_of_a_ten_unit_card_are_ten(house: House, crowd: Crowd) -> None:
    card_id = make_card(house, 10)
    told = crowd.ask([Wish("/transactions", moving(1, card_id=card_id)) for _ in range(100)])
    assert outcomes(told) == {"granted": 10, "400 INSUFFICIENT_FUNDS": 90}
    assert amounts_of(house, card_id) == (10, 10, 0)


def test_a_hundred_uses_of_a_one_shot_token_are_one(house: House, crowd: Crowd) -> None:
    card_id = make_card(house, 1_000)
    asked = {"ref_id": str(uuid4()), "expires_in": 600, "expires_after_transaction": True}
    token = house.post(f"/cards/{card_id}/tokens", asked)["token"]["value"]
    told = crowd.ask([Wish("/transactions", moving(1, token=token)) for _ in range(100)])
    assert outcomes(told) == {"granted": 1, "400 TOKEN_USED": 99}
    assert amounts_of(house, card_id) == (1_000, 1, 0)


def test_a_hundred_cards_of_the_same_id_are_one(house: House, crowd: Crowd) -> None:
    card_id = str(uuid4())
    made = {"card_id": card_id, "amount": 5, "currency": "NOK"}
    told = crowd.ask([Wish("/cards", made)] * 100)
    assert outcomes(told) == {"granted": 1, "400 CARD_ID_EXISTS": 99}
    assert amounts_of(house, card_id) == (5, 0, 0)


def test_a_request_sent_a_hundred_times_is_done_once_and_answered_alike(
    house: House, crowd: Crowd
) -> None:
    card_id = make_card(house, 1_000)
    told = crowd.ask([Wish("/transactions", moving(7, card_id=card_id, pending=True))] * 100)
    assert outcomes(told) == {"granted": 100}
    assert len({repr(one.body) for one in told}) == 1
    assert amounts_of(house, card_id) == (1_000, 0, 7)


def test_a_capture_sent_a_hundred_times_takes_once_and_is_answered_alike(
    house: House, crowd: Crowd
) -> None:
    card_id = make_card(house, 1_000)
    pending = house.post("/transactions", moving(100, card_id=card_id, pending=True))
    again = Wish(f"/transactions/{pending['id']}/capture", {"ref_id": "once", "amount": 30})
    told = crowd.ask([again] * 100)
    assert outcomes(told) == {"granted": 100}
    assert len({repr(one.body) for one in told}) == 1
    assert amounts_of(house, card_id) == (1_000, 30, 70)

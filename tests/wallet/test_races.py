"""Many at the same moment, on a real server: one outcome for each request, and no money made."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pytest

from pos_app.errors import Code, Refused
from pos_app.storage.postgres import open_postgres
from pos_app.storage.store import Store
from pos_app.wallet.commands import CreateToken, DeleteCard
from tests.wallet.shop import ACCOUNT, KARI, PIN, Shop, answer, value_of

pytestmark = pytest.mark.slow

T = TypeVar("T")
WRITERS = 16


@pytest.fixture
def crowd(postgres_store: Store, migrated_url: str) -> Iterator[Shop]:
    """Give a wallet on a server with sixteen writers, audited at the end."""
    assert postgres_store
    store = open_postgres(migrated_url, writers=WRITERS, readers=4)
    shop = Shop(store)
    yield shop
    shop.assert_books_agree()
    store.close()


def at_once(works: list[Callable[[], T]]) -> list[T | Code]:
    """Start every work at the same moment; a refusal counts as its code."""
    barrier = Barrier(len(works))

    def start(work: Callable[[], T]) -> T | Code:
        barrier.wait(30)
        try:
            return work()
        except Refused as refusal:
            return refusal.code

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(start, works))


def test_a_hundred_parallel_drawdowns_of_a_ten_unit_card_are_ten(crowd: Shop) -> None:
    crowd.make_card(10)
    commands = [crowd.asking(1) for _ in range(100)]
    outcomes = at_once([lambda c=command: crowd.create(c) for command in commands])
    refused = Counter(outcome for outcome in outcomes if isinstance(outcome, Code))
    assert refused == {Code.INSUFFICIENT_FUNDS: 90}
    assert crowd.amounts().drawdown_minor == 10
    assert crowd.status() == "used"


def test_a_hundred_parallel_captures_of_ten_reserved_units_are_ten(crowd: Shop) -> None:
    crowd.make_card(10)
    pending = crowd.reserve(10)
    commands = [crowd.capturing(pending, 1) for _ in range(100)]
    outcomes = at_once([lambda c=command: answer(crowd.wallet.capture(c)) for command in commands])
    assert sum(not isinstance(outcome, Code) for outcome in outcomes) == 10
    assert crowd.amounts().drawdown_minor == 10
    assert crowd.amounts().reserved_minor == 0


def test_the_same_request_from_everywhere_moves_money_once(crowd: Shop) -> None:
    made = crowd.make_card(1_000)
    command = crowd.asking(7, token=value_of(made), pending=True)
    outcomes = at_once([lambda: crowd.create(command)] * 40)
    assert len({repr(outcome) for outcome in outcomes}) == 1
    assert crowd.amounts().reserved_minor == 7
    assert len(crowd.movements()) == 2


def test_the_same_capture_from_everywhere_takes_money_once(crowd: Shop) -> None:
    crowd.make_card(1_000)
    command = crowd.capturing(crowd.reserve(100), 30)
    outcomes = at_once([lambda: answer(crowd.wallet.capture(command))] * 40)
    assert len({repr(outcome) for outcome in outcomes}) == 1
    assert crowd.amounts().drawdown_minor == 30


def test_the_same_impossible_request_from_everywhere_has_one_refusal(crowd: Shop) -> None:
    """Funds arrive in the middle of it: whatever the outcome is, it is one."""
    crowd.make_card(10)
    command = crowd.asking(15)
    works = [lambda: repr(crowd.create(command).id) for _ in range(30)]
    works += [lambda: repr(crowd.fund(1)) and "funded" for _ in range(10)]
    outcomes = [outcome for outcome in at_once(works) if outcome != "funded"]
    assert len(set(outcomes)) == 1


def test_a_one_shot_token_is_used_once(crowd: Shop) -> None:
    crowd.make_card(1_000)
    token = crowd.make_token().value
    commands = [crowd.asking(1, token=token) for _ in range(40)]
    outcomes = at_once([lambda c=command: crowd.create(c) for command in commands])
    refused = Counter(outcome for outcome in outcomes if isinstance(outcome, Code))
    assert refused == {Code.TOKEN_USED: 39}
    assert crowd.amounts().drawdown_minor == 1


def test_the_same_card_id_is_created_once(crowd: Shop) -> None:
    outcomes = at_once([lambda: crowd.make_card(5)] * 30)
    assert Counter(outcome for outcome in outcomes if isinstance(outcome, Code)) == {
        Code.CARD_ID_EXISTS: 29
    }


def test_batches_that_overlap_are_made_whole_or_not_at_all(crowd: Shop) -> None:
    names = [f"b-{number}" for number in range(20)]
    works = [
        lambda turn=turn: crowd.make_batch(*(names if turn % 2 else names[::-1]))
        for turn in range(10)
    ]
    outcomes = at_once(works)
    assert sum(not isinstance(outcome, Code) for outcome in outcomes) == 1


def test_the_same_card_is_activated_once(crowd: Shop) -> None:
    crowd.make_batch("card-1")
    outcomes = at_once([lambda: crowd.activate(100, ref_id=crowd.ref())] * 20)
    assert sum(not isinstance(outcome, Code) for outcome in outcomes) == 1
    assert crowd.amounts().funds_minor == 100


def test_the_same_token_request_from_everywhere_makes_one_token(crowd: Shop) -> None:
    crowd.make_card(5, token=None)
    command = CreateToken(
        account_id=ACCOUNT,
        card_id=crowd.card().card_id,
        ref_id=crowd.ref(),
        expires_in_s=60,
        created_by=KARI,
    )
    outcomes = at_once([lambda: answer(crowd.wallet.create_token(command)).value] * 30)
    assert len(set(outcomes)) == 1
    assert len(crowd.card().tokens) == 1


def test_a_card_is_deleted_once_and_never_with_money_held(crowd: Shop) -> None:
    crowd.make_card(1_000)
    command = DeleteCard(account_id=ACCOUNT, card_id=crowd.card().card_id, deleted_by=KARI)
    works: list[Callable[[], object]] = [
        lambda: answer(crowd.wallet.delete_card(command)) for _ in range(10)
    ]
    works += [lambda: crowd.reserve(1) for _ in range(30)]
    at_once(works)


def test_a_pin_guessed_from_everywhere_is_heard_five_times(crowd: Shop) -> None:
    made = crowd.make_card(pin=PIN)
    outcomes = at_once([lambda: crowd.info(value_of(made), "wrong")] * 40)
    assert Counter(outcomes) == {Code.PIN_INVALID: 5, Code.PIN_LOCKED: 35}


def test_a_hot_card_takes_everything_that_fits(crowd: Shop) -> None:
    crowd.make_card(1_000_000)
    commands = [crowd.asking(1, pending=True) for _ in range(100)]
    at_once([lambda c=command: crowd.capture(crowd.create(c)) for command in commands])
    assert crowd.amounts().drawdown_minor == 100

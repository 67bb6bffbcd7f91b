"""The door: a real file, real threads, and commands that are sent again after a restart."""

import shutil
from pathlib import Path

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.store import Store
from tests.stores import DATABASE_KEY
from tests.wallet.shop import PIN, Shop, answer, pin_of, refused, value_of


@pytest.fixture
def filed(file_store: Store) -> Shop:
    """Give a wallet on a file with its own threads, as a till has it."""
    return Shop(file_store)


def test_a_sale_on_a_file_with_threads(filed: Shop) -> None:
    made = filed.make_card(50_000, pin=PIN)
    pending = filed.reserve(20_000, token=value_of(made), pin=pin_of(made))
    filed.capture(pending)
    assert filed.info(value_of(made), pin_of(made)).amounts.available_minor == 30_000
    filed.assert_books_agree()


def test_a_refusal_on_a_file_is_kept_though_it_is_raised(filed: Shop) -> None:
    filed.make_card(100)
    command = filed.asking(200)
    for _ in range(2):
        with refused(Code.INSUFFICIENT_FUNDS, available_minor=100):
            filed.create(command)
        filed.fund(1_000)


def test_the_same_command_after_a_restart_has_the_same_outcome(
    migrated_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "till.db"
    shutil.copy(migrated_file, path)
    store = open_sqlite(path, DATABASE_KEY)
    before = Shop(store)
    made = before.make_card(50_000)
    command = before.asking(20_000, token=value_of(made), pending=True)
    first = before.create(command)
    store.close()

    store = open_sqlite(path, DATABASE_KEY)
    after = Shop(store)
    assert after.create(command) == first
    assert after.amounts().reserved_minor == 20_000
    store.close()


def test_a_closed_store_says_so_on_every_way_in(filed: Shop) -> None:
    made = filed.make_card(pin=PIN)
    filed.store.close()
    for ask in (
        lambda: filed.draw(1),
        lambda: filed.draw(1, pin=pin_of(made)),
        lambda: filed.info(value_of(made)),
        lambda: filed.info(value_of(made), pin_of(made)),
        lambda: filed.make_card(card_id="card-2", pin=PIN),
        lambda: filed.make_batch("card-3"),
    ):
        with pytest.raises(Unavailable) as caught:
            ask()
        assert caught.value.code is Code.CLOSED


def test_a_future_of_the_wallet_cannot_be_called_back(filed: Shop) -> None:
    made = filed.make_card(pin=PIN)
    future = filed.wallet.info(made.card.account_id, value_of(made), pin_of(made))
    assert not future.cancel()
    answer(future)

"""A movement with nothing beside it is a commit by itself; whatever belongs to it comes with it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_app.bench.postgres import PostgresServer
from pos_app.domain.card import Amounts
from pos_app.domain.hook import WALLET_TRANSACTION, Hook
from pos_app.domain.transaction import Transaction
from pos_app.errors import Code
from pos_app.storage import statement
from pos_app.storage.hooks import add_hook
from pos_app.storage.statement import Connection, has_begun
from pos_app.storage.store import Store
from pos_app.wallet.capture import capture
from pos_app.wallet.commands import TokenWish
from pos_app.wallet.context import Context
from pos_app.wallet.create import create_transaction
from pos_app.wallet.void import void
from tests.wallet.shop import ACCOUNT, KARI, NOON_MS, Shop, answer, refused, value_of

pytestmark = pytest.mark.slow

Verb = Callable[[Connection, Context], object]


@pytest.fixture
def central(postgres_store: Store) -> Shop:
    """Give a wallet on a server, with a card of 100."""
    shop = Shop(postgres_store)
    shop.make_card(100)
    return shop


def verbs_of(shop: Shop) -> dict[str, Verb]:
    held = shop.reserve(40)
    draw, reserve = shop.asking(1), shop.asking(1, pending=True)
    take, give_back = shop.capturing(held, 10), shop.voiding(held)
    return {
        "drawdown": lambda connection, context: create_transaction(connection, context, draw),
        "reserve": lambda connection, context: create_transaction(connection, context, reserve),
        "capture": lambda connection, context: capture(connection, context, take),
        "void": lambda connection, context: void(connection, context, give_back),
    }


def leaves_a_commit(shop: Shop, verb: Verb, *, alone: bool = True) -> bool:
    """Run a verb as a whole work; tell whether something was left to be committed after it."""
    context = replace(shop.context, alone=alone)

    def work(connection: Connection) -> bool:
        verb(connection, context)
        return has_begun(connection)

    return answer(shop.store.write(work))


@pytest.mark.parametrize("name", ["drawdown", "reserve", "capture", "void"])
def test_a_movement_is_a_commit_by_itself_only_for_whoever_has_nothing_else_to_commit(
    central: Shop, name: str
) -> None:
    assert leaves_a_commit(central, verbs_of(central)[name]) is False
    assert leaves_a_commit(central, verbs_of(central)[name], alone=False) is True
    central.assert_books_agree()


def test_what_a_work_has_begun_a_movement_is_part_of(central: Shop) -> None:
    first, second = central.asking(1), central.asking(2)

    class Undone(Exception):
        pass

    def work(connection: Connection) -> None:
        create_transaction(connection, central.context, first)
        create_transaction(connection, replace(central.context, alone=True), second)
        raise Undone

    with pytest.raises(Undone):
        answer(central.store.write(work))
    assert central.amounts() == Amounts(funds_minor=100)


@pytest.mark.parametrize("pending", [False, True])
def test_a_token_for_one_transaction_is_spent_in_the_commit_of_its_movement(
    central: Shop,
    pending: bool,  # noqa: FBT001 - pytest hands it over by its name
) -> None:
    token = value_of(
        central.make_card(100, card_id="card-2", token=TokenWish(expires_after_transaction=True))
    )
    command = central.asking(1, token=token, pending=pending)
    assert not leaves_a_commit(
        central, lambda connection, context: create_transaction(connection, context, command)
    )
    assert len(central.movements("card-2")) == 2
    with refused(Code.TOKEN_USED):
        central.draw(1, token=token)
    central.assert_books_agree()


def test_who_subscribed_hears_of_each_movement_in_its_commit(central: Shop) -> None:
    heard: list[Transaction] = []
    answer(central.store.write(lambda connection: add_hook(connection, hook())))

    def hear(_: Connection, made: Transaction) -> None:
        heard.append(made)

    central.rebuild(announce=hear)
    held = central.reserve(40)
    told = [held, central.capture(held, 10), central.void(held), central.draw(1), central.fund(5)]
    assert heard == told
    assert central.amounts() == Amounts(funds_minor=105, drawdown_minor=11)
    central.assert_books_agree()


def test_a_movement_whose_answer_was_lost_on_its_way_is_found_and_not_made_again(
    central: Shop, postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = statement.executed_alone
    lost: list[int] = []

    def losing_the_first_movement(driver: Any, text: str, bound: object) -> object:  # noqa: ANN401
        told = alone(driver, text, bound)
        if "UPDATE" in text and not lost:
            pid = driver.info.backend_pid
            lost.append(pid)
            with postgres_server.connect() as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
            driver.execute("SELECT 1")  # finds out
        return told

    monkeypatch.setattr(statement, "executed_alone", losing_the_first_movement)
    made = central.draw(30)
    assert lost
    assert central.movements()[-1] == made
    assert central.amounts() == Amounts(funds_minor=100, drawdown_minor=30)


def hook() -> Hook:
    return Hook(
        account_id=ACCOUNT,
        hook_id="hook-1",
        url="https://shop.no/hook",
        events=(WALLET_TRANSACTION,),
        secret_kind=None,
        sealed_secret=None,
        verified=True,
        active=True,
        fields=None,
        exclude_fields=None,
        created_at_ms=NOON_MS,
        created_by=KARI,
    )

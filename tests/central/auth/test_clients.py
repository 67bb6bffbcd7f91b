import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import Connection, text

from pos_app.central.auth.clients import (
    FORGOTTEN_AFTER_MS,
    FREE_FAILURES,
    LONGEST_WAIT_MS,
    Clients,
    MadeClient,
    SignIn,
    wait_after,
)
from pos_app.domain.api_client import Grant, Scope
from pos_app.domain.ids import AccountId, new_uuid
from pos_app.errors import Code
from pos_app.storage.store import Store
from tests.wallet.shop import ACCOUNT, HandClock, answer, refused

KEY = b"k" * 32
SHOP = "shop"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def clients(store: Store, clock: HandClock) -> Clients:
    return Clients(store, KEY, clock, new_uuid)


@pytest.fixture
def made(clients: Clients) -> MadeClient:
    return answer(clients.add_with_grant(ACCOUNT, SHOP, ["read:wallets"], by="kari"))


def asking(made: MadeClient) -> SignIn:
    return SignIn(
        owner=ACCOUNT,
        client_id=made.client.client_id,
        secret=made.secret,
        account_id=ACCOUNT,
        address="10.0.0.1",
    )


def sign_in(clients: Clients, asked: SignIn) -> Grant:
    return asyncio.run(clients.sign_in(asked))


def fail(clients: Clients, asked: SignIn, times: int) -> None:
    for _ in range(times):
        with refused(Code.CREDENTIAL_INVALID):
            sign_in(clients, replace(asked, secret="wrong"))


def rows_of_failures(store: Store) -> int:
    def count(connection: Connection) -> int:
        return int(connection.execute(text("SELECT count(*) FROM failed_sign_in")).scalar_one())

    return answer(store.read(count))


def test_who_shows_the_secret_is_let_in_with_its_scopes(clients: Clients, made: MadeClient) -> None:
    grant = sign_in(clients, asking(made))
    assert grant.scopes == (Scope.READ_WALLETS,)
    assert grant.account_id == ACCOUNT


def test_the_secret_is_nowhere_in_the_database(store: Store, made: MadeClient) -> None:
    def everything(connection: Connection) -> str:
        return repr([tuple(row) for row in connection.execute(text("SELECT * FROM api_client"))])

    told = answer(store.read(everything))
    assert made.client.client_id in told
    assert made.secret not in told
    assert made.secret not in repr(made)
    assert len(made.secret) >= 43


def test_another_secret_or_another_client_is_refused_alike(
    clients: Clients, made: MadeClient
) -> None:
    asked = asking(made)
    other = answer(clients.add_with_grant(ACCOUNT, "other", ["read:wallets"], by="kari"))
    for wrong in (
        replace(asked, secret=""),
        replace(asked, secret=made.secret + "x"),
        replace(asked, secret=other.secret),
        replace(asked, client_id="nobody"),
        replace(asked, owner="T87654321"),
    ):
        with refused(Code.CREDENTIAL_INVALID, reason="client"):
            sign_in(clients, wrong)


def test_a_client_enters_no_account_that_did_not_let_it_in(
    clients: Clients, made: MadeClient
) -> None:
    elsewhere = AccountId("T87654321")
    with refused(Code.ACCOUNT_FORBIDDEN):
        sign_in(clients, replace(asking(made), account_id=elsewhere))
    answer(clients.grant(elsewhere, made.client.client_id, ["write:wallets"], by="per"))
    grant = sign_in(clients, replace(asking(made), account_id=elsewhere))
    assert grant.scopes == (Scope.WRITE_WALLETS,)


def test_another_grant_takes_the_place_of_the_one_before(
    clients: Clients, made: MadeClient
) -> None:
    answer(clients.grant(ACCOUNT, made.client.client_id, ["read:hooks"], by="kari"))
    assert sign_in(clients, asking(made)).scopes == (Scope.READ_HOOKS,)


def test_a_deleted_client_signs_in_no_more(clients: Clients, made: MadeClient) -> None:
    answer(clients.delete(ACCOUNT, made.client.client_id, by="kari"))
    with refused(Code.CREDENTIAL_INVALID):
        sign_in(clients, asking(made))
    assert answer(clients.all_of(ACCOUNT)) == ()
    with refused(Code.CLIENT_NOT_FOUND):
        answer(clients.delete(ACCOUNT, made.client.client_id, by="kari"))


def test_a_client_with_an_unknown_scope_is_not_made_at_all(clients: Clients) -> None:
    with refused(Code.INVALID_FIELD, field="scope"):
        answer(clients.add_with_grant(ACCOUNT, SHOP, ["admin:world"], by="kari"))
    assert not answer(clients.are_there_any())


def test_after_a_few_failures_even_the_right_secret_waits(
    clients: Clients, made: MadeClient, clock: HandClock
) -> None:
    fail(clients, asking(made), FREE_FAILURES)
    until_ms = clock.now_ms() + wait_after(FREE_FAILURES)
    with refused(Code.TOO_MANY_TRIES, until_ms=until_ms):
        sign_in(clients, asking(made))
    clock.at_ms = until_ms
    sign_in(clients, asking(made))


def test_a_success_forgets_the_failures_before_it(
    store: Store, clients: Clients, made: MadeClient
) -> None:
    fail(clients, asking(made), FREE_FAILURES - 1)
    sign_in(clients, asking(made))
    assert rows_of_failures(store) == 0
    fail(clients, asking(made), FREE_FAILURES - 1)
    sign_in(clients, asking(made))


def test_each_failure_after_the_wait_makes_the_next_wait_longer(
    clients: Clients, made: MadeClient, clock: HandClock
) -> None:
    fail(clients, asking(made), FREE_FAILURES)
    clock.pass_ms(wait_after(FREE_FAILURES))
    fail(clients, asking(made), 1)
    with refused(Code.TOO_MANY_TRIES, until_ms=clock.now_ms() + wait_after(FREE_FAILURES + 1)):
        sign_in(clients, asking(made))


def test_waits_grow_to_a_longest_one() -> None:
    waits = [wait_after(failures) for failures in range(1, 100)]
    assert waits == sorted(waits)
    assert waits[FREE_FAILURES - 2] == 0 < waits[FREE_FAILURES - 1]
    assert waits[-1] == LONGEST_WAIT_MS


def test_a_stranger_elsewhere_keeps_nobody_out(clients: Clients, made: MadeClient) -> None:
    fail(clients, replace(asking(made), address="10.6.6.6"), FREE_FAILURES)
    sign_in(clients, asking(made))


def test_failures_are_forgotten_after_a_rest(
    store: Store, clients: Clients, made: MadeClient, clock: HandClock
) -> None:
    fail(clients, replace(asking(made), address="10.6.6.6"), 1)
    fail(clients, asking(made), FREE_FAILURES - 1)
    clock.pass_ms(FORGOTTEN_AFTER_MS + 1)
    fail(clients, asking(made), 1)
    assert rows_of_failures(store) == 1
    sign_in(clients, asking(made))


def test_made_up_clients_of_one_address_are_one_suspect(
    store: Store, clients: Clients, made: MadeClient
) -> None:
    for number in range(FREE_FAILURES):
        fail(clients, replace(asking(made), client_id=f"made-up-{number}"), 1)
    assert rows_of_failures(store) == 1
    with refused(Code.TOO_MANY_TRIES):
        sign_in(clients, replace(asking(made), client_id="made-up-too"))
    sign_in(clients, asking(made))


def test_a_good_sign_in_writes_nothing(
    store: Store, clients: Clients, made: MadeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "write", None)
    assert sign_in(clients, asking(made))


def test_two_services_on_one_database_count_together(
    store: Store, clients: Clients, made: MadeClient, clock: HandClock
) -> None:
    other = Clients(store, KEY, clock, new_uuid)
    fail(clients, asking(made), 2)
    fail(other, asking(made), FREE_FAILURES - 2)
    with refused(Code.TOO_MANY_TRIES):
        sign_in(clients, asking(made))


def test_an_account_is_known_by_its_clients_and_by_those_let_in(
    clients: Clients, made: MadeClient
) -> None:
    assert answer(clients.is_account(ACCOUNT))
    assert not answer(clients.is_account("T87654321"))
    answer(clients.grant("T87654321", made.client.client_id, ["read:wallets"], by="kari"))
    assert answer(clients.is_account("T87654321"))
    answer(clients.delete(ACCOUNT, made.client.client_id, by="kari"))
    assert answer(clients.is_account(ACCOUNT))

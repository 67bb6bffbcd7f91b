import asyncio
from concurrent.futures import Future
from unittest.mock import Mock

import pytest

from pos_app.central.auth import turns as module
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.credentials import Credentials
from pos_app.central.auth.turns import Turns, follow
from pos_app.domain.clock import Clock
from pos_app.errors import Code, Unavailable
from pos_app.storage import signing_turns
from pos_app.storage.signing_turns import SigningTurn, add_turn
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from tests.central.auth.test_credentials import AUDIENCE, CALLER, OURS, refusal_of
from tests.logfail import ExpectedLogs
from tests.wallet.shop import HandClock, answer


@pytest.fixture
def turns(store: Store) -> Turns:
    return Turns(store, HandClock())


def credentials_of(clock: Clock) -> Credentials:
    return Credentials(b"s" * 32, Audiences([OURS]), clock)


def test_before_the_first_rotation_there_is_no_chance_in_the_keys(turns: Turns) -> None:
    assert answer(turns.current()) == SigningTurn(0, b"")


def test_each_turn_is_the_next_and_made_by_chance(turns: Turns) -> None:
    begun = [answer(turns.begin_next(by="kari")) for _ in range(3)]
    assert [turn.number for turn in begun] == [1, 2, 3]
    assert len({turn.salt for turn in begun}) == 3
    assert answer(turns.current()) == begun[-1]
    assert begun[-1].salt.hex() not in repr(begun[-1])


def test_two_who_rotate_at_the_same_moment_begin_one_turn(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = answer(store.write(lambda c: add_turn(c, b"a" * 32, at_ms=1, by="kari")))
    real, seen = signing_turns.current_turn, [SigningTurn()]

    def current(connection: Connection) -> SigningTurn:
        return seen.pop() if seen else real(connection)

    monkeypatch.setattr(signing_turns, "current_turn", current)
    late = answer(store.write(lambda c: add_turn(c, b"b" * 32, at_ms=1, by="per")))
    assert late == first


def test_in_the_next_turn_nothing_that_was_signed_before_is_believed() -> None:
    credentials = credentials_of(HandClock())
    before = credentials.issue(CALLER, AUDIENCE).credential
    published = credentials.published()
    assert credentials.caller_of(before) == CALLER
    credentials.turn_to(SigningTurn(1, b"x" * 32))
    assert refusal_of(credentials, before).fields == {"reason": "key"}
    after = credentials.issue(CALLER, AUDIENCE).credential
    assert credentials.caller_of(after) == CALLER
    names = {key["kid"] for key in credentials.published()}
    assert not names & {key["kid"] for key in published}


def test_the_master_key_alone_makes_no_key_of_a_turn() -> None:
    clock = HandClock()
    ours, thiefs = credentials_of(clock), credentials_of(clock)
    ours.turn_to(SigningTurn(1, b"x" * 32))
    thiefs.turn_to(SigningTurn(1, b"y" * 32))
    refusal_of(ours, thiefs.issue(CALLER, AUDIENCE).credential)


def test_workers_in_one_turn_believe_each_other() -> None:
    clock = HandClock()
    one, other = credentials_of(clock), credentials_of(clock)
    for worker in (one, other):
        worker.turn_to(SigningTurn(1, b"x" * 32))
        worker.turn_to(SigningTurn(1, b"x" * 32))
    assert other.caller_of(one.issue(CALLER, AUDIENCE).credential) == CALLER


def test_a_worker_follows_and_bears_a_database_that_is_away_for_a_while(
    memory_store: Store, expected_logs: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_logs.expect(module.__name__, "the turn of signing keys is not known")
    turns, credentials = Turns(memory_store, HandClock()), credentials_of(HandClock())
    before = credentials.issue(CALLER, AUDIENCE).credential
    answer(turns.begin_next(by="kari"))
    away: Future[SigningTurn] = Future()
    away.set_exception(Unavailable(Code.DATABASE_UNAVAILABLE))
    monkeypatch.setattr(turns, "current", Mock(side_effect=[away, turns.current()]))

    async def work() -> None:
        following = asyncio.create_task(follow(turns, credentials, every_s=0.001))
        while credentials.issue(CALLER, AUDIENCE).credential == before:  # noqa: ASYNC110 - no Event
            await asyncio.sleep(0.001)
        following.cancel()

    asyncio.run(work())
    refusal_of(credentials, before)

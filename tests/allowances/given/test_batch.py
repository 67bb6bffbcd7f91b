"""Settling in bulk makes the rows and outcomes of settling one after another, whatever comes."""

import itertools
from collections.abc import Sequence
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from pos_app.allowances.given.push import Push, Pushed, push
from pos_app.domain.operation import OperationKind, first_previous_hash
from pos_app.domain.transaction import Transaction
from pos_app.storage.schema import metadata
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.allowances.given.central import TILL, Central, TillByHand
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, answer

EMPTY: dict[str, Any] = {
    "sale": {"sale_id": "s", "currency": "NOK", "lines": []},
    "captures": [{"card_id": "card-1", "capture_ref_id": "none", "parts": []}],
}
CARDS = ("card-1", "card-2", "short")
LONG_AGO = first_previous_hash(TILL, 1)

AMOUNT = st.integers(1, 400)
ALLOWANCE = st.integers(0, 6)
PART = st.tuples(ALLOWANCE, AMOUNT)
SALE = st.tuples(
    st.just("sale"),
    st.lists(PART, min_size=1, max_size=3),
    st.sampled_from(CARDS),
    st.sampled_from(["NOK", "NOK", "NOK", "SEK"]),
    st.booleans(),
)
PLAIN_SALE = st.tuples(st.just("plain"), ALLOWANCE, st.integers(1, 40))
OTHER = st.sampled_from(
    [("nothing",), ("poison",), ("load",), ("close", 0), ("close", 1), ("accept", 2), ("later",)]
)
STORY = st.lists(st.one_of(PLAIN_SALE, PLAIN_SALE, SALE, OTHER), min_size=1, max_size=40)


def prepared(store: Store) -> tuple[Central, TillByHand, list[tuple[str, str]]]:
    """Return a till with seven allowances of three cards; the same ids every time."""
    central = Central(store)
    numbers = itertools.count(1)
    central.shop.rebuild(new_id=lambda: f"id-{next(numbers):05}")
    central.rebuild()
    at_ms = central.shop.clock.now_ms()
    central.shop.make_card(1_500, card_id="card-1", token=None)
    central.shop.make_card(900, card_id="card-2", token=None)
    central.shop.make_card(700, card_id="short", token=None, expires_at_ms=at_ms + 10)
    till = central.till()
    held = [
        (till.granted(200, card_id=card_id).allowance_id, card_id)
        for card_id in (*CARDS, *CARDS, "card-1")
    ]
    return central, till, held


def tell(
    central: Central, till: TillByHand, held: list[tuple[str, str]], story: Sequence[Any]
) -> None:
    for step in story:
        kind: str = step[0]
        allowance_id, card_id = held[step[1] if kind in {"plain", "close", "accept"} else 0]
        if kind == "sale":
            parts: list[tuple[int, int]] = step[1]
            named = [(held[one][0], amount) for one, amount in parts]
            more: dict[str, Any] = {"capture_ref_id": "the-same"} if step[4] else {}
            till.sell(*named, card_id=step[2], currency=step[3], **more)
        elif kind == "plain":
            till.sell((allowance_id, step[2]), card_id=card_id)
        elif kind == "nothing":
            till.do(OperationKind.SALE_COMPLETED, {})
        elif kind == "poison":
            till.do(OperationKind.SALE_COMPLETED, {"captures": 1})
        elif kind == "load":
            till.load(50)
        elif kind == "close":
            till.close(allowance_id, 200)
        elif kind == "accept":
            body = {"allowance_id": allowance_id, "card_id": card_id, "amount_minor": 200}
            till.do(OperationKind.ALLOWANCE_ACCEPTED, body)
        else:
            central.shop.clock.pass_ms(5)


def pushed(central: Central, till: TillByHand, *, in_bulk: bool) -> Pushed:
    command = Push(
        account_id=ACCOUNT,
        till_id=TILL,
        incarnation=1,
        base_sequence=0,
        base_hash=LONG_AGO,
        operations=[one.content for one in till.chain],
    )
    return answer(
        central.store.write(lambda c: push(c, central.shop.context, command, in_bulk=in_bulk))
    )


def rows(store: Store) -> dict[str, list[Any]]:
    # What a key is drawn by chance is no part of the comparison.
    left_out = {"till_incarnation": "public_key", "enrol_code": "code_hash"}

    def read(connection: Connection) -> dict[str, list[Any]]:
        return {
            table.name: sorted(
                str(tuple(row))
                for row in connection.execute(
                    select(*(c for c in table.c if c.name != left_out.get(table.name)))
                ).fetchall()
            )
            for table in metadata.sorted_tables
        }

    return answer(store.read(read))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(story=STORY)
def test_in_bulk_and_one_by_one_leave_the_same_rows(
    migrated_memory: Store, story: Sequence[Any]
) -> None:
    both: list[tuple[Pushed, dict[str, list[Any]]]] = []
    for in_bulk in (True, False):
        with closing(open_memory(copy_of=migrated_memory)) as store:
            central, till, held = prepared(store)
            tell(central, till, held, story)
            both.append((pushed(central, till, in_bulk=in_bulk), rows(store)))
            central.shop.assert_books_agree()
    (quick, quick_rows), (slow, slow_rows) = both
    assert quick == slow
    assert quick_rows == slow_rows


def test_what_is_plain_is_settled_in_one_go(
    central: Central, monkeypatch: pytest.MonkeyPatch
) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    grants = [till.granted(1_000), till.granted(1_000)]
    for number in range(150):
        till.sell((grants[number % 2].allowance_id, 10))
    monkeypatch.setattr("pos_app.allowances.given.push.settle", None)
    assert till.outcomes() == ["applied"] * 150
    assert central.shop.amounts().drawdown_minor == 1_500
    assert central.reserved() == 500
    assert till.hello().verdict == "in_step"


def test_a_used_up_allowance_is_closed_in_bulk_too(central: Central) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    grant = till.granted(100)
    for _ in range(10):
        till.sell((grant.allowance_id, 10))
    till.sell((grant.allowance_id, 10))
    assert till.outcomes() == ["applied"] * 10 + ["late"]
    assert central.state_of(grant.allowance_id) == "closed"
    assert central.reserved() == 0


def test_whoever_subscribed_hears_of_every_movement_in_bulk(central: Central) -> None:
    heard: list[str] = []

    def hear(_: Connection, made: Transaction) -> None:
        heard.append(made.ref_id)

    def hear_all(_: Connection, made: Sequence[Transaction]) -> None:
        heard.extend(one.ref_id for one in made)

    central.shop.make_card(50_000)
    till = central.till()
    grant = till.granted(100)
    for _ in range(5):
        till.sell((grant.allowance_id, 10))
    central.shop.rebuild(announce=hear)
    central.rebuild()
    till.push()
    assert heard == [f"till-1-1-{number}" for number in range(1, 6)]
    heard.clear()
    for _ in range(5):
        till.sell((grant.allowance_id, 10))
    central.shop.rebuild(announce_all=hear_all)
    central.rebuild()
    till.push(after=5)
    assert heard == [f"till-1-1-{number}" for number in range(6, 11)]


def test_a_run_ends_before_what_is_not_plain_and_goes_on_behind_it(
    central: Central, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("pos_app.allowances.given.settle", "is for a person")
    at_ms = central.shop.clock.now_ms()
    central.shop.make_card(50_000)
    central.shop.make_card(900, card_id="short", token=None, expires_at_ms=at_ms + 10)
    till = central.till()
    grant, short = till.granted(5_000), till.granted(500, card_id="short")
    wanted: list[str] = []

    def sell(outcome: str, currency: str = "NOK", **fields: str) -> None:
        more: dict[str, Any] = {**fields}
        till.sell((grant.allowance_id, 10), currency=currency, **more)
        wanted.append(outcome)

    def sell_four() -> None:
        for _ in range(12):
            sell("applied")

    sell_four()
    sell("applied", token_id="never-used")
    sell_four()
    sell("conflict", capture_ref_id=" ")
    sell_four()
    sell("conflict", currency="SEK")
    sell_four()
    till.sell(card_id="card-1")
    till.do(OperationKind.SALE_COMPLETED, {})
    till.do(OperationKind.SALE_COMPLETED, EMPTY)
    wanted += ["applied"] * 3
    sell_four()
    central.shop.clock.pass_ms(9)
    for outcome in ("applied", "flagged"):
        for _ in range(6):
            till.sell((short.allowance_id, 10), card_id="short")
            wanted.append(outcome)
        central.shop.clock.pass_ms(1)
    assert till.outcomes() == wanted


def test_nothing_but_operations_without_money_is_settled_without_a_look(central: Central) -> None:
    till = central.till()
    for _ in range(6):
        till.do(OperationKind.SALE_COMPLETED, {})
    assert till.outcomes() == ["applied"] * 6


def test_a_reference_that_comes_twice_in_a_run_takes_once(central: Central) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    grant = till.granted(5_000)
    for number in range(14):
        more: dict[str, Any] = {"capture_ref_id": "again"} if number in {5, 9} else {}
        till.sell((grant.allowance_id, 10), **more)
    outcomes = till.outcomes()
    assert outcomes[5] == "applied"
    assert outcomes[9] == "exists"
    assert central.shop.amounts().drawdown_minor == 130


def test_many_sales_of_a_blocked_card_are_flagged_one_by_one(central: Central) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    grant = till.granted(10_000)
    central.shop.block()
    for _ in range(6):
        till.sell((grant.allowance_id, 100))
    assert till.outcomes() == ["flagged"] * 6
    assert central.shop.amounts().drawdown_minor == 600

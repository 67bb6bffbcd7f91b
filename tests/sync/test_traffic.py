"""What is on its way, as people look through it: in pages, of any state, and to take along."""

import csv
import io
import json

import pytest

from pos_app.domain.outbox import OutboxState
from pos_app.storage.outbox import settle
from pos_app.sync import traffic as module
from pos_app.sync.traffic import NEWEST, At, Sent, Traffic
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card


def traffic_of(till: LineTill) -> Traffic:
    return Traffic(till.store, till.till, till.clock)


def sell_for_cash(till: LineTill, count: int) -> None:
    for _ in range(count):
        sale = till.sale(till.goods(100))
        till.book.complete(till.completion(sale, till.cash(100))).result()


def park(till: LineTill, sequence: int) -> None:
    till.store.write(
        lambda c: settle(
            c,
            till.till.till_id,
            incarnation=till.till.incarnation,
            sequences=range(sequence, sequence + 1),
            state=OutboxState.PARKED,
            outcome="late",
            fields='{"late_minor":100}',
            at_ms=till.clock.now_ms(),
        )
    ).result()


def at(sent: Sent) -> At:
    return At(sent.incarnation, sent.sequence)


def all_pages(traffic: Traffic, state: OutboxState | None = None) -> list[At]:
    seen: list[At] = []
    before = NEWEST
    while page := traffic.page(before, state).result():
        seen += [at(sent) for sent in page]
        before = seen[-1]
    return seen


def test_the_pages_hold_every_operation_of_every_life_once_the_newest_first(
    central: Central, till: LineTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 3)
    sell_for_cash(till, 4)
    till.join(central.code(till.till.till_id), "restored")
    sell_for_cash(till, 3)
    seen = all_pages(traffic_of(till))
    assert seen == [*(At(2, n) for n in (3, 2, 1)), *(At(1, n) for n in (4, 3, 2, 1))]
    assert all_pages(traffic_of(till), OutboxState.PENDING) == seen


def test_an_overview_counts_what_waits_what_went_and_what_is_held(
    central: Central, till: LineTill
) -> None:
    make_card(central)
    till.sync()
    till.ask_for(12_000)
    sell_for_cash(till, 2)
    before = traffic_of(till).overview().result()
    assert (before.sent, before.held.rights, before.held.left_minor) == (3, 1, 12_000)
    assert (before.kept.pending.count, before.kept.pending.amount_minor) == (3, 200)
    till.sync()
    after = traffic_of(till).overview().result()
    assert (after.sent, after.kept.pending.count) == (3, 0)
    assert after.joining.address == "https://central.example"


def test_what_is_held_names_the_card_by_its_masked_code_and_says_what_is_left(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    till.ask_for(12_000)
    till.sell_for_card(token, 2_000)
    (right,) = traffic_of(till).held().result()
    assert (right.amount_minor, right.left_minor, right.origin) == (12_000, 10_000, "granted")
    assert right.masked_code is not None
    assert token not in right.masked_code
    assert right.masked_code.endswith(token[-4:])
    assert right.expires_at_ms is not None
    assert traffic_of(till).held(after=right.position).result() == ()


def test_one_that_is_parked_is_asked_again_and_then_is_like_any_other(till: LineTill) -> None:
    sell_for_cash(till, 2)
    till.sync()
    park(till, 1)
    traffic = traffic_of(till)
    assert all_pages(traffic, OutboxState.PARKED) == [At(1, 1)]
    found = traffic.find(At(1, 1)).result()
    assert found is not None
    assert (found.outcome, found.fields) == ("late", '{"late_minor":100}')
    assert traffic.ask_again(At(1, 1)).result() is True
    assert traffic.ask_again(At(1, 1)).result() is False, "it waits already"
    assert traffic.ask_again(At(1, 2)).result() is False, "central has it"
    till.sync()
    again = traffic.find(At(1, 1)).result()
    assert again is not None
    assert again.state is OutboxState.ACKED


def test_all_that_are_parked_are_asked_again_at_once(till: LineTill) -> None:
    sell_for_cash(till, 4)
    till.sync()
    for sequence in (1, 3):
        park(till, sequence)
    assert traffic_of(till).ask_all_again().result() == 2
    assert all_pages(traffic_of(till), OutboxState.PARKED) == []
    assert all_pages(traffic_of(till), OutboxState.PENDING) == [At(1, 3), At(1, 1)]


def test_there_is_no_operation_where_none_is(till: LineTill) -> None:
    assert traffic_of(till).find(At(1, 1)).result() is None


@pytest.mark.parametrize("chunk", [2, 1_000])
def test_what_is_taken_along_is_whole_as_a_table_and_as_json(
    till: LineTill, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(module, "_CHUNK", chunk)
    sell_for_cash(till, 3)
    till.sync()
    park(till, 2)
    traffic = traffic_of(till)
    text = b"".join(traffic.as_csv()).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert [row[head.index("sequence")] for row in rows] == ["3", "2", "1"]
    assert [row[head.index("state")] for row in rows] == ["acked", "parked", "acked"]
    (told,) = json.loads(b"".join(traffic.as_json(OutboxState.PARKED)))
    assert (told["sequence"], told["outcome"]) == (2, "late")
    assert told["fields"] == {"late_minor": 100}
    assert told["content"]["body"]["number"] == 2
    assert json.loads(b"".join(traffic.as_json(OutboxState.PENDING))) == []

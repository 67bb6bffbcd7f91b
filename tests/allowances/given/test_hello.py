"""Hello: a restore of either end, and a clone, are seen before anything else happens."""

from dataclasses import replace

import pytest

from pos_app.domain.allowance import IncarnationState
from pos_app.domain.operation import OperationKind
from pos_app.errors import Code
from tests.allowances.given.central import Central, TillByHand, refusal


def test_a_new_till_and_central_are_in_step(central: Central) -> None:
    told = central.till().hello()
    assert (told.verdict, told.state, told.last_sequence) == (
        "in_step",
        IncarnationState.LIVE,
        0,
    )


def test_a_till_that_is_ahead_is_to_push(central: Central) -> None:
    till = central.till()
    before = till.head[1]
    till.do(OperationKind.SALE_COMPLETED, {})
    told = till.hello()
    assert (told.verdict, told.last_sequence, told.last_hash) == ("push", 0, before.hex())


def test_central_says_whether_it_holds_what_a_till_did_last(central: Central) -> None:
    till = central.till()
    assert till.hello().holds_last
    till.do(OperationKind.SALE_COMPLETED, {})
    assert not till.hello().holds_last
    till.push()
    assert till.hello().holds_last


def test_what_is_kept_beside_the_chain_is_held_too(central: Central) -> None:
    till = central.till()
    till.do(OperationKind.SALE_COMPLETED, {})
    till.push()
    clone = replace(till, chain=[])
    clone.do(OperationKind.SALE_COMPLETED, {"of": "the clone"})
    assert not clone.hello().holds_last
    clone.push()
    assert clone.hello().holds_last
    assert till.hello().holds_last


def test_another_beginning_is_a_fork_and_nothing_moves_any_more(central: Central) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    till.granted(10_000)
    told = till.hello(hash="00" * 32)
    assert (told.verdict, told.state) == ("quarantine", IncarnationState.QUARANTINED)
    assert till.hello().verdict == "quarantine"
    refusal(till.asking(100), 409, Code.TILL_NOT_LIVE)
    assert central.reserved() == 10_000


def test_an_earlier_life_is_to_enrol(central: Central) -> None:
    old = central.till()
    central.till()
    told = old.hello()
    assert (told.verdict, told.state) == ("enrol", IncarnationState.FENCED)


def test_a_cursor_of_another_feed_is_of_no_use(central: Central) -> None:
    till = central.till()
    assert not till.hello().snapshot
    assert till.hello(feed_epoch="another").snapshot
    assert till.hello(feed_after=1).snapshot


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("till-signature", "AAAA"),
        ("till-signature", "no base64"),
        ("till-incarnation", "-1"),
        ("till-incarnation", "1" * 20),
    ],
)
def test_a_question_that_the_till_did_not_sign_is_not_heard(
    central: Central, header: str, value: str
) -> None:
    till = central.till()
    target = f"{till.root}/{till.till_id}/hello"
    headers = till.headers("POST", target, b"{}") | {header: value}
    refusal(central.ask("POST", target, b"{}", headers), 401, Code.CREDENTIAL_INVALID)


def test_a_signature_is_good_for_one_question(central: Central) -> None:
    till = central.till()
    target = f"{till.root}/{till.till_id}/hello"
    headers = till.headers("POST", target, b"{}")
    refusal(central.ask("POST", target, b"{ }", headers), 401, Code.CREDENTIAL_INVALID)
    refusal(central.ask("POST", f"{target}?a=1", b"{}", headers), 401, Code.CREDENTIAL_INVALID)


def test_a_till_that_never_joined_is_not_known(central: Central) -> None:
    till = TillByHand(central, incarnation=1)
    refusal(till.send("POST", "hello", {}), 404, Code.TILL_NOT_FOUND)


def test_a_life_speaks_for_itself_only(central: Central) -> None:
    till = central.till()
    word = {"incarnation": 2, "sequence": 0, "hash": "00", "feed_epoch": "", "feed_after": 0}
    reply = till.send("POST", "hello", word)
    assert refusal(reply, 400, Code.INVALID_FIELD)["field"] == "incarnation"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/accounts/P00000001/tills"),
        ("GET", "/v1/accounts/P00000001/tills/enrol"),
        ("POST", "/v1/accounts/P00000001/tills/till-1/dance"),
        ("POST", "/v2/accounts/P00000001/tills/enrol"),
        ("POST", "/v1/accounts/P00000001/tills/till-1/hello/again"),
    ],
)
def test_there_is_nothing_at_another_address(central: Central, method: str, path: str) -> None:
    refusal(central.ask(method, path), 404, Code.TILL_NOT_FOUND)


def test_a_till_that_is_behind_was_brought_back_and_is_to_enrol(central: Central) -> None:
    till = central.till()
    start = till.head[1]
    for _ in range(3):
        till.do(OperationKind.SALE_COMPLETED, {})
    till.push()
    assert till.hello(sequence=0, hash=start.hex()).verdict == "enrol"
    assert till.hello(sequence=2, hash=till.chain[1].hash.hex()).verdict == "enrol"
    assert till.hello().verdict == "in_step"
    assert till.hello(sequence=2, hash=till.chain[0].hash.hex()).verdict == "quarantine"

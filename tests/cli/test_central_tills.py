"""Central's tills at the command line: a till joins, is looked at, and is written off."""

import io
import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pos_app.bootstrap.central import Place, open_central
from pos_app.wire.tills.enrol import invitation_in
from tests.allowances.given.central import TILL, Central, TillByHand
from tests.cli.commands import Tillit
from tests.wallet.shop import ACCOUNT


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(data=tmp_path / "central", key_folder=tmp_path / "keys")


@contextmanager
def at_central(place: Place) -> Generator[Central]:
    with open_central(place) as books:
        central = Central(books.store)
        central.shop.rebuild(
            token_hash_key=books.context.token_hash_key, pin_key=books.context.pin_key
        )
        central.rebuild()
        yield central


def words(place: Place, *more: object) -> tuple[object, ...]:
    return (*more, "--data", place.data, "--key-folder", place.key_folder, "--account", ACCOUNT)


def test_a_till_joins_holds_something_and_is_written_off(
    tillit: Tillit, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tillit(*words(place, "central", "enrol-code", TILL, "--json", "--address", "http://c"))
    told = json.loads(made.out)
    invitation = invitation_in(told["qr"])
    assert invitation is not None
    assert (invitation.address, invitation.account_id) == ("http://c", ACCOUNT)
    assert invitation.code == told["code"]
    with at_central(place) as central:
        central.shop.make_card(50_000)
        till = TillByHand(central)
        till.enrol(told["code"])
        grant = till.granted(20_000)
        till.sell((grant.allowance_id, 5_000))
        till.sell(("never-given", 40_000))
        till.push()
    listed = json.loads(tillit(*words(place, "tills", "list", "--json")).out)
    (line,) = listed["tills"][0]["lives"]
    assert (line["state"], line["remaining_minor"], line["allowances"]) == ("live", 15_000, 1)
    shown = json.loads(tillit(*words(place, "tills", "show", TILL, "--json")).out)
    assert [one["remaining_minor"] for one in shown["allowances"]] == [15_000]
    assert [one["amount_minor"] for one in shown["gaps"]] == [10_000]
    assert "is asked to give back 1" in tillit(*words(place, "tills", "recall", TILL)).out
    why = ("--life", 1, "--by", "kari", "--why", "stolen")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    asked = tillit(*words(place, "tills", "write-off", TILL, *why))
    assert asked.exit_code == 1  # nobody said yes
    assert "1 allowances, 15000 minor NOK" in asked.err
    done = tillit(*words(place, "tills", "write-off", TILL, *why, "--yes", "--json"))
    assert json.loads(done.out)["written_off"][0]["released_minor"] == 15_000
    said = tillit(*words(place, "tills", "list")).out
    assert "life 1, written_off: holds nothing; 2 operations" in said


def test_people_read_the_same(tillit: Tillit, place: Place) -> None:
    made = tillit(*words(place, "central", "enrol-code", TILL))
    assert "joins http://127.0.0.1:8765 with the code" in made.out
    assert "█" in made.out or "▀" in made.out
    assert "has not joined yet" in tillit(*words(place, "tills", "list")).out
    code = json.loads(tillit(*words(place, "central", "enrol-code", TILL, "--json")).out)["code"]
    with at_central(place) as central:
        central.shop.make_card(50_000)
        till = TillByHand(central)
        till.enrol(code)
        grant = till.granted(20_000)
        till.sell(("never-given", 40_000))
        till.push()
    shown = tillit(*words(place, "tills", "show", TILL)).out
    assert "card card-1: 20000 of 20000 minor NOK, open" in shown
    assert "shortfall of 10000 minor NOK for card card-1, operation 1" in shown
    why = ("--life", 1, "--by", "kari", "--why", "stolen", "--yes")
    done = tillit(*words(place, "tills", "write-off", TILL, *why))
    assert "card card-1: 20000 minor NOK are free again" in done.out
    assert grant.amount == 20_000
    asked = tillit(*words(place, "tills", "recall", TILL, "--card", "card-1"))
    assert (asked.exit_code, "ALLOWANCE_NOT_FOUND" in asked.err) == (3, True)

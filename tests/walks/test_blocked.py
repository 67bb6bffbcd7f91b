"""A card is stopped at central while two tills hold it: one hears at once, one is in the dark."""

import json
from pathlib import Path
from typing import Final

import pytest

from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.outbox import OutboxState
from pos_app.errors import Code, Refused
from pos_app.settings import TillSettings, write_settings
from tests.walks.bad_line import Trouble, bad_line
from tests.walks.joined_till import Workplace, at_work, joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral
from tests.walks.test_procedures import hold, tillit, where

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

CARD: Final = "card-1"
FUNDS_MINOR: Final = 100_000
HELD_MINOR: Final = 30_000
SOLD_MINOR: Final = 5_000


def folder_over(tmp_path: Path, central: OwnCentral, port: int) -> Path:
    """Return the folder of a till that has joined by a line of its own."""
    data = tmp_path / "till-2"
    data.mkdir()
    settings = TillSettings(account_id=ACCOUNT, till_id="till-2", key_folder="../till-2-key")
    write_settings(data, settings)
    join_central(data, f"http://127.0.0.1:{port}", central.code("till-2"))
    return data


def refusal(till: Workplace, token: str) -> Refused | None:
    try:
        till.find(token)
    except Refused as refused:
        return refused
    return None


def refuses(till: Workplace, token: str) -> bool:
    told = refusal(till, token)
    if told is None:
        return False
    assert (told.code, told.fields["why"]) == (Code.CARD_BLOCKED, "stolen")
    return True


def reserved(central: OwnCentral) -> int:
    return central.card(CARD).amounts.reserved_minor


def outcomes(till: Workplace) -> list[tuple[str, str | None]]:
    """Return what a person has to look at on the page of the line."""
    assert till.books.traffic is not None
    parked = till.books.traffic.page(state=OutboxState.PARKED).result()
    return [(one.kind, one.outcome) for one in parked]


def test_a_card_is_stopped_at_central_while_one_till_has_the_line_and_one_has_none(
    tmp_path: Path,
) -> None:
    central = OwnCentral(tmp_path / "central")
    central.start()
    token = central.make_card(CARD, FUNDS_MINOR)
    port = int(central.address.rpartition(":")[2])
    lit = joined_folder(tmp_path, central, "till-1")
    try:
        with bad_line(port, seed=1, troubles={Trouble.NONE: 1}) as line:
            dark = folder_over(tmp_path, central, line.port)
            with at_work(lit) as first, at_work(dark) as second:
                hold(first, token, HELD_MINOR)
                hold(second, token, HELD_MINOR)
                line.cut()
                wait_until(lambda: not second.is_online, "offline")
                why = ("--by", "Kari", "--why", "stolen", "--json")
                stopped = json.loads(tillit("cards", "block", CARD, *why, *where(central)))
                assert stopped["blocked_by"] == "Kari"
                wait_until(lambda: refuses(first, token), "the news")
                wait_until(lambda: reserved(central) == HELD_MINOR, "what the first held came back")

                second.sell(token, SOLD_MINOR)
                assert outcomes(second) == []
                line.restore()
                wait_until(lambda: refuses(second, token), "the news, later")
                wait_until(lambda: reserved(central) == 0, "what the second held came back")
                wait_until(lambda: outcomes(second) != [], "what became of the sale")
                assert outcomes(second) == [("sale_completed", "flagged")]
            amounts = central.card(CARD).amounts
            assert (amounts.drawdown_minor, amounts.balance_minor) == (
                SOLD_MINOR,
                FUNDS_MINOR - SOLD_MINOR,
            )
        assert central.audit().clean
        assert all(audit_of(data).clean for data in (lit, dark))
        let_go = ("--by", "Kari", "--why", "found")
        tillit("cards", "unblock", CARD, *let_go, *where(central))
        with at_work(lit) as first:
            hold(first, token, SOLD_MINOR)
            first.sell(token, SOLD_MINOR)
    finally:
        central.stop()

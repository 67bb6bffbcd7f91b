"""The strip says how the till stands to its central, what waits, and since when."""

from dataclasses import replace

import pytest

from pos_app.checkout.effects import ReserveCard
from pos_app.checkout.outcomes import (
    CardReserved,
    CardResolved,
)
from pos_app.domain.tender import Approval
from pos_app.ui.cashier.strip_view import strip_of
from pos_app.ui.cashier.surroundings import Connection, Surroundings
from pos_app.ui.components.text import Tone
from tests.checkout.counter import NOW_MS, Counter, card_of, tender_of
from tests.ui.cashier.till import AROUND, MONEY

MINUTE_MS = 60_000


def texts(around: Surroundings) -> dict[str, str]:
    """Return what the strip says, by the key of each state."""
    strip = strip_of(Counter().session, around, MONEY)
    return {status.key: status.text for status in strip.statuses}


def test_an_offline_till_says_that_selling_goes_on_and_when_central_answered() -> None:
    around = replace(AROUND, connection=Connection.OFFLINE, last_success_ms=NOW_MS)
    strip = strip_of(Counter().session, around, MONEY)
    connection = next(status for status in strip.statuses if status.key == "connection")
    assert connection.text == "Offline"
    assert "Selling goes on." in connection.detail
    assert "Central answered last" in connection.detail
    without = replace(AROUND, connection=Connection.OFFLINE)
    assert texts(without)["connection"] == "Offline"


def test_a_central_that_speaks_only_the_api_is_said_to_be_online_so() -> None:
    around = replace(AROUND, connection=Connection.ONLINE, speaks_only_api=True)
    strip = strip_of(Counter().session, around, MONEY)
    connection = next(status for status in strip.statuses if status.key == "connection")
    assert connection.text == "Online, API only"
    assert "tells no news" in connection.detail
    assert texts(replace(around, connection=Connection.OFFLINE))["connection"] == "Offline"
    assert texts(replace(around, speaks_only_api=False))["connection"] == "Online"


@pytest.mark.parametrize(
    ("minutes", "age"),
    [
        (0, "under a minute"),
        (59, "59 min"),
        (60, "1 h"),
        (47 * 60, "47 h"),
        (7 * 24 * 60, "7 days"),
        (-5, "under a minute"),
    ],
)
def test_what_waits_says_how_much_and_for_how_long(minutes: int, age: str) -> None:
    around = replace(
        AROUND,
        connection=Connection.OFFLINE,
        pending_count=3,
        pending_minor=12_300,
        pending_since_ms=NOW_MS - minutes * MINUTE_MS,
    )
    assert texts(around)["pending"] == f"3 waiting, {MONEY.money(12_300)}, for {age}"


def test_a_till_that_looks_at_every_page_says_so_until_it_has() -> None:
    assert texts(replace(AROUND, checks_pages=True))["checking"] == "Checking the books"
    assert "checking" not in texts(AROUND)


def test_a_till_that_must_join_again_says_so_before_all_else() -> None:
    around = replace(AROUND, connection=Connection.ONLINE, must_join_again=True, filling=(1, 2))
    strip = strip_of(Counter().session, around, MONEY)
    assert (strip.statuses[0].text, strip.statuses[0].tone) == ("Join again", Tone.DECLINED)


def test_the_first_fill_counts_along_while_the_line_is_up() -> None:
    around = replace(AROUND, connection=Connection.ONLINE, filling=(1_200, 100_000))
    told = f"Learning cards, {MONEY.count(1_200)} of {MONEY.count(100_000)}"
    assert texts(around)["connection"] == told
    assert texts(replace(around, connection=Connection.OFFLINE))["connection"] == "Offline"


def test_what_a_person_has_to_look_at_is_counted() -> None:
    assert texts(replace(AROUND, parked_count=2))["parked"] == "2 to look at"
    assert "parked" not in texts(AROUND)


def in_hand(central_minor: int | None) -> Counter:
    """Return a counter on which a card was scanned that can spend 500,00 here."""
    counter = Counter()
    counter.sell(10_000)
    counter.post(
        CardResolved(
            request=counter.scan(),
            card=card_of(50_000),
            masked_code="************1234",
            as_of_ms=NOW_MS,
            approval=Approval.ALLOWANCE,
            central_minor=central_minor,
            central_as_of_ms=None if central_minor is None else NOW_MS,
        )
    )
    return counter


def of_card(counter: Counter) -> str | None:
    strip = strip_of(counter.session, AROUND, MONEY)
    return next((one.text for one in strip.statuses if one.key == "in_hand"), None)


def test_a_joined_till_says_what_it_may_take_of_the_card_in_hand() -> None:
    counter = in_hand(70_000)
    assert of_card(counter) == "500,00\xa0kr here"
    reserved = counter.one_effect(ReserveCard).request
    counter.post(CardReserved(request=reserved, tender=tender_of(reserved, card_of(50_000))))
    assert of_card(counter) == "400,00\xa0kr here", "less what it pays"


def test_a_stand_alone_till_needs_no_such_word() -> None:
    assert of_card(in_hand(None)) is None


def test_a_switch_of_the_line_says_how_it_stands() -> None:
    assert "line_switch" not in texts(AROUND)
    assert texts(replace(AROUND, line_is_cut=False))["line_switch"] == "Line: connected"
    assert texts(replace(AROUND, line_is_cut=True))["line_switch"] == "Line: cut"

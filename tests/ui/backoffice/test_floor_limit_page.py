"""A manager allows a card more than the till holds: sees what is at risk, and switches nobody."""

from dataclasses import replace

import pytest

from pos_app.checkout.states import CardInHand, FloorOffer
from pos_app.domain.card import CardStatus
from pos_app.domain.operation import OperationKind
from pos_app.domain.pin import TRIES_BEFORE_LOCK
from pos_app.domain.staff import Role
from pos_app.domain.token import CardToken
from pos_app.storage.journal import read_of_kind
from pos_app.ui.backoffice.floor_limit_page import FloorLimitPage
from pos_app.ui.cashier.sheet_views import AmountSheetView
from tests.checkout.counter import NOW_MS, card_of
from tests.ui.backoffice.room import NBSP, Room, wait_for

OFFER = FloorOffer(
    token=CardToken("TOKEN-1"), masked_code="****1234", amount_minor=8_000, at_risk_minor=15_000
)
IN_HAND = CardInHand(
    card=card_of(0),
    token=CardToken("TOKEN-1"),
    masked_code="****1234",
    status=CardStatus.UNUSED,
    as_of_ms=NOW_MS,
    central_minor=20_000,
    central_as_of_ms=NOW_MS,
)


@pytest.fixture
def staffed(room: Room) -> Room:
    room.hire(
        ("Kari", Role.CASHIER, "1234"),
        ("Berit", Role.MANAGER, "4711"),
        ("Odd", Role.OWNER, "9999"),
    )
    return room


def ask(room: Room, in_hand: CardInHand | None = IN_HAND) -> list[str]:
    """Open the page; what comes back is who allowed it."""
    allowed: list[str] = []
    room.office.open(FloorLimitPage(room.office, OFFER, in_hand, allowed.append))
    return allowed


def pad(room: Room) -> AmountSheetView:
    view = room.screen.view
    assert view is not None
    assert isinstance(view.sheet, AmountSheetView)
    return view.sheet


def money(text: str) -> str:
    return f"{text}{NBSP}kr"


def test_the_exposure_is_read_before_anybody_types_a_pin(staffed: Room) -> None:
    ask(staffed)
    sheet = pad(staffed)
    assert money("80,00") in sheet.sentence
    assert [fact.value for fact in sheet.facts[:3]] == [
        *(money("150,00"), money("200,00"), money("230,00"))
    ]
    assert sheet.confirm == f"Allow {money('80,00')}"
    assert [preset.text for preset in sheet.presets] == ["Berit", "Odd"]


def test_what_central_never_told_is_not_shown(staffed: Room) -> None:
    ask(staffed, replace(IN_HAND, central_minor=None))
    assert [fact.value for fact in pad(staffed).facts] == [money("150,00"), money("230,00")]


def test_the_right_pin_allows_it_once_and_both_people_are_noted(staffed: Room) -> None:
    allowed = ask(staffed)
    staffed.approve(0, "4711")
    wait_for(lambda: allowed, "the manager")
    assert allowed == ["Berit"]
    assert not staffed.office.is_open
    (given,) = staffed.books.store.read(
        lambda c: read_of_kind(c, staffed.books.till.till_id, OperationKind.OVERRIDE_GIVEN)
    ).result()
    assert given.body["right"] == "allow_floor_limit"
    assert given.body["approved_by"] == "Berit"
    assert given.body["operator"] == staffed.office.operator
    assert money("230,00") in given.body["about"]


def test_a_wrong_pin_allows_nothing_and_too_many_lock_it(staffed: Room) -> None:
    allowed = ask(staffed)
    for _ in range(TRIES_BEFORE_LOCK):
        staffed.approve(0, "0000")
        staffed.wait_for_sentence("The PIN is wrong.")
    staffed.approve(0, "4711")
    staffed.wait_for_sentence("too many times")
    assert allowed == []
    assert staffed.office.is_open


def test_whoever_goes_back_has_allowed_nothing(staffed: Room) -> None:
    allowed = ask(staffed)
    staffed.office.go_back()
    assert not staffed.office.is_open
    assert allowed == []


def test_a_card_that_is_scanned_meanwhile_is_not_read_and_the_till_says_so(staffed: Room) -> None:
    allowed = ask(staffed)
    staffed.office.take_scan("TOKEN-2")
    assert pad(staffed).sentence == "Not read: allow this first, or go back."
    assert allowed == []

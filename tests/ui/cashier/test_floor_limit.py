"""A card that is short offline, on the screen: what may be allowed, who is asked, what it says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from pos_app.checkout import outcomes
from pos_app.checkout.policy import DEFAULT_POLICY
from pos_app.checkout.states import CardInHand, CardRequest, Completing, FloorOffer, RequestRefused
from pos_app.domain.card import Card
from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.tender import Approval
from pos_app.errors import Code
from pos_app.ui.components.button import Button
from pos_app.ui.components.verdict import VerdictView
from tests.checkout.counter import NOW_MS, card_of
from tests.ui.cashier.till import GTIN, NBSP, Till, open_till, view_of

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
OTHER = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f001"
POLICY = replace(
    DEFAULT_POLICY, floor_limit=FloorLimitPolicy(payment_minor=10_000, till_minor=50_000)
)
COFFEE = f"49,00{NBSP}kr"


class Manager:
    """Somebody who is asked, sees what it is about, and answers when the test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[FloorOffer, CardInHand | None, Callable[[str], None]]] = []

    def __call__(
        self, offer: FloorOffer, in_hand: CardInHand | None, go_on: Callable[[str], None]
    ) -> None:
        self.asked.append((offer, in_hand, go_on))


@pytest.fixture
def till(qtbot: QtBot, dressed: None) -> Till:  # noqa: ARG001
    return open_till(qtbot, POLICY)


@pytest.fixture
def manager(till: Till) -> Manager:
    asked = Manager()
    till.presenter.gate_floor_limit(asked)
    return asked


def find(till: Till, request: CardRequest, card: Card) -> None:
    till.desk.post(
        outcomes.CardResolved(
            request=request,
            card=card,
            masked_code="****1234",
            as_of_ms=NOW_MS,
            approval=Approval.ALLOWANCE,
            central_minor=20_000,
            central_as_of_ms=NOW_MS - 1,
            at_risk_minor=2_500,
        )
    )


def sell_coffee_to(till: Till, available_minor: int) -> Card:
    card = card_of(available_minor)
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    find(till, till.desk.session.requests[0], card)
    if available_minor:
        till.desk.reserve(till.desk.session.requests[0], card)
    till.settle()
    return card


def test_a_finger_has_it_allowed_and_the_card_pays_at_the_risk_of_the_shop(
    till: Till, manager: Manager
) -> None:
    card = sell_coffee_to(till, 0)
    assert till.text("verdict_word") == "Declined"
    assert till.find(Button, "verdict_ask").words == f"A manager may allow {COFFEE}  (F11)"
    till.click("verdict_ask")
    [(offer, in_hand, go_on)] = manager.asked
    assert (offer.amount_minor, offer.at_risk_minor) == (4_900, 2_500)
    assert in_hand is not None
    assert in_hand.central_minor == 20_000
    assert till.text("verdict_word") == "Declined"
    go_on("Berit")
    [request] = till.desk.session.requests
    find(till, request, card)
    till.desk.reserve(request, card)
    assert till.text("verdict_word") == "Accepted"
    assert facts(till)[-2:] == ["the floor limit, offline (Berit)", COFFEE]
    assert isinstance(till.desk.session.phase, Completing)


def test_a_key_has_the_rest_allowed_and_the_verdict_waits_for_it(
    till: Till, manager: Manager
) -> None:
    sell_coffee_to(till, 2_000)
    assert till.text("verdict_word") == "Accepted"
    assert [timer for timer in till.presenter.findChildren(QTimer) if timer.isSingleShot()]
    assert not is_put_away_soon(till)
    till.key(Qt.Key.Key_F11)
    [(offer, _, _)] = manager.asked
    assert offer.amount_minor == 2_900


def test_where_nothing_is_on_offer_there_is_no_key(till: Till, manager: Manager) -> None:
    till.click("tile_coffee")
    till.presenter.take_scan(TOKEN)
    till.desk.resolve(till.desk.session.requests[0], card_of(0))
    till.settle()
    assert not till.can_see("verdict_ask")
    till.key(Qt.Key.Key_F11)
    assert manager.asked == []


def test_whoever_thinks_better_of_it_takes_another_payment(till: Till, manager: Manager) -> None:
    sell_coffee_to(till, 0)
    till.click("verdict_ask")
    till.key(Qt.Key.Key_Escape)
    assert till.desk.session.notice is None
    till.presenter.take_scan(OTHER)
    find(till, till.desk.session.requests[0], card_of(10_000, "card-2"))
    till.desk.reserve(till.desk.session.requests[0], card_of(10_000, "card-2"))
    assert isinstance(till.desk.session.phase, Completing)
    assert len(manager.asked) == 1


def test_where_nobody_has_a_pin_the_till_says_so(till: Till) -> None:
    sell_coffee_to(till, 0)
    till.click("verdict_ask")
    notice = till.desk.session.notice
    assert isinstance(notice, RequestRefused)
    assert notice.error.code is Code.NOBODY_MAY_ALLOW
    assert till.desk.session.requests == ()


def test_the_payment_in_the_sale_says_who_allowed_it(till: Till, manager: Manager) -> None:
    till.presenter.take_scan(GTIN["tea"])
    card = sell_coffee_to(till, 0)
    till.click("verdict_ask")
    manager.asked[-1][2]("Berit")
    till.presenter.take_scan(GTIN["bun"])
    [request] = till.desk.session.requests
    find(till, request, card)
    till.desk.reserve(request, card)
    (tender,) = till.desk.session.card_tenders
    assert tender.at_risk_minor == 8_850
    assert "88,50 allowed by Berit" in view_of(till.desk.session).sale.tenders[0].detail


def is_put_away_soon(till: Till) -> bool:
    timers = till.presenter.findChildren(QTimer)
    return any(timer.isSingleShot() and timer.isActive() for timer in timers)


def facts(till: Till) -> list[str]:
    sheet = view_of(till.desk.session).sheet
    assert isinstance(sheet, VerdictView)
    return [fact.value for fact in sheet.facts]

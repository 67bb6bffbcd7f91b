"""Whatever people press, and however late, lost or repeated the answers come: the laws hold."""

import random
from collections import Counter as Tally

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from pos_app.checkout.events import (
    CardStopped,
    FloorLimitAllowed,
)
from pos_app.checkout.outcomes import CardReserved
from pos_app.checkout.states import Completing, Selling
from pos_app.domain.tender import Approval, CardTender, CashTender
from tests.checkout.day import LIMIT, Day, Fate

MOVES = 120


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_laws_hold_on_any_day(seed: int) -> None:
    day = Day(random.Random(seed))
    for _ in range(MOVES):
        day.move()
        note(repr(day.posted[-1:]))
        nobody_pays_more_than_the_sale_costs(day)
        cash_ties_and_is_rounded_once(day)
        a_card_pays_once_in_a_sale(day)
        no_card_is_overdrawn(day)
        only_what_somebody_allowed_is_at_risk(day)
        somebody_knows_of_all_money_held(day)
        what_is_paid_completes(day)
        a_card_that_was_just_stopped_is_at_no_sale_that_can_change(day)
    day.come_to_rest()
    all_money_ever_held_is_captured_or_free(day)


def nobody_pays_more_than_the_sale_costs(day: Day) -> None:
    session = day.session
    totals = session.sale.totals()
    by_card = sum(tender.amount_minor for tender in session.card_tenders)
    if isinstance(session.phase, Selling | Completing):
        assert by_card + session.reserving_minor <= totals.goods_minor
        assert session.paid_minor + session.reserving_minor <= totals.total_minor
    assert session.paid_minor + session.due_minor == totals.total_minor


def cash_ties_and_is_rounded_once(day: Day) -> None:
    cash = [tender for tender in day.session.tenders if isinstance(tender, CashTender)]
    for tender in cash:
        pays = tender.amount_minor + tender.rounding_minor + tender.change_minor
        assert tender.received_minor == pays
        assert tender.change_minor >= 0
    assert abs(sum(tender.rounding_minor for tender in cash)) <= 50


def a_card_pays_once_in_a_sale(day: Day) -> None:
    paying = [tender.card_id for tender in day.session.card_tenders]
    assert len(paying) == len(set(paying))


def no_card_is_overdrawn(day: Day) -> None:
    for token in day.bank.cards:
        assert day.bank.card(token).amounts.available_minor >= 0


def only_what_somebody_allowed_is_at_risk(day: Day) -> None:
    allowed: Tally[str] = Tally()
    for event in day.posted:
        if isinstance(event, FloorLimitAllowed) and event.request.allowed is not None:
            allowed[event.request.tender_id] = event.request.allowed.amount_minor
    for tender_id, held in day.bank.held.items():
        tender = held.tender
        assert tender.at_risk_minor <= allowed[tender_id]
        assert tender.at_risk_minor <= min(tender.amount_minor, LIMIT.payment_minor)
        assert bool(tender.at_risk_minor) is (tender.approved_by == "Berit")
        assert bool(tender.at_risk_minor) is (tender.approval is Approval.FLOOR_LIMIT)
    assert day.bank.at_risk_minor() <= LIMIT.till_minor


def somebody_knows_of_all_money_held(day: Day) -> None:
    session = day.session
    known = {tender.tender_id for tender in (*session.card_tenders, *session.voiding)}
    known |= {request.tender_id for request in session.requests} | set(session.left_behind)
    known |= {event.tender.tender_id for event in day.arriving if isinstance(event, CardReserved)}
    held = {one for one, held in day.bank.held.items() if held.fate is Fate.HELD}
    assert held <= known


def what_is_paid_completes(day: Day) -> None:
    session = day.session
    if isinstance(session.phase, Completing):
        assert session.due_minor == 0
        assert not session.requests
        assert not session.voiding


def a_card_that_was_just_stopped_is_at_no_sale_that_can_change(day: Day) -> None:
    session, event = day.session, day.posted[-1] if day.posted else None
    if isinstance(event, CardStopped) and isinstance(session.phase, Selling):
        paying = (*session.card_tenders, *session.requests)
        assert event.card_id not in {one.card_id for one in paying}
        assert session.card_in_hand is None or session.card_in_hand.card.card_id != event.card_id


def all_money_ever_held_is_captured_or_free(day: Day) -> None:
    session = day.session
    for unsettled in (session.requests, session.voiding, session.left_behind, session.deferred):
        assert unsettled == ()
    captured = {
        tender.tender_id
        for receipt in day.bank.receipts.values()
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
    }
    for tender_id, held in day.bank.held.items():
        assert held.fate is (Fate.CAPTURED if tender_id in captured else Fate.RELEASED)


def test_a_day_reaches_every_kind_of_event() -> None:
    # Laws that hold because nothing happens would be worth nothing.
    seen: Tally[str] = Tally()
    fates: Tally[Fate] = Tally()
    for number in range(150):
        day = Day(random.Random(number))
        for _ in range(MOVES):
            day.move()
        day.come_to_rest()
        seen.update(type(event).__name__ for event in day.posted)
        fates.update(held.fate for held in day.bank.held.values())
        seen["receipts"] += len(day.bank.receipts)
        seen["at risk"] += sum(bool(held.tender.at_risk_minor) for held in day.bank.held.values())
        seen["in place of"] += sum(
            isinstance(event, FloorLimitAllowed) and event.request.in_place_of is not None
            for event in day.posted
        )
    assert {
        *("CardReserved", "CardRefused", "ReleaseFailed", "CommitUnknown", "CommitRefused"),
        *("SaleCommitted", "SaleRecalled", "LoadAdded", "KeepingFailed", "CardStopped"),
    } <= set(seen)
    assert min(seen["at risk"], seen["in place of"]) > 10
    assert min(seen["receipts"], fates[Fate.CAPTURED], fates[Fate.RELEASED]) > 30

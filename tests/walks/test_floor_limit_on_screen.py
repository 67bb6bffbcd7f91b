"""A floor limit as people see it: offered, allowed by a PIN, paid, and on the page of the line."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.states import CardDeclined, CardShown
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.value import replace
from pos_app.settings import FloorLimitSettings, read_settings, write_settings
from pos_app.ui.probe import click, find_shown, pause, wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.own_central import OwnCentral
from tests.walks.shop import ARTICLES, Shop, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PATIENCE_MS = 60_000
PRICE_MINOR = ARTICLES[0].unit_price_minor


@pytest.fixture
def shop(tmp_path: Path, central: OwnCentral) -> Shop:
    """Give a shop with a cashier and an owner, whose till has joined and may risk one payment."""
    shop = set_up_shop(tmp_path / "till-1", ())
    limit = FloorLimitSettings(payment_minor=PRICE_MINOR, till_minor=PRICE_MINOR)
    settings = read_settings(shop.data)
    write_settings(shop.data, replace(settings, floor_limit=limit))
    with open_books(shop.data) as books:
        for name, role, pin in (("Odd", Role.OWNER, "4711"), ("Kari", Role.CASHIER, "1234")):
            member = StaffMember(staff_id=StaffId(name), name=name, role=role)
            books.staff.add(member, pin, "setup").result()
    join_central(shop.data, central.address, central.code("till-1"))
    return shop


def push(till: Till, name: str) -> None:
    wait_for(
        lambda: (found := find_shown(till.window, name)) is not None and found.isEnabled(),
        PATIENCE_MS,
        name,
    )
    wait_for(lambda: till.takes_presses, PATIENCE_MS, f"presses on {name}")
    click(till.window, name)


def enter(till: Till, person: int, pin: str) -> None:
    push(till, f"person_{person}")
    for digit in pin:
        click(till.window, f"key_{digit}")
    push(till, "confirm")


def is_line(till: Till, *, up: bool) -> bool:
    status = till.counter.line_status
    if status is None or status.is_online is not up:
        return False
    return not (up and (status.kept.is_filling or status.kept.pending.count))


def all_text(till: Till) -> str:
    return " ".join(text for _, text in till.texts())


def learn_of(till: Till, token: str) -> None:
    """Scan the card until its balance shows: the first fill may still be on its way."""
    desk = till.desk
    for _ in range(100):
        till.scan(token)
        wait_for(lambda: desk.session.notice is not None, PATIENCE_MS, "an answer")
        is_known = isinstance(desk.session.notice, CardShown)
        desk.dismiss_notice()
        if is_known:
            return
        pause(100)


def scan_short(till: Till, token: str) -> CardDeclined:
    """Sell something and scan the card that the till holds nothing of."""
    desk = till.desk
    desk.press_article(ARTICLES[0])
    till.scan(token)
    wait_for(lambda: isinstance(desk.session.notice, CardDeclined), PATIENCE_MS, "the refusal")
    assert isinstance(desk.session.notice, CardDeclined)
    return desk.session.notice


def test_a_manager_allows_it_on_the_screen_and_the_page_of_the_line_tells_the_end(
    shop: Shop, central: OwnCentral, qapp: QApplication
) -> None:
    token = central.make_card("card-1", 100_000)
    with opened_till(shop, qapp) as till:
        desk = till.desk
        enter(till, 0, "1234")
        wait_for(lambda: desk.session.operator == "Kari", PATIENCE_MS, "Kari")
        wait_for(lambda: is_line(till, up=True), PATIENCE_MS, "the line")
        learn_of(till, token)
        central.stop()
        wait_for(lambda: is_line(till, up=False), PATIENCE_MS, "offline")
        assert scan_short(till, token).offer is not None
        push(till, "verdict_ask")
        wait_for(lambda: "At risk already" in all_text(till), PATIENCE_MS, "what is at risk")
        enter(till, 0, "4711")
        (tender,) = till.sold().tenders
        assert isinstance(tender, CardTender)
        assert (tender.approval, tender.approved_by) == (Approval.FLOOR_LIMIT, "Odd")
        assert desk.session.operator == "Kari"
        desk.next_customer()
        # As much is at risk now as the shop bears: nobody may allow more.
        assert scan_short(till, token).offer is None
        desk.cancel()
        central.start()
        wait_for(lambda: is_line(till, up=True), PATIENCE_MS, "the drain")
        click(till.window, "status_connection")
        push(till, "row_risks_show")
        wait_for(lambda: "nothing was lost" in all_text(till), PATIENCE_MS, "what came of it")
        assert "allowed by Odd" in all_text(till)
    assert central.card("card-1").amounts.drawdown_minor == PRICE_MINOR
    assert central.audit().clean
    assert audit_of(shop.data).clean

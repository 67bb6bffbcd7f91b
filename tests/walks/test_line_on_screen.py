"""The line as people see it: a till joins on its screen, sells on, and shows what waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.central.tills.invitation import invitation_to
from pos_app.checkout.states import Completed
from pos_app.domain.ids import TillId
from pos_app.domain.tender import Approval, CardTender
from pos_app.ui.probe import click, find_shown, pause, wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.own_central import ACCOUNT, OwnCentral
from tests.walks.shop import ARTICLES, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PATIENCE_MS = 60_000
TILL = "till-1"


def invitation(central: OwnCentral) -> str:
    with visit_central(central.place) as books:
        made = books.tills.make_code(ACCOUNT, TillId(TILL), by="office").result()
        return invitation_to(made, central.address)


def text_of(till: Till, name: str) -> str:
    found = find_shown(till.window, name)
    return found.text() if isinstance(found, QLabel) else ""


def push(till: Till, name: str) -> None:
    wait_for(
        lambda: (found := find_shown(till.window, name)) is not None and found.isEnabled(),
        PATIENCE_MS,
        name,
    )
    click(till.window, name)


def is_online(till: Till) -> bool:
    status = till.counter.line_status
    return status is not None and status.is_online and not status.kept.is_filling


def pending(till: Till) -> int:
    status = till.counter.line_status
    return -1 if status is None else status.kept.pending.count


def join_on_screen(till: Till, central: OwnCentral) -> None:
    click(till.window, "status_connection")
    wait_for(lambda: find_shown(till.window, "page_join"), PATIENCE_MS, "the page")
    till.scan("123456")
    wait_for(lambda: text_of(till, "list_sentence").startswith("That is not"), awaited="a refusal")
    till.scan(invitation(central))
    push(till, "page_join")
    wait_for(lambda: is_online(till), PATIENCE_MS, "online")
    wait_for(lambda: find_shown(till.window, "row_waiting"), PATIENCE_MS, "the page of the line")
    till.press(Qt.Key.Key_Escape)


def pay_by_card(till: Till, token: str) -> None:
    """Scan a card until it pays: on a slow machine central may not answer within the limit."""
    desk = till.desk
    for _ in range(20):
        till.scan(token)
        wait_for(
            lambda: isinstance(desk.session.phase, Completed) or desk.session.notice is not None,
            PATIENCE_MS,
            "an answer",
        )
        if isinstance(desk.session.phase, Completed):
            return
        desk.dismiss_notice()
        pause(300)


def test_a_till_joins_on_its_screen_sells_on_and_shows_what_waits(
    tmp_path: Path, central: OwnCentral, qapp: QApplication
) -> None:
    token = central.make_card("card-1", 100_000)
    shop = set_up_shop(tmp_path / TILL, ())
    price_minor = ARTICLES[0].unit_price_minor
    with opened_till(shop, qapp) as till:
        join_on_screen(till, central)
        till.desk.press_article(ARTICLES[0])
        pay_by_card(till, token)
        (tender,) = till.sold().tenders
        assert isinstance(tender, CardTender)
        assert tender.approval in {Approval.ONLINE, Approval.ALLOWANCE}
        till.desk.next_customer()
        wait_for(lambda: pending(till) == 0, PATIENCE_MS, "the push")
        central.stop()
        wait_for(lambda: not is_online(till), PATIENCE_MS, "offline")
        till.desk.press_article(ARTICLES[0])
        till.scan(token)
        wait_for(lambda: till.desk.session.notice is not None, PATIENCE_MS, "the refusal")
        till.desk.dismiss_notice()
        till.desk.give_cash(2_000_00)
        till.sold()
        till.desk.next_customer()
        click(till.window, "status_pending")
        wait_for(lambda: find_shown(till.window, "row_waiting"), PATIENCE_MS, "the page")
        push(till, "row_waiting_show")
        wait_for(lambda: find_shown(till.window, "page_all"), PATIENCE_MS, "what waits alone")
        push(till, "row_central_sync")
        wait_for(
            lambda: text_of(till, "list_sentence").startswith("Central does not answer"),
            PATIENCE_MS,
            "what came of it",
        )
        central.start()
        wait_for(lambda: pending(till) == 0, PATIENCE_MS, "the drain")
        push(till, "row_central_sync")
        wait_for(
            lambda: text_of(till, "list_sentence").startswith("Done"), PATIENCE_MS, "the end of it"
        )
        push(till, "page_all")
        wait_for(lambda: not find_shown(till.window, "page_all"), PATIENCE_MS, "all of them")
        push(till, "page_csv")
        wait_for(
            lambda: text_of(till, "list_sentence").endswith(".csv"), PATIENCE_MS, "the file's name"
        )
        saved = Path(text_of(till, "list_sentence").partition(": ")[2])
    assert b"sale_completed" in saved.read_bytes()
    assert central.card("card-1").amounts.drawdown_minor == price_minor
    assert central.audit().clean
    assert audit_of(shop.data).clean


def test_what_keeps_a_till_from_joining_is_said_and_changes_nothing(
    tmp_path: Path, central: OwnCentral, qapp: QApplication
) -> None:
    shop = set_up_shop(tmp_path / TILL, (10_000,))
    with opened_till(shop, qapp) as till:
        click(till.window, "status_connection")
        wait_for(lambda: find_shown(till.window, "page_join"), PATIENCE_MS, "the page")
        till.scan(invitation(central))
        push(till, "page_join")
        wait_for(
            lambda: "It has 1 of them." in text_of(till, "list_sentence"), PATIENCE_MS, "its cards"
        )
        till.press(Qt.Key.Key_Escape)
        till.desk.press_article(ARTICLES[0])
        till.desk.give_cash(2_000_00)
        assert till.sold().number == 1
    assert audit_of(shop.data).clean

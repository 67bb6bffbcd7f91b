"""A day at a till on a real screen, by key and pointer: the cashier's hours, the desk's, the Z."""

import os
import signal
from pathlib import Path

import msgspec
import pytest

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.tender import CardTender, CashTender, TerminalTender
from pos_app.domain.value import replace
from pos_app.journal.receipts import AnyReceipt
from pos_app.printing.receipts import receipt_code
from pos_app.settings import read_settings, write_settings
from tests.printing.escpos.fake_printer import FakePrinter
from tests.walks.display import Display, virtual_display
from tests.walks.shop import ARTICLES, Shop, set_up_shop
from tests.walks.tying_out import check_books_tie_out
from tests.walks.watcher import Person, workplace

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PIN = "4711"
OPENING_MINOR = 560_00
IN_DRAWER = ("1", "5", "00", "00")
"""The float of 1,000, a sale that came back, and 500 for a top-up."""


def set_up(folder: Path) -> Shop:
    made = set_up_shop(folder / "till", (500_00, 60_00))
    settings = read_settings(made.data)
    paper = {"kind": "file", "address": str(folder / "paper")}
    printer = msgspec.convert(paper, type(settings.printer))
    write_settings(made.data, replace(settings, printer=printer))
    with open_books(made.data) as books:
        owner = StaffMember(staff_id=StaffId("kari"), name="Kari", role=Role.OWNER)
        books.staff.add(owner, PIN, "test").result()
    return made


def last_receipt(shop: Shop) -> AnyReceipt:
    with look_into_books(shop.data) as books:
        return books.receipts.last(1).result()[0]


def test_a_day_from_sign_in_to_the_printed_z_with_a_death_in_it_ties_out(tmp_path: Path) -> None:
    shop = set_up(tmp_path)
    with virtual_display() as display:
        with workplace(display, "till", shop.data) as (till, person):
            sign_in(display, person)
            open_day(person)
            sell_by_card(person, shop)
            sell_for_cash(person)
            take_back(person, receipt_code(last_receipt(shop)))
            hold_money_of_a_card(person, shop)
            os.kill(till.pid, signal.SIGKILL)
            till.wait(60)
        with workplace(display, "till", shop.data) as (_, person):
            sign_in(display, person)
            give_up_the_sale(person)
            top_up(person, shop)
            close_day(person)
    with look_into_books(shop.data) as books:
        reports = books.day.z_reports().result()
        check_books_tie_out(books, reports, OPENING_MINOR)
        assert [one.difference_minor for one in reports] == [0]
        card = books.wallet.info(books.till.account_id, shop.tokens[1]).result()
        assert (card.amounts.reserved_minor, card.amounts.available_minor) == (0, 760_00)
    on_paper = FakePrinter().feed((tmp_path / "paper").read_bytes()).lines
    assert any(line.strip().startswith("Z") for line in on_paper)
    assert all(f"Kvittering {number}" in "\n".join(on_paper) for number in range(1, 6))


def sign_in(display: Display, person: Person) -> None:
    person.press("person_0")
    display.focus_window("^Tillit$")
    for digit in PIN:
        person.press(f"key_{digit}")
    person.press("confirm")
    person.wait_for("search")


def open_day(person: Person) -> None:
    """Three presses: behind the counter, open, the float."""
    person.actions.clear()
    person.key("F10")
    person.press("row_open_day_go")
    person.press("float_100000")
    person.wait_for("search")
    assert len(person.actions) == 3


def sell_by_card(person: Person, shop: Shop) -> None:
    """Two scans: the article, the card."""
    person.actions.clear()
    person.scan(ARTICLES[0].code, "total", "129,00")
    person.scan(shop.tokens[0], "done_title", "Paid")
    assert person.actions == ["scan", "scan"]
    assert [type(one) for one in tenders_of(shop)] == [CardTender]


def tenders_of(shop: Shop) -> list[object]:
    receipt = last_receipt(shop)
    return [*getattr(receipt, "tenders", ())]


def sell_for_cash(person: Person) -> None:
    person.scan(ARTICLES[0].code, "total", "129,00")
    person.key("F2")
    person.wait_for("amount_title", "Cash")
    person.press("confirm")
    person.wait_for("done_title", "Paid")
    person.press("next_customer")
    person.wait_for("search")


def take_back(person: Person, code: str) -> None:
    person.key("F10")
    person.wait_for("row_receipts_go")
    person.scan(code, "row_return_go")
    person.press("row_return_go")
    person.press("page_as_paid")
    person.wait_for("row_back_0")
    for _ in range(4):
        person.key("Escape")
    person.wait_for("search")


def hold_money_of_a_card(person: Person, shop: Shop) -> None:
    """More is bought than is on the card: all of it is held."""
    person.scan(ARTICLES[0].code, "total", "129,00")
    person.scan(shop.tokens[1], "due", "69,00")


def give_up_the_sale(person: Person) -> None:
    """The articles are there again, the card's money was released."""
    person.key("F9")
    person.press("cancel_confirm")


def top_up(person: Person, shop: Shop) -> None:
    """At the desk and at the counter: scan the card, how much, how it is paid."""
    person.key("F10")
    person.press("row_cards_go")
    person.wait_for("list_title", "Cards")
    person.actions.clear()
    person.scan(shop.tokens[1], "page_load_50000")
    person.press("page_load_50000")
    person.press("row_cash_go")
    person.wait_for("list_title", "Receipt")
    assert person.actions == ["scan", "page_load_50000", "row_cash_go"]
    assert [type(one) for one in tenders_of(shop)] == [CashTender]
    for _ in range(4):
        person.key("Escape")
    person.wait_for("search")
    person.actions.clear()
    person.scan(shop.tokens[1], "top_up_20000")
    person.press("top_up_20000")
    person.press("second")
    person.wait_for("done_title", "Paid")
    assert person.actions == ["scan", "top_up_20000", "second"]
    assert [type(one) for one in tenders_of(shop)] == [TerminalTender]
    person.press("next_customer")
    person.wait_for("search")


def close_day(person: Person) -> None:
    """Behind the counter, close, the counted sum, Enter; the Z is printed by itself."""
    person.actions.clear()
    person.key("F10")
    person.press("row_close_day_go")
    for digit in IN_DRAWER:
        person.press(f"key_{digit}")
    person.key("Return")
    person.wait_for("row_difference")
    assert len(person.actions) == 3 + len(IN_DRAWER)

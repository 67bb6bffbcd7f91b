"""A day of a kiosk on a real screen: its customers, two deaths, the staff's PIN, the printed Z."""

import os
import shlex
import signal
import sys
from pathlib import Path

import msgspec
import pytest

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.domain.ids import new_uuid
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.tender import CardTender, TerminalTender
from pos_app.domain.value import replace
from pos_app.settings import KioskSettings, read_settings, write_settings
from tests.printing.escpos.fake_printer import FakePrinter
from tests.walks.display import until, virtual_display
from tests.walks.shop import ARTICLES, Shop, set_up_shop
from tests.walks.tying_out import check_books_tie_out
from tests.walks.watcher import Person, workplace

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PIN = "4711"
OPENING_MINOR = 560_00
LOAD_MINOR = 200_00
NEVER_S, SOON_S = 900, 10
TIME_TO_ANSWER_S = 25  # on a machine with other work
WRITE_DOWN = "import sys; open(sys.argv[1], 'a').write(' '.join(sys.argv[2:]) + chr(10))"


def program_that_writes(path: Path) -> tuple[str, ...]:
    """Return a program that only writes down what it was called with, and approves."""
    return (sys.executable, "-c", WRITE_DOWN, str(path))


def set_up(folder: Path) -> Shop:
    made = set_up_shop(folder / "till", (500_00, 60_00))
    settings = read_settings(made.data)
    paper = {"kind": "file", "address": str(folder / "paper")}
    kiosk = KioskSettings(
        idle_s=NEVER_S,
        terminal=program_that_writes(folder / "terminal"),
        lamp=program_that_writes(folder / "lamp"),
    )
    printer = msgspec.convert(paper, type(settings.printer))
    write_settings(made.data, replace(settings, kiosk=kiosk, printer=printer))
    with open_books(made.data) as books:
        owner = StaffMember(staff_id=StaffId(new_uuid()), name="Kari", role=Role.OWNER)
        books.staff.add(owner, PIN, "test").result()
    return made


def kill(data: Path) -> None:
    """Kill whoever holds the folder, as a crash does, once it is there to be killed."""
    held = until(lambda: (data / "till.lock").read_text()[:20].strip() or None, "the kiosk")
    os.kill(int(held), signal.SIGKILL)


def set_idle(data: Path, idle_s: int) -> None:
    settings = read_settings(data)
    kiosk = replace(settings.kiosk, idle_s=idle_s, warning_s=TIME_TO_ANSWER_S)
    write_settings(data, replace(settings, kiosk=kiosk))


def test_a_kiosk_serves_dies_twice_is_left_by_pin_and_its_day_ties_out(tmp_path: Path) -> None:
    shop = set_up(tmp_path)
    with virtual_display() as display:
        with workplace(display, "kiosk", shop.data, keeps_up=True) as (keeper, customer):
            welcome(customer)
            buy(customer, shop)
            look_at_balance(customer, shop)
            top_up(customer, shop)
            call_help(customer, tmp_path / "lamp")
            have_money_held(customer, shop)
            set_idle(shop.data, SOON_S)
            kill(shop.data)
            be_asked_twice_whether_still_there(customer)
            set_idle(shop.data, NEVER_S)
            kill(shop.data)
            welcome(customer)
            leave_by_pin(customer)
            assert keeper.wait(60) == 0
        with workplace(display, "till", shop.data) as (_, manager):
            close_the_day(manager)
    check_books(shop)
    z_on_paper = FakePrinter().feed((tmp_path / "paper").read_bytes()).lines
    assert any(line.strip().startswith("Z") for line in z_on_paper), z_on_paper
    asked = [shlex.split(line) for line in (tmp_path / "terminal").read_text().splitlines()]
    assert [(one[0], *one[2:]) for one in asked] == [("pay", f"{LOAD_MINOR}", "NOK")]


def welcome(customer: Person) -> None:
    """Wait for the first page, and have the keys."""
    customer.wait_for("kiosk_title", "Welcome to")
    customer.display.focus_window("^Tillit$")


def buy(customer: Person, shop: Shop) -> None:
    """Two scans are all that it takes; the receipt is one press more."""
    customer.actions.clear()
    customer.scan(ARTICLES[0].code, "kiosk_total")
    customer.scan(shop.tokens[0], "kiosk_title", "Thank you")
    assert customer.actions == ["scan", "scan"]
    customer.press("kiosk_print")
    customer.wait_for("kiosk_hint", "The receipt is printed.")
    customer.press("kiosk_finish")
    customer.wait_for("kiosk_title", "Welcome to")


def look_at_balance(customer: Person, shop: Shop) -> None:
    """It is covered until somebody asks."""
    customer.scan(shop.tokens[1], "kiosk_title", "Card")
    assert "60,00" not in customer.text("kiosk_figure")
    customer.press("kiosk_show_balance")
    customer.until(lambda: "60,00" in customer.text("kiosk_figure"), "the balance")
    customer.press("kiosk_done")
    customer.wait_for("kiosk_title", "Welcome to")


def top_up(customer: Person, shop: Shop) -> None:
    """A scan, what is wished, and how much; the bank's terminal does the rest."""
    customer.actions.clear()
    customer.scan(shop.tokens[1], "kiosk_load")
    customer.press("kiosk_load")
    customer.press(f"kiosk_load_{LOAD_MINOR}")
    customer.wait_for("kiosk_title", "Thank you")
    assert len(customer.actions) == 3
    customer.press("kiosk_finish")
    customer.wait_for("kiosk_title", "Welcome to")


def call_help(customer: Person, lamp: Path) -> None:
    customer.press("kiosk_call")
    customer.wait_for("kiosk_call", "Help is on its way")
    customer.press("kiosk_call")
    customer.wait_for("kiosk_call", "Get help")
    customer.until(lambda: lamp.read_text().split() == ["on", "off"], "the lamp")


def have_money_held(customer: Person, shop: Shop) -> None:
    """Buy for more than is on the card: all of it is held, and something is left to pay."""
    customer.scan(ARTICLES[1].code, "kiosk_total", "139,00")
    customer.scan(ARTICLES[1].code, "kiosk_total", "278,00")
    customer.scan(shop.tokens[1], "kiosk_paid")


def be_asked_twice_whether_still_there(customer: Person) -> None:
    """Find the articles again, say once that one is there, and then go away."""
    customer.wait_for("banner_happened", "The kiosk had stopped.")
    customer.display.focus_window("^Tillit$")
    customer.wait_for("kiosk_warning_title")
    customer.press("kiosk_stay")
    customer.until(lambda: not customer.can_see("kiosk_warning_title"), "calm")
    customer.wait_for("kiosk_total")
    customer.wait_for("kiosk_warning_title")
    customer.wait_for("kiosk_title", "Welcome to")


def leave_by_pin(customer: Person) -> None:
    customer.press("kiosk_staff")
    for digit in PIN:
        customer.press(f"key_{digit}")
    customer.press("confirm")


def close_the_day(manager: Person) -> None:
    """Sign in, count an empty drawer, and have the Z printed."""
    manager.press("person_0")
    manager.display.focus_window("^Tillit$")
    for digit in PIN:
        manager.press(f"key_{digit}")
    manager.press("confirm")
    manager.wait_for("search")
    manager.actions.clear()
    manager.key("F10")
    manager.press("row_close_day_go")
    manager.press("key_0")
    manager.press("confirm")
    manager.wait_for("row_difference")
    assert len(manager.actions) == 4


def check_books(shop: Shop) -> None:
    with look_into_books(shop.data) as books:
        check_books_tie_out(books, books.day.z_reports().result(), OPENING_MINOR)
        receipts = books.book.receipts().result()
        tenders = [tender for one in reversed(receipts) for tender in one.tenders]
        assert [type(tender) for tender in tenders] == [CardTender, TerminalTender]
        assert [tender.amount_minor for tender in tenders] == [
            ARTICLES[0].unit_price_minor,
            LOAD_MINOR,
        ]
        card = books.wallet.info(books.till.account_id, shop.tokens[1]).result()
        assert card.amounts.available_minor == 60_00 + LOAD_MINOR

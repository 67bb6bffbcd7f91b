"""A day behind the counter with the real window and real books, from the float to the Z."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.till import training_till
from pos_app.domain.value import replace
from pos_app.printing.receipts import receipt_code
from pos_app.settings import read_settings, write_settings
from pos_app.storage.journal import read_operations
from pos_app.ui.probe import wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.shop import ARTICLES, Shop, set_up_shop

pytestmark = pytest.mark.slow

PEOPLE = (("Kari", Role.OWNER, "1111"), ("Mia", Role.MANAGER, "2222"), ("Bo", Role.CASHIER, "3333"))


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = set_up_shop(tmp_path / "till", (500_00,))
    settings = read_settings(made.data)
    paper = {"kind": "file", "address": str(tmp_path / "paper")}

    printer = msgspec.convert(paper, type(settings.printer))
    write_settings(made.data, replace(settings, printer=printer))
    return made


def shown(till: Till, name: str) -> QWidget | None:
    found = till.window.findChildren(QWidget, name)
    return next((one for one in found if one.isVisible() and one.isEnabled()), None)


def push(till: Till, name: str) -> None:
    """Press a key on the screen as soon as it is there."""
    wait_for(lambda: shown(till, name) is not None, awaited=name)
    till.click_at(_middle(till, name))


def _middle(till: Till, name: str) -> QPoint:
    widget = shown(till, name)
    assert widget is not None, name
    return widget.mapTo(till.window, widget.rect().center())


def sell(till: Till, count: int = 1) -> str:
    for number in range(count):
        till.desk.press_article(ARTICLES[number])
    till.desk.give_cash(2_000_00)
    receipt = till.sold()
    till.desk.next_customer()
    return receipt_code(receipt)


def kinds(shop: Shop, *, of_training: bool = False) -> list[str]:
    with look_into_books(shop.data) as books:
        assert books.book.verify().result() == ()
        till = training_till(books.till) if of_training else books.till
        return books.store.read(
            lambda connection: [one.kind for one in read_operations(connection, till.till_id)]
        ).result()


def test_a_day_is_opened_sold_returned_and_closed(shop: Shop, qapp: QApplication) -> None:
    with opened_till(shop, qapp) as till:
        till.press(Qt.Key.Key_F10)
        push(till, "row_open_day_go")
        push(till, "float_100000")
        wait_for(lambda: shown(till, "search") is not None)
        code = sell(till, 2)
        till.desk.press_article(ARTICLES[0])
        till.desk.cancel()
        till.press(Qt.Key.Key_F10)
        wait_for(lambda: shown(till, "row_receipts_go") is not None)
        till.scan(code)
        push(till, "row_return_go")
        wait_for(lambda: shown(till, "page_all") is not None)
        push(till, "page_all")
        push(till, "page_as_paid")
        wait_for(lambda: shown(till, "row_back_0") is not None, awaited="the return")
        for _ in range(4):
            till.press(Qt.Key.Key_Escape)
        till.press(Qt.Key.Key_F10)
        push(till, "row_close_day_go")
        for key in ("1", "00", "0", "00"):
            push(till, f"key_{key}")
        push(till, "confirm")
        wait_for(lambda: shown(till, "row_difference") is not None, awaited="the Z")
    assert kinds(shop) == [
        *("till_started", "day_opened", "sale_completed", "sale_cancelled"),
        *("sale_returned", "z_report", "till_stopped"),
    ]
    with look_into_books(shop.data) as books:
        (z_report,) = books.day.z_reports().result()
        assert (z_report.difference_minor, z_report.totals.net_sales_minor) == (0, 0)
    assert (shop.data.parent / "paper").stat().st_size > 0


def staffed(shop: Shop) -> None:
    with open_books(shop.data) as books:
        for name, role, pin in PEOPLE:
            member = StaffMember(staff_id=StaffId(name.lower()), name=name, role=role)
            books.staff.add(member, pin, "setup").result()


def sign_in(till: Till, number: int, pin: str) -> None:
    """Choose who it is (by name) and type the PIN."""
    push(till, f"person_{number}")
    for digit in pin:
        till.press(Qt.Key(ord(digit)), digit)
    push(till, "confirm")


def test_a_cashier_signs_in_and_a_manager_approves_one_return(
    shop: Shop, qapp: QApplication
) -> None:
    staffed(shop)
    with opened_till(shop, qapp) as till:
        wait_for(lambda: shown(till, "person_0") is not None, awaited="the door")
        till.press(Qt.Key.Key_Escape)
        assert shown(till, "person_0") is not None
        sign_in(till, 0, "3333")
        wait_for(lambda: till.desk.session.operator == "Bo")
        code = sell(till)
        till.press(Qt.Key.Key_F10)
        wait_for(lambda: shown(till, "row_receipts_go") is not None)
        till.scan(code)
        push(till, "row_return_go")
        push(till, "page_as_paid")
        wait_for(lambda: shown(till, "person_1") is not None, awaited="who may approve")
        sign_in(till, 1, "2222")
        wait_for(lambda: shown(till, "row_back_0") is not None, awaited="the return")
        assert till.desk.session.operator == "Bo"
        till.press(Qt.Key.Key_Escape)
    with look_into_books(shop.data) as books:
        (made,) = books.receipts.find(1).result().returns
        assert (made.operator, made.approved_by) == ("Bo", "Mia")
    assert kinds(shop).count("override_given") == 1


def test_a_till_that_nobody_touches_is_locked(shop: Shop, qapp: QApplication) -> None:
    staffed(shop)
    with opened_till(shop, qapp) as till:
        sign_in(till, 1, "1111")
        wait_for(lambda: till.desk.session.operator == "Kari")
        till.desk.press_article(ARTICLES[0])
        till.press(Qt.Key.Key_F8)
        wait_for(lambda: shown(till, "person_0") is not None)
        till.scan(ARTICLES[1].code)
        assert [line.quantity for line in till.desk.session.sale.goods] == [1]


def test_a_receipt_that_was_not_printed_is_told_of_and_printed_later(
    shop: Shop, qapp: QApplication
) -> None:
    paper = shop.data.parent / "paper"
    paper.mkdir()  # so that nothing can be written there
    with opened_till(shop, qapp) as till:
        sell(till)
        till.desk.press_article(ARTICLES[0])
        push(till, "status_printer")
        wait_for(lambda: shown(till, "row_1_show") is not None, awaited="the receipts")
        paper.rmdir()
        push(till, "row_1_show")
        push(till, "row_copy_go")
        wait_for(lambda: paper.is_file() and paper.stat().st_size > 0, awaited="the copy")
        assert shown(till, "status_printer") is None


def test_practice_has_a_book_of_its_own(shop: Shop, qapp: QApplication) -> None:
    with opened_till(shop, qapp) as till:
        sell(till)
        till.press(Qt.Key.Key_F10)
        wait_for(lambda: shown(till, "row_staff_go") is not None)
        till.workplace.office.on_training()
        wait_for(lambda: till.workplace.ground.is_training)
        sell(till)
        receipt = till.desk.session.last_receipt
        assert receipt is not None
        assert receipt.number == 1
        till.workplace.office.on_training()
        wait_for(lambda: not till.workplace.ground.is_training)
        sell(till)
    assert kinds(shop).count("sale_completed") == 2
    assert kinds(shop, of_training=True).count("sale_completed") == 1


def test_somebody_new_gets_a_name_and_a_pin(shop: Shop, qapp: QApplication) -> None:
    with opened_till(shop, qapp) as till:
        till.press(Qt.Key.Key_F8)
        wait_for(lambda: shown(till, "list_field") is not None)
        field = shown(till, "list_field")
        assert isinstance(field, QLineEdit)
        field.setText("Kari")
        field.textEdited.emit("Kari")
        push(till, "page_add")
        for _ in range(2):
            for digit in "1234":
                push(till, f"key_{digit}")
            push(till, "confirm")
        wait_for(lambda: shown(till, "list_field") is not None)
    with look_into_books(shop.data) as books:
        (kari,) = books.staff.members().result()
        assert (kari.name, kari.role) == ("Kari", Role.OWNER)

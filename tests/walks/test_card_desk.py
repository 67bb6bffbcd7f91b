"""A manager's hour at the desk with the real window and real books, and the books tie out."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from pos_app.bootstrap.audit_file import write_audit_file
from pos_app.bootstrap.books import look_into_books
from pos_app.domain.ids import CardId
from pos_app.domain.listing import CardFilter
from pos_app.domain.value import replace
from pos_app.settings import read_settings, write_settings
from pos_app.ui import probe
from pos_app.ui.probe import pause
from tests.walks.counter import Till, opened_till
from tests.walks.shop import Shop, set_up_shop
from tests.walks.test_day import push as press_at_once
from tests.walks.test_day import shown

A_PERSON_MS = 120
"""Between two keys; what comes faster may be a scanner."""

SLOWER_THAN_ANY_SCANNER_MS = 400
LAID_OUT_MS = 30
PATIENCE_MS = 60_000
"""For machines that have other things to do as well."""

pytestmark = pytest.mark.slow


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = set_up_shop(tmp_path / "till", (500_00, 60_00), 2)
    settings = read_settings(made.data)
    paper = {"kind": "file", "address": str(tmp_path / "paper")}
    printer = msgspec.convert(paper, type(settings.printer))
    write_settings(made.data, replace(settings, printer=printer))
    return made


def wait_for(condition: Callable[[], object], awaited: str = "") -> None:
    probe.wait_for(condition, PATIENCE_MS, awaited)


def push(till: Till, name: str) -> None:
    """Press a key once its page has been laid out."""
    wait_for(lambda: shown(till, name) is not None, awaited=name)
    pause(LAID_OUT_MS)
    # On a busy machine it may be laid out later than that: a finger meets what lies on top.
    wait_for(lambda: is_on_top(till, name), awaited=f"{name} on top")
    press_at_once(till, name)


def is_on_top(till: Till, name: str) -> bool:
    widget = shown(till, name)
    if widget is None:
        return False
    met = till.window.childAt(widget.mapTo(till.window, widget.rect().center()))
    return met is not None and (met is widget or widget.isAncestorOf(met))


def title(till: Till) -> str:
    for name in ("list_title", "amount_title"):
        label = shown(till, name)
        if isinstance(label, QLabel):
            return label.text()
    return ""


def sentence(till: Till) -> str:
    label = shown(till, "list_sentence")
    return label.text() if isinstance(label, QLabel) else ""


def wait_for_title(till: Till, wanted: str) -> None:
    wait_for(lambda: title(till) == wanted, awaited=wanted)


def type_in(till: Till, text: str) -> None:
    """Type a text as a person does, key by key."""
    wait_for(lambda: isinstance(shown(till, "list_field"), QLineEdit), awaited="the field")
    for character in text:
        till.press(Qt.Key(ord(character.upper())), character)
        pause(A_PERSON_MS)
    field = shown(till, "list_field")
    assert isinstance(field, QLineEdit)
    wait_for(lambda: field.text() == text, awaited=text)


def open_desk(till: Till) -> None:
    till.press(Qt.Key.Key_F10)
    push(till, "row_cards_go")
    wait_for_title(till, "Cards")


def back(till: Till, times: int = 1) -> None:
    for _ in range(times):
        till.press(Qt.Key.Key_Escape)


def test_an_hour_at_the_desk_ties_out(shop: Shop, qapp: QApplication, tmp_path: Path) -> None:
    with opened_till(shop, qapp) as till:
        open_desk(till)
        _top_up(till, shop)
        _sell(till, shop)
        _correct(till)
        _move(till, shop)
        back(till, 2)
        wait_for_title(till, "Behind the counter")
        push(till, "row_close_day_go")
        for key in ("5", "0", "0", "00"):
            push(till, f"key_{key}")
        push(till, "confirm")
        wait_for(lambda: shown(till, "row_difference") is not None, awaited="the Z")
    _check_books(shop, tmp_path)


def _top_up(till: Till, shop: Shop) -> None:
    till.scan(shop.tokens[0])
    wait_for_title(till, "Gift card 1")
    push(till, "page_load_50000")
    push(till, "row_cash_go")
    wait_for_title(till, "Receipt 1")
    push(till, "page_done")
    wait_for_title(till, "Gift card 1")
    back(till)


def _sell(till: Till, shop: Shop) -> None:
    wait_for_title(till, "Cards")
    till.scan(shop.unsold[0])
    wait_for_title(till, "unsold-1")
    push(till, "page_load")
    push(till, "load_30000")
    push(till, "row_terminal_go")
    wait_for_title(till, "Receipt 2")
    push(till, "page_done")
    back(till)


def _correct(till: Till) -> None:
    wait_for_title(till, "Cards")
    type_in(till, "card-2")
    wait_for(
        lambda: shown(till, "row_card-2_open") is not None and not shown(till, "row_card-1_open")
    )
    pause(SLOWER_THAN_ANY_SCANNER_MS)
    till.press(Qt.Key.Key_Return, "\r")
    wait_for_title(till, "Gift card 2")
    push(till, "page_change")
    push(till, "row_put_go")
    for digit in "4000":
        push(till, f"key_{digit}")
    push(till, "confirm")
    push(till, "row_reason_0_go")
    wait_for(lambda: sentence(till) == "It is done and in the books.")


def _move(till: Till, shop: Shop) -> None:
    push(till, "page_change")
    push(till, "row_move_go")
    wait_for_title(till, "Move to another card")
    till.scan(shop.unsold[1])
    push(till, "page_move")
    push(till, "row_reason_0_go")
    wait_for(lambda: sentence(till) == "It is done and in the books.")
    wait_for_title(till, "Gift card 2")


def _check_books(shop: Shop, tmp_path: Path) -> None:
    with look_into_books(shop.data) as books:
        assert books.book.verify().result() == ()
        assert books.wallet.audit().result().clean
        account = books.till.account_id
        page = books.wallet.list_cards(
            account, CardFilter(limit=100, include_deleted=True)
        ).result()
        balances = {card.card_id: card.amounts.balance_minor for card in page.cards}
        assert balances == {"card-1": 1_000_00, "card-2": 0, "unsold-1": 300_00, "unsold-2": 100_00}
        (z_report,) = books.day.z_reports().result()
        totals = z_report.totals
        receipts = books.book.receipts().result()
        loads_minor = sum(line.amount_minor for one in receipts for line in one.sale.loads)
        assert totals.loads.amount_minor == loads_minor == 800_00
        assert (totals.put_on_by_hand.amount_minor, totals.net_sales_minor) == (40_00, 0)
        assert (z_report.difference_minor, totals.cash_in_minor) == (0, 500_00)
        # What the cards are worth is what they were worth, what was paid in, and what was given.
        before_minor = 560_00
        assert sum(balances.values()) == before_minor + loads_minor + 40_00
        assert books.card_desk.look(CardId("card-2")).result().is_blocked
    _check_audit_file(shop, tmp_path, loads_minor)


def _check_audit_file(shop: Shop, tmp_path: Path, loads_minor: int) -> None:
    path = tmp_path / "saft.xml"
    write_audit_file(shop.data, path)
    tree = ET.parse(path)  # noqa: S314 - our own
    space = {"s": "urn:StandardAuditFile-Taxation-CashRegister:NO"}
    paid = [
        float(one.findtext("s:transAmntIn", "0", space))
        for one in tree.iterfind(".//s:cashtransaction", space)
    ]
    assert round(sum(paid) * 100) == loads_minor
    said = [one.findtext("s:eventText", "", space) for one in tree.iterfind(".//s:event", space)]
    assert {"card_corrected", "card_value_moved"} <= set(said)


def type_path(till: Till, path: Path) -> None:
    """Put a path into the field as pasting does, and look into the file."""
    wait_for(lambda: isinstance(shown(till, "list_field"), QLineEdit), awaited="the field")
    field = shown(till, "list_field")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    field.textEdited.emit(field.text())
    push(till, "page_look")


def test_a_batch_is_stopped_and_another_programs_cards_come_in(
    shop: Shop, qapp: QApplication, tmp_path: Path
) -> None:
    rows = "".join(f"old-{n};OLD-SHOP-{n:04};{n},50\n" for n in range(1, 81))
    (tmp_path / "wrong.csv").write_text(f"card_id;token;amount\n{rows}old-81;;1.250\n")
    (tmp_path / "right.csv").write_text(f"card_id;token;amount\n{rows}")
    with opened_till(shop, qapp) as till:
        open_desk(till)
        push(till, "page_batch")
        wait_for_title(till, "Many cards")
        push(till, "row_another_go")
        for key in ("1", "00", "0"):
            push(till, f"key_{key}")
        push(till, "confirm")
        type_in(till, "may-27")
        push(till, "page_make")
        wait_for(lambda: "are made" in sentence(till) and not sentence(till).startswith("0"))
        push(till, "page_stop")
        wait_for(lambda: shown(till, "page_done") is not None, "the sheets")
        made = int(sentence(till).split()[0])
        push(till, "page_done")
        wait_for_title(till, "Cards")
        push(till, "page_import")
        wait_for_title(till, "Take cards over")
        type_path(till, tmp_path / "wrong.csv")
        wait_for(lambda: sentence(till).startswith("Rows that are wrong: 1."))
        assert shown(till, "page_take") is None
        type_path(till, tmp_path / "right.csv")
        wait_for(lambda: sentence(till).startswith("New cards: 80,"))
        push(till, "page_take")
        wait_for(lambda: sentence(till) == "80 of 80 are taken over.")
        push(till, "page_done")
        wait_for_title(till, "Cards")
        till.scan("OLD-SHOP-0042")
        wait_for_title(till, "old-42")
    table = (shop.data / "cards" / "may-27.csv").read_text().splitlines()
    assert len(table) == made + 1
    assert made in range(10, 1_000, 10)
    assert (shop.data / "cards" / "may-27.pdf").read_bytes().startswith(b"%PDF")
    with look_into_books(shop.data) as books:
        assert books.book.verify().result() == ()
        audit = books.wallet.audit().result()
        assert (audit.clean, audit.cards) == (True, 4 + made + 80)

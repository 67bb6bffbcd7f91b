"""A first start on a real folder, with real keys: from nothing to a till that sells."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.first_start import (
    SHEET_NAME,
    keep_answers,
    kept_answers,
    make_till,
    run_first_start,
)
from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.bootstrap.joined import found_joining
from pos_app.bootstrap.newness import ANSWERS_NAME, is_new
from pos_app.bootstrap.till_program import run_till
from pos_app.domain.joining import Speech
from pos_app.domain.staff import Role, StaffId
from pos_app.errors import Code, Refused
from pos_app.settings import FILE_NAME, PrinterSettings, read_settings
from pos_app.storage.instance import held_folder
from pos_app.sync.enrolling import Invited
from pos_app.ui import probe
from pos_app.ui.first_start.answers import Answers, Secrets
from pos_app.ui.theme import FAMILY
from tests.bootstrap.person import CHEAP, PATIENCE_MS, at_first_start, closed_when, finished
from tests.logfail import ExpectedLogs
from tests.walks.own_central import OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]

ANSWERS = Answers(staff_id="ingrid", shop="Fjord & Furu", manager="Ingrid")
PIN = Secrets(pin="4711")


@pytest.fixture
def letters_of_the_system(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    qapp.setFont(QFont("Another"))
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("letters_of_the_system")
def test_every_word_is_in_the_own_letters_from_the_first_page_on(
    tmp_path: Path, qapp: QApplication
) -> None:
    with at_first_start(tmp_path / "till") as person:
        title = person.window.findChild(QLabel, "list_title")
        assert title is not None
        assert title.font().family() == qapp.font().family() == FAMILY


def test_a_person_walks_from_an_empty_folder_to_a_till_whose_manager_signs_in(
    tmp_path: Path, qapp: QApplication
) -> None:
    data = tmp_path / "till"
    with at_first_start(data) as person:
        person.press("row_nb_choose")
        probe.wait_for(lambda: person.view.sheet.title == "Velkommen til Tillit", PATIENCE_MS)
        person.next("shop")
        person.type("Fjord")
        person.enter()
        person.type("Strandgata 12")
        person.next("currency")
        person.press("row_SEK_choose")
        person.next("manager")
        person.type("Ingrid")
        person.press("page_next")
        person.wait("new_pin")
        person.choose_pin("4711")
        person.wait("scanner")
        probe.type_scan(person.window, "7038010000010")
        probe.wait_for(lambda: "7038010000010" in str(person.view), PATIENCE_MS, "the scan")
        person.press("row_sheet_save")
        person.wait_for_sentence(SHEET_NAME)
        person.next("printer")
        person.press("page_test")
        person.wait_for_sentence("test.pdf")
        person.next("central")
        person.next("ready")
        assert not (data / FILE_NAME).exists()
        assert not (data / DATABASE_NAME).exists()
        finished(person)
    assert (data / "receipts" / "test.pdf").read_bytes().startswith(b"%PDF")
    settings = read_settings(data)
    assert (settings.shop.name, settings.language) == ("Fjord", "nb")
    assert (settings.currency, settings.locale) == ("SEK", "sv_SE")
    assert settings.printer.kind == "pdf"
    assert not is_new(data)
    counter = Counter(data)
    try:
        counter.start()
        probe.wait_for(lambda: counter.has_open_books, PATIENCE_MS, "the books")
        probe.wait_for(
            lambda: probe.find_shown(counter.window, "key_4"), PATIENCE_MS, "the sign-in"
        )
        for digit in "4711":
            probe.click(counter.window, f"key_{digit}")
        probe.click(counter.window, "confirm")
        probe.wait_for(lambda: probe.find_shown(counter.window, "search"), PATIENCE_MS, "the shelf")
        assert counter.workplace is not None
        assert counter.workplace.desk.session.operator == "Ingrid"
    finally:
        counter.close()
        qapp.setStyleSheet("")


def test_a_window_that_is_closed_in_the_middle_leaves_answers_and_no_till(tmp_path: Path) -> None:
    data = tmp_path / "till"
    with at_first_start(data) as person:
        person.next("shop")
        person.type("Fjord")
        person.next("currency")
        person.next("manager")
        person.type("Ingrid")
        person.press("page_next")
        person.wait("new_pin")
        person.choose_pin("4711")
        person.wait("scanner")
    assert not (data / FILE_NAME).exists()
    assert not (data / DATABASE_NAME).exists()
    kept = (data / ANSWERS_NAME).read_text("utf-8")
    assert "4711" not in kept
    assert (data / ANSWERS_NAME).stat().st_mode & 0o777 == 0o600
    with at_first_start(data) as person:
        person.wait("scanner")
        assert person.start.setting_up.answers.shop == "Fjord"
        person.next("printer")
        person.next("central")
        person.next("ready")
        assert "without a PIN" in str(person.view)


def test_a_till_joins_the_central_that_invited_it(tmp_path: Path) -> None:
    central = OwnCentral(tmp_path / "central")
    central.start()
    data = tmp_path / "till"
    keep = structs.replace(ANSWERS, manager="", step=7)
    data.mkdir()
    keep_answers(data, keep)
    try:
        with at_first_start(data) as person:
            invited = Invited(central.address, "P00000001", central.code("till-3"))
            person.start.setting_up.secrets = Secrets(invited=invited)
            person.start.setting_up.show()
            finished(person)
    finally:
        central.stop()
    assert read_settings(data).till_id == "till-3"
    with open_books(data) as books:
        assert books.till.joined


def test_a_till_joins_a_central_that_knows_only_api_clients(tmp_path: Path) -> None:
    central = OwnCentral(tmp_path / "central", tills=False)
    central.start()
    data = tmp_path / "till"
    data.mkdir()
    keep_answers(data, structs.replace(ANSWERS, manager="", step=7))
    try:
        with at_first_start(data) as person:
            person.start.setting_up.secrets = Secrets(invited=central.introduced())
            person.start.setting_up.show()
            finished(person)
        with open_books(data) as books:
            joined = found_joining(books.store)
    finally:
        central.stop()
    assert joined is not None
    assert (joined.speech, joined.address) == (Speech.WALLET_API, central.address)


def test_making_a_till_again_after_a_crash_makes_nobody_twice(tmp_path: Path) -> None:
    with held_folder(tmp_path):
        keep_answers(tmp_path, ANSWERS)
        make_till(tmp_path, ANSWERS, Secrets(pin="1111"), CHEAP)
        (tmp_path / FILE_NAME).unlink()  # as if the power went before the last word
        keep_answers(tmp_path, ANSWERS)
        make_till(tmp_path, ANSWERS, PIN, CHEAP)
    with open_books(tmp_path) as books:
        (member,) = books.staff.members().result()
        assert (member.name, member.role) == ("Ingrid", Role.OWNER)
        assert books.staff.sign_in(StaffId("ingrid"), PIN.pin).result() == member
    assert not (tmp_path / ANSWERS_NAME).exists()


def test_a_pin_that_staff_may_not_have_makes_no_till(tmp_path: Path) -> None:
    with held_folder(tmp_path):
        with pytest.raises(Refused) as refused:
            make_till(tmp_path, ANSWERS, Secrets(pin="1"), CHEAP)
        assert refused.value.code is Code.INVALID_FIELD
        assert not (tmp_path / FILE_NAME).exists()


def test_answers_that_nobody_can_read_are_asked_again(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("pos_app.bootstrap.first_start", "asked again")
    assert kept_answers(tmp_path) is None
    keep_answers(tmp_path, structs.replace(ANSWERS, printer=PrinterSettings(kind="usb")))
    kept = kept_answers(tmp_path)
    assert kept is not None
    assert kept.printer.kind == "usb"
    for content in ("", "{", json.dumps({"staff_id": 7})):
        (tmp_path / ANSWERS_NAME).write_text(content)
        assert kept_answers(tmp_path) is None


def test_a_first_start_whose_window_is_closed_opens_no_till(
    tmp_path: Path, qapp: QApplication
) -> None:
    looking = closed_when(qapp, "page_next")
    assert run_till(tmp_path / "till") == 0
    looking.stop()
    assert is_new(tmp_path / "till")


def test_a_folder_that_another_holds_is_left_to_the_counter_to_say(tmp_path: Path) -> None:
    with held_folder(tmp_path):
        assert run_first_start(tmp_path)

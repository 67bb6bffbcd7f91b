"""A workplace with its devices: camera, scanner, sound, pictures, receipts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.bootstrap.workplace import pictures_of
from pos_app.domain.tender import CardTender
from pos_app.domain.value import replace
from pos_app.errors import Code, Unavailable
from pos_app.paths import resource
from pos_app.printing.labels import code_128_label
from pos_app.settings import read_settings, write_settings
from pos_app.ui import speaker
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.cashier.view import View
from pos_app.ui.components.stage import Stage
from pos_app.ui.probe import find_shown, press_key, type_scan, wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.shop import ARTICLES, Shop, give_pin, set_up_shop

pytestmark = pytest.mark.slow


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return set_up_shop(tmp_path / "till", (500_00,))


def set_up(shop: Shop, **changes: object) -> None:
    write_settings(shop.data, replace(read_settings(shop.data), **changes))


def held_up(token: str, folder: Path, pictures: int = 3) -> Path:
    """Return pictures of a token that is held quite still."""
    folder.mkdir()
    for number in range(pictures):
        (folder / f"{number}.png").write_bytes(code_128_label(token, printer_dpi=300))
    return folder


def said(till: Till) -> set[str]:
    """Return all words on the status strip."""
    labels = till.window.findChildren(QLabel)
    return {label.text() for label in labels if label.objectName().startswith("status_")}


def test_one_view_is_made_before_the_window_shows_and_tells_of_all_that_has_begun(
    shop: Shop, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    unseen: list[View] = []
    show_view = CashierScreen.show_view

    def show(screen: CashierScreen, view: View) -> None:
        if not screen.isVisible():
            unseen.append(view)
        show_view(screen, view)

    monkeypatch.setattr(CashierScreen, "show_view", show)
    with opened_till(shop, qapp):
        (first,) = unseen
        assert {status.key for status in first.strip.statuses} >= {"connection", "scanner"}


def test_a_camera_pays_with_the_card_that_is_held_to_it(
    shop: Shop, tmp_path: Path, qapp: QApplication
) -> None:
    frames = held_up(shop.tokens[0], tmp_path / "frames", pictures=60)
    with opened_till(shop, qapp) as till:
        till.desk.press_article(ARTICLES[0])
        wait_for(lambda: till.desk.session.sale.lines)
        till.workplace.watch(str(frames))
        (tender,) = till.sold().tenders
        assert isinstance(tender, CardTender)
        assert said(till) & {"Camera", "No camera"}  # the pictures may have come to their end


def test_the_camera_of_the_settings_is_watched_from_the_start(
    shop: Shop, tmp_path: Path, qapp: QApplication
) -> None:
    frames = held_up(shop.tokens[0], tmp_path / "frames")
    set_up(shop, camera=str(frames))
    with opened_till(shop, qapp) as till:
        wait_for(lambda: till.desk.session.card_in_hand)


def test_another_camera_takes_the_place_of_the_first(
    shop: Shop, tmp_path: Path, qapp: QApplication
) -> None:
    with opened_till(shop, qapp) as till:
        till.workplace.watch(str(tmp_path / "not there"))
        wait_for(lambda: "No camera" in said(till))
        till.workplace.watch(str(held_up(shop.tokens[0], tmp_path / "frames")))
        wait_for(lambda: till.desk.session.card_in_hand)


def test_a_machine_without_sound_says_so_and_sells(
    shop: Shop, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Deaf:
        def __init__(self) -> None:
            raise Unavailable(Code.DEVICE_LOST, device="sound")

    monkeypatch.setattr(speaker, "MiniaudioSpeaker", Deaf)
    set_up(shop, sound=True)
    with opened_till(shop, qapp) as till:
        wait_for(lambda: "No sound device" in said(till))
        till.scan(ARTICLES[0].code)
        wait_for(lambda: till.desk.session.sale.lines)


def test_the_customer_reads_along_where_the_settings_say_so(shop: Shop, qapp: QApplication) -> None:
    set_up(shop, customer_display=True)
    with opened_till(shop, qapp) as till:
        (display,) = [w for w in qapp.topLevelWidgets() if w.objectName() == "customer_display"]
        assert find_shown(display, "customer_shop") is not None
        till.scan(ARTICLES[0].code)
        wait_for(lambda: find_shown(display, "customer_total"))
        till.scan(shop.tokens[0])
        till.sold()
        wait_for(lambda: find_shown(display, "thanks_code"))
        assert till.window.isActiveWindow()
    assert not [w for w in qapp.topLevelWidgets() if w.objectName() == "customer_display"]


def test_a_receipt_is_saved_from_the_screen(shop: Shop, qapp: QApplication) -> None:
    with opened_till(shop, qapp) as till:
        till.desk.press_article(ARTICLES[0])
        till.desk.give_cash(500_00)
        receipt = till.sold()
        assert Path(till.workplace.outputs.save_text(receipt).result(10)).is_file()


def test_a_picture_in_the_data_folder_goes_before_the_programs_own(tmp_path: Path) -> None:
    path_of = pictures_of(tmp_path)
    name = "demo/pictures/tea.png"
    assert path_of(name) == resource(name)
    own = tmp_path / name
    own.parent.mkdir(parents=True)
    own.touch()
    assert path_of(name) == own


def test_a_card_with_a_pin_pays_once_the_keyboard_entered_it(
    shop: Shop, qapp: QApplication
) -> None:
    pin = give_pin(shop, 1)
    with opened_till(shop, qapp) as till:
        till.desk.press_article(ARTICLES[0])
        type_scan(till.window, shop.tokens[0])
        wait_for(lambda: till.desk.session.pin_asked)
        wait_for(lambda: find_shown(till.window, "amount_pad_amount"))
        wait_for(lambda: not _is_shielded(till))
        for digit in pin:
            press_key(till.window, Qt.Key(ord(digit)), digit)
        press_key(till.window, Qt.Key.Key_Return)
        (tender,) = till.sold().tenders
        assert isinstance(tender, CardTender)


def test_a_shop_that_trusts_the_card_in_hand_is_paid_by_the_scan(
    shop: Shop, qapp: QApplication
) -> None:
    give_pin(shop, 1)
    set_up(shop, card_pin="never")
    with opened_till(shop, qapp) as till:
        till.desk.press_article(ARTICLES[0])
        type_scan(till.window, shop.tokens[0])
        (tender,) = till.sold().tenders
        assert isinstance(tender, CardTender)


def _is_shielded(till: Till) -> bool:
    stage = till.window.findChild(Stage, "stage")
    assert stage is not None
    return stage.is_shielded

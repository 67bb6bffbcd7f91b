"""Every way a code comes in to a till, and what is kept of it over a restart."""

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from pos_app.bootstrap.scan_devices import ScanDevices, learned_of, recogniser_of
from pos_app.scanning import ports, watching
from pos_app.scanning.devices import Camera
from pos_app.scanning.scanners import (
    DirectScanner,
    LearnedPace,
    ScannerBook,
    read_scanners,
    write_scanners,
)
from pos_app.settings import CameraViewSettings, read_settings
from pos_app.ui.probe import find_shown, wait_for
from tests.scanning.pseudo_terminal import PluggedScanner
from tests.walks.counter import Till, opened_till
from tests.walks.shop import ARTICLES, Shop, set_up_shop

wait = partial(wait_for, timeout_ms=20_000)
"""A scanner that was pulled out is looked for every two seconds, and this machine may be busy."""


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return set_up_shop(tmp_path / "till", (500_00,))


def said(till: Till) -> set[str]:
    """Return all words that are on the screen."""
    return {label.text() for label in till.window.findChildren(QLabel) if label.isVisible()}


def press(till: Till, name: str) -> None:
    wait(lambda: find_shown(till.window, name))
    button = find_shown(till.window, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def devices(till: Till) -> ScanDevices:
    return till.workplace.devices


@pytest.mark.slow
def test_a_serial_scanner_sells_is_missed_when_it_is_pulled_out_and_sells_again(
    shop: Shop, tmp_path: Path, qapp: QApplication
) -> None:
    plugged = PluggedScanner(tmp_path / "tty", rate=115200)
    plugged.plug_in()
    scanner = DirectScanner(kind="serial", device=str(plugged.link), name="Scanner 1")
    write_scanners(shop.data, ScannerBook(direct=(scanner,)))
    with opened_till(shop, qapp) as till:
        devices(till).show_page()
        wait(lambda: "listens, its speed is found by scanning" in said(till))
        plugged.send(f"{ARTICLES[0].code}\r")  # rubbish at the rate that is tried first
        wait(lambda: plugged.read_at == 115200)
        plugged.send(f"{ARTICLES[0].code}\r")
        wait(lambda: till.desk.session.sale.lines)
        wait(lambda: read_scanners(shop.data).direct[0].baud == 115200)
        wait(lambda: "listens, 115200 baud" in said(till))
        plugged.pull_out()
        wait(lambda: {"No scanner", "lost; it is looked for, 115200 baud"} <= said(till))
        plugged.plug_in()
        wait(lambda: "Scanner" in said(till))
        plugged.send(f"{shop.tokens[0]}\r")
        till.sold()
        devices(till).listen(ScannerBook())
    plugged.pull_out()


def scan_at_pace(till: Till, code: str, first_ms: int, gap_ms: int) -> None:
    """Press the keys with the stamps of a keyboard, so far apart, however busy this machine is."""
    window = till.window.windowHandle()
    assert window is not None
    for at, character in enumerate(f"{code}\r"):
        key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            event.setTimestamp(first_ms + gap_ms * at)
            QCoreApplication.postEvent(window, event)


def test_what_a_slow_scanner_has_taught_is_known_on_the_next_day(
    shop: Shop, qapp: QApplication
) -> None:
    with opened_till(shop, qapp) as till:
        scan_at_pace(till, ARTICLES[0].code, 100_000, 70)
        scan_at_pace(till, ARTICLES[0].code, 110_000, 70)
        wait(lambda: read_scanners(shop.data).learned.medians_ms)
        till.tidy()
    slow_ms = recogniser_of(read_scanners(shop.data)).profile.slow_ms
    assert slow_ms == 70
    with opened_till(shop, qapp) as till:
        assert devices(till).capture.recogniser.profile.slow_ms == slow_ms


def test_what_fast_scanners_have_taught_is_known_on_the_next_day(
    shop: Shop, qapp: QApplication
) -> None:
    with opened_till(shop, qapp) as till:
        scan_at_pace(till, ARTICLES[0].code, 100_000, 3)
        scan_at_pace(till, ARTICLES[0].code, 110_000, 3)
        wait(lambda: read_scanners(shop.data).learned.medians_ms)
        till.tidy()
    assert recogniser_of(read_scanners(shop.data)).profile.letter_hold_ms == 16.0


def test_what_was_learned_goes_in_and_comes_out_the_same() -> None:
    learned = LearnedPace(medians_ms=(80.0, 81.0, 3.0), ended_bare=2)
    assert learned_of(recogniser_of(ScannerBook(learned=learned))) == learned


def test_setting_a_scanner_up_forgets_nothing_that_was_learned(
    shop: Shop, qapp: QApplication
) -> None:
    learned = LearnedPace(medians_ms=(80.0, 81.0))
    write_scanners(shop.data, ScannerBook(learned=learned))
    with opened_till(shop, qapp) as till:
        devices(till).listen(ScannerBook())
        assert learned_of(devices(till).capture.recogniser) == learned


def test_a_code_that_is_pasted_is_sold(shop: Shop, qapp: QApplication) -> None:
    with opened_till(shop, qapp) as till:
        qapp.clipboard().setText(f"{ARTICLES[0].code}\n")
        QTest.keyClick(
            till.window.windowHandle(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )
        wait(lambda: till.desk.session.sale.lines)
        devices(till).show_page()
        assert any(text.startswith("1  Pasted") for text in said(till))


@pytest.mark.slow
def test_a_camera_is_chosen_on_the_page_and_written_down(
    shop: Shop, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "cameras", lambda: [Camera(0, "C920")])
    monkeypatch.setattr(ports, "serial_ports", list[ports.Port])
    monkeypatch.setattr(ports, "input_devices", list[ports.Port])
    monkeypatch.setattr(watching, "RETRY_AFTER_MS", (60_000,))
    with opened_till(shop, qapp) as till:
        devices(till).show_page()
        press(till, "scanner_devices")
        press(till, "port_camera:C920")
        wait(lambda: read_settings(shop.data).camera == "camera:C920")
        wait(lambda: "lost; it is looked for" in said(till))  # there is none here
        press(till, "camera_mirror")
        wait(lambda: read_settings(shop.data).camera_view == CameraViewSettings(mirror=True))
        press(till, "port_camera:C920")
        wait(lambda: read_settings(shop.data).camera is None)
        wait(lambda: find_shown(till.window, "scanners_viewfinder") is None)
        assert "No camera" not in said(till)


@pytest.mark.slow
def test_a_camera_in_the_dark_says_so_on_its_picture(
    shop: Shop, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "DARK_FOR_MS", 30)
    frames = tmp_path / "frames"
    frames.mkdir()
    for number in range(200):
        Image.new("RGB", (320, 240), (9, 9, 9)).save(frames / f"{number:03}.bmp")
    with opened_till(shop, qapp) as till:
        till.workplace.watch(str(frames))
        wait(lambda: find_shown(till.window, "viewfinder_hint"))
        hint = till.window.findChild(QWidget, "viewfinder_hint")
        assert isinstance(hint, QLabel)
        assert hint.text() == "Too dark to read codes. Give more light."

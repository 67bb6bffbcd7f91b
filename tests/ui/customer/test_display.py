"""The window that faces the customer: on its own, and beside the cashier's."""

from collections.abc import Iterator
from datetime import UTC

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.domain.money import Currency
from pos_app.ui.customer.display import CustomerDisplay
from pos_app.ui.money_text import MoneyText
from pos_app.ui.theme import Theme
from tests.checkout.counter import Counter, card_of


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    made.apply()
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def display(theme: Theme, qtbot: QtBot) -> Iterator[CustomerDisplay]:
    made = CustomerDisplay("Havn & Hage", MoneyText("nb_NO", Currency.NOK, UTC), theme)
    with qtbot.waitExposed(made):
        made.start()
    yield made
    made.let_go()


def letters_of(display: CustomerDisplay, name: str) -> int:
    QApplication.processEvents()
    label = display.findChild(QLabel, name)
    assert label is not None
    return label.fontInfo().pixelSize()


def words_on(display: CustomerDisplay) -> set[str]:
    QApplication.processEvents()
    return {label.text() for label in display.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_code_on_the_screen_is_read_as_the_receipt(
    display: CustomerDisplay, theme: Theme, choice: str
) -> None:
    theme.choose("dark" if choice == "dark" else "light")
    counter = Counter()
    counter.sell(10_000)
    counter.pay_by_card(card_of(50_000))
    receipt = counter.commit()
    display.session_changed(counter.session)
    QApplication.processEvents()
    picture = display.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    (reading,) = zxingcpp.read_barcodes(picture)
    assert reading.text.endswith(f".{receipt.number}")


def test_the_last_line_is_in_view_however_many_there_are(display: CustomerDisplay) -> None:
    counter = Counter()
    for number in range(30):
        counter.sell(1_000 + number, name=f"Article {number}")
    display.session_changed(counter.session)
    QApplication.processEvents()
    [last] = [label for label in display.findChildren(QLabel) if label.text() == "Article 29"]
    assert not last.visibleRegion().isEmpty()


def test_lines_that_were_taken_back_are_gone(display: CustomerDisplay) -> None:
    counter = Counter()
    counter.sell(1_000, name="Coffee")
    counter.sell(2_000, name="Tea")
    display.session_changed(counter.session)
    assert {"Coffee", "Tea"} <= words_on(display)
    counter.cancel()
    counter.sell(3_000, name="Bun")
    display.session_changed(counter.session)
    shown = words_on(display)
    assert "Bun" in shown
    assert not shown & {"Coffee", "Tea"}


def test_letters_grow_with_the_display(display: CustomerDisplay) -> None:
    display.resize(880, 540)
    small = letters_of(display, "customer_shop")
    display.resize(1760, 1080)
    assert letters_of(display, "customer_shop") == 2 * small


def test_it_turns_dark_with_the_till(display: CustomerDisplay, theme: Theme) -> None:
    theme.choose("dark")
    QApplication.processEvents()
    assert display.grab().toImage().pixelColor(2, 2).lightness() < 64


def test_nothing_on_it_takes_a_key_or_a_press(display: CustomerDisplay) -> None:
    screen = display.findChild(QWidget, "customer")
    assert screen is not None
    assert screen.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert display.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_a_till_that_ends_takes_its_display_along_and_leaves_the_theme_alone(
    theme: Theme, qapp: QApplication
) -> None:
    display = CustomerDisplay("Havn & Hage", MoneyText("nb_NO", Currency.NOK, UTC), theme)
    display.start()
    display.let_go()
    theme.choose("dark")
    assert not [w for w in qapp.topLevelWidgets() if w.objectName() == "customer_display"]

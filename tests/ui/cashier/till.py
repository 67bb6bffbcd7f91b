"""A cashier's till for tests: screen, presenter and machine are real, only the wallet is played."""

import itertools
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout import events
from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.effects import Effect
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import Session
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.shop import Shop
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.answer import Means
from pos_app.ui.cashier.presenter import Presenter
from pos_app.ui.cashier.screen import CashierScreen
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.cashier.view import View
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.stage import SHIELD_MS, Stage
from pos_app.ui.main_window import MainWindow
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sounds import Cue
from tests.checkout.counter import NOW_MS, Counter

Listener = Callable[[Session], None]
W = TypeVar("W", bound=QWidget)

MONEY = MoneyText("nb_NO", Currency.NOK, UTC)
SHOP = Shop(name="Fjord & Furu", address=("Strandgata 12",))
AROUND = Surroundings(shop=SHOP, locale="nb_NO", now_ms=NOW_MS)
GTIN = {"coffee": "7038010001451", "tea": "7038010000010", "bun": "40170725"}
NBSP = "\xa0"
BEYOND_ALL_PATIENCE_MS = 600_000


def article(
    name: str, price_minor: int, group: str = "Drinks", code: str | None = None, vat: int = 1500
) -> Article:
    return Article(
        article_id=ArticleId(name.lower()),
        code=code or f"{sum(map(ord, name))}",
        name=name,
        group=group,
        unit_price_minor=price_minor,
        vat_basis_points=vat,
    )


COFFEE = article("Coffee", 4_900, code=GTIN["coffee"])
TEA = article("Tea", 3_950, code=GTIN["tea"])
BUN = article("Bun", 3_500, "Bakery", code=GTIN["bun"])
CATALOGUE = Catalogue([COFFEE, TEA, BUN])


class Desk(Counter):
    """The counter of the machine's own tests, with listeners as the real desk has."""

    def __init__(self, policy: Policy = DEFAULT_POLICY) -> None:
        super().__init__(policy=policy)
        self.listeners: list[Listener] = []
        self.posted: list[events.Event] = []

    def post(self, event: events.Event) -> tuple[Effect, ...]:
        self.posted.append(event)
        effects = super().post(event)
        for listener in self.listeners:
            listener(self.session)
        return effects


class Ears:
    """Hears the cues."""

    def __init__(self) -> None:
        self.heard: list[Cue] = []

    def play(self, cue: Cue) -> None:
        self.heard.append(cue)


class Outputs:
    """Takes orders and lets the test fill them."""

    def __init__(self) -> None:
        self.ordered: list[tuple[str, Receipt, Future[str]]] = []
        self.prints_each_sale = False

    def save_pdf(self, receipt: Receipt) -> Future[str]:
        return self._order("pdf", receipt)

    def print_paper(self, receipt: Receipt) -> Future[str]:
        return self._order("paper", receipt)

    def _order(self, kind: str, receipt: Receipt) -> Future[str]:
        future: Future[str] = Future()
        self.ordered.append((kind, receipt, future))
        return future


@dataclass
class Till:
    """Everything on the screen, and hands to work it."""

    desk: Desk
    screen: CashierScreen
    window: MainWindow
    presenter: Presenter
    ears: Ears
    outputs: Outputs
    bridge: Bridge

    def find(self, kind: type[W], name: str) -> W:
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    def can_see(self, name: str) -> bool:
        found = self.screen.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def text(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def click(self, name: str) -> None:
        """Press a widget in its middle, wherever that is in the window, as a mouse does."""
        QApplication.processEvents()
        widget = self.find(QWidget, name)
        assert widget.isVisible(), f"{name} is not on the screen"
        self.click_at(widget.mapTo(self.window, widget.rect().center()))

    def click_at(self, place: QPoint) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def key(self, key: Qt.Key) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)

    def type(self, text: str) -> None:
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                code = Qt.Key(ord(character.upper()))
                event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, character)
                handle = self.window.windowHandle()
                assert handle is not None
                QCoreApplication.sendEvent(handle, event)

    def sold(self) -> list[tuple[str, int]]:
        """Return the articles of the sale and how many of each."""
        return [(line.article.name, line.quantity) for line in self.desk.session.sale.goods]

    def line_ids(self) -> list[str]:
        return [line.line_id for line in self.desk.session.sale.goods]

    def settle(self) -> None:
        """Let the moment pass in which a sheet that came or went takes no presses."""
        self.find(Stage, "stage").lower_shield()
        QApplication.processEvents()


def view_of(
    session: Session, workplace: Workplace | None = None, around: Surroundings = AROUND
) -> View:
    """Return what the cashier's screen would show."""
    return ViewModel(CATALOGUE, MONEY).view_of(session, workplace or Workplace(), around)


def hold_shield(window: QWidget) -> None:
    """Let presses meant for what has gone hit nothing until a test lets that moment pass."""
    stage = window.findChild(Stage, "stage")
    assert stage is not None
    (lower,) = (one for one in stage.findChildren(QTimer) if one.interval() == SHIELD_MS)
    lower.setInterval(BEYOND_ALL_PATIENCE_MS)


def open_till(qtbot: QtBot, policy: Policy = DEFAULT_POLICY) -> Till:
    """Open a till of 1024 x 768 without movement."""
    numbers = itertools.count(1)
    desk, ears, outputs, bridge = Desk(policy), Ears(), Outputs(), Bridge()
    screen = CashierScreen(lambda _: None, moving=False)
    window = MainWindow(screen)
    presenter = Presenter(
        screen=screen,
        desk=desk,
        view_model=ViewModel(CATALOGUE, MONEY),
        means=Means(
            shelf=CATALOGUE,
            acts=Acts(lambda: f"made-{next(numbers)}", lambda: NOW_MS),
            now_ms=lambda: NOW_MS,
        ),
        around=AROUND,
        bridge=bridge,
        cues=ears,
        outputs=outputs,
    )
    desk.listeners.append(presenter.session_changed)
    hold_shield(window)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    presenter.start()
    return Till(desk, screen, window, presenter, ears, outputs, bridge)

"""A kiosk for tests: screen, presenter and machine are real, all that is beyond them is played."""

import itertools
from concurrent.futures import Future
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout.acts import Acts
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.errors import Code, PosError, Refused
from pos_app.settings import Language
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.answer import Means
from pos_app.ui.kiosk.doors import KioskDoors, TerminalPayment
from pos_app.ui.kiosk.idle import IdleClock
from pos_app.ui.kiosk.presenter import KioskPresenter
from pos_app.ui.kiosk.screen import KioskScreen
from pos_app.ui.kiosk.visit import Equipment
from tests.checkout.counter import NOW_MS
from tests.ui.cashier.till import CATALOGUE, MONEY, Desk, Ears

KARI = StaffMember(staff_id=StaffId("kari"), name="Kari", role=Role.OWNER)
OLA = StaffMember(staff_id=StaffId("ola"), name="Ola", role=Role.CASHIER)
PIN = "4711"
EQUIPMENT = Equipment(
    shop="Fjord & Furu",
    locale="nb_NO",
    currency=Currency.NOK,
    has_terminal=True,
    has_lamp=True,
    has_voice=True,
    staff=(KARI, OLA),
)


class Terminal:
    """A bank terminal that answers when the test says so."""

    def __init__(self) -> None:
        self.asked: list[TerminalPayment] = []
        self.answers: list[Future[bool]] = []
        self.left: TerminalPayment | None = None
        self.settled = 0

    def pay(self, payment: TerminalPayment) -> Future[bool]:
        self.asked.append(payment)
        self.answers.append(Future())
        return self.answers[-1]

    def open_payment(self) -> TerminalPayment | None:
        return self.left

    def settle(self) -> None:
        self.settled += 1

    def answer(self, *, approved: bool) -> None:
        self.answers[-1].set_result(approved)

    def fall_silent(self, error: PosError) -> None:
        self.answers[-1].set_exception(error)


class Lamp:
    def __init__(self) -> None:
        self.shown: list[bool] = []

    def show(self, *, is_wanted: bool) -> None:
        self.shown.append(is_wanted)


class Voice:
    def __init__(self) -> None:
        self.said: list[tuple[str, Language]] = []
        self.hushed = 0

    def speak(self, text: str, language: Language) -> None:
        self.said.append((text, language))

    def hush(self) -> None:
        self.hushed += 1


class Staff:
    """Knows one PIN for everybody."""

    def __init__(self) -> None:
        self.approved: list[tuple[str, str]] = []

    def approve(self, staff_id: StaffId, pin: str, about: str) -> Future[StaffMember]:
        answer: Future[StaffMember] = Future()
        if pin == PIN:
            self.approved.append((staff_id, about))
            answer.set_result(KARI)
        else:
            answer.set_exception(Refused(Code.PIN_INVALID, tries_left=4))
        return answer


class Paper:
    def __init__(self) -> None:
        self.printed: list[Receipt] = []
        self.answers: list[Future[str]] = []

    def print_paper(self, receipt: Receipt) -> Future[str]:
        self.printed.append(receipt)
        self.answers.append(Future())
        return self.answers[-1]


@dataclass
class Kiosk:
    """Everything on the screen, and hands to work it. `now_ms` is moved by hand."""

    desk: Desk
    screen: KioskScreen
    presenter: KioskPresenter
    terminal: Terminal
    lamp: Lamp
    voice: Voice
    staff: Staff
    paper: Paper
    ears: Ears
    now_ms: int = 0

    def press(self, key: str) -> None:
        """Press the key of that name in its middle, as a finger does."""
        button = self.find(f"kiosk_{key}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def find(self, name: str) -> QWidget:
        found = [one for one in self.screen.findChildren(QWidget, name) if one.isVisible()]
        assert found, f"{name} is not on the screen"
        return found[0]

    def can_see(self, name: str) -> bool:
        return any(one.isVisible() for one in self.screen.findChildren(QWidget, name))

    def text(self, name: str) -> str:
        widget = self.find(name)
        if isinstance(widget, QAbstractButton):
            return widget.text()
        assert isinstance(widget, QLabel)
        return widget.text()

    def wait(self, seconds: float) -> None:
        """Let so much time go by in which nobody touches anything."""
        self.now_ms += round(seconds * 1000)
        self.presenter.look_at_clock()


def open_kiosk(qtbot: QtBot, equipment: Equipment = EQUIPMENT) -> Kiosk:
    """Open a kiosk of 1024 x 768 that asks after 60 s and starts over 20 s later."""
    numbers = itertools.count(1)
    desk, screen, ears = Desk(), KioskScreen(), Ears()
    terminal, lamp, voice, staff, paper = Terminal(), Lamp(), Voice(), Staff(), Paper()
    opened: list[Kiosk] = []
    presenter = KioskPresenter(
        screen=screen,
        desk=desk,
        means=Means(
            shelf=CATALOGUE,
            acts=Acts(lambda: f"made-{next(numbers)}", lambda: NOW_MS),
            now_ms=lambda: NOW_MS,
        ),
        equipment=replace(equipment),
        money=MONEY,
        doors=KioskDoors(
            staff=staff,
            paper=paper,
            uptime_ms=lambda: opened[0].now_ms if opened else 0,
            idle=IdleClock(idle_ms=60_000, warning_ms=20_000),
            terminal=terminal if equipment.has_terminal else None,
            lamp=lamp if equipment.has_lamp else None,
            voice=voice if equipment.has_voice else None,
        ),
        bridge=Bridge(screen),
        cues=ears,
    )
    desk.listeners.append(presenter.session_changed)
    qtbot.addWidget(screen)
    screen.resize(1024, 768)
    screen.show()
    presenter.start()
    kiosk = Kiosk(desk, screen, presenter, terminal, lamp, voice, staff, paper, ears)
    opened.append(kiosk)
    return kiosk

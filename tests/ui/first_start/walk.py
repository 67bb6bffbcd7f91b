"""A first start for tests: steps and screen are real, what lies behind them is played."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit, QPushButton

from pos_app.errors import PosError
from pos_app.printing.layout import ReceiptLayout
from pos_app.printing.text import receipt_text
from pos_app.sync.public.joining import Invitation
from pos_app.ui.backoffice.view import ListSheetView, OfficeView, RowView
from pos_app.ui.bridge import Bridge
from pos_app.ui.first_start.answers import Answers, Secrets
from pos_app.ui.first_start.ready_step import ALL_STEPS
from pos_app.ui.first_start.screen import FirstStartScreen
from pos_app.ui.first_start.setting_up import FirstStartPorts, SettingUp, Step
from pos_app.ui.probe import wait_for

PATIENCE_MS = 60_000
LANGUAGE, SHOP, CURRENCY, MANAGER, SCANNER, PRINTER, CENTRAL, READY = range(8)
Steps = Sequence[Callable[[SettingUp], Step]]
FULL = Answers(staff_id="ingrid", shop="Fjord & Furu")


@dataclass
class Played:
    """Does at once what it is told, or fails as the test says; what waits is answered later."""

    spoken: list[str] = field(default_factory=list[str])
    kept: list[Answers] = field(default_factory=list[Answers])
    printed: list[str] = field(default_factory=list[str])
    sheets: list[str] = field(default_factory=list[str])
    made: list[tuple[Answers, Secrets]] = field(default_factory=list[tuple[Answers, Secrets]])
    joined: list[Invitation] = field(default_factory=list[Invitation])
    failure: PosError | None = None
    paper: Future[str] | None = None

    def keep(self, answers: Answers) -> Future[None]:
        self.kept.append(answers)
        return self._done()

    def print_test(self, layout: ReceiptLayout, answers: Answers) -> Future[str]:
        self.printed.append(f"{answers.printer.kind} {receipt_text(layout)}")
        return self.paper or self._told("test.pdf")

    def save_sheet(self, answers: Answers) -> Future[str]:
        self.sheets.append(answers.locale)
        return self._told("scanner.pdf")

    def make(self, answers: Answers, secrets: Secrets) -> Future[None]:
        self.made.append((answers, secrets))
        return self._done()

    def join(self, invited: Invitation) -> Future[None]:
        self.joined.append(invited)
        return self._done()

    def _done(self) -> Future[None]:
        done: Future[None] = Future()
        if self.failure is None:
            done.set_result(None)
        else:
            done.set_exception(self.failure)
        return done

    def _told(self, where: str) -> Future[str]:
        told: Future[str] = Future()
        if self.failure is None:
            told.set_result(where)
        else:
            told.set_exception(self.failure)
        return told


class Walk:
    """Somebody who walks through a first start: keys are pressed where they stand."""

    def __init__(self, answers: Answers, steps: Steps = ALL_STEPS) -> None:
        self.played = Played()
        self.screen = FirstStartScreen()
        self.bridge = Bridge()
        self.finished: list[bool] = []
        self.start = SettingUp(
            self.screen,
            FirstStartPorts(
                speak=self.played.spoken.append,
                keep=self.played.keep,
                print_test=self.played.print_test,
                save_sheet=self.played.save_sheet,
                make=self.played.make,
                join=self.played.join,
            ),
            self.bridge,
            answers,
            steps,
        )
        self.start.finished.connect(lambda: self.finished.append(True))
        self.start.start()

    def close(self) -> None:
        self.bridge.close()
        self.screen.deleteLater()

    @property
    def answers(self) -> Answers:
        return self.start.answers

    @property
    def view(self) -> OfficeView:
        view = self.screen.view
        assert view is not None
        return view

    @property
    def key(self) -> str:
        return self.view.sheet.key

    @property
    def sentence(self) -> str:
        return self.view.sheet.sentence

    @property
    def field_text(self) -> str:
        assert isinstance(self.view.sheet, ListSheetView)
        return self.view.sheet.field_text

    def row(self, key: str) -> RowView:
        assert isinstance(self.view.sheet, ListSheetView)
        return next(row for row in self.view.sheet.rows if row.key == key)

    def button(self, name: str) -> QPushButton | None:
        for button in self.screen.findChildren(QPushButton, name):
            if button.isVisibleTo(self.screen):
                return button
        return None

    def can_press(self, name: str) -> bool:
        button = self.button(name)
        return button is not None and button.isEnabled()

    def press(self, name: str) -> None:
        button = self.button(name)
        assert button is not None, name
        assert button.isEnabled(), name
        button.click()

    def next(self) -> None:
        self.press("page_next")

    def type(self, text: str) -> None:
        edit = self.screen.findChild(QLineEdit, "list_field")
        assert edit is not None
        edit.setText(text)
        edit.textEdited.emit(text)

    def enter(self) -> None:
        edit = self.screen.findChild(QLineEdit, "list_field")
        assert edit is not None
        edit.returnPressed.emit()

    def pad(self, digits: str) -> None:
        for digit in digits:
            self.press(f"key_{digit}")
        self.press("confirm")

    def wait_for_sentence(self, part: str) -> None:
        wait_for(lambda: part in self.sentence, PATIENCE_MS, part)

"""A till that is opened in a new folder asks what only a person knows, then its books are made.

What is answered lies in a file of its own until then; a window that is closed in the middle leaves
that and nothing else, and the next start goes on from there. The shop's settings are written last:
they are what makes a folder a till.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from pos_app.bootstrap.ground import Ground, keys_of
from pos_app.bootstrap.newness import ANSWERS_NAME
from pos_app.bootstrap.scan_devices import recogniser_of
from pos_app.domain.ids import new_uuid
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.value import replace
from pos_app.errors import PosError
from pos_app.printing.files import write_file
from pos_app.scanning.scanners import read_scanners
from pos_app.scanning.shapes import known_shapes
from pos_app.scanning.verdict import WedgeScan
from pos_app.settings import Language, TillSettings, read_settings, write_settings
from pos_app.storage.instance import held_folder
from pos_app.ui.application import make_application, run_until_closed
from pos_app.ui.bridge import Bridge
from pos_app.ui.first_start.answers import Answers, Secrets
from pos_app.ui.first_start.kiosk_steps import KIOSK_STEPS
from pos_app.ui.first_start.ready_step import ALL_STEPS
from pos_app.ui.first_start.screen import FirstStartScreen
from pos_app.ui.first_start.setting_up import FirstStartPorts, SettingUp, Step
from pos_app.ui.language import language_of_system, speak
from pos_app.ui.main_window import MainWindow
from pos_app.ui.scan_capture import ScanCapture
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.printing.layout import ReceiptLayout
    from pos_app.sync.public.joining import Invitation
    from pos_app.wallet.context import PinCost

SHEET_NAME: Final = "scanner.pdf"


class Newcomer(NamedTuple):
    """What a folder is to become: what is asked, and who sells there if that is not the manager."""

    steps: Sequence[Callable[[SettingUp], Step]]
    operator: str | None = None


TILL: Final = Newcomer(ALL_STEPS)
KIOSK: Final = Newcomer(KIOSK_STEPS, "Kiosk")

log = logging.getLogger(__name__)


class FirstStart:
    """One first start on the screen, from `start()` to `close()`; the folder has to be held.

    `on_made` is called once the till is made. Lives on the UI thread.
    """

    def __init__(
        self,
        data: Path,
        on_made: Callable[[], None],
        pin_cost: "PinCost | None" = None,
        newcomer: Newcomer = TILL,
    ) -> None:
        self._data = data
        self._operator = newcomer.operator
        self._pin_cost = pin_cost
        self._application = make_application()
        self._theme = Theme(self._application)
        self._theme.take_font()  # before there is a word on any page
        self._bridge = Bridge()
        self._books = ThreadPoolExecutor(max_workers=1, thread_name_prefix="first-start")
        self._paper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="test-print")
        self._fall_silent: Callable[[], None] = lambda: None
        self.window = MainWindow()
        screen = FirstStartScreen()
        self.setting_up = SettingUp(
            screen,
            FirstStartPorts(
                speak=self._speak,
                keep=lambda answers: self._books.submit(keep_answers, data, answers),
                print_test=self._print_test,
                save_sheet=lambda answers: self._paper.submit(save_sheet, data, answers.language),
                make=self._make,
                join=lambda invited: self._books.submit(_join, data, invited),
            ),
            self._bridge,
            kept_answers(data) or Answers(staff_id=new_uuid(), language=language_of_system()),
            newcomer.steps,
        )
        self.setting_up.finished.connect(on_made)
        self.window.show_workplace(screen)
        self._capture = ScanCapture(recogniser_of(read_scanners(data)), is_code=known_shapes())
        self._capture.scanned.connect(self._scanned)
        self._capture.pasted.connect(self.setting_up.take_scan)

    def start(self) -> None:
        """Show the first question, or the one at which somebody was last."""
        self._theme.apply()
        self.setting_up.start()
        self.window.show()
        self._capture.start()

    def close(self) -> None:
        """Listen no more; what is being written or printed is finished."""
        self._capture.close()
        self._bridge.close()
        self._books.shutdown()
        self._paper.shutdown()
        self.window.let_go()
        self._fall_silent()

    def _speak(self, language: Language) -> None:
        self._fall_silent()
        self._fall_silent = speak(self._application, language)

    def _scanned(self, scan: WedgeScan) -> None:
        self.setting_up.take_scan(scan.text)

    def _make(self, answers: Answers, secrets: Secrets) -> Future[None]:
        return self._books.submit(
            make_till, self._data, answers, secrets, self._pin_cost, self._operator
        )

    def _print_test(self, layout: "ReceiptLayout", answers: Answers) -> Future[str]:
        return self._paper.submit(_print, self._data, layout, answers)


def run_first_start(data: Path, newcomer: Newcomer = TILL) -> bool:
    """Ask until the till or kiosk is made or the window is closed; return whether it may be opened.

    Raises Unavailable(NO_SCREEN).
    """
    made: list[bool] = []
    with ExitStack() as holding:
        try:
            holding.enter_context(held_folder(data))
        except PosError:
            return True  # the counter meets the same, and says so on the screen
        first_start = FirstStart(data, lambda: _end(made, first_start.window), newcomer=newcomer)
        first_start.window.fill_screen()
        first_start.start()
        try:
            run_until_closed()
        finally:
            first_start.close()
    return bool(made)


def make_till(
    data: Path,
    answers: Answers,
    secrets: Secrets,
    pin_cost: "PinCost | None" = None,
    operator: str | None = None,
) -> None:
    """Make the till of a folder that is held; doing it again makes nobody and nothing twice.

    An `operator` sells there in place of the manager.

    Raises as `open_books`, and what staff refuse.
    """
    from pos_app.bootstrap.books import books_on

    settings = answers.as_settings(read_settings(data))
    if operator is not None:
        settings = replace(settings, operator=operator)
    ground = Ground(data=data, settings=settings, keys=keys_of(data, settings))
    with books_on(ground, pin_cost=pin_cost) as books:
        if answers.manager:
            manager = StaffMember(
                staff_id=StaffId(answers.staff_id), name=answers.manager, role=Role.OWNER
            )
            books.staff.add(manager, secrets.pin, answers.manager).result()
            # Where an earlier try got as far as this, they have a PIN that may be another.
            books.staff.change_pin(manager.staff_id, secrets.pin, answers.manager).result()
    write_settings(data, settings)
    (data / ANSWERS_NAME).unlink(missing_ok=True)


def keep_answers(data: Path, answers: Answers) -> None:
    """Write down what was answered. Raises as `write_file`."""
    write_file(data / ANSWERS_NAME, msgspec.json.encode(answers)).chmod(0o600)


def kept_answers(data: Path) -> Answers | None:
    """Return what was answered before, None where nothing was or nobody can read it any more."""
    try:
        content = (data / ANSWERS_NAME).read_bytes()
        return msgspec.json.decode(content, type=Answers)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        log.warning("the answers of a first start are asked again: %s", type(error).__name__)
        return None


def save_sheet(data: Path, language: str) -> str:
    """Save the sheet that sets a scanner up; return where. Raises as `set_up_sheet`."""
    from pos_app.printing.set_up_sheet import set_up_sheet
    from pos_app.scanning.setting_up import SET_UP_TEXTS

    return str(set_up_sheet(SET_UP_TEXTS, data / SHEET_NAME, locale=language))


def _print(data: Path, layout: "ReceiptLayout", answers: Answers) -> str:
    from pos_app.bootstrap.outputs import ReceiptFiles

    shop = answers.as_settings(TillSettings()).as_shop()
    files = ReceiptFiles(data, shop, answers.locale, answers.printer)
    try:
        return files.print_layout(layout, "test").result()
    finally:
        files.close()


def _join(data: Path, invited: "Invitation") -> None:
    """Let the till that was just made join; the folder is held. Raises as `join_beside`."""
    from pos_app.bootstrap.books import books_on
    from pos_app.bootstrap.shelf import join_beside

    settings = read_settings(data)
    ground = Ground(data=data, settings=settings, keys=keys_of(data, settings))
    with books_on(ground) as books:
        join_beside(ground, books, invited)


def _end(made: list[bool], window: MainWindow) -> None:
    made.append(True)
    window.close()

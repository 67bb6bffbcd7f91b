"""Opens the kiosk: its window first, then its books, then what customers see.

A kiosk never sells from a first look, as a till at rest does: nobody stands there to be told.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.newness import is_new
from pos_app.bootstrap.shelf import Shelf, look_beside, open_beside
from pos_app.errors import PosError
from pos_app.ui.application import later, make_application, run_until_closed
from pos_app.ui.bridge import Bridge
from pos_app.ui.kiosk.window import KioskWindow
from pos_app.ui.language import speak
from pos_app.ui.opening_page import OpeningPage
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.bootstrap.books import Books
    from pos_app.bootstrap.kiosk_workplace import KioskWorkplace
    from pos_app.settings import Language, TillSettings
    from pos_app.sync.status import LineStatus

TRY_AGAIN_MS = 15_000
PERCENT = 100


class _Opened(NamedTuple):
    shelf: Shelf
    books: "Books"


class Kiosk:
    """One kiosk on the screen, from `start()` to `close()`. Lives on the UI thread.

    `on_open` is called when customers can begin, `on_leave` when staff left it by PIN.
    """

    def __init__(
        self,
        data: Path,
        on_open: Callable[["KioskWorkplace"], None],
        on_leave: Callable[[], None],
    ) -> None:
        self._data = data
        self._on_open = on_open
        self._on_leave = on_leave
        self._application = make_application()
        self._bridge = Bridge()
        self._theme = Theme(self._application)
        self._theme.take_font()  # before there is a word on any page
        self._page = OpeningPage()
        self._page.againPressed.connect(self._open)
        self.window = KioskWindow(self._page)
        self.workplace: KioskWorkplace | None = None
        self.why_not: PosError | None = None
        self._opener = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        self._opening: Future[_Opened] | None = None
        self._fall_silent: Callable[[], None] = lambda: None
        self._look = (PERCENT, False)
        self._settings: TillSettings | None = None

    def start(self) -> None:
        """Show the window and begin to open the books."""
        self._theme.apply()
        self._page.hide_quit()
        self.window.show()
        self._open()

    def close(self) -> None:
        """Stop what was started, the last first; a sale in hand is found again at a start."""
        if self.workplace is not None:
            self.workplace.close()
        self._bridge.close()
        self._opener.shutdown()
        self._let_go_of_folder()
        self.window.let_go()
        self._fall_silent()

    def _open(self) -> None:
        if self._opening is not None and not self._opening.done():
            return
        self.why_not = None
        self._page.show_opening()
        self._opening = self._opener.submit(
            _open_all, self._data, self._line_changed, self._pages_checked
        )
        self._bridge.deliver(self._opening, self._opened, self._failed)

    def _opened(self, opened: _Opened) -> None:
        from pos_app.bootstrap.kiosk_workplace import KioskWorkplace

        shelf, settings = opened.shelf, opened.shelf.ground.settings
        self._settings = settings
        self._speak(settings.language)
        self._theme.choose(settings.theme)
        late = LateBooks(lambda: None)
        if shelf.line is not None:
            late.find_cards_by(shelf.line)
        late.open(opened.books)
        workplace = self.workplace = KioskWorkplace(
            shelf.ground, shelf.catalogue, late, opened.books, self._bridge, later
        )
        workplace.presenter.languageChosen.connect(self._speak)
        workplace.presenter.lookChanged.connect(self._change_look)
        workplace.presenter.leavePressed.connect(self._on_leave)
        self.window.show_page(workplace.screen)
        workplace.start()
        if shelf.line is not None:
            shelf.line.start()
        if shelf.check is not None:
            shelf.check.start()
        self._on_open(workplace)

    def _failed(self, error: PosError) -> None:
        """Say it, and try again: nobody may be there to press a key."""
        self.why_not = error
        self._page.show_error(error)
        later(TRY_AGAIN_MS, self._try_again)

    def _pages_checked(self, found: PosError | None) -> None:
        """Go on, or let nobody buy any more; called on the thread of the check."""
        if found is not None:
            self._bridge.call(partial(self._stop_selling, found))

    def _stop_selling(self, error: PosError) -> None:
        workplace, self.workplace = self.workplace, None
        if workplace is not None:
            workplace.close()
        self._let_go_of_folder()
        self.window.show_page(self._page)
        self._failed(error)

    def _try_again(self) -> None:
        if self.why_not is not None and self.workplace is None:
            self._open()

    def _speak(self, language: "Language") -> None:
        self._fall_silent()
        self._fall_silent = speak(self._application, language)

    def _change_look(self, text_percent: int, has_contrast: bool) -> None:  # noqa: FBT001 - a signal
        if self._settings is None:
            return
        self._theme.choose("contrast" if has_contrast else self._settings.theme)
        if text_percent == PERCENT:
            self.window.setStyleSheet("")
        else:
            self._theme.dress(self.window, self._theme.scale(), text_percent / PERCENT)

    def _line_changed(self, status: "LineStatus") -> None:
        """Show it; called on the thread of the line."""
        self._bridge.call(partial(self._show_line, status))

    def _show_line(self, status: "LineStatus") -> None:
        if self.workplace is not None:
            self.workplace.line_changed(status)

    def _let_go_of_folder(self) -> None:
        if self._opening is not None and self._opening.exception() is None:
            self._opening.result().shelf.closing.close()
            self._opening = None


def _open_all(
    data: Path,
    told: "Callable[[LineStatus], None]",
    checked: "Callable[[PosError | None], None]",
) -> _Opened:
    """Hold the folder and open its books; runs on a thread of its own behind the window."""
    shelf = look_beside(data)
    try:
        return _Opened(shelf, open_beside(shelf, told, checked))
    except BaseException:
        shelf.closing.close()
        raise


def run_kiosk(data: Path, tell: Callable[[str], object]) -> int:
    """Run the kiosk until staff leave it; return the exit code 0. `tell` says when it sells.

    A folder that is no till yet begins with a first start; closing that ends it, too. Raises
    Unavailable(NO_SCREEN).
    """
    if is_new(data):
        from pos_app.bootstrap.first_start import KIOSK, run_first_start

        if not run_first_start(data, KIOSK):
            return 0
    application = make_application()

    def opened(workplace: "KioskWorkplace") -> None:
        tell(f"The kiosk {workplace.desk.session.operator} is open.")

    kiosk = Kiosk(data, opened, application.quit)
    kiosk.start()
    kiosk.window.fill_screen()
    try:
        return run_until_closed()
    finally:
        kiosk.close()

"""Opens the till at the counter: the window first, the books beside it, then everything joined.

The order of the stop is the reverse of the start: nothing is asked of the books after they close.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bootstrap.garbage import put_off_collecting, take_up_collecting
from pos_app.errors import PosError
from pos_app.ui.application import later, make_application, run_until_closed
from pos_app.ui.bridge import Bridge
from pos_app.ui.collecting import Collector
from pos_app.ui.main_window import MainWindow
from pos_app.ui.opening_page import OpeningPage
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.bootstrap.books import Books
    from pos_app.bootstrap.workplace import CashierWorkplace
    from pos_app.checkout.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Books that were opened beside the window, with what closes them again."""

    books: "Books"
    catalogue: "Catalogue"
    closing: ExitStack


class Counter:
    """One till on the screen, from `start()` to `close()`. Lives on the UI thread.

    `on_open` is called once when the cashier can sell. `why_not` is what keeps the books from being
    opened, while the window says so.
    """

    def __init__(
        self, data: Path, on_open: Callable[["CashierWorkplace"], None] | None = None
    ) -> None:
        self._data = data
        self._on_open = on_open
        self._application = make_application()
        self._bridge = Bridge()
        self._theme = Theme(self._application)
        self._page = OpeningPage()
        self.window = MainWindow(self._page)
        self.workplace: CashierWorkplace | None = None
        self._opener = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        self.why_not: PosError | None = None
        self._opening: Future[Opened] | None = None
        self._page.againPressed.connect(self._open)
        self._page.quitPressed.connect(self.window.close)

    def start(self) -> None:
        """Show the window and begin to open the books."""
        self._theme.apply()
        self.window.show()
        self._open()

    def close(self) -> None:
        """Stop what was started, the last first; a sale in hand is found again at a start."""
        if self.workplace is not None:
            self.workplace.close()
        self._bridge.close()
        self._opener.shutdown()
        if self._opening is not None and self._opening.exception() is None:
            self._opening.result().closing.close()
        self.window.let_go()

    def _open(self) -> None:
        self.why_not = None
        self._page.show_opening()
        self._opening = self._opener.submit(open_beside, self._data)
        self._bridge.deliver(self._opening, self._join, self._show_why_not)

    def _join(self, opened: Opened) -> None:
        from pos_app.bootstrap.workplace import CashierWorkplace

        settings = opened.books.settings
        if settings.theme != "system":  # which is on already
            self._theme.choose(settings.theme)
        self.workplace = CashierWorkplace(
            opened.books, opened.catalogue, self._bridge, self._theme, later
        )
        self.window.show_workplace(self.workplace.screen)
        self.workplace.start()
        if self._on_open is not None:
            self._on_open(self.workplace)

    def _show_why_not(self, error: PosError) -> None:
        self.why_not = error
        self._page.show_error(error)


def open_beside(data: Path) -> Opened:
    """Open books, catalogue and log; runs on a thread of its own while the window is painted.

    Raises as `open_books`.
    """
    from pos_app.bootstrap.books import open_books
    from pos_app.checkout.catalogue import Catalogue
    from pos_app.logs import logging_to

    with ExitStack() as closing:
        closing.enter_context(logging_to(data))  # makes no file before there is something to write
        books = closing.enter_context(open_books(data))
        catalogue = Catalogue(books.articles.load().result())
        return Opened(books=books, catalogue=catalogue, closing=closing.pop_all())


def counter_of_the_program(data: Path) -> Counter:
    """Return the counter that this process is there for: its start has the process to itself."""
    put_off_collecting()
    counter = Counter(data, lambda _: take_up_collecting(collector))
    collector = Collector(counter.window)
    counter.window.closing.connect(collector.close)
    return counter


def run_till(data: Path) -> int:
    """Open the till on a data folder and sell until its window is closed; return the exit code.

    Raises what kept the till from opening when its window was closed on that: as `open_books`, and
    Unavailable(NO_SCREEN).
    """
    counter = counter_of_the_program(data)
    counter.window.fill_screen()
    counter.start()
    try:
        exit_code = run_until_closed()
    finally:
        counter.close()
    if counter.why_not is not None:
        raise counter.why_not
    return exit_code

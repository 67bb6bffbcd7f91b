"""Opens the till at the counter: what it sells first, then all of its books.

Most starts find a till at rest, which sells articles as soon as a first look has seen the shelf:
the window shows with it. One that takes longer to look at shows meanwhile that it is opening.
Its books are opened beside that, when something is asked of them or when nobody has asked anything
for a while. The order of the stop is the reverse of the start: nothing is asked of the books after
they close.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.shelf import Shelf, join_beside, look_beside, open_beside
from pos_app.bootstrap.standing import Standing
from pos_app.domain.value import replace
from pos_app.errors import Broken, Code, PosError
from pos_app.ui.application import later, make_application
from pos_app.ui.bridge import Bridge
from pos_app.ui.main_window import MainWindow
from pos_app.ui.theme import Theme

if TYPE_CHECKING:
    from pos_app.bootstrap.books import Books
    from pos_app.bootstrap.line_switch import LineSwitch
    from pos_app.bootstrap.workplace import CashierWorkplace
    from pos_app.sync.public.joining import Invitation
    from pos_app.sync.status import LineStatus
    from pos_app.ui.opening_page import OpeningPage
    from pos_app.ui.theme import Choice

PATIENCE_MS: Final = 250
"""A till that sells within so long from its start shows no other page before its counter."""

QUIET_MS: Final = 400
"""A till that nobody has asked anything of opens its books after so long."""

ANSWER_FIRST_MS: Final = 30
"""Once it was asked something: the answer is painted before the books' imports crowd it out."""


class Counter:
    """One till on the screen, from `start()` to `close()`. Lives on the UI thread.

    `on_open` is called when the cashier can sell, `on_closed` when every thread has ended and
    the window is gone. `why_not` is what keeps the books from being opened, while the window says
    so. A `switch` cuts and restores its line by hand.
    """

    def __init__(
        self,
        data: Path,
        on_open: Callable[["CashierWorkplace"], None] | None = None,
        on_closed: Callable[[], None] | None = None,
        switch: "LineSwitch | None" = None,
    ) -> None:
        self._data = data
        self._switch = switch
        self._on_open = on_open
        self._on_closed = on_closed
        self._application = make_application()
        self._bridge = Bridge()
        self._theme = Theme(self._application)
        self.window = MainWindow()
        self._page: OpeningPage | None = None
        self.workplace: CashierWorkplace | None = None
        self._opener = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        self.why_not: PosError | None = None
        self._books = LateBooks(self._open_books_soon)
        self._looking: Future[Shelf] | None = None
        self._opening: Future[Books] | None = None
        self._is_closed = False
        self._has_just_joined = False
        self._standing = Standing(self._bridge, lambda: self.workplace, self._stop_selling)
        self._fall_silent: Callable[[], None] = lambda: None

    @property
    def line_status(self) -> "LineStatus | None":
        """How the till stands to its central, None before the first word of it and without one."""
        return self._standing.line_status

    @property
    def has_open_books(self) -> bool:
        """Whether the books hear at once what is asked of them."""
        return self._books.are_open

    def start(self) -> None:
        """Begin to look at the books, and show the window with what there is then."""
        self._look()
        self._theme.take_font()  # before there is a word on any page
        later(PATIENCE_MS, self._show_opening)
        import_module("pos_app.bootstrap.workplace")  # while the other thread reads the file

    def close(self) -> None:
        """Stop what was started, the last first; a sale in hand is found again at a start."""
        self._let_books_hear()
        self._is_closed = True
        if self.workplace is not None:
            self.workplace.close()
        self._bridge.close()
        self._opener.shutdown()
        self._let_go_of_folder()
        self.window.let_go()
        self._fall_silent()
        if self._on_closed is not None:
            self._on_closed()

    def _look(self) -> None:
        self._let_go_of_folder()
        self.why_not = None
        self._books = LateBooks(self._open_books_soon)
        self._opening = None
        self._looking = self._opener.submit(look_beside, self._data)
        self._bridge.deliver(self._looking, self._sell_from, self._show_why_not)

    def _sell_from(self, shelf: Shelf) -> None:
        if shelf.is_at_rest:
            self._join(shelf)
            later(QUIET_MS, self._open_books)
        else:
            self._open_books()

    def _open_books_soon(self) -> None:
        later(ANSWER_FIRST_MS, self._open_books)

    def _open_books(self) -> None:
        if self._opening is not None or self._looking is None or self._is_closed:
            return
        shelf = self._looking.result()
        self._opening = self._opener.submit(
            open_beside,
            shelf,
            self._standing.line_changed,
            self._standing.pages_checked,
            self._switch,
        )
        self._bridge.deliver(
            self._opening, lambda books: self._books_opened(shelf, books), self._stop_selling
        )

    def _books_opened(self, shelf: Shelf, books: "Books") -> None:
        if shelf.line is not None:
            self._books.find_cards_by(shelf.line)
        self._books.open(books)
        if self.workplace is None:
            self._join(shelf)
        self._standing.begin(shelf)

    def _join(self, shelf: Shelf) -> None:
        from pos_app.bootstrap.workplace import CashierWorkplace
        from pos_app.ui.language import speak

        settings = shelf.ground.settings
        self._fall_silent()
        self._fall_silent = speak(self._application, settings.language)
        self.workplace = CashierWorkplace(
            shelf.ground, shelf.catalogue, self._books, self._bridge, self._theme, later
        )
        self._begin(self.workplace, settings.theme)
        if self._on_open is not None:
            self._on_open(self.workplace)

    def _begin(self, workplace: "CashierWorkplace", theme: "Choice | None" = None) -> None:
        workplace.office.on_training = self._turn_training
        workplace.office.on_join = self._join_central
        self.window.show_workplace(workplace.front)
        workplace.start()
        if theme is not None and (self._page is None or theme != "system"):
            self._theme.choose(theme)  # only now: what is dressed costs more to change
        self._page = None
        self.window.appear()
        if self._switch is not None:
            workplace.show_switch(self._switch)
        self._standing.show_on(workplace)
        if self._has_just_joined:
            self._has_just_joined = False
            workplace.office.open_sync()

    def _join_central(self, invited: "Invitation") -> "Future[None]":
        """Let the till join, and open it anew when it has: it sells on without a restart."""
        if self._looking is None or self._opening is None:
            raise Broken(Code.UNEXPECTED, reason="not_open")
        ground, books = self._looking.result().ground, self._opening.result()
        joining = self._opener.submit(join_beside, ground, books, invited)
        self._bridge.deliver(joining, self._open_anew, lambda _: None)
        return joining

    def _open_anew(self, _: None) -> None:
        before, looked = self.workplace, self._looking
        if before is None or looked is None:
            return
        self.workplace, self._looking = None, None
        self._standing.forget()
        self._has_just_joined = True
        self._show_opening()
        before.close()
        closing = self._opener.submit(looked.result().closing.close)
        self._bridge.deliver(closing, lambda _: self._look(), self._show_why_not)

    def _turn_training(self) -> None:
        """Put a counter that is practised at in place of the real one, or the other way round."""
        from pos_app.bootstrap.workplace import CashierWorkplace
        from pos_app.domain.operation import OperationKind

        before = self.workplace
        if before is None or self._looking is None or self._opening is None:
            return
        shelf, books = self._looking.result(), self._opening.result()
        practises = not before.ground.is_training
        kind = OperationKind.TRAINING_ON if practises else OperationKind.TRAINING_OFF
        noted = books.notes.note(kind, before.desk.session.operator)
        self._bridge.deliver(noted, lambda _: None, self._stop_selling)
        before.close()
        late = self._books
        if practises:
            late = LateBooks(self._open_books_soon)
            late.open(books.for_training())
        ground = replace(
            shelf.ground,
            is_training=practises,
            scanners=before.devices.book,  # as they are set up by now
            settings=before.devices.settings,
        )
        self.workplace = CashierWorkplace(
            ground, before.desk.catalogue, late, self._bridge, self._theme, later
        )
        self._begin(self.workplace)

    def _stop_selling(self, error: PosError) -> None:
        self._books.fail(error)
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None
        self._show_why_not(error)

    def _show_why_not(self, error: PosError) -> None:
        self.why_not = error
        self._opening_page().show_error(error)

    def _try_again(self) -> None:
        self._opening_page().show_opening()
        self._look()

    def _show_opening(self) -> None:
        if self.workplace is None and not self._is_closed:
            self._opening_page()

    def _opening_page(self) -> "OpeningPage":
        """Return the page that stands in the window until there is a counter, put there if new."""
        from pos_app.ui.opening_page import OpeningPage

        if self._page is None:
            self._page = OpeningPage()
            self._page.againPressed.connect(self._try_again)
            self._page.quitPressed.connect(self.window.close)
            self._theme.apply()
            self.window.show_workplace(self._page)
            self.window.show()
        return self._page

    def _let_books_hear(self) -> None:
        """Wait for the books if there is something that they have to hear before the end."""
        if not self._books.is_waited_for:
            return
        self._open_books()
        if self._opening is None:
            return
        error = self._opening.exception()
        if error is None:
            self._books.open(self._opening.result())
        elif isinstance(error, PosError):
            self._books.fail(error)
            self.why_not = error

    def _let_go_of_folder(self) -> None:
        if self._looking is not None and self._looking.exception() is None:
            self._looking.result().closing.close()
            self._looking = None

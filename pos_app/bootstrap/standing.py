"""How a till stands, to its central and with its own pages, told by the threads that find it out.

Whichever workplace is at the counter shows it: the one there now, and any that comes later.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pos_app.errors import PosError
from pos_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from pos_app.bootstrap.shelf import Shelf
    from pos_app.bootstrap.workplace import CashierWorkplace
    from pos_app.sync.status import LineStatus


class Standing:
    """What was heard last. Lives on the UI thread, but for the two that are called on others.

    `stop` is called with what is wrong with the pages.
    """

    def __init__(
        self,
        bridge: Bridge,
        workplace: Callable[[], "CashierWorkplace | None"],
        stop: Callable[[PosError], None],
    ) -> None:
        self._bridge = bridge
        self._workplace = workplace
        self._stop = stop
        self._is_checking = False
        self.line_status: LineStatus | None = None

    def begin(self, shelf: "Shelf") -> None:
        """Let what the open books brought with them run: the line, and the look at every page."""
        if shelf.line is not None:
            shelf.line.start()
        if shelf.check is not None:
            shelf.check.start()
            self._show_checking(is_checking=True)

    def show_on(self, workplace: "CashierWorkplace") -> None:
        """Show all of it on a workplace that has just come."""
        if self.line_status is not None and not workplace.ground.is_training:
            workplace.line_changed(self.line_status)
        if self._is_checking:
            workplace.show_checking(is_checking=True)

    def forget(self) -> None:
        """Know nothing any more: the books are closed."""
        self._is_checking, self.line_status = False, None

    def line_changed(self, status: "LineStatus") -> None:
        """Show it; called on the thread of the line."""
        self._bridge.call(partial(self._show_line, status))

    def pages_checked(self, found: PosError | None) -> None:
        """Go on, or stop selling; called on the thread of the check."""
        self._bridge.call(partial(self._end_checking, found))

    def _show_line(self, status: "LineStatus") -> None:
        self.line_status = status
        workplace = self._workplace()
        if workplace is not None and not workplace.ground.is_training:
            workplace.line_changed(status)

    def _end_checking(self, found: PosError | None) -> None:
        self._show_checking(is_checking=False)
        if found is not None:
            self._stop(found)

    def _show_checking(self, *, is_checking: bool) -> None:
        self._is_checking = is_checking
        workplace = self._workplace()
        if workplace is not None:
            workplace.show_checking(is_checking=is_checking)

"""What a page lists is asked for one question at a time, however quickly somebody types."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from pos_app.errors import PosError
from pos_app.ui.backoffice.office import Office

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


class Questions(Generic[Wanted, Found]):
    """Asks for what is wanted; what comes to be wanted meanwhile is asked for after it.

    `wanted()` says what the page should show now, `ask(wanted)` asks for it. What goes wrong is
    told on the page and is not asked again by itself. `ahead(wanted)` has the books prepare for
    what is likely wanted next, once an answer is shown and nothing else is awaited.
    """

    def __init__(
        self,
        office: Office,
        wanted: Callable[[], Wanted],
        ask: Callable[[Wanted], Future[Found]],
        *,
        ahead: Callable[[Wanted], Future[None] | None] = lambda _: None,
    ) -> None:
        self._office = office
        self._wanted = wanted
        self._ask = ask
        self._ahead = ahead
        self._asked: Wanted | None = None
        self._answered: Wanted | None = None
        self._found: Found | None = None
        self._is_asking = False

    @property
    def found(self) -> Found | None:
        """The newest answer, of whatever it was asked; None before the first."""
        return self._found

    @property
    def answered(self) -> Wanted | None:
        """What `found` was asked for."""
        return self._answered

    @property
    def is_up_to_date(self) -> bool:
        """Whether `found` is what is wanted now, and nothing newer is on its way."""
        return not self._is_asking and self._asked == self._answered == self._wanted()

    def begin(self) -> None:
        """Ask for what is wanted, also where it was asked for before."""
        self._asked = None
        self.look()

    def look(self) -> None:
        """Ask for what is wanted unless that was asked for last, or another answer is awaited."""
        wanted = self._wanted()
        if self._is_asking or self._asked == wanted:
            return
        self._is_asking = True
        self._asked = wanted
        self._office.deliver(
            self._ask(wanted), lambda found: self._know(wanted, found), self._failed
        )

    def _know(self, wanted: Wanted, found: Found) -> None:
        self._is_asking = False
        self._answered, self._found = wanted, found
        self.look()
        self._office.show()
        preparing = None if self._is_asking else self._ahead(wanted)
        if preparing is not None:
            self._office.deliver(preparing, lambda _: None, self._office.tell_error)

    def _failed(self, error: PosError) -> None:
        self._is_asking = False
        self._office.tell_error(error)
        self.look()

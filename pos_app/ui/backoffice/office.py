"""The back office: a stack of pages, who is signed in, and what needs somebody's approval.

Nothing gated is hidden: what somebody may not do alone asks for an approval, for that one action.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from pos_app.domain.staff import Right, StaffMember
from pos_app.domain.till import is_training
from pos_app.errors import PosError
from pos_app.ui.backoffice.doors import Doors, OfficePorts
from pos_app.ui.backoffice.screen import OfficeScreen
from pos_app.ui.backoffice.view import ListSheetView, OfficeView
from pos_app.ui.bridge import Bridge
from pos_app.ui.components.text import Tone
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate
T = TypeVar("T")

_TOUCHES: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class Page:
    """One page. What a press means here is said by overriding; the rest means nothing."""

    def __init__(self, office: "Office") -> None:
        self.office = office

    def begin(self) -> None:
        """Ask for what the page shows; called whenever it comes to the front."""

    def view(self) -> OfficeView:
        """Return the page as it is now."""
        raise NotImplementedError

    def press(self, row: str, key: str) -> None:
        """Take the press of a key; `row` is empty for the page's own."""

    def type(self, text: str) -> None:
        """Take what the field says now."""

    def pad(self, key: str) -> None:
        """Take a key of the keypad."""

    def preset(self, value: int) -> None:
        """Take a ready answer."""

    def confirm(self) -> None:
        """Take the large key, or Enter."""

    def scan(self, text: str) -> None:
        """Take a scanned code."""


Approved = Callable[[str | None], None]
"""Goes on with the name of whoever approved it, None where nobody had to."""


@dataclass(frozen=True, slots=True)
class DoorPages:
    """Makes the two pages that stand between people and the rest, and those of other folders."""

    sign_in: Callable[["Office"], Page]
    approval: Callable[["Office", Right, str, Approved], Page]
    cards: Callable[["Office"], Page]
    articles: Callable[["Office"], Page]


class Office(QObject):
    """The pages behind the counter; lives on the UI thread.

    `opened` and `left` say that the screen is wanted in front or no longer; `signedIn` carries the
    name that stands on receipts from now on.
    """

    opened = Signal()
    left = Signal()
    signedIn = Signal(str)
    trainingPressed = Signal()

    def __init__(
        self,
        screen: OfficeScreen,
        ports: OfficePorts,
        bridge: Bridge,
        money: MoneyText,
        doors: "DoorPages",
    ) -> None:
        super().__init__(screen)
        self._doors = doors
        self.ports = ports
        self.money = money
        self.member: StaffMember | None = None
        self.members: tuple[StaffMember, ...] = ()
        self._screen = screen
        self._bridge = bridge
        self._pages: list[Page] = []
        self._notice: tuple[str, Tone] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(ports.lock_after_ms)
        self._idle.timeout.connect(self.lock)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        screen.backPressed.connect(self.go_back)
        screen.keyPressed.connect(self._press)
        screen.textTyped.connect(self._type)
        screen.padPressed.connect(self._pad)
        screen.presetPressed.connect(self._preset)
        screen.confirmPressed.connect(self._confirm)

    @property
    def operator(self) -> str:
        """Who acts: whoever signed in, or the till's own operator where nobody has to."""
        return self.ports.operator if self.member is None else self.member.name

    def is_front(self, page: Page) -> bool:
        """Tell whether a page is the one that is seen."""
        return bool(self._pages) and self._pages[-1] is page

    @property
    def is_open(self) -> bool:
        """Whether a page is in front."""
        return bool(self._pages)

    @property
    def front(self) -> Page | None:
        """The page in front, if there is one."""
        return self._pages[-1] if self._pages else None

    def start(self) -> None:
        """Find out who works here; a shop with staff begins with somebody signing in."""
        self.load_staff(self._lock_if_staffed)

    def load_staff(self, then: Callable[[], None]) -> None:
        """Ask again who works here."""

        def known(members: tuple[StaffMember, ...]) -> None:
            self.members = members
            then()

        self.ask(lambda books: books.staff.members(), known)

    def open(self, page: Page) -> None:
        """Lay the page over what is there."""
        self._pages.append(page)
        self._notice = None
        page.begin()
        self.show()
        if len(self._pages) == 1:
            self.opened.emit()

    def go_back(self) -> None:
        """Go back one page; from the first to the counter. A door is not gone back through."""
        if not self._pages or self._pages[-1].view().is_door:
            return
        self._pages.pop()
        self._front()

    def leave(self) -> None:
        """Go back to the counter."""
        self._pages.clear()
        self._front()

    def back_to(self, kind: type[Page]) -> None:
        """Go back to the last page of a kind, or to the counter."""
        while self._pages and not isinstance(self._pages[-1], kind):
            self._pages.pop()
        self._front()

    def show(self) -> None:
        """Show the page in front as it is now."""
        if not self._pages:
            return
        view = self._pages[-1].view()
        if is_training(self.ports.till):
            view = replace(view, mark=translate("office", "Training: nothing here is real"))
        self._screen.show_view(self._with_notice(view))

    def ask(self, ask: Callable[[Doors], Future[T]], on_done: Callable[[T], None]) -> None:
        """Ask the books; what goes wrong is told on the page."""
        self.deliver(self.ports.ask(ask), on_done, self.tell_error)

    def deliver(
        self, future: Future[T], on_done: Callable[[T], None], on_failed: Callable[[PosError], None]
    ) -> None:
        """Bring a result to this thread."""
        self._bridge.deliver(future, on_done, on_failed)

    def await_paper(self, made: Future[str]) -> None:
        """Tell what became of paper that was asked for."""
        self._bridge.deliver(
            made,
            lambda where: self.tell(translate("office", "Done: {where}").format(where=where)),
            self.tell_error,
        )

    def tell(self, sentence: str, tone: Tone = Tone.ACCEPTED) -> None:
        """Say something on the page in front, until the next press."""
        self._notice = (sentence, tone)
        self.show()

    def tell_error(self, error: PosError) -> None:
        """Say what went wrong."""
        self.tell(message_of(error, self.money).whole, Tone.DECLINED)

    def allow(self, right: Right, about: str, then: Approved) -> None:
        """Go on with who approved it (None where nobody has to), or ask for an approval first."""
        if not self.members or (self.member is not None and self.member.role.may(right)):
            then(None)
            return
        self.open(self._doors.approval(self, right, about, then))

    def open_cards(self) -> None:
        """Go to the desk that looks after cards."""
        self.open(self._doors.cards(self))

    def open_articles(self) -> None:
        """Go to what the shop sells."""
        self.open(self._doors.articles(self))

    def choose_file(self, then: Callable[[str], None]) -> None:
        """Let somebody choose a file; nothing waits for it, and choosing none changes nothing."""
        dialog = QFileDialog(self._screen, translate("office", "Choose a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tables = translate("office", "Tables")
        dialog.setNameFilters([f"{tables} (*.csv *.tsv *.txt)", "* (*)"])
        dialog.fileSelected.connect(then)
        dialog.open()

    def allow_discount(self, go_on: Callable[[], None]) -> None:
        """Go on with a discount once somebody may give it."""
        self.allow(Right.GIVE_DISCOUNT, translate("office", "Give a discount"), lambda _: go_on())

    def lock(self) -> None:
        """Let nobody act before somebody signs in; a sale in hand stays as it is."""
        if not self.members:
            return
        if self._pages and self._pages[0].view().is_door:
            return
        if self.member is not None:
            member, self.member = self.member, None
            self.ask(lambda books: books.staff.sign_out(member), lambda _: None)
        self._pages.clear()
        self.open(self._doors.sign_in(self))

    def sign_in(self, member: StaffMember) -> None:
        """Let somebody act from now on."""
        self.member = member
        self._idle.start()
        self.signedIn.emit(member.name)
        self.leave()

    def take_scan(self, text: str) -> None:
        """Take a scanned code on the page in front."""
        self._do(lambda page: page.scan(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Count the time in which nobody touches anything."""
        if self.member is not None and event.type() in _TOUCHES:
            self._idle.start()
        return False

    def close(self) -> None:
        """Lock nothing any more."""
        self._idle.stop()

    def _lock_if_staffed(self) -> None:
        if self.members and self.member is None:
            self.lock()

    def _press(self, row: str, key: str) -> None:
        self._do(lambda page: page.press(row, key))

    def _type(self, text: str) -> None:
        self._do(lambda page: page.type(text))

    def _pad(self, key: str) -> None:
        self._do(lambda page: page.pad(key))

    def _preset(self, value: int) -> None:
        self._do(lambda page: page.preset(value))

    def _confirm(self) -> None:
        self._do(lambda page: page.confirm())

    def _do(self, press: Callable[[Page], None]) -> None:
        if self._pages:
            self._notice = None
            press(self._pages[-1])

    def _front(self) -> None:
        self._notice = None
        if not self._pages:
            self.left.emit()
            return
        self._pages[-1].begin()
        self.show()

    def _with_notice(self, view: OfficeView) -> OfficeView:
        if self._notice is None:
            return view
        sentence, tone = self._notice
        if isinstance(view.sheet, ListSheetView):
            return replace(view, sheet=replace(view.sheet, sentence=sentence, tone=tone))
        return replace(view, sheet=replace(view.sheet, sentence=sentence))

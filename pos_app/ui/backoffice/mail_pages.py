"""Papers by e-mail: whom one goes to, and what still waits to be sent."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QCoreApplication

from pos_app.domain.mail import Mail
from pos_app.domain.mail_address import checked_mail_address
from pos_app.errors import PosError, Refused
from pos_app.printing.layout import ReceiptLayout
from pos_app.ui.backoffice.doors import Doors
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate


class MailPage(Page):
    """Asks for an address, once, and keeps it no longer than the letter waits.

    `on_sent` is called with the address when the letter is in the books, and this page is gone.
    What has to be noted `first` is, once, and nothing is sent where that is refused.
    """

    def __init__(
        self,
        office: Office,
        layout: ReceiptLayout,
        name: str,
        on_sent: Callable[[str], None],
        *,
        first: Callable[[Doors], Future[None]] | None = None,
    ) -> None:
        super().__init__(office)
        self._layout = layout
        self._name = name
        self._on_sent = on_sent
        self._first = first
        self._mail_id = office.ports.new_id()
        self._typed = ""
        self._is_busy = False

    def view(self) -> OfficeView:
        """Return the question."""
        return OfficeView(
            sheet=ListSheetView(
                key="mail",
                title=translate("office", "Send by e-mail"),
                sentence=translate(
                    "office", "The address is forgotten as soon as the letter has gone."
                ),
                field=translate("office", "E-mail address"),
                field_text=self._typed,
                keys=(
                    KeyView(
                        key="send",
                        text=translate("office", "Send"),
                        icon="mail",
                        is_loud=True,
                        is_enabled=bool(self._typed.strip()) and not self._is_busy,
                    ),
                ),
            ),
            paper=self._layout,
        )

    def type(self, text: str) -> None:
        """Note the address."""
        self._typed = text
        self.office.show()

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key
        """Send it."""
        self.confirm()

    def confirm(self) -> None:
        """Make the letter and put it into the books; it goes by itself."""
        if self._is_busy or not self._typed.strip():
            return
        try:
            address = checked_mail_address(self._typed)
        except Refused:
            self.office.tell(translate("office", "That is no e-mail address."), Tone.DECLINED)
            return
        self._is_busy = True
        if self._first is None:
            self._write(address)
            return
        noted = self.office.ports.ask(self._first)
        self.office.deliver(noted, lambda _: self._noted(address), self._failed)

    def _noted(self, address: str) -> None:
        self._first = None
        self._write(address)

    def _write(self, address: str) -> None:
        made = self.office.ports.papers.write_letter(self._layout, self._name, address)
        self.office.deliver(made, lambda letter: self._queue(address, letter), self._failed)

    def _queue(self, address: str, letter: bytes) -> None:
        queued = self.office.ports.ask(
            lambda books: books.mails.queue(self._mail_id, address, self._layout.title, letter)
        )
        self.office.deliver(queued, lambda _: self._queued(address), self._failed)

    def _queued(self, address: str) -> None:
        if self.office.is_front(self):
            self.office.go_back()
        self._on_sent(address)

    def _failed(self, error: PosError) -> None:
        self._is_busy = False
        self.office.tell_error(error)


class MailsPage(Page):
    """What waits to be sent, and why; a letter that cannot be sent is tried again or forgotten."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._waiting: tuple[Mail, ...] | None = None

    def begin(self) -> None:
        """Ask what waits."""

        def known(waiting: tuple[Mail, ...]) -> None:
            self._waiting = waiting
            self.office.show()

        self.office.ask(lambda books: books.mails.waiting(), known)

    def view(self) -> OfficeView:
        """Return the letters."""
        waiting = self._waiting or ()
        return OfficeView(
            sheet=ListSheetView(
                key="mails",
                title=translate("office", "E-mails that wait"),
                sentence=translate(
                    "office", "What cannot be sent for a week is forgotten, with its address."
                )
                if waiting
                else "",
                rows=tuple(self._row(one) for one in waiting),
                hint="" if self._waiting is None else translate("office", "All have been sent."),
                keys=(KeyView(key="look", text=translate("office", "Look again"), icon="sync"),),
            )
        )

    def press(self, row: str, key: str) -> None:
        """Try again, forget, or only look again."""
        match key:
            case "again":
                self.office.ask(lambda books: books.mails.try_again(row), lambda _: self.begin())
            case "forget":
                self.office.ask(lambda books: books.mails.forget(row), lambda _: self.begin())
            case _:
                self.begin()

    def _row(self, one: Mail) -> RowView:
        if one.next_try_at_ms is None:
            detail = translate("office", "Refused: {problem}").format(problem=one.problem)
        elif one.problem is not None:
            detail = translate("office", "Not sent yet: {problem}").format(problem=one.problem)
        else:
            detail = translate("office", "Waiting since {moment}").format(
                moment=self.office.money.moment(one.queued_at_ms)
            )
        return RowView(
            key=one.mail_id,
            icon="notice" if one.next_try_at_ms is None else "pending",
            title=f"{one.about}: {one.address}",
            detail=detail,
            keys=(
                KeyView(key="again", text=translate("office", "Try again")),
                KeyView(key="forget", text=translate("office", "Forget")),
            ),
        )


def told_to(office: Office) -> Callable[[str], None]:
    """Return what says on the page in front that a letter is on its way."""

    def tell(address: str) -> None:
        words = translate("office", "It goes to {address} as soon as there is a network.")
        office.tell(words.format(address=address))

    return tell

"""A return is paid out on a credit note: a new card, made for it, whose code is told once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, NewId, RefId
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.printing.card_papers import code_slip
from pos_app.ui.backoffice.mail_pages import MailPage, told_to
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView
from pos_app.wallet.commands import BatchItem, MadeCard

translate = QCoreApplication.translate

NUMBER_LENGTH: Final = 8


def credit_note_command(new_id: NewId, by: Person) -> MakeCards:
    """Return the order for one credit note; its number is short enough to be read out."""
    number = new_id().replace("-", "")[:NUMBER_LENGTH].upper()
    item = BatchItem(card_id=CardId(number), type=CardType.CREDIT_NOTE)
    return MakeCards(ref_id=RefId(new_id()), items=(item,), with_pins=False, by=by)


class CreditNotePage(Page):
    """Shows the note with its code, which is printed at once. `on_done` is called at the end."""

    def __init__(
        self, office: Office, made: MadeCard, amount_minor: int, on_done: Callable[[], None]
    ) -> None:
        super().__init__(office)
        ports = office.ports
        code = "" if made.token is None else made.token.value
        self._layout = code_slip(made.card, code, ports.shop, ports.locale)
        self._name = f"code-{made.card.card_id}"
        self._amount_minor = amount_minor
        self._on_done = on_done

    def print_it(self) -> None:
        """Print the note."""
        papers = self.office.ports.papers
        self.office.await_paper(papers.print_layout(self._layout, self._name))

    def view(self) -> OfficeView:
        """Return the note."""
        title = translate("office", "Credit note: {amount}")
        mail = KeyView(key="mail", text=translate("office", "E-mail"), icon="mail")
        return OfficeView(
            sheet=ListSheetView(
                key=f"credit_note_{self._name}",
                title=title.format(amount=self.office.money.money(self._amount_minor)),
                sentence=translate("office", "This is shown once. Print it, or write it down."),
                keys=(
                    *((mail,) if self.office.ports.can_mail else ()),
                    KeyView(key="print", text=translate("office", "Print"), icon="print"),
                    KeyView(
                        key="done", text=translate("office", "Done"), icon="check", is_loud=True
                    ),
                ),
            ),
            paper=self._layout,
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there are no rows
        """Hand the note over on paper or by e-mail, or go on."""
        match key:
            case "mail":
                told = told_to(self.office)
                self.office.open(MailPage(self.office, self._layout, self._name, told))
            case "print":
                self.print_it()
            case _:
                self._on_done()

    def confirm(self) -> None:
        """Go on."""
        self._on_done()

"""A new card is made, and its code is put on paper; then it is sold like any other."""

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import CardType
from pos_app.errors import PosError
from pos_app.journal.card_commands import Person
from pos_app.printing.card_papers import code_slip
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.card_page import CardPage
from pos_app.ui.desk.new_cards import new_card_command
from pos_app.ui.desk.paper_page import PaperPage
from pos_app.wallet.commands import MadeCard

translate = QCoreApplication.translate


class NewCardPage(Page):
    """Asks what the card is to be."""

    def __init__(self, office: Office, approved_by: str | None) -> None:
        super().__init__(office)
        self._by = Person(operator=office.operator, approved_by=approved_by)
        self._is_busy = False

    def view(self) -> OfficeView:
        """Return the kinds."""
        make = translate("office", "Make")
        return OfficeView(
            sheet=ListSheetView(
                key="new_card",
                title=translate("office", "New card"),
                sentence=translate(
                    "office", "It has no value before it is sold. Its code is shown once."
                ),
                rows=(
                    RowView(
                        key=CardType.GIFT_CARD.value,
                        icon="gift",
                        title=translate("office", "Gift card"),
                        keys=(KeyView(key="go", text=make, is_loud=True),),
                    ),
                    RowView(
                        key=CardType.CREDIT_NOTE.value,
                        icon="receipt",
                        title=translate("office", "Credit note"),
                        keys=(KeyView(key="go", text=make),),
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Make it, once."""
        if self._is_busy:
            return
        self._is_busy = True
        asked = new_card_command(self.office.ports.new_id, CardType(row), self._by)
        made = self.office.ports.ask(lambda books: books.card_desk.make_cards(asked))
        self.office.deliver(made, self._made, self._failed)

    def _made(self, made: tuple[MadeCard, ...]) -> None:
        self._is_busy = False
        office, ports = self.office, self.office.ports
        card, token = made[0].card, made[0].token
        office.go_back()
        office.open(CardPage(office, card.card_id))
        if token is not None:
            layout = code_slip(card, token.value, ports.shop, ports.locale)
            sentence = translate("office", "This is shown once. Print it, or write it down.")
            office.open(PaperPage(office, layout, f"code-{card.card_id}", sentence=sentence))

    def _failed(self, error: PosError) -> None:
        self._is_busy = False
        self.office.tell_error(error)

"""A new card is made, and its code is put on paper; then it is sold like any other."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import CardType
from pos_app.domain.ids import RefId
from pos_app.errors import PosError, Refused
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.printing.card_papers import code_slip
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.card_page import CardPage
from pos_app.ui.desk.kept_page import put_away
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
        self._asked: dict[CardType, MakeCards] = {}

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
        type_ = CardType(row)
        # An order that was not answered is the same again: it may have been carried out.
        asked = self._asked.setdefault(
            type_, new_card_command(self.office.ports.new_id, type_, self._by)
        )
        made = self.office.ports.ask(lambda books: books.card_desk.make_cards(asked))
        self.office.deliver(made, partial(self._made, asked.ref_id), self._failed)

    def _made(self, ref_id: RefId, made: tuple[MadeCard, ...]) -> None:
        self._is_busy = False
        office, ports = self.office, self.office.ports
        card, token = made[0].card, made[0].token
        office.go_back()
        office.open(CardPage(office, card.card_id))
        if token is not None:
            layout = code_slip(card, token.value, ports.shop, ports.locale)
            sentence = translate("office", "This is shown once. Print it, or write it down.")
            done = partial(put_away, office, ref_id, office.go_back)
            name = f"code-{card.card_id}"
            office.open(PaperPage(office, layout, name, sentence=sentence, on_done=done))

    def _failed(self, error: PosError) -> None:
        self._is_busy = False
        if isinstance(error, Refused):
            self._asked.clear()
        self.office.tell_error(error)

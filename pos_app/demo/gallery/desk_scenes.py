"""The pages of the card desk, on cards of their own in the gallery's books."""

from collections.abc import Callable
from typing import Final

from pos_app.bootstrap.books import Books
from pos_app.demo.gallery.acting import LONG_NAME
from pos_app.demo.gallery.kept_acts import PlayedCentral
from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import CardId
from pos_app.journal.card_commands import Person
from pos_app.ui.backoffice.credit_note_page import CreditNotePage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.reason_page import ReasonPage
from pos_app.ui.desk.acts_page import ActsPage
from pos_app.ui.desk.batch_page import BatchPage
from pos_app.ui.desk.card_page import CardPage
from pos_app.ui.desk.count_page import CountPage
from pos_app.ui.desk.find_page import FindPage
from pos_app.ui.desk.import_page import ImportPage
from pos_app.ui.desk.kept_page import KeptPage
from pos_app.ui.desk.load_pages import PayPage, load_page
from pos_app.ui.desk.move_page import MovePage
from pos_app.ui.desk.new_card_page import NewCardPage
from pos_app.wallet.commands import CreateCard, MadeCard, MadeToken, TokenWish

CARD: Final = CardId("gift-1")
LONG_CARD: Final = CardId("a-card-of-a-customer-with-a-rather-long-number-0001")
REASONS: Final = ("A gift of the house", LONG_NAME)

DeskPage = Callable[[Books, Office], Page]


def issue_cards(books: Books) -> None:
    """Issue what the desk has to show."""
    for card_id, name, amount_minor in (
        (CARD, "Gift card", 500_00),
        (LONG_CARD, LONG_NAME, 1_234_567_00),
        (CardId("empty-1"), None, 0),
    ):
        books.wallet.create_card(
            CreateCard(
                account_id=books.till.account_id,
                card_id=card_id,
                amount_minor=amount_minor,
                currency=books.settings.currency,
                created_by="gallery",
                name=name,
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()


def _look(books: Books) -> CardLook:
    return books.card_desk.look(LONG_CARD).result()


def _kept(books: Books, office: Office) -> KeptPage:
    books.card_desk.ask_by(PlayedCentral())
    return KeptPage(office)


def _made(books: Books) -> MadeCard:
    card = _look(books).card
    token = MadeToken(
        token=card.tokens[0],
        value="2200471100000017",
        ref_id=None,
        metadata={},
        created_at_ms=card.created_at_ms,
        created_by="gallery",
    )
    return MadeCard(card=card, token=token)


def _ignored(_: object) -> None:
    pass


DESK_PAGES: Final[dict[str, DeskPage]] = {
    "find": lambda _, office: FindPage(office),
    "card": lambda _, office: CardPage(office, CARD),
    "card-long": lambda _, office: CardPage(office, LONG_CARD),
    "acts": lambda books, office: ActsPage(office, _look(books)),
    "load": lambda books, office: load_page(office, _look(books), _ignored),
    "pay": lambda books, office: PayPage(office, _look(books), 500_00, _ignored),
    "move": lambda books, office: MovePage(
        office, _look(books), Person(operator="Ingrid"), _ignored
    ),
    "reason": lambda _, office: ReasonPage(office, LONG_NAME, LONG_NAME, REASONS, _ignored),
    "count": lambda _, office: CountPage(office, 1_000, _ignored),
    "new": lambda _, office: NewCardPage(office, None),
    "credit-note": lambda books, office: CreditNotePage(
        office, _made(books), 1_234_567_00, office.go_back
    ),
    "batch": lambda _, office: BatchPage(office, None),
    "kept": _kept,
    "import": lambda _, office: ImportPage(office, None),
}

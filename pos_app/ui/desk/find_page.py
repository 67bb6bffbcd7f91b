"""The first page of the desk: a card is found by scan, number, customer, name or amount."""

from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.doors import FoundCard
from pos_app.domain.card import Card
from pos_app.domain.card_act import KeptAct
from pos_app.domain.card_look import FoundCards
from pos_app.domain.ids import CardId
from pos_app.domain.listing import CardFilter
from pos_app.domain.staff import Right
from pos_app.domain.typed_amount import read_amount
from pos_app.errors import PosError
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.questions import Questions
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.at_central import is_online
from pos_app.ui.desk.batch_page import BatchPage
from pos_app.ui.desk.card_page import CardPage
from pos_app.ui.desk.card_words import PARTED, status_text, title_of
from pos_app.ui.desk.import_page import ImportPage
from pos_app.ui.desk.kept_page import KeptPage
from pos_app.ui.desk.new_card_page import NewCardPage

translate = QCoreApplication.translate

CARDS_A_PAGE: Final = 25


class FindPage(Page):
    """The newest cards, or those that are like what was typed."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._typed = ""
        self._after: str | None = None
        self._questions = Questions(
            office, lambda: (self._typed, self._after), self._find, ahead=self._look_ahead
        )
        self._kept_count = 0

    @property
    def found_by(self) -> str | None:
        """What was typed for the cards that are shown, None while others are being asked for."""
        return self._typed if self._questions.is_up_to_date else None

    def begin(self) -> None:
        """Ask for the cards."""
        self._questions.begin()
        self.office.ask(lambda books: books.card_desk.kept(), self._know_kept)

    def view(self) -> OfficeView:
        """Return the field and the cards."""
        found = self._questions.found
        can_issue = found is not None and self._can_issue(found)
        return OfficeView(
            sheet=ListSheetView(
                key="cards",
                title=translate("office", "Cards"),
                sentence="" if found is None else self._sentence(found),
                field=translate("office", "Scan a card, or type number, customer, name or amount"),
                field_text=self._typed,
                rows=() if found is None else tuple(self._row(card) for card in found.cards),
                hint="" if found is None else self._hint(),
                keys=(
                    KeyView(
                        key="new",
                        text=translate("office", "New card"),
                        icon="plus",
                        is_enabled=can_issue,
                    ),
                    KeyView(
                        key="batch",
                        text=translate("office", "Many cards"),
                        icon="print",
                        is_enabled=can_issue,
                    ),
                    KeyView(
                        key="import",
                        text=translate("office", "Take over"),
                        icon="save",
                        is_enabled=found is not None and not found.is_joined,
                    ),
                    *self._kept_keys(),
                    *self._turning_keys(),
                ),
            )
        )

    def _hint(self) -> str:
        if self._typed.strip():
            return translate("office", "No card is like that.")
        return translate("office", "There are no cards yet.")

    def type(self, text: str) -> None:
        """Look for what is typed."""
        self._typed, self._after = text, None
        self._questions.look()
        self.office.show()

    def confirm(self) -> None:
        """Open the card that was found, or take what was typed for a code."""
        found = self._questions.found
        if found is not None and self._questions.is_up_to_date and len(found.cards) == 1:
            self._open(found.cards[0].card_id)
        elif self._typed.strip():
            self.scan(self._typed.strip())

    def scan(self, text: str) -> None:
        """Open the card of a code; one that is not known is looked for as it was typed."""

        def known(found: FoundCard) -> None:
            self._typed, self._after = "", None
            self._open(found.card.card_id)

        def unknown(error: PosError) -> None:
            self.office.tell_error(error)

        self.office.deliver(self.office.ports.find_card(text), known, unknown)

    def press(self, row: str, key: str) -> None:
        """Open a card, turn the page, or make cards."""
        office = self.office
        if row:
            self._open(CardId(row))
            return
        match key:
            case "next":
                found = self._questions.found
                self._turn(None if found is None else found.starting_after)
            case "first":
                self._turn(None)
            case "kept":
                office.open(KeptPage(office))
            case "new":
                about = translate("office", "New card")
                office.allow(
                    Right.ISSUE_CARDS, about, lambda by: office.open(NewCardPage(office, by))
                )
            case "batch":
                about = translate("office", "Many cards")
                office.allow(
                    Right.ISSUE_CARDS, about, lambda by: office.open(BatchPage(office, by))
                )
            case _:
                about = translate("office", "Take over")
                office.allow(
                    Right.TAKE_CARDS_OVER, about, lambda by: office.open(ImportPage(office, by))
                )

    def _turn(self, after: str | None) -> None:
        self._after = after
        self._questions.look()

    def _can_issue(self, found: FoundCards) -> bool:
        return not found.is_joined or (found.asks_central and is_online(self.office))

    def _sentence(self, found: FoundCards) -> str:
        if self._can_issue(found):
            return ""
        if found.asks_central:
            return translate(
                "office",
                "Central issues the cards, and the line is down: new ones have to wait. Selling"
                " and topping up go on.",
            )
        return translate(
            "office",
            "Central issues the cards. Selling them and topping them up works here, without the"
            " line too.",
        )

    def _know_kept(self, kept: tuple[KeptAct, ...]) -> None:
        self._kept_count = len(kept)
        self.office.show()

    def _kept_keys(self) -> tuple[KeyView, ...]:
        if not self._kept_count:
            return ()
        text = translate("office", "At central: {count}")
        count = self.office.money.count(self._kept_count)
        return (KeyView(key="kept", text=text.format(count=count), icon="pending"),)

    def _turning_keys(self) -> tuple[KeyView, ...]:
        first = KeyView(key="first", text=translate("office", "Newest"), icon="back")
        following = KeyView(key="next", text=translate("office", "Older"), icon="next")
        found = self._questions.found
        has_more = found is not None and found.starting_after is not None
        return (*((first,) if self._after else ()), *((following,) if has_more else ()))

    def _find(self, wanted: tuple[str, str | None]) -> Future[FoundCards]:
        text, after = wanted
        typed = text.strip()
        asked = CardFilter(
            limit=CARDS_A_PAGE,
            starting_after=after,
            anything=typed or None,
            anything_minor=read_amount(typed),
            include_deleted=bool(typed),
        )
        return self.office.ports.ask(lambda books: books.card_desk.find(asked))

    def _look_ahead(self, wanted: tuple[str, str | None]) -> Future[None] | None:
        typed, after = wanted
        if not typed.strip() or after is not None:
            return None
        return self.office.ports.ask(lambda books: books.card_desk.look_ahead(typed))

    def _open(self, card_id: CardId) -> None:
        self.office.open(CardPage(self.office, card_id))

    def _row(self, card: Card) -> RowView:
        found = self._questions.found
        known = None if found is None else found.known.get(card.card_id)
        balance_minor = card.amounts.balance_minor if known is None else known.balance_minor
        number = card.card_id if card.name else ""
        parts = (
            status_text(card, self.office.ports.now_ms(), known),
            number,
            card.customer_id or "",
        )
        return RowView(
            key=card.card_id,
            icon="card",
            title=title_of(card),
            detail=PARTED.join(part for part in parts if part),
            amount="" if card.currency is None else self.office.money.money(balance_minor),
            keys=(KeyView(key="open", text=translate("office", "Open")),),
        )

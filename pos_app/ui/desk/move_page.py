"""A lost card: what is on it moves to another, scanned or made here, and it is blocked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.doors import FoundCard
from pos_app.domain.card import Card
from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import CardId, RefId
from pos_app.errors import PosError, Refused
from pos_app.journal.card_commands import MoveValue, Person
from pos_app.printing.card_papers import code_slip
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.reason_page import ReasonPage, lost_reasons
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.desk.card_words import status_text, title_of
from pos_app.ui.desk.kept_page import put_away
from pos_app.ui.desk.new_cards import new_card_command
from pos_app.ui.desk.paper_page import PaperPage
from pos_app.wallet.commands import MadeCard

translate = QCoreApplication.translate


class MovePage(Page):
    """Both cards beside what moves; the ids of the move are made when this page is opened."""

    def __init__(
        self, office: Office, look: CardLook, by: Person, on_done: Callable[[object], None]
    ) -> None:
        super().__init__(office)
        self._lost = look.card
        self._amount_minor = look.balance_minor
        self._by = by
        self._on_done = on_done
        self._target: Card | None = None
        self._take_ref_id = RefId(office.ports.new_id())
        self._put_ref_id = RefId(office.ports.new_id())
        self._is_busy = False
        self._new_card = new_card_command(office.ports.new_id, self._lost.type, by)

    def view(self) -> OfficeView:
        """Return the two cards."""
        money, target = self.office.money, self._target
        amount = money.money(self._amount_minor)
        rows = [
            RowView(
                key="lost",
                icon="cross",
                title=title_of(self._lost),
                detail=translate("office", "Is blocked."),
                amount=amount,
            )
        ]
        if target is not None:
            rows.append(
                RowView(
                    key="target",
                    icon="card",
                    title=title_of(target),
                    detail=status_text(target, self.office.ports.now_ms()),
                    amount=f"+ {amount}",
                )
            )
        return OfficeView(
            sheet=ListSheetView(
                key="move",
                title=translate("office", "Move to another card"),
                sentence=translate("office", "Scan the card that takes its place."),
                rows=tuple(rows),
                keys=(
                    KeyView(
                        key="new",
                        text=translate("office", "New card"),
                        icon="plus",
                        is_enabled=target is None and not self._is_busy,
                    ),
                    KeyView(
                        key="move",
                        text=translate("office", "Move {amount}").format(amount=amount),
                        icon="forward",
                        is_loud=True,
                        is_enabled=target is not None and not self._is_busy,
                    ),
                ),
            )
        )

    def scan(self, text: str) -> None:
        """Take the card that is scanned."""
        found = self.office.ports.find_card(text)
        self.office.deliver(found, self._take, self.office.tell_error)

    def confirm(self) -> None:
        """Go on, once there is a card to move to."""
        if self._target is not None:
            self.press("", "move")

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Make a new card to move to, or ask why and move."""
        office = self.office
        if key == "new":
            self._is_busy = True
            asked = self._new_card
            made = office.ports.ask(lambda books: books.card_desk.make_cards(asked))
            office.deliver(made, self._made, self._failed)
        elif self._target is not None:
            target_id = self._target.card_id
            office.open(
                ReasonPage(
                    office,
                    translate("office", "Move to another card"),
                    f"{title_of(self._lost)} \N{RIGHTWARDS ARROW} {title_of(self._target)}",
                    lost_reasons(),
                    lambda reason: self._move(target_id, reason),
                )
            )

    def _take(self, found: FoundCard) -> None:
        if found.card.card_id == self._lost.card_id:
            self.office.tell(translate("office", "That is the lost card itself."), Tone.DECLINED)
            return
        self._aim_at(found.card)

    def _aim_at(self, card: Card) -> None:
        self._target = card
        self.office.show()

    def _made(self, made: tuple[MadeCard, ...]) -> None:
        self._is_busy = False
        office, ports = self.office, self.office.ports
        card, token = made[0].card, made[0].token
        self._aim_at(card)
        if token is not None:
            layout = code_slip(card, token.value, ports.shop, ports.locale)
            sentence = translate("office", "This is shown once. Print it, or write it down.")
            done = partial(put_away, office, self._new_card.ref_id, office.go_back)
            name = f"code-{card.card_id}"
            office.open(PaperPage(office, layout, name, sentence=sentence, on_done=done))

    def _move(self, to_card_id: CardId, reason: str) -> None:
        office = self.office
        asked = MoveValue(
            from_card_id=self._lost.card_id,
            to_card_id=to_card_id,
            take_ref_id=self._take_ref_id,
            put_ref_id=self._put_ref_id,
            amount_minor=self._amount_minor,
            reason=reason,
            by=self._by,
        )
        office.ask(lambda books: books.card_desk.move_value(asked), self._on_done)

    def _failed(self, error: PosError) -> None:
        self._is_busy = False
        if isinstance(error, Refused):
            self._new_card = new_card_command(self.office.ports.new_id, self._lost.type, self._by)
        self.office.tell_error(error)

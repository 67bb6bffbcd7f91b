"""The page of one card: what is on it, how that came about, and what can be done with it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import Card
from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import CardId
from pos_app.domain.movement import Movement
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import CashTender
from pos_app.journal.card_commands import Person
from pos_app.printing.card_papers import statement_layout
from pos_app.printing.receipts import receipt_layout
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.receipt_pages import receipt_title
from pos_app.ui.backoffice.view import (
    KeyView,
    ListSheetView,
    OfficeView,
    RowView,
    StepView,
    SummaryView,
)
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.components.facts import FactView
from pos_app.ui.desk.acts_page import ActsPage
from pos_app.ui.desk.card_words import (
    held_text,
    movement_detail,
    movement_name,
    signed,
    status_text,
    title_of,
)
from pos_app.ui.desk.load_pages import LOAD_KEY, PayPage, load_keys, load_page
from pos_app.ui.desk.paper_page import PaperPage

translate = QCoreApplication.translate

MOST_CODES: Final = 3


class CardPage(Page):
    """A card with its movements, the newest first, page by page."""

    def __init__(self, office: Office, card_id: CardId) -> None:
        super().__init__(office)
        self._card_id = card_id
        self._look: CardLook | None = None
        self._movements: tuple[Movement, ...] = ()
        self._has_older = False

    def begin(self) -> None:
        """Ask how the card stands now."""

        def known(look: CardLook) -> None:
            self._look, self._movements = look, look.movements
            self._has_older = look.has_older
            self.office.show()

        self.office.ask(lambda books: books.card_desk.look(self._card_id), known)

    def view(self) -> OfficeView:
        """Return the card."""
        office, look = self.office, self._look
        if look is None:
            sheet = ListSheetView(key=f"card_{self._card_id}", title=translate("office", "Card"))
            return OfficeView(sheet=sheet)
        return OfficeView(
            sheet=ListSheetView(
                key=f"card_{self._card_id}",
                title=title_of(look.card),
                sentence=self._sentence(look),
                summary=SummaryView(
                    facts=self._facts(look),
                    steps=self._steps(),
                    steps_name=translate("office", "Balance after each movement"),
                ),
                rows=tuple(self._row(one) for one in self._movements),
                hint=translate("office", "Nothing has moved on this card yet."),
                ready=load_keys(office) if self._can_load(look) else (),
                keys=self._keys(look),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - movements have no keys
        """Do it."""
        office, look = self.office, self._look
        if look is None:
            return
        match key:
            case "load":
                office.open(load_page(office, look, self._loaded))
            case "statement":
                by = Person(operator=office.operator)
                office.ask(lambda books: books.card_desk.statement(self._card_id, by), self._paper)
            case "change":
                office.open(ActsPage(office, look))
            case "older":
                last = self._movements[-1]
                office.ask(lambda books: books.card_desk.older(self._card_id, last), self._turn)
            case _:
                amount_minor = int(key.removeprefix(LOAD_KEY))
                office.open(PayPage(office, look, amount_minor, self._loaded))

    def _loaded(self, receipt: Receipt) -> None:
        office = self.office
        office.back_to(CardPage)
        layout = receipt_layout(receipt, office.ports.shop, office.ports.locale)
        name = f"{receipt.till_id}-{receipt.number:06}"
        opens = any(isinstance(tender, CashTender) for tender in receipt.tenders)
        office.open(PaperPage(office, layout, name, title=receipt_title(receipt)))
        office.await_paper(office.ports.papers.print_layout(layout, name, opens_drawer=opens))

    def _turn(self, older: tuple[Movement, ...]) -> None:
        self._movements = older
        self._has_older = bool(older) and older[-1].transaction.position > 1
        self.office.show()

    def _paper(self, look: CardLook) -> None:
        office = self.office
        ports = office.ports
        layout = statement_layout(look, ports.shop, ports.locale, ports.now_ms())
        name = f"statement-{look.card.card_id}-{ports.now_ms()}"
        title = translate("office", "Statement")
        office.open(PaperPage(office, layout, name, title=title))

    def _sentence(self, look: CardLook) -> str:
        if look.known is None:
            return ""
        sentence = translate(
            "office", "As central told it {moment}. Movements are those of this till."
        )
        return sentence.format(moment=self.office.money.moment(look.known.as_of_ms))

    def _facts(self, look: CardLook) -> tuple[FactView, ...]:
        money, card, known = self.office.money, look.card, look.known
        amounts = card.amounts
        balance_minor = amounts.balance_minor if known is None else known.balance_minor
        available_minor = amounts.available_minor if known is None else known.available_minor
        if look.is_blocked or self._has_ended(card):
            available_minor = 0
        facts = [
            FactView(
                label=translate("office", "Balance"),
                value=money.money(balance_minor),
                strong=True,
            ),
            FactView(
                label=translate("cashier", "Can be spent"), value=money.money(available_minor)
            ),
        ]
        if known is not None:
            label = translate("cashier", "Can be spent here")
            facts.append(FactView(label=label, value=money.money(amounts.available_minor)))
        if look.held:
            facts.append(FactView(label=translate("office", "Held"), value=held_text(look, money)))
        status = status_text(card, self.office.ports.now_ms(), known)
        facts.append(FactView(label=translate("office", "Status"), value=status))
        if card.expires_at_ms is not None:
            label = translate("cashier", "Valid until")
            facts.append(FactView(label=label, value=money.day(card.expires_at_ms)))
        began_ms = card.activated_at_ms
        facts.append(
            FactView(label=translate("office", "Made"), value=money.day(card.created_at_ms))
            if began_ms is None
            else FactView(label=translate("office", "Sold"), value=money.day(began_ms))
        )
        if card.name:
            facts.append(FactView(label=translate("office", "Number"), value=card.card_id))
        if card.customer_id:
            label = translate("office", "Customer")
            facts.append(FactView(label=label, value=card.customer_id))
        codes = ", ".join(short_code(token.masked_code) for token in card.tokens[-MOST_CODES:])
        facts.append(FactView(label=translate("office", "Codes"), value=codes))
        return tuple(facts)

    def _steps(self) -> tuple[StepView, ...]:
        balances = [one.balance_minor for one in reversed(self._movements)]
        highest = max(balances, default=0) or 1
        money = self.office.money
        return tuple(StepView(value=money.note(one), share=one / highest) for one in balances)

    def _row(self, movement: Movement) -> RowView:
        money = self.office.money
        return RowView(
            key=f"{movement.transaction.position}",
            title=movement_name(movement),
            detail=movement_detail(movement, money),
            amount=signed(movement, money),
            second=money.amount(movement.balance_minor),
        )

    def _has_ended(self, card: Card) -> bool:
        ends_at_ms = card.expires_at_ms
        return ends_at_ms is not None and ends_at_ms <= self.office.ports.now_ms()

    def _keys(self, look: CardLook) -> tuple[KeyView, ...]:
        card = look.card
        is_new = card.activated_at_ms is None
        older = KeyView(key="older", text=translate("office", "Older"), icon="next")
        return (
            *((older,) if self._has_older else ()),
            KeyView(key="change", text=translate("office", "Change"), icon="edit"),
            KeyView(key="statement", text=translate("office", "Statement"), icon="receipt"),
            KeyView(
                key="load",
                text=translate("cashier", "Sell this card")
                if is_new
                else translate("cashier", "Top up"),
                icon="plus",
                is_loud=True,
                is_enabled=self._can_load(look),
            ),
        )

    def _can_load(self, look: CardLook) -> bool:
        card = look.card
        fits = card.activated_at_ms is None or card.currency == self.office.ports.currency
        return fits and not self._has_ended(card) and not look.is_blocked

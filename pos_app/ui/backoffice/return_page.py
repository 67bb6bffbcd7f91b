"""A return: so many of each line, and how it is given back. Nothing moves before the last press."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card import Card
from pos_app.domain.giving_back import (
    Back,
    CardBack,
    CashBack,
    GivenBackAs,
    Returned,
    ReturnReceipt,
    TerminalBack,
    worked_out,
)
from pos_app.domain.ids import LineId, RefId
from pos_app.domain.money import CASH_STEP_MINOR, rounded_for_cash
from pos_app.domain.receipt import Receipt
from pos_app.domain.staff import Right
from pos_app.errors import PosError
from pos_app.journal.card_commands import Person
from pos_app.journal.receipts import FoundReceipt
from pos_app.journal.returning import GiveBack
from pos_app.ui.backoffice.credit_note_page import CreditNotePage, credit_note_command
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.reason_page import ReasonPage, return_reasons
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.wallet.commands import MadeCard

translate = QCoreApplication.translate


class ReturnPage(Page):
    """Lines to choose from and ways to give back. A scanned card is given the money at once."""

    def __init__(
        self,
        office: Office,
        receipt: Receipt,
        found: FoundReceipt,
        on_given: Callable[[ReturnReceipt], None],
        *,
        kind: GivenBackAs = GivenBackAs.RETURN,
    ) -> None:
        super().__init__(office)
        self._receipt = receipt
        self._found = found
        self._on_given = on_given
        self._kind = kind
        self._return_id = office.ports.new_id()
        self._ref_ids = {load.line_id: RefId(office.ports.new_id()) for load in receipt.sale.loads}
        whole = kind is GivenBackAs.VOID or len(found.left) == 1
        self._chosen: dict[LineId, int] = {
            left.line_id: left.quantity for left in found.left if whole
        }
        self._reason = ""
        self._is_giving = False

    def view(self) -> OfficeView:
        """Return the lines and the ways."""
        money, returned = self.office.money, self._returned()
        can_give = returned.total_minor > 0 and not self._is_giving
        total = money.money(returned.total_minor)
        return OfficeView(
            sheet=ListSheetView(
                key="return",
                title=translate("office", "Return of receipt {number}").format(
                    number=self._receipt.number
                ),
                sentence=self._sentence(total),
                rows=tuple(
                    RowView(
                        key=left.line_id,
                        icon="card" if left.is_load else "basket",
                        title=left.name,
                        detail=translate("office", "{chosen} of {quantity}").format(
                            chosen=self._chosen.get(left.line_id, 0), quantity=left.quantity
                        ),
                        amount=money.amount(left.amount_minor),
                        keys=(
                            KeyView(
                                key="less",
                                text="",
                                icon="minus",
                                is_enabled=self._chosen.get(left.line_id, 0) > 0,
                            ),
                            KeyView(
                                key="more",
                                text="",
                                icon="plus",
                                is_enabled=self._chosen.get(left.line_id, 0) < left.quantity,
                            ),
                            KeyView(key="all", text=translate("office", "All")),
                        ),
                    )
                    for left in self._found.left
                ),
                keys=(
                    KeyView(key="all", text=translate("office", "Everything"), icon="check"),
                    KeyView(key="reason", text=translate("office", "Reason"), icon="edit"),
                    *self._note_key(can_give=can_give),
                    KeyView(
                        key="cash",
                        text=translate("office", "In cash"),
                        icon="cash",
                        is_enabled=can_give,
                    ),
                    KeyView(
                        key="as_paid",
                        text=translate("office", "As it was paid"),
                        icon="undo",
                        is_loud=True,
                        is_enabled=can_give and self._as_paid() is not None,
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:
        """Choose more or fewer, or give back."""
        if row:
            self._choose(LineId(row), key)
        elif key == "all":
            self._chosen = {left.line_id: left.quantity for left in self._found.left}
        elif key == "reason":
            self._ask_why(self.office.show)
        elif key == "note":
            self._ask_to_do(self._give_note)
        elif key == "cash":
            self._ask_to_give((self._in_cash(self._returned().total_minor),))
        else:
            self._ask_to_give(self._as_paid() or ())
        self.office.show()

    def confirm(self) -> None:
        """Give back as it was paid."""
        if self._returned().total_minor > 0:
            self._ask_to_give(self._as_paid() or ())

    def scan(self, text: str) -> None:
        """Give back to the card that is scanned."""
        office, returned = self.office, self._returned()
        if returned.total_minor == 0:
            return

        def known(card: Card) -> None:
            back = CardBack(
                card_id=card.card_id,
                masked_code=card.tokens[0].masked_code,
                amount_minor=returned.total_minor,
                ref_id=RefId(office.ports.new_id()),
            )
            self._ask_to_give((back,))

        account_id = office.ports.till.account_id
        office.ask(lambda books: books.wallet.info(account_id, text), known)

    def give_back_as_paid(self, approved_by: str | None, reason: str = "") -> None:
        """Give everything that is chosen back by the ways it was paid."""
        self._reason = reason
        self._give(self._as_paid() or (), approved_by)

    def _sentence(self, total: str) -> str:
        words = translate("office", "To give back: {total}. Scan a card to put it there.")
        told = words.format(total=total)
        if not self._reason:
            return told
        why = translate("office", "Reason: {reason}.").format(reason=self._reason)
        return f"{told} {why}"

    def _ask_why(self, then: Callable[[], None]) -> None:
        office = self.office

        def known(reason: str) -> None:
            self._reason = reason
            office.back_to(ReturnPage)
            then()

        office.open(return_reason_page(office, self._receipt.number, known))

    def _choose(self, line_id: LineId, key: str) -> None:
        most = next((left.quantity for left in self._found.left if left.line_id == line_id), 0)
        count = self._chosen.get(line_id, 0)
        by = {"less": -1, "more": 1, "all": most}[key]
        self._chosen[line_id] = max(0, min(most, count + by))

    def _returned(self) -> Returned:
        return worked_out(self._receipt, self._found.returns, self._chosen, self._ref_ids)

    def _as_paid(self) -> tuple[Back, ...] | None:
        """Return the ways it was paid, filled from the first; None where they do not reach."""
        returned = self._returned()
        left_minor, cards_left_minor = returned.total_minor, returned.goods_minor
        ways: list[Back] = []
        for way in self._found.ways:
            most = min(left_minor, way.left_minor)
            if way.card is not None:
                most = min(most, cards_left_minor)
                cards_left_minor -= most
            if most <= 0:
                continue
            left_minor -= most
            if way.card is not None:
                ways.append(
                    CardBack(
                        card_id=way.card.card_id,
                        masked_code=way.card.masked_code,
                        amount_minor=most,
                        ref_id=RefId(self.office.ports.new_id()),
                    )
                )
            else:
                ways.append(self._in_cash(most) if way.is_cash else TerminalBack(amount_minor=most))
        return tuple(ways) if left_minor == 0 else None

    def _in_cash(self, amount_minor: int) -> CashBack:
        step_minor = CASH_STEP_MINOR[self._receipt.sale.currency]
        handed_minor = rounded_for_cash(amount_minor, step_minor)
        return CashBack(amount_minor=amount_minor, rounding_minor=handed_minor - amount_minor)

    def _note_key(self, *, can_give: bool) -> tuple[KeyView, ...]:
        """Return the key for a credit note; value that is taken off a card goes on no other."""
        if self.office.ports.till.joined:
            return ()
        may = can_give and not self._returned().loads
        words = translate("office", "Credit note")
        return (KeyView(key="note", text=words, icon="gift", is_enabled=may),)

    def _ask_to_give(self, back: tuple[Back, ...]) -> None:
        self._ask_to_do(lambda by: self._give(back, by))

    def _ask_to_do(self, give: Callable[[str | None], None]) -> None:
        if self.office.ports.asks_return_reason and not self._reason:
            self._ask_why(lambda: self._ask_to_do(give))
            return
        total = self.office.money.money(self._returned().total_minor)
        about = translate("office", "Return of receipt {number}: {total}").format(
            number=self._receipt.number, total=total
        )
        self.office.allow(Right.GIVE_BACK, about, give)

    def _give_note(self, approved_by: str | None) -> None:
        """Make a note without value, then give back to it; the second alone moves money."""
        if self._is_giving:
            return
        self._is_giving = True
        office = self.office
        by = Person(operator=office.operator, approved_by=approved_by)
        asked = credit_note_command(office.ports.new_id, by)
        made = office.ports.ask(lambda books: books.card_desk.make_cards(asked))
        office.deliver(made, lambda notes: self._give_to(notes[0], approved_by), self._failed)

    def _give_to(self, note: MadeCard, approved_by: str | None) -> None:
        self._is_giving = False
        office, amount_minor = self.office, self._returned().total_minor

        def given(made: ReturnReceipt) -> None:
            self._on_given(made)
            page = CreditNotePage(office, note, amount_minor, office.go_back)
            office.open(page)
            page.print_it()

        back = CardBack(
            card_id=note.card.card_id,
            masked_code="" if note.token is None else note.token.token.masked_code,
            amount_minor=amount_minor,
            ref_id=RefId(office.ports.new_id()),
        )
        self._give((back,), approved_by, given)

    def _give(
        self,
        back: tuple[Back, ...],
        approved_by: str | None,
        on_given: Callable[[ReturnReceipt], None] | None = None,
    ) -> None:
        if self._is_giving:
            return
        self._is_giving = True
        office = self.office
        asked = GiveBack(
            return_id=self._return_id,
            sale_id=self._receipt.sale.sale_id,
            kind=self._kind,
            quantities=dict(self._chosen),
            ref_ids=self._ref_ids,
            back=back,
            reason=self._reason,
            operator=office.operator,
            approved_by=approved_by,
        )
        given = office.ports.ask(lambda books: books.receipts.give_back(asked))
        office.deliver(given, on_given or self._on_given, self._failed)

    def _failed(self, error: PosError) -> None:
        self._is_giving = False
        self.office.tell_error(error)


def return_reason_page(office: Office, number: int, then: Callable[[str], None]) -> ReasonPage:
    """Return the page that asks why what that receipt sold comes back."""
    title = translate("office", "Return of receipt {number}").format(number=number)
    sentence = translate("office", "Why? It stands on the receipt and in the reports.")
    return ReasonPage(
        office, title, sentence, office.ports.return_reasons or return_reasons(), then
    )

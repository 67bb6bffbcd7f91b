"""Receipts that were made: found by scan, number or in a list; copies, gift receipts, returns."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from pos_app.domain.giving_back import CardBack, CashBack, GivenBackAs, ReturnReceipt
from pos_app.domain.receipt import Receipt
from pos_app.domain.staff import Right
from pos_app.errors import Code, Refused
from pos_app.journal.receipts import AnyReceipt, FoundReceipt
from pos_app.printing.layout import ReceiptLayout
from pos_app.printing.receipts import number_in_code, receipt_layout
from pos_app.printing.returns import gift_layout, return_layout
from pos_app.ui.backoffice.mail_pages import MailPage, told_to
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.return_page import ReturnPage, return_reason_page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


def receipt_title(receipt: AnyReceipt) -> str:
    """Return what a receipt is called on the screen, whatever its paper speaks."""
    match receipt:
        case ReturnReceipt(kind=GivenBackAs.VOID):
            title = translate("office", "Void {number}")
        case ReturnReceipt():
            title = translate("office", "Return {number}")
        case _:
            title = translate("office", "Receipt {number}")
    return title.format(number=receipt.number)


class ReceiptsPage(Page):
    """The last receipts, the newest first; a scan or a number finds any."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._receipts: tuple[AnyReceipt, ...] | None = None
        self._typed = ""

    def begin(self) -> None:
        """Ask for the last ones."""

        def known(receipts: tuple[AnyReceipt, ...]) -> None:
            self._receipts = receipts
            self.office.show()

        self.office.ask(lambda books: books.receipts.last(), known)

    def view(self) -> OfficeView:
        """Return the list."""
        return OfficeView(
            sheet=ListSheetView(
                key="receipts",
                title=translate("office", "Receipts and returns"),
                field=translate("office", "Scan a receipt, or type its number"),
                field_text=self._typed,
                rows=tuple(self._row(receipt) for receipt in self._receipts or ()),
                hint=translate("office", "No receipts yet.") if self._receipts is not None else "",
            )
        )

    def type(self, text: str) -> None:
        """Note the number."""
        self._typed = text
        self.office.show()

    def confirm(self) -> None:
        """Find the number that was typed."""
        self.scan(self._typed.strip())

    def scan(self, text: str) -> None:
        """Find the receipt whose barcode or number this is."""
        self._typed = ""
        number = number_in_code(text, self.office.ports.till.till_id)
        if number is None and text.isdecimal():
            number = int(text)
        if number is None:
            self.office.tell_error(Refused(Code.RECEIPT_NOT_FOUND))
        else:
            self._find(number)

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Show one of them."""
        self._find(int(row))

    def _find(self, number: int) -> None:
        self.office.ask(
            lambda books: books.receipts.find(number),
            lambda found: self.office.open(ReceiptPage(self.office, found)),
        )

    def _row(self, receipt: AnyReceipt) -> RowView:
        money = self.office.money
        if isinstance(receipt, ReturnReceipt):
            amount_minor = -receipt.returned.total_minor
        else:
            amount_minor = receipt.sale.totals().total_minor
        return RowView(
            key=f"{receipt.number}",
            icon="undo" if isinstance(receipt, ReturnReceipt) else "receipt",
            title=receipt_title(receipt),
            detail=f"{money.moment(receipt.completed_at_ms)}  {receipt.operator}",
            amount=money.money(amount_minor),
            keys=(KeyView(key="show", text=translate("office", "Show")),),
        )


class ReceiptPage(Page):
    """One receipt on its paper, and what can still be done with it."""

    def __init__(self, office: Office, found: FoundReceipt) -> None:
        super().__init__(office)
        self._found = found
        self._layout = layout_of(office, found.receipt)

    def begin(self) -> None:
        """Ask again what is left of it: something may have come back meanwhile."""

        def known(found: FoundReceipt) -> None:
            self._found = found
            self.office.show()

        number = self._found.receipt.number
        self.office.ask(lambda books: books.receipts.find(number), known)

    def view(self) -> OfficeView:
        """Return the receipt."""
        found = self._found
        can_return = bool(found.left)
        rows = [
            RowView(
                key="copy",
                icon="print",
                title=translate("office", "Print a copy"),
                detail=translate("office", "Printed before: there is one copy at most.")
                if found.is_copied
                else translate("office", "Marked as a copy, once."),
                keys=(
                    KeyView(
                        key="go", text=translate("office", "Print"), is_enabled=not found.is_copied
                    ),
                ),
            )
        ]
        if self.office.ports.can_mail:
            rows.append(
                RowView(
                    key="mail",
                    icon="mail",
                    title=translate("office", "Send a copy by e-mail"),
                    detail=rows[0].detail,
                    keys=(
                        KeyView(
                            key="go",
                            text=translate("office", "E-mail"),
                            is_enabled=not found.is_copied,
                        ),
                    ),
                )
            )
        if isinstance(found.receipt, ReturnReceipt):
            rows = [*self._given_back(found.receipt), *rows]
        else:
            rows = [
                RowView(
                    key="return",
                    icon="undo",
                    title=translate("office", "Take goods back"),
                    detail=""
                    if can_return
                    else translate("office", "All of it was given back before."),
                    keys=(
                        KeyView(
                            key="go",
                            text=translate("office", "Return"),
                            is_loud=can_return,
                            is_enabled=can_return,
                        ),
                    ),
                ),
                RowView(
                    key="void",
                    icon="cross",
                    title=translate("office", "Void the receipt"),
                    detail=translate("office", "Whole, as it was paid, before the day is closed."),
                    keys=(
                        KeyView(
                            key="go", text=translate("office", "Void"), is_enabled=found.may_void
                        ),
                    ),
                ),
                RowView(
                    key="gift",
                    icon="gift",
                    title=translate("office", "Print a gift receipt"),
                    detail=translate("office", "Without prices."),
                    keys=(KeyView(key="go", text=translate("office", "Print")),),
                ),
                *rows,
            ]
        return OfficeView(
            sheet=ListSheetView(
                key="receipt", title=receipt_title(found.receipt), rows=tuple(rows)
            ),
            paper=self._layout,
        )

    def _given_back(self, receipt: ReturnReceipt) -> Iterator[RowView]:
        money = self.office.money
        for number, back in enumerate(receipt.back):
            amount_minor = back.amount_minor
            match back:
                case CardBack():
                    icon, title = "card", translate("office", "Put on the card")
                case CashBack():
                    icon, title = "cash", translate("office", "To hand over in cash")
                    amount_minor += back.rounding_minor
                case _:
                    icon, title = "terminal", translate("office", "To give back on the terminal")
            detail = back.masked_code if isinstance(back, CardBack) else ""
            yield RowView(
                key=f"back_{number}",
                icon=icon,
                title=title,
                detail=detail,
                amount=money.money(amount_minor),
            )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Do it."""
        office, receipt = self.office, self._found.receipt
        if row == "copy":
            office.ask(
                lambda books: books.receipts.note_copy(receipt.number, office.operator),
                lambda _: self._print(layout_of(office, receipt, copy=True), "copy"),
            )
        elif row == "mail":
            self._mail(receipt)
        elif isinstance(receipt, ReturnReceipt):
            return
        elif row == "gift":
            office.ask(
                lambda books: books.receipts.note_gift_receipt(receipt.number, office.operator),
                lambda _: self._print(
                    gift_layout(receipt, office.ports.shop, office.ports.locale), "gift"
                ),
            )
        elif row == "return":
            office.open(ReturnPage(office, receipt, self._found, self._given))
        elif office.ports.asks_return_reason:

            def known(reason: str) -> None:
                office.back_to(ReceiptPage)
                self._void(receipt, reason)

            office.open(return_reason_page(office, receipt.number, known))
        else:
            self._void(receipt, "")

    def _void(self, receipt: Receipt, reason: str) -> None:
        office = self.office
        page = ReturnPage(office, receipt, self._found, self._given, kind=GivenBackAs.VOID)
        amount = office.money.money(receipt.sale.totals().total_minor)
        about = translate("office", "Void receipt {number}: {amount}")
        office.allow(
            Right.VOID,
            about.format(number=receipt.number, amount=amount),
            lambda by: page.give_back_as_paid(by, reason),
        )

    def _given(self, made: ReturnReceipt) -> None:
        office = self.office
        office.back_to(ReceiptPage)
        layout = layout_of(office, made)
        page = ReceiptPage(office, FoundReceipt(receipt=made))
        office.open(page)
        name = f"{made.till_id}-{made.number:06}"
        pays_cash = any(isinstance(back, CashBack) for back in made.back)
        office.await_paper(office.ports.papers.print_layout(layout, name, opens_drawer=pays_cash))

    def _mail(self, receipt: AnyReceipt) -> None:
        """Ask for an address. By e-mail or on paper, there is one copy at most."""
        office = self.office
        name = f"{receipt.till_id}-{receipt.number:06}-copy"
        office.open(
            MailPage(
                office,
                layout_of(office, receipt, copy=True),
                name,
                told_to(office),
                first=lambda books: books.receipts.note_copy(receipt.number, office.operator),
            )
        )

    def _print(self, layout: ReceiptLayout, mark: str) -> None:
        office, receipt = self.office, self._found.receipt
        name = f"{receipt.till_id}-{receipt.number:06}-{mark}"
        office.await_paper(office.ports.papers.print_layout(layout, name))
        self.begin()


def layout_of(office: Office, receipt: AnyReceipt, *, copy: bool = False) -> ReceiptLayout:
    """Return a receipt of either kind as it stands on paper."""
    shop, locale = office.ports.shop, office.ports.locale
    if isinstance(receipt, ReturnReceipt):
        return return_layout(receipt, shop, locale, copy=copy)
    return receipt_layout(receipt, shop, locale, copy=copy)

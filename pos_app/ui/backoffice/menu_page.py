"""The first page: the day, its drawer and all else behind the counter."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.day_report import DayReport
from pos_app.domain.day_totals import CashMove
from pos_app.domain.operation import OperationKind
from pos_app.domain.staff import Right
from pos_app.domain.till import is_training
from pos_app.journal.day import DayState
from pos_app.ui.backoffice.amount_page import AmountPage, AmountWords
from pos_app.ui.backoffice.day_report_pages import ReportPage, ZReportsPage
from pos_app.ui.backoffice.late_day import midnight_after
from pos_app.ui.backoffice.mail_pages import MailsPage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.reason_page import ReasonPage, pay_in_reasons, payout_reasons
from pos_app.ui.backoffice.receipt_pages import ReceiptsPage
from pos_app.ui.backoffice.report_pages import ReportsPage
from pos_app.ui.backoffice.staff_pages import StaffPage
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate

FLOATS_MINOR: Final = (50_000, 100_000, 150_000, 200_000)


class MenuPage(Page):
    """What there is behind the counter, the day first."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._state: DayState | None = None

    def begin(self) -> None:
        """Ask how the day stands."""

        def known(state: DayState) -> None:
            self._state = state
            self.office.show()

        self.office.ask(lambda books: books.day.state(), known)

    def view(self) -> OfficeView:
        """Return the menu."""
        return OfficeView(
            sheet=ListSheetView(
                key="menu",
                title=translate("office", "Behind the counter"),
                sentence=self._sentence(),
                rows=(*self._day_rows(), *self._other_rows()),
            )
        )

    def _sentence(self) -> str:
        state = self._state
        if state is None or state.since_ms is None:
            return translate("office", "Nothing has happened since the last Z.")
        since = self.office.money.moment(state.since_ms)
        return translate("office", "The day began {since}.").format(since=since)

    def _day_rows(self) -> tuple[RowView, ...]:
        state = self._state
        go = translate("office", "Open")
        if state is None:
            return ()
        rows: list[RowView] = []
        if not state.is_open:
            rows.append(
                _row(
                    "open_day",
                    "cash",
                    translate("office", "Open the day"),
                    translate("office", "Count the float into the drawer."),
                    go,
                    is_loud=True,
                )
            )
        if state.since_ms is not None:
            late = self._late_day()
            name = translate("office", "Close the day")
            if late is not None:
                day = self.office.money.day(state.since_ms)
                name = translate("office", "Close {day}, which was forgotten").format(day=day)
            rows.append(
                _row(
                    "close_day",
                    "lock",
                    name,
                    translate("office", "Count the drawer, then the Z is printed."),
                    translate("office", "Close"),
                    is_loud=state.is_open or late is not None,
                )
            )
            rows.append(
                _row(
                    "x",
                    "receipt",
                    translate("office", "X report"),
                    translate("office", "How the day stands; closes nothing."),
                    translate("office", "Show"),
                )
            )
        return tuple(rows)

    def _other_rows(self) -> tuple[RowView, ...]:
        show, go = translate("office", "Show"), translate("office", "Open")
        rows = [
            _row(
                "receipts",
                "receipt",
                translate("office", "Receipts and returns"),
                translate("office", "Or scan a receipt here."),
                show,
            ),
            _row(
                "cards",
                "card",
                translate("office", "Cards"),
                translate("office", "Find one, top it up, issue, block, move."),
                go,
            ),
            _row("articles", "basket", translate("office", "Articles"), "", go),
            *self._mail_rows(show),
            _row("drop", "forward", translate("office", "Take cash to the bank"), "", go),
            _row("payout", "minus", translate("office", "Pay something out"), "", go),
            _row("pay_in", "plus", translate("office", "Put cash in"), "", go),
            _row("drawer", "parked", translate("office", "Open the drawer"), "", go),
            _row("z_reports", "print", translate("office", "Z reports"), "", show),
            _row("reports", "percent", translate("office", "Sales by day and article"), "", show),
            _row("staff", "cashier", translate("office", "Staff"), "", show),
        ]
        if is_training(self.office.ports.till):
            rows.append(
                _row(
                    "training",
                    "undo",
                    translate("office", "Stop practising"),
                    "",
                    translate("office", "Stop"),
                    is_loud=True,
                )
            )
        else:
            rows.append(
                _row(
                    "training",
                    "edit",
                    translate("office", "Practise"),
                    translate("office", "In a book of its own; nothing there is real."),
                    translate("office", "Start"),
                )
            )
        return tuple(rows)

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one case a row
        """Open what was pressed."""
        office = self.office
        match row:
            case "open_day":
                office.open(self._float_page())
            case "close_day":
                about = translate("office", "Close the day")
                office.allow(Right.CLOSE_DAY, about, lambda _: office.open(self._count_page()))
            case "x":
                office.ask(
                    lambda books: books.day.x_report(office.operator),
                    lambda report: office.open(ReportPage(office, report)),
                )
            case "drawer":
                about = translate("office", "Open the drawer without a sale")
                office.allow(Right.OPEN_DRAWER, about, lambda _: self._open_drawer())
            case "receipts" | "z_reports" | "cards" | "mails" | "articles":
                self._open_list(row)
            case "reports":
                about = translate("office", "Look at the sales")
                office.allow(Right.READ_REPORTS, about, lambda _: office.open(ReportsPage(office)))
            case "staff":
                about = translate("office", "Change who works here")
                office.allow(Right.CHANGE_STAFF, about, lambda _: office.open(StaffPage(office)))
            case "training":
                about = translate("office", "Start or stop practising")
                office.allow(Right.TRAIN, about, lambda _: office.trainingPressed.emit())
            case _:
                office.open(self._move_page(CashMove(row)))

    def _mail_rows(self, show: str) -> tuple[RowView, ...]:
        if not self.office.ports.can_mail:
            return ()
        return (_row("mails", "mail", translate("office", "E-mails that wait"), "", show),)

    def _open_list(self, row: str) -> None:
        pages = {"receipts": ReceiptsPage, "z_reports": ZReportsPage, "mails": MailsPage}
        if row in pages:
            self.office.open(pages[row](self.office))
        elif row == "articles":
            self.office.open_articles()
        else:
            self.office.open_cards()

    def scan(self, text: str) -> None:
        """Take a receipt that is scanned from here, too."""
        page = ReceiptsPage(self.office)
        self.office.open(page)
        page.scan(text)

    def _float_page(self) -> Page:
        office, state = self.office, self._state
        last = state.last_float_minor if state is not None else 0
        words = AmountWords(
            key="float",
            title=translate("office", "Open the day"),
            sentence=translate("office", "How much lies in the drawer?"),
            confirm=translate("office", "Open with {amount}"),
        )

        def go(float_minor: int) -> None:
            office.ask(
                lambda books: books.day.open(float_minor, office.operator),
                lambda _: office.leave(),
            )

        presets = tuple(dict.fromkeys((*((last,) if last else ()), *FLOATS_MINOR)))[:5]
        return AmountPage(office, words, go, presets=presets, may_be_zero=True)

    def _count_page(self) -> Page:
        office, until_ms = self.office, self._late_day()
        words = AmountWords(
            key="count",
            title=translate("office", "Close the day"),
            sentence=translate("office", "Count all cash in the drawer, the float too."),
            confirm=translate("office", "Close with {amount} counted"),
        )

        def go(counted_minor: int) -> None:
            office.ask(
                lambda books: books.day.close(counted_minor, office.operator, until_ms=until_ms),
                self._print_z,
            )

        return AmountPage(office, words, go, may_be_zero=True)

    def _move_page(self, move: CashMove) -> Page:
        office = self.office
        titles = {
            CashMove.DROP: translate("office", "Take cash to the bank"),
            CashMove.PAYOUT: translate("office", "Pay something out"),
            CashMove.PAY_IN: translate("office", "Put cash in"),
        }
        words = AmountWords(
            key=move.value,
            title=titles[move],
            sentence=translate(
                "office", "The drawer opens, and the journal tells who moved how much."
            ),
            confirm=translate("office", "Move {amount}"),
        )

        def go(amount_minor: int) -> None:
            about = f"{titles[move]}: {office.money.money(amount_minor)}"
            office.allow(Right.MOVE_CASH, about, lambda _: ask_why(about, amount_minor))

        def ask_why(about: str, amount_minor: int) -> None:
            if move is CashMove.DROP:  # the bank's receipt tells why
                moved(amount_minor, "")
                return
            reasons = payout_reasons() if move is CashMove.PAYOUT else pay_in_reasons()
            why = translate("office", "Why?")
            office.open(
                ReasonPage(office, about, why, reasons, lambda reason: moved(amount_minor, reason))
            )

        def moved(amount_minor: int, reason: str) -> None:
            office.ask(
                lambda books: books.day.move_cash(move, amount_minor, reason, office.operator),
                lambda _: done(),
            )

        def done() -> None:
            office.await_paper(office.ports.papers.open_drawer())
            office.back_to(MenuPage)

        return AmountPage(office, words, go)

    def _open_drawer(self) -> None:
        office = self.office
        office.ask(
            lambda books: books.notes.note(OperationKind.DRAWER_OPENED, office.operator),
            lambda _: office.await_paper(office.ports.papers.open_drawer()),
        )

    def _print_z(self, report: DayReport) -> None:
        office = self.office
        office.back_to(MenuPage)
        page = ReportPage(office, report)
        office.open(page)
        page.press("", "print")

    def _late_day(self) -> int | None:
        """Return the midnight that ended the day in hand, None where that is still to come."""
        if self._state is None or self._state.since_ms is None:
            return None
        midnight_ms = midnight_after(self._state.since_ms)
        return midnight_ms if midnight_ms <= self.office.ports.now_ms() else None


def _row(
    key: str, icon: str, title: str, detail: str, press: str, *, is_loud: bool = False
) -> RowView:
    return RowView(
        key=key,
        icon=icon,
        title=title,
        detail=detail,
        keys=(KeyView(key="go", text=press, is_loud=is_loud),),
    )

"""A page that is a paper: shown as it will be, printed and saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.printing.layout import ReceiptLayout
from pos_app.ui.backoffice.mail_pages import MailPage, told_to
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


class PaperPage(Page):
    """Shows one paper beside what has to be said of it; `on_done` is called when it is put away.

    One that `may_leave` can be sent by e-mail where the till sends any: a PIN is told in the shop.
    """

    def __init__(
        self,
        office: Office,
        layout: ReceiptLayout,
        name: str,
        *,
        title: str = "",
        sentence: str = "",
        rows: tuple[RowView, ...] = (),
        on_done: Callable[[], None] | None = None,
        may_leave: bool = True,
    ) -> None:
        super().__init__(office)
        self._layout = layout
        self._name = name
        self._title = title or layout.title
        self._sentence = sentence
        self._rows = rows
        self._on_done = on_done or office.go_back
        self._may_leave = may_leave and office.ports.can_mail

    def view(self) -> OfficeView:
        """Return the paper."""
        return OfficeView(
            sheet=ListSheetView(
                key=f"paper_{self._name}",
                title=self._title,
                sentence=self._sentence,
                rows=self._rows,
                keys=(
                    *self._mail_key(),
                    KeyView(key="save", text=translate("office", "Save PDF"), icon="save"),
                    KeyView(key="print", text=translate("office", "Print"), icon="print"),
                    KeyView(
                        key="done", text=translate("office", "Done"), icon="check", is_loud=True
                    ),
                ),
            ),
            paper=self._layout,
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - rows have no keys
        """Make paper, or go on."""
        papers = self.office.ports.papers
        match key:
            case "mail":
                page = MailPage(self.office, self._layout, self._name, told_to(self.office))
                self.office.open(page)
            case "save":
                self.office.await_paper(papers.save_layout(self._layout, self._name))
            case "print":
                self.office.await_paper(papers.print_layout(self._layout, self._name))
            case _:
                self._on_done()

    def _mail_key(self) -> tuple[KeyView, ...]:
        if not self._may_leave:
            return ()
        return (KeyView(key="mail", text=translate("office", "E-mail"), icon="mail"),)

    def confirm(self) -> None:
        """Go on."""
        self._on_done()

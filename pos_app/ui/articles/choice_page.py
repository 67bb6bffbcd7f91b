"""The page that offers ready answers, and takes one that is typed where there may be others."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


class ChoicePage(Page):
    """Asks for one of some answers, and hands it on as it reads."""

    def __init__(
        self,
        office: Office,
        title: str,
        field: str,
        choices: Sequence[str],
        then: Callable[[str], None],
    ) -> None:
        super().__init__(office)
        self._title = title
        self._field = field
        self._choices = choices
        self._then = then
        self._typed = ""

    def view(self) -> OfficeView:
        """Return the answers."""
        choose = translate("articles", "Choose")
        return OfficeView(
            sheet=ListSheetView(
                key="choice",
                title=self._title,
                field=self._field,
                field_text=self._typed,
                rows=tuple(
                    RowView(
                        key=f"choice_{number}",
                        icon="edit",
                        title=choice,
                        keys=(KeyView(key="go", text=choose),),
                    )
                    for number, choice in enumerate(self._choices)
                ),
                hint=translate("articles", "Type the first one."),
                keys=(
                    KeyView(
                        key="typed",
                        text=translate("articles", "Go on with what is typed"),
                        icon="check",
                        is_loud=True,
                        is_enabled=bool(self._typed.strip()),
                    ),
                ),
            )
        )

    def type(self, text: str) -> None:
        """Note the answer."""
        self._typed = text
        self.office.show()

    def confirm(self) -> None:
        """Go on with what was typed."""
        if self._typed.strip():
            self._then(self._typed.strip())

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Go on with a ready answer, or with what was typed."""
        if row:
            self._then(self._choices[int(row.removeprefix("choice_"))])
        else:
            self.confirm()

"""The page that offers ready answers, and takes one that is typed where there may be others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceWords:
    """What the page says; `key` names its sheet and rows, `go_on` takes what was typed."""

    key: str
    title: str
    field: str
    go_on: str
    sentence: str = ""
    hint: str = ""


class ChoicePage(Page):
    """Asks for one of some answers, and hands it on as it reads."""

    def __init__(
        self,
        office: Office,
        words: ChoiceWords,
        choices: Sequence[str],
        then: Callable[[str], None],
    ) -> None:
        super().__init__(office)
        self._words = words
        self._choices = choices
        self._then = then
        self._typed = ""

    def view(self) -> OfficeView:
        """Return the answers."""
        words = self._words
        return OfficeView(
            sheet=ListSheetView(
                key=words.key,
                title=words.title,
                sentence=words.sentence,
                field=words.field,
                field_text=self._typed,
                rows=tuple(
                    RowView(
                        key=f"{words.key}_{number}",
                        icon="edit",
                        title=choice,
                        keys=(KeyView(key="go", text=translate("office", "Choose")),),
                    )
                    for number, choice in enumerate(self._choices)
                ),
                hint=words.hint,
                keys=(
                    KeyView(
                        key="typed",
                        text=words.go_on,
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
            self._then(self._choices[int(row.removeprefix(f"{self._words.key}_"))])
        else:
            self.confirm()

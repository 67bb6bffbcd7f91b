"""The page on which an amount is typed."""

from collections.abc import Callable
from dataclasses import dataclass

from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import OfficeView
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.typed import typed_on


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountWords:
    """What stands on a page that asks for an amount. `{amount}` in `confirm` is replaced."""

    key: str
    title: str
    sentence: str
    confirm: str


class AmountPage(Page):
    """Asks for an amount: typed, or one of the ready ones."""

    def __init__(
        self,
        office: Office,
        words: AmountWords,
        on_amount: Callable[[int], None],
        *,
        presets: tuple[int, ...] = (),
        may_be_zero: bool = False,
    ) -> None:
        super().__init__(office)
        self._words = words
        self._on_amount = on_amount
        self._presets = presets
        self._may_be_zero = may_be_zero
        self._typed: int | None = None

    def view(self) -> OfficeView:
        """Return the pad."""
        money, words = self.office.money, self._words
        amount = money.money(self._typed or 0)
        return OfficeView(
            sheet=AmountSheetView(
                key=words.key,
                title=words.title,
                sentence=words.sentence,
                modes=(),
                amount=amount,
                is_typed=self._typed is not None,
                facts=(),
                presets=tuple(
                    PresetView(value=one, text=money.money(one)) for one in self._presets
                ),
                can_preset=True,
                confirm=words.confirm.format(amount=amount),
                can_confirm=bool(self._typed) or (self._may_be_zero and self._typed == 0),
            )
        )

    def pad(self, key: str) -> None:
        """Type on."""
        self._typed = typed_on(self._typed, key)
        self.office.show()

    def preset(self, value: int) -> None:
        """Take a ready amount at once."""
        self._on_amount(value)

    def confirm(self) -> None:
        """Take what was typed."""
        if self._typed is not None:
            self._on_amount(self._typed)

"""What lies open on the cashier's side of the screen. Nothing here is money until it is confirmed.

A changed workplace is a new value, as a changed session is; together they make the view.
"""

from enum import StrEnum

from pos_app.domain.ids import LineId
from pos_app.domain.sale import GoodsLine
from pos_app.domain.value import field, replace, value
from pos_app.ui.cashier.wishes import Sheet


class Mode(StrEnum):
    """How a discount is typed."""

    PERCENT = "percent"
    AMOUNT = "amount"


@value(kw_only=True)
class Workplace:
    """The open sheet, what was typed on it, what is searched for, which line is chosen.

    `typed` is None until a key is pressed: then the sheet's own proposal stands. In
    `next_quantity` waits the 3 of `3*` for the article it is meant for. `removed` is the line that
    the toast offers to bring back. `pin` is what was typed of a card's PIN, and never shown.
    """

    sheet: Sheet = Sheet.NONE
    line_id: LineId | None = None
    typed: int | None = None
    mode: Mode = Mode.PERCENT
    search: str = ""
    group: str = ""
    chosen_line_id: LineId | None = None
    next_quantity: int = 1
    asks_to_cancel: bool = False
    toast: str = ""
    removed: GoodsLine | None = None
    shows_text: bool = False
    pin: str = field(default="", repr=False)

    def opened(self, sheet: Sheet, line_id: LineId | None = None) -> "Workplace":
        """Return it with the sheet open and nothing typed on it."""
        return replace(
            self,
            sheet=sheet,
            line_id=line_id,
            typed=None,
            mode=Mode.PERCENT,
            asks_to_cancel=False,
            pin="",
        )

    def tidied(self) -> "Workplace":
        """Return it with every sheet and question put away; search and group stay."""
        return replace(
            self.opened(Sheet.NONE), chosen_line_id=None, next_quantity=1, shows_text=False
        )

"""What lies open on the cashier's side of the screen. Nothing here is money until it is confirmed.

A changed workplace is a new value, as a changed session is; together they make the view.
"""

from dataclasses import field, replace
from enum import StrEnum
from typing import Final

from pos_app.domain.ids import LineId
from pos_app.domain.pin import LONGEST_TYPED_PIN
from pos_app.domain.sale import GoodsLine
from pos_app.domain.value import value
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.components.keypad import BACK, CLEAR

LARGEST_TYPED: Final = 10_000_000_00
"""More than any till takes at once; longer numbers are slips of the finger and stay untyped."""


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


def typed_on(typed: int | None, key: str) -> int | None:
    """Return the number after a key: digits enter at the right, as on every till.

    Clear forgets what was typed, so that the proposal shows again; a digit too many changes
    nothing.
    """
    if key == CLEAR:
        return None
    if key == BACK:
        return None if typed is None or typed < 10 else typed // 10  # noqa: PLR2004 - digits
    longer = (typed or 0) * 10 ** len(key) + int(key)
    return typed if longer > LARGEST_TYPED else longer


def pin_typed_on(pin: str, key: str) -> str:
    """Return the PIN after a key; one that no PIN is as long as changes nothing."""
    if key == CLEAR:
        return ""
    if key == BACK:
        return pin[:-1]
    longer = pin + key
    return pin if len(longer) > LONGEST_TYPED_PIN else longer

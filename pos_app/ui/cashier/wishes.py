"""What a cashier can wish by pressing, typing or scanning. The screen says it, no more.

The presenter decides what each means where the sale is now.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """What can be laid over the shelf of articles."""

    NONE = "none"
    CARD = "card"
    CASH = "cash"
    TERMINAL = "terminal"
    PARKED = "parked"
    QUANTITY = "quantity"
    DISCOUNT = "discount"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class SearchTyped:
    """The search field says this now."""

    text: str


@dataclass(frozen=True, slots=True)
class SearchEntered:
    """Enter closed the search field."""

    text: str


@dataclass(frozen=True, slots=True)
class GroupPressed:
    """A group of articles; the empty key is all of them."""

    group: str


@dataclass(frozen=True, slots=True)
class ArticlePressed:
    """The tile of an article."""

    article_id: str


@dataclass(frozen=True, slots=True)
class LinePressed:
    """A line of the sale, to be changed or closed again."""

    line_id: str


@dataclass(frozen=True, slots=True)
class CountPressed:
    """One more or one fewer of a line."""

    line_id: str
    by: int


@dataclass(frozen=True, slots=True)
class RemovePressed:
    """Take a line off."""

    line_id: str


@dataclass(frozen=True, slots=True)
class SheetPressed:
    """Open a sheet; `line_id` is the line it is about, if any."""

    sheet: Sheet
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class BackPressed:
    """Escape, the back key or the cross: one step back, never the end of a sale."""


@dataclass(frozen=True, slots=True)
class DismissPressed:
    """What was told has been read."""


@dataclass(frozen=True, slots=True)
class KeypadPressed:
    """A key of the keypad, on the screen or on the keyboard."""

    key: str


@dataclass(frozen=True, slots=True)
class ModePressed:
    """Per cent or amount."""

    mode: str


@dataclass(frozen=True, slots=True)
class PresetPressed:
    """A ready answer beside the keypad: a note, a share, an amount to load."""

    value: int


@dataclass(frozen=True, slots=True)
class ConfirmPressed:
    """The large key at the bottom of a sheet."""


@dataclass(frozen=True, slots=True)
class TenderRemovePressed:
    """Take a payment back."""

    tender_id: str


@dataclass(frozen=True, slots=True)
class CompletePressed:
    """Complete a sale of which nothing is left to pay."""


@dataclass(frozen=True, slots=True)
class ParkPressed:
    """Put the sale aside."""


@dataclass(frozen=True, slots=True)
class RecallPressed:
    """Take up a parked sale."""

    sale_id: str


@dataclass(frozen=True, slots=True)
class CancelPressed:
    """Give the sale up: asks first."""


@dataclass(frozen=True, slots=True)
class CancelConfirmed:
    """Yes, give the sale up."""


@dataclass(frozen=True, slots=True)
class NextCustomerPressed:
    """Put the receipt away."""


@dataclass(frozen=True, slots=True)
class CodeTyped:
    """A code typed by hand where the scanner could not read it."""

    text: str


class Output(StrEnum):
    """What can be made of a receipt."""

    PDF = "pdf"
    PRINT = "print"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class OutputPressed:
    """Make something of the receipt on the screen."""

    output: Output


@dataclass(frozen=True, slots=True)
class UndoPressed:
    """Take back what the toast tells of."""


@dataclass(frozen=True, slots=True)
class ToastGone:
    """The toast has been there long enough."""


@dataclass(frozen=True, slots=True)
class AppearancePressed:
    """Light to dark or dark to light."""


Wish = (
    SearchTyped
    | SearchEntered
    | GroupPressed
    | ArticlePressed
    | LinePressed
    | CountPressed
    | RemovePressed
    | SheetPressed
    | BackPressed
    | DismissPressed
    | KeypadPressed
    | ModePressed
    | PresetPressed
    | ConfirmPressed
    | TenderRemovePressed
    | CompletePressed
    | ParkPressed
    | RecallPressed
    | CancelPressed
    | CancelConfirmed
    | NextCustomerPressed
    | CodeTyped
    | OutputPressed
    | UndoPressed
    | ToastGone
    | AppearancePressed
)

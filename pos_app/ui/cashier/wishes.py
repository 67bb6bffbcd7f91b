"""What a cashier can wish by pressing, typing or scanning. The screen says it, no more.

The presenter decides what each means where the sale is now.
"""

from enum import StrEnum

from msgspec import Struct


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
    LOAD_PAID = "load_paid"


class SearchTyped(Struct, frozen=True):
    """The search field says this now."""

    text: str


class SearchEntered(Struct, frozen=True):
    """Enter closed the search field."""

    text: str


class GroupPressed(Struct, frozen=True):
    """A group of articles; the empty key is all of them."""

    group: str


class ArticlePressed(Struct, frozen=True):
    """The tile of an article."""

    article_id: str


class LinePressed(Struct, frozen=True):
    """A line of the sale, to be changed or closed again."""

    line_id: str


class CountPressed(Struct, frozen=True):
    """One more or one fewer of a line."""

    line_id: str
    by: int


class RemovePressed(Struct, frozen=True):
    """Take a line off."""

    line_id: str


class SheetPressed(Struct, frozen=True):
    """Open a sheet; `line_id` is the line it is about, if any."""

    sheet: Sheet
    line_id: str = ""


class BackPressed(Struct, frozen=True):
    """Escape, the back key or the cross: one step back, never the end of a sale."""


class DismissPressed(Struct, frozen=True):
    """What was told has been read."""


class KeypadPressed(Struct, frozen=True):
    """A key of the keypad, on the screen or on the keyboard."""

    key: str


class ModePressed(Struct, frozen=True):
    """Per cent or amount."""

    mode: str


class PresetPressed(Struct, frozen=True):
    """A ready answer beside the keypad: a note, a share, an amount to load."""

    value: int


class ConfirmPressed(Struct, frozen=True):
    """The large key at the bottom of a sheet."""


class SecondPressed(Struct, frozen=True):
    """The key beside it, where a sheet may end in two ways."""


class TenderRemovePressed(Struct, frozen=True):
    """Take a payment back."""

    tender_id: str


class CompletePressed(Struct, frozen=True):
    """Complete a sale of which nothing is left to pay."""


class ParkPressed(Struct, frozen=True):
    """Put the sale aside."""


class RecallPressed(Struct, frozen=True):
    """Take up a parked sale."""

    sale_id: str


class CancelPressed(Struct, frozen=True):
    """Give the sale up: asks first."""


class CancelConfirmed(Struct, frozen=True):
    """Yes, give the sale up."""


class NextCustomerPressed(Struct, frozen=True):
    """Put the receipt away."""


class CodeTyped(Struct, frozen=True):
    """A code typed by hand where the scanner could not read it."""

    text: str


class Output(StrEnum):
    """What can be made of a receipt."""

    PDF = "pdf"
    PRINT = "print"
    MAIL = "mail"
    TEXT = "text"


class OutputPressed(Struct, frozen=True):
    """Make something of the receipt on the screen."""

    output: Output


class UndoPressed(Struct, frozen=True):
    """Take back what the toast tells of."""


class ToastGone(Struct, frozen=True):
    """The toast has been there long enough."""


class ScannersPressed(Struct, frozen=True):
    """Show what the scanners do."""


class ReceiptsPressed(Struct, frozen=True):
    """Show the last receipts, to print one again."""


class SyncPressed(Struct, frozen=True):
    """Show how the till stands to central, and what is on its way there."""


class FloorLimitPressed(Struct, frozen=True):
    """Have somebody allow the card more than this till holds of it."""


class LineSwitchPressed(Struct, frozen=True):
    """Cut the line, or restore it: where somebody wants to see what happens then."""


class AppearancePressed(Struct, frozen=True):
    """Light to dark or dark to light."""


class OfficePressed(Struct, frozen=True):
    """Go behind the counter: the day, receipts, returns, staff."""


class ArticlesPressed(Struct, frozen=True):
    """Go to the shop's articles; with a code, add the article that has it."""

    code: str = ""


class LockPressed(Struct, frozen=True):
    """Let somebody else sign in, or nobody act."""


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
    | SecondPressed
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
    | OfficePressed
    | ArticlesPressed
    | LockPressed
    | ScannersPressed
    | ReceiptsPressed
    | SyncPressed
    | LineSwitchPressed
    | FloorLimitPressed
)

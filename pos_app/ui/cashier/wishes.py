"""What a cashier can wish by pressing, typing or scanning. The screen says it, no more.

The presenter decides what each means where the sale is now.
"""

from enum import StrEnum

from pos_app.domain.value import value


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


@value
class SearchTyped:
    """The search field says this now."""

    text: str


@value
class SearchEntered:
    """Enter closed the search field."""

    text: str


@value
class GroupPressed:
    """A group of articles; the empty key is all of them."""

    group: str


@value
class ArticlePressed:
    """The tile of an article."""

    article_id: str


@value
class LinePressed:
    """A line of the sale, to be changed or closed again."""

    line_id: str


@value
class CountPressed:
    """One more or one fewer of a line."""

    line_id: str
    by: int


@value
class RemovePressed:
    """Take a line off."""

    line_id: str


@value
class SheetPressed:
    """Open a sheet; `line_id` is the line it is about, if any."""

    sheet: Sheet
    line_id: str = ""


@value
class BackPressed:
    """Escape, the back key or the cross: one step back, never the end of a sale."""


@value
class DismissPressed:
    """What was told has been read."""


@value
class KeypadPressed:
    """A key of the keypad, on the screen or on the keyboard."""

    key: str


@value
class ModePressed:
    """Per cent or amount."""

    mode: str


@value
class PresetPressed:
    """A ready answer beside the keypad: a note, a share, an amount to load."""

    value: int


@value
class ConfirmPressed:
    """The large key at the bottom of a sheet."""


@value
class SecondPressed:
    """The key beside it, where a sheet may end in two ways."""


@value
class TenderRemovePressed:
    """Take a payment back."""

    tender_id: str


@value
class CompletePressed:
    """Complete a sale of which nothing is left to pay."""


@value
class ParkPressed:
    """Put the sale aside."""


@value
class RecallPressed:
    """Take up a parked sale."""

    sale_id: str


@value
class CancelPressed:
    """Give the sale up: asks first."""


@value
class CancelConfirmed:
    """Yes, give the sale up."""


@value
class NextCustomerPressed:
    """Put the receipt away."""


@value
class CodeTyped:
    """A code typed by hand where the scanner could not read it."""

    text: str


class Output(StrEnum):
    """What can be made of a receipt."""

    PDF = "pdf"
    PRINT = "print"
    MAIL = "mail"
    TEXT = "text"


@value
class OutputPressed:
    """Make something of the receipt on the screen."""

    output: Output


@value
class UndoPressed:
    """Take back what the toast tells of."""


@value
class ToastGone:
    """The toast has been there long enough."""


@value
class ScannersPressed:
    """Show what the scanners do."""


@value
class ReceiptsPressed:
    """Show the last receipts, to print one again."""


@value
class SyncPressed:
    """Show how the till stands to central, and what is on its way there."""


@value
class FloorLimitPressed:
    """Have somebody allow the card more than this till holds of it."""


@value
class LineSwitchPressed:
    """Cut the line, or restore it: where somebody wants to see what happens then."""


@value
class AppearancePressed:
    """Light to dark or dark to light."""


@value
class OfficePressed:
    """Go behind the counter: the day, receipts, returns, staff."""


@value
class ArticlesPressed:
    """Go to the shop's articles; with a code, add the article that has it."""

    code: str = ""


@value
class LockPressed:
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

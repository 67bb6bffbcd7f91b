"""The pages of the back office as values: every text as it is read, every key allowed or not."""

from dataclasses import dataclass

from pos_app.printing.layout import ReceiptLayout
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """A key of a row or of a page, and what it says. A loud one is what comes next."""

    key: str
    text: str
    icon: str = ""
    is_loud: bool = False
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row of a list: what it is, what is to be known of it, and what can be done with it.

    `second` is another figure behind the amount, as the balance after a movement is.
    """

    key: str
    title: str
    detail: str = ""
    amount: str = ""
    second: str = ""
    icon: str = ""
    keys: tuple[KeyView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """One bar of a chart: its label below, its value in words, and its height of 1."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of a line: what it says, and its height, 0 to 1."""

    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """What stands above a list: facts, and beside them how they came about, as a line of steps."""

    facts: tuple[FactView, ...]
    steps: tuple[StepView, ...] = ()
    steps_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheetView:
    """A list with keys below it. Without rows the hint stands in their place.

    `field` is what a field to type in asks for, and there is none without. `bars` make a chart
    above the rows. `progress` is how much is done, of how much, where something is under way.
    `ready` are answers that one press gives, over the keys.
    """

    key: str
    title: str
    sentence: str = ""
    tone: Tone = Tone.SOFT
    field: str = ""
    field_text: str = ""
    summary: SummaryView | None = None
    progress: tuple[int, int] | None = None
    bars: tuple[BarView, ...] = ()
    rows: tuple[RowView, ...] = ()
    hint: str = ""
    ready: tuple[KeyView, ...] = ()
    keys: tuple[KeyView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """One page: a list or a pad, and beside it the paper it is about. A door has no way back."""

    sheet: ListSheetView | AmountSheetView
    paper: ReceiptLayout | None = None
    is_door: bool = False
    mark: str = ""
    """What is said over everything, as that this is practice."""

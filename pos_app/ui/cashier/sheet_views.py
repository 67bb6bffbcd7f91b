"""The sheets over the cashier's shelf as values: they are imported with the first of them."""

from pos_app.domain.value import value
from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView


@value(kw_only=True)
class AmountSheetView:
    """A sheet on which a number is typed: cash, terminal, quantity, discount, load."""

    key: str
    title: str
    sentence: str
    tone: Tone = Tone.SOFT
    modes: tuple[ChipView, ...]
    amount: str
    is_typed: bool
    facts: tuple[FactView, ...]
    presets: tuple[PresetView, ...]
    can_preset: bool
    confirm: str
    can_confirm: bool
    second: str = ""
    """Words of another key that is as good an end, or nothing. Pressed where presets may be."""


@value(kw_only=True)
class PinSheetView(AmountSheetView):
    """The sheet on which a customer's PIN is typed: looks as the others do, and takes letters."""


@value(kw_only=True)
class CardSheetView:
    """Waiting for a card: where to hold it, or what is being asked about it."""

    title: str
    hint: str
    is_asking: bool
    has_camera: bool


@value(kw_only=True)
class ParkedRowView:
    """One parked sale."""

    sale_id: str
    title: str
    detail: str
    amount: str


@value(kw_only=True)
class ParkedSheetView:
    """The parked sales, and why none can be taken up now if so."""

    rows: tuple[ParkedRowView, ...]
    can_recall: bool
    hint: str


@value(kw_only=True)
class EnquirySheetView:
    """A card and what is on it."""

    name: str
    status: str
    tone: Tone
    icon: str
    balance_label: str
    balance: str
    facts: tuple[FactView, ...]
    load: str
    can_load: bool
    loads: tuple[PresetView, ...]
    """Amounts that are put on it by one press."""
    hint: str


@value(kw_only=True)
class DoneSheetView:
    """A completed sale and what to do with its receipt.

    The figure is the change to hand back, under its label; without change it is what was paid.
    """

    title: str
    hint: str
    figure_label: str
    figure: str
    facts: tuple[FactView, ...]
    outputs: tuple[tuple[str, str, str], ...]
    """Key, icon and words of each thing that can be made of the receipt."""
    next_customer: str
    text: str
    """The receipt as text, when it is asked for."""


@value(kw_only=True)
class WaitSheetView:
    """The books are being asked; nothing can be pressed."""

    icon: str
    title: str
    hint: str


SheetView = (
    AmountSheetView
    | PinSheetView
    | CardSheetView
    | ParkedSheetView
    | EnquirySheetView
    | DoneSheetView
    | WaitSheetView
    | VerdictView
)

"""The sheets over the cashier's shelf as values: they are imported with the first of them."""

from msgspec import Struct

from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView


class AmountSheetView(Struct, frozen=True, kw_only=True):
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


class PinSheetView(AmountSheetView, frozen=True, kw_only=True):
    """The sheet on which a customer's PIN is typed: looks as the others do, and takes letters."""


class CardSheetView(Struct, frozen=True, kw_only=True):
    """Waiting for a card: where to hold it, or what is being asked about it."""

    title: str
    hint: str
    is_asking: bool
    has_camera: bool


class ParkedRowView(Struct, frozen=True, kw_only=True):
    """One parked sale."""

    sale_id: str
    title: str
    detail: str
    amount: str


class ParkedSheetView(Struct, frozen=True, kw_only=True):
    """The parked sales, and why none can be taken up now if so."""

    rows: tuple[ParkedRowView, ...]
    can_recall: bool
    hint: str


class EnquirySheetView(Struct, frozen=True, kw_only=True):
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


class DoneSheetView(Struct, frozen=True, kw_only=True):
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


class WaitSheetView(Struct, frozen=True, kw_only=True):
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

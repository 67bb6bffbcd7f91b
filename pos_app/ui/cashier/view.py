"""The cashier's screen as values: every text as it is read, every key allowed or not.

Frozen, so that what has not changed is seen at a glance and costs nothing to show again.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from pos_app.ui.components.article_tile import TileView
from pos_app.ui.components.banner import BannerView
from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.line_row import LineView
from pos_app.ui.components.presets import PresetView
from pos_app.ui.components.status_strip import StatusView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.verdict import VerdictView

if TYPE_CHECKING:
    from pos_app.printing.layout import ReceiptLayout


class StripView(Struct, frozen=True, kw_only=True):
    """The strip at the top."""

    shop: str
    statuses: tuple[StatusView, ...]
    cashier: str
    clock: str


class ShelfView(Struct, frozen=True, kw_only=True):
    """The articles at rest under everything else."""

    search: str
    groups: tuple[ChipView, ...]
    tiles: tuple[TileView, ...]
    hint: str
    next_quantity: str
    begin: str = ""
    """Words of the key that leads to the first articles, where there are none."""


class TenderView(Struct, frozen=True, kw_only=True):
    """One payment of the sale. A busy one is on its way in or out."""

    tender_id: str
    icon: str
    name: str
    detail: str
    amount: str
    can_remove: bool
    is_busy: bool


class PayView(Struct, frozen=True, kw_only=True):
    """The keys at the bottom of the sale: what each would do, and whether it may."""

    card_hint: str
    cash_hint: str
    terminal_hint: str
    can_pay: bool
    complete: str
    """Words of the one key that takes the place of the three, or nothing."""


class SaleView(Struct, frozen=True, kw_only=True):
    """The sale at the right: lines, sums, payments; `before` is the change of the last one."""

    title: str
    before: str
    lines: tuple[LineView, ...]
    empty_title: str
    empty_hint: str
    sums: tuple[FactView, ...]
    total_label: str
    total: str
    tenders: tuple[TenderView, ...]
    due_label: str
    due: str
    pay: PayView
    can_discount: bool
    can_park: bool
    can_cancel: bool
    parked: str
    asks_to_cancel: bool


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


class View(Struct, frozen=True, kw_only=True):
    """All of the screen. Without a sheet the shelf shows; a receipt takes the place of its sale."""

    strip: StripView
    shelf: ShelfView
    sheet: SheetView | None
    sale: SaleView
    receipt: "ReceiptLayout | None"
    banner: BannerView | None
    toast: str
    undo: str
    shows_viewfinder: bool

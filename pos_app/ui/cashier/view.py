"""The cashier's screen as values: every text as it is read, every key allowed or not.

Frozen, so that what has not changed is seen at a glance and costs nothing to show again.
"""

from typing import TYPE_CHECKING

from pos_app.domain.value import value
from pos_app.ui.components.article_tile import TileView
from pos_app.ui.components.banner import BannerView
from pos_app.ui.components.chip_row import ChipView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.line_row import LineView
from pos_app.ui.components.status_strip import StatusView

if TYPE_CHECKING:
    from pos_app.printing.layout import ReceiptLayout
    from pos_app.ui.cashier.sheet_views import SheetView


@value(kw_only=True)
class StripView:
    """The strip at the top."""

    shop: str
    statuses: tuple[StatusView, ...]
    cashier: str
    clock: str


@value(kw_only=True)
class ShelfView:
    """The articles at rest under everything else."""

    search: str
    groups: tuple[ChipView, ...]
    tiles: tuple[TileView, ...]
    hint: str
    next_quantity: str
    begin: str = ""
    """Words of the key that leads to the first articles, where there are none."""


@value(kw_only=True)
class TenderView:
    """One payment of the sale. A busy one is on its way in or out."""

    tender_id: str
    icon: str
    name: str
    detail: str
    amount: str
    can_remove: bool
    is_busy: bool


@value(kw_only=True)
class PayView:
    """The keys at the bottom of the sale: what each would do, and whether it may."""

    card_hint: str
    cash_hint: str
    terminal_hint: str
    can_pay: bool
    complete: str
    """Words of the one key that takes the place of the three, or nothing."""


@value(kw_only=True)
class SaleView:
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


@value(kw_only=True)
class View:
    """All of the screen. Without a sheet the shelf shows; a receipt takes the place of its sale."""

    strip: StripView
    shelf: ShelfView
    sheet: "SheetView | None"
    sale: SaleView
    receipt: "ReceiptLayout | None"
    banner: BannerView | None
    toast: str
    undo: str
    shows_viewfinder: bool

"""The kiosk's screen as values: every text as it is read, every key allowed or not."""

from msgspec import Struct

from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.banner import BannerView
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone


class ChoiceView(Struct, frozen=True, kw_only=True):
    """A key: what it is known by, what it says. A loud one is what comes next."""

    key: str
    text: str
    icon: str = ""
    is_loud: bool = False
    is_chosen: bool = False
    name: str = ""
    """What a key with an icon alone is called by those who cannot see it."""


class MessagePageView(Struct, frozen=True, kw_only=True):
    """One thing, large: what it is, a figure, what to do next. `code` is shown as a QR code."""

    key: str
    icon: str
    tone: Tone = Tone.SOFT
    title: str = ""
    figure: str = ""
    hint: str = ""
    facts: tuple[FactView, ...] = ()
    code: str = ""
    keys: tuple[ChoiceView, ...] = ()


class GoodsView(Struct, frozen=True, kw_only=True):
    """One line of the sale. One that cannot be changed is value for a card."""

    line_id: str
    name: str
    quantity: str
    amount: str
    can_change: bool
    more: str
    fewer: str
    """What the two keys of the line are called by those who cannot see them."""


class GoodsPageView(Struct, frozen=True, kw_only=True):
    """What is bought, what it costs, and how to pay."""

    lines: tuple[GoodsView, ...]
    facts: tuple[FactView, ...]
    total_label: str
    total: str
    hint: str
    keys: tuple[ChoiceView, ...]


class AmountPageView(Struct, frozen=True, kw_only=True):
    """A keypad, for staff."""

    sheet: AmountSheetView


class WarningView(Struct, frozen=True, kw_only=True):
    """The question whether somebody is still there, over everything."""

    title: str
    hint: str
    keys: tuple[ChoiceView, ...]


PageView = MessagePageView | GoodsPageView | AmountPageView


class KioskView(Struct, frozen=True, kw_only=True):
    """All of the kiosk. `spoken` is what a voice would say of the page."""

    shop: str
    status: str
    languages: tuple[ChoiceView, ...]
    tools: tuple[ChoiceView, ...]
    page: PageView
    banner: BannerView | None
    warning: WarningView | None
    spoken: str

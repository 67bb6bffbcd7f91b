"""The customer's display as values: every text as it is read."""

from dataclasses import dataclass
from enum import StrEnum

from pos_app.ui.components.facts import FactView
from pos_app.ui.components.verdict import VerdictView


class Scene(StrEnum):
    """What the display is about now."""

    WELCOME = "welcome"
    SALE = "sale"
    VERDICT = "verdict"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoughtView:
    """One line of the sale, as the customer reads along."""

    line_id: str
    quantity: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksView:
    """The end of a sale: what was paid, what comes back, and the receipt as a code to photograph.

    `receipt_code` is empty where there is nothing to show.
    """

    title: str
    figure_label: str
    figure: str
    facts: tuple[FactView, ...]
    receipt_code: str
    receipt_hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerView:
    """All of the display."""

    scene: Scene
    shop: str
    greeting: str
    lines: tuple[BoughtView, ...]
    total_label: str
    total: str
    facts: tuple[FactView, ...]
    verdict: VerdictView | None
    thanks: ThanksView | None

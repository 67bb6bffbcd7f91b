"""A receipt before any printer: rows that say what they are, with their texts already written."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in minor units and as it is written."""

    minor: int
    text: str


class Size(StrEnum):
    """How big a heading is: large for the shop's name, double for the mark of a copy."""

    NORMAL = "normal"
    LARGE = "large"
    DOUBLE = "double"


class Meaning(StrEnum):
    """What the amount of an `AmountRow` is."""

    DISCOUNT = "discount"
    GOODS_TOTAL = "goods_total"
    LOADS_TOTAL = "loads_total"
    TOTAL = "total"
    ROUNDING = "rounding"
    RECEIVED = "received"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A line in the middle."""

    text: str
    size: Size = Size.NORMAL


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The title of the rows that follow."""

    text: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two facts on one line, one at each edge."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Goods: the name, the amount before any discount, and under it quantity times price."""

    name: str
    amount: Amount
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class LoadRow:
    """Value put on a card, outside the sales total."""

    name: str
    amount: Amount
    masked_code: str


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A named amount."""

    meaning: Meaning
    label: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class VatHeadingRow:
    """What the four columns of the VAT rows are called."""

    rate: str
    net: str
    vat: str
    gross: str


@dataclass(frozen=True, slots=True)
class VatRow:
    """One rate: what was sold at it without VAT, the VAT, and both together."""

    rate: str
    net: Amount
    vat: Amount
    gross: Amount


@dataclass(frozen=True, slots=True)
class TenderRow:
    """One way of paying, with facts about it: how it was approved, what the card has left."""

    name: str
    amount: Amount
    masked_code: str | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A sentence in the middle."""

    text: str


@dataclass(frozen=True, slots=True)
class BarcodeRow:
    """A code to scan, and what it says."""

    value: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A line across the paper."""


Row = (
    HeadingRow
    | SectionRow
    | PairRow
    | ItemRow
    | LoadRow
    | AmountRow
    | VatHeadingRow
    | VatRow
    | TenderRow
    | NoteRow
    | BarcodeRow
    | RuleRow
)


@dataclass(frozen=True, slots=True)
class ReceiptLayout:
    """A receipt from top to bottom. `title` names it where a file needs a title."""

    title: str
    rows: tuple[Row, ...]

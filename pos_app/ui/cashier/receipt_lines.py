"""A receipt for the screen: every row of its layout as lines with a left, a right and a weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from pos_app.printing.layout import (
    AmountRow,
    BarcodeRow,
    HeadingRow,
    ItemRow,
    LoadRow,
    Meaning,
    NoteRow,
    PairRow,
    ReceiptLayout,
    Row,
    RuleRow,
    SectionRow,
    Size,
    TenderRow,
    VatHeadingRow,
    VatRow,
)


class Weight(Enum):
    """How much a line stands out."""

    SOFT = auto()
    PLAIN = auto()
    STRONG = auto()
    LARGE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One line: texts from left to right edge, or one in the middle, or nothing but a rule."""

    texts: tuple[str, ...] = ()
    weight: Weight = Weight.PLAIN
    centred: bool = False
    is_rule: bool = False


RULE = PaperLine(is_rule=True)


def paper_lines(layout: ReceiptLayout) -> tuple[PaperLine, ...]:
    """Return the receipt line by line."""
    return tuple(line for row in layout.rows for line in _lines(row))


def _lines(row: Row) -> Iterator[PaperLine]:  # noqa: C901, PLR0912 - one case a row
    match row:
        case HeadingRow(text, size):
            weight = Weight.SOFT if size is Size.NORMAL else Weight.LARGE
            yield PaperLine(texts=(text,), weight=weight, centred=True)
        case SectionRow(text):
            yield PaperLine(texts=(text,), weight=Weight.STRONG)
        case PairRow(left, right):
            yield PaperLine(texts=(left, right), weight=Weight.SOFT)
        case ItemRow(name, amount, detail):
            yield PaperLine(texts=(name, amount.text))
            if detail:
                yield PaperLine(texts=(detail, ""), weight=Weight.SOFT)
        case LoadRow(name, amount, masked_code):
            yield PaperLine(texts=(name, amount.text))
            yield PaperLine(texts=(masked_code, ""), weight=Weight.SOFT)
        case AmountRow(meaning, label, amount):
            weight = Weight.LARGE if meaning is Meaning.TOTAL else Weight.PLAIN
            yield PaperLine(texts=(label, amount.text), weight=weight)
        case VatHeadingRow(rate, net, vat, gross):
            yield PaperLine(texts=(rate, net, vat, gross), weight=Weight.SOFT)
        case VatRow(rate, net, vat, gross):
            yield PaperLine(texts=(rate, net.text, vat.text, gross.text), weight=Weight.SOFT)
        case TenderRow(name, amount, masked_code, details):
            yield PaperLine(texts=(name, amount.text))
            if masked_code:
                yield PaperLine(texts=(masked_code, ""), weight=Weight.SOFT)
            for left, right in details:
                yield PaperLine(texts=(left, right), weight=Weight.SOFT)
        case NoteRow(text):
            yield PaperLine(texts=(text,), weight=Weight.STRONG, centred=True)
        case BarcodeRow(value):
            yield PaperLine(texts=(value,), weight=Weight.SOFT, centred=True)
        case RuleRow():
            yield RULE

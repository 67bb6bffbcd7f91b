"""What stands on a receipt, and in which order."""

from collections.abc import Iterator
from datetime import tzinfo
from itertools import chain
from typing import Final, assert_never
from zlib import crc32

from babel import Locale

from pos_app.domain.giving_back import ReturnReceipt
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, GoodsLine, Totals
from pos_app.domain.shop import Shop
from pos_app.domain.tender import CardTender, CashTender, Tender, TerminalTender
from pos_app.domain.till import TRAINING_MARK
from pos_app.printing.day_words import day_words_of
from pos_app.printing.figures import Figures
from pos_app.printing.layout import (
    Amount,
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
from pos_app.printing.vocabulary import Words
from pos_app.printing.wording import TIMES, printable, shortened
from pos_app.printing.words import words_of

LONGEST_TILL_IN_CODE: Final = 5
LONGEST_EARLIER_CODE: Final = len("R.") + 12
CODE_PREFIX: Final = "R."
PRACTICE_CODE_PREFIX: Final = "P."
MILLION: Final = 1_000_000
LARGEST_OF_FOUR_DIGITS: Final = 9_999


def receipt_layout(
    receipt: Receipt,
    shop: Shop,
    locale: str,
    *,
    copy: bool = False,
    zone: tzinfo | None = None,
) -> ReceiptLayout:
    """Return the receipt, row by row, in the language and manner of a locale such as `nb_NO`.

    A reprint is a `copy` and says so at its head. Times are local: in `zone`, or else in the
    machine's own. Raises babel's UnknownLocaleError for a locale that there is not.
    """
    parsed = Locale.parse(locale)
    writer = _Writer(receipt, shop, words_of(parsed), Figures(parsed, zone))
    writer.training = day_words_of(parsed).training_mark
    return writer.layout(copy=copy)


def number_in_code(text: str, till_id: str) -> int | None:
    """Return the number of a receipt of this till by what its barcode says, None for others.

    Paper outlives a version: what `R.` and a name of up to 12 letters said before is read as ever.
    """
    till, dot, number = text.rpartition(".")
    begins = {_till_in_code(till_id), f"{CODE_PREFIX}{_letters_of(till_id)}."}
    if f"{till}{dot}" not in begins or len(till) > LONGEST_EARLIER_CODE or not number.isdecimal():
        return None
    return int(number)


def receipt_code(receipt: Receipt | ReturnReceipt) -> str:
    """Return what the barcode of a receipt says: `R.`, the till, `.` and the number.

    Practice begins with `P.`. Only characters that scanners with a wrong keyboard layout leave
    alone, and few enough for a roll of 58 mm.
    """
    number = receipt.number
    # Code 128 sets digits by twos: six take no more room than five.
    digits = f"{number:06}" if number > LARGEST_OF_FOUR_DIGITS else number
    return f"{_till_in_code(receipt.till_id)}{digits}"


def _till_in_code(till_id: str) -> str:
    """Return how the codes of a till begin: with its letters and digits, or six digits for them.

    Names are not cut: two tills whose names begin alike would have the same codes.
    """
    prefix = PRACTICE_CODE_PREFIX if till_id.endswith(TRAINING_MARK) else CODE_PREFIX
    name = till_id.removesuffix(TRAINING_MARK)
    letters = _letters_of(name)
    if len(letters) > LONGEST_TILL_IN_CODE:
        letters = f"{crc32(name.encode()) % MILLION:06}"
    return f"{prefix}{letters}."


def _letters_of(name: str) -> str:
    return "".join(c for c in name if c.isascii() and c.isalnum())


class _Writer:
    """One receipt being laid out."""

    def __init__(self, receipt: Receipt, shop: Shop, words: Words, figures: Figures) -> None:
        self._receipt = receipt
        self._shop = shop
        self._words = words
        self._figures = figures
        self._totals: Totals = receipt.sale.totals()
        self.training = ""

    def layout(self, *, copy: bool) -> ReceiptLayout:
        rows = chain(
            self._copy_mark(copy=copy),
            self._head(),
            self._goods(),
            self._loads(),
            self._total(),
            self._vat(),
            self._tenders(),
            self._cash(),
            self._foot(),
        )
        return ReceiptLayout(f"{self._words.receipt_number} {self._receipt.number}", tuple(rows))

    def _amount(self, amount_minor: int) -> Amount:
        return Amount(amount_minor, self._figures.amount(amount_minor))

    def _copy_mark(self, *, copy: bool) -> Iterator[Row]:
        if copy:
            yield HeadingRow(self._words.copy, Size.DOUBLE)

    def _head(self) -> Iterator[Row]:
        words, receipt = self._words, self._receipt
        if receipt.till_id.endswith(TRAINING_MARK):
            yield HeadingRow(self.training, Size.DOUBLE)
        yield HeadingRow(printable(self._shop.name), Size.LARGE)
        for line in self._shop.address:
            yield HeadingRow(printable(line))
        if self._shop.organisation_number:
            number = printable(self._shop.organisation_number)
            yield HeadingRow(f"{words.organisation} {number}")
        yield RuleRow()
        sells = bool(receipt.sale.goods) or not receipt.sale.loads
        yield SectionRow(words.receipt if sells else words.receipt_for_loads)
        yield PairRow(
            f"{words.receipt_number} {receipt.number}",
            f"{words.till} {printable(receipt.till_id)}",
        )
        yield PairRow(
            self._figures.day(receipt.completed_at_ms), self._figures.time(receipt.completed_at_ms)
        )
        yield PairRow(words.operator, printable(receipt.operator))
        yield RuleRow()

    def _goods(self) -> Iterator[Row]:
        sale, words = self._receipt.sale, self._words
        for line in sale.goods:
            yield ItemRow(
                printable(line.article.name), self._amount(line.gross_minor), self._detail(line)
            )
            if line.discount_minor:
                yield self._discount(words.discount, line.discount, line.discount_minor)
        on_sale_minor = self._totals.discount_minor - sum(
            line.discount_minor for line in sale.goods
        )
        if on_sale_minor:
            yield self._discount(words.discount_on_sale, sale.discount, on_sale_minor)

    def _detail(self, line: GoodsLine) -> str | None:
        if line.quantity == 1:
            return None
        price = self._figures.amount(line.article.unit_price_minor)
        return f"{self._figures.count(line.quantity)} {TIMES} {price}"

    def _discount(self, label: str, discount: Discount, discount_minor: int) -> AmountRow:
        if discount.basis_points:
            label = f"{label} {self._figures.percent(discount.basis_points)}"
        return AmountRow(Meaning.DISCOUNT, label, self._amount(-discount_minor))

    def _loads(self) -> Iterator[Row]:
        sale, words = self._receipt.sale, self._words
        if not sale.loads:
            return
        if sale.goods:
            goods = self._amount(self._totals.goods_minor)
            yield AmountRow(Meaning.GOODS_TOTAL, words.goods_total, goods)
            yield RuleRow()
        yield SectionRow(words.loads_heading)
        for line in sale.loads:
            kind = words.loads[line.kind]
            name = f"{kind}: {printable(line.card_name)}" if line.card_name else kind
            yield LoadRow(name, self._amount(line.amount_minor), shortened(line.masked_code))
        loads = self._amount(self._totals.loads_minor)
        yield AmountRow(Meaning.LOADS_TOTAL, words.loads_total, loads)

    def _total(self) -> Iterator[Row]:
        yield RuleRow()
        label = f"{self._words.total} {self._receipt.sale.currency}"
        yield AmountRow(Meaning.TOTAL, label, self._amount(self._totals.total_minor))

    def _vat(self) -> Iterator[Row]:
        if not self._totals.vat:
            return
        words = self._words
        yield RuleRow()
        yield VatHeadingRow(words.vat, words.before_vat, words.vat, words.with_vat)
        for share in self._totals.vat:
            yield VatRow(
                self._figures.percent(share.basis_points),
                self._amount(share.gross_minor - share.vat_minor),
                self._amount(share.vat_minor),
                self._amount(share.gross_minor),
            )

    def _tenders(self) -> Iterator[Row]:
        if not self._receipt.tenders:
            return
        yield RuleRow()
        yield SectionRow(self._words.paid_with)
        for tender in self._receipt.tenders:
            yield self._tender(tender)

    def _tender(self, tender: Tender) -> TenderRow:
        words = self._words
        amount = self._amount(tender.amount_minor)
        match tender:
            case CardTender():
                name = printable(tender.card_name) if tender.card_name else words.card
                left = self._figures.amount(tender.card_available_minor)
                approval = words.approvals[tender.approval]
                if tender.approved_by is not None:
                    approval = f"{approval} ({printable(tender.approved_by)})"
                details = (
                    (words.approved, approval),
                    (words.left_on_card, left),
                )
                return TenderRow(name, amount, shortened(tender.masked_code), details)
            case CashTender():
                return TenderRow(words.cash, amount)
            case TerminalTender():
                details = ((words.approved, words.approvals[tender.approval]),)
                return TenderRow(words.terminal, amount, details=details)
            case _:
                assert_never(tender)

    def _cash(self) -> Iterator[Row]:
        cash = [tender for tender in self._receipt.tenders if isinstance(tender, CashTender)]
        if not cash:
            return
        words = self._words
        if self._receipt.rounding_minor:
            rounding = self._amount(self._receipt.rounding_minor)
            yield AmountRow(Meaning.ROUNDING, words.rounding, rounding)
        received = self._amount(sum(tender.received_minor for tender in cash))
        yield AmountRow(Meaning.RECEIVED, words.received, received)
        change = self._amount(self._receipt.change_minor)
        yield AmountRow(Meaning.CHANGE, words.change, change)

    def _foot(self) -> Iterator[Row]:
        yield RuleRow()
        yield NoteRow(self._words.thanks)
        yield BarcodeRow(receipt_code(self._receipt))

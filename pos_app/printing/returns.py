"""What stands on the receipt of a return, and on a gift receipt, which tells no price."""

from collections.abc import Iterator
from datetime import tzinfo

from babel import Locale

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import CardBack, CashBack, GivenBackAs, ReturnReceipt
from pos_app.domain.receipt import Receipt
from pos_app.domain.shop import Shop
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
from pos_app.printing.receipts import receipt_code
from pos_app.printing.vocabulary import DayWords, Words
from pos_app.printing.wording import printable, shortened
from pos_app.printing.words import words_of


def return_layout(
    receipt: ReturnReceipt,
    shop: Shop,
    locale: str,
    *,
    copy: bool = False,
    zone: tzinfo | None = None,
) -> ReceiptLayout:
    """Return the receipt of a return, row by row; a reprint is a `copy` and says so at its head."""
    parsed = Locale.parse(locale)
    words, day, figures = words_of(parsed), day_words_of(parsed), Figures(parsed, zone)
    rows = (
        *((HeadingRow(words.copy, Size.DOUBLE),) if copy else ()),
        *_training(receipt.till_id, day),
        *_shop(shop, words),
        *_head(receipt, words, day, figures),
        *_lines(receipt, words, day, figures),
        *_ways(receipt, words, day, figures),
        RuleRow(),
        BarcodeRow(receipt_code(receipt)),
    )
    title = day.void_receipt if receipt.kind is GivenBackAs.VOID else day.return_receipt
    return ReceiptLayout(f"{title} {receipt.number}", rows)


def gift_layout(
    receipt: Receipt, shop: Shop, locale: str, *, zone: tzinfo | None = None
) -> ReceiptLayout:
    """Return the receipt without a single price, for whoever is given what was bought."""
    parsed = Locale.parse(locale)
    words, day, figures = words_of(parsed), day_words_of(parsed), Figures(parsed, zone)
    rows: tuple[Row, ...] = (
        *_training(receipt.till_id, day),
        *_shop(shop, words),
        RuleRow(),
        HeadingRow(day.gift_receipt, Size.LARGE),
        PairRow(f"{words.receipt_number} {receipt.number}", f"{words.till} {receipt.till_id}"),
        PairRow(figures.day(receipt.completed_at_ms), ""),
        RuleRow(),
        *(
            PairRow(printable(line.article.name), figures.count(line.quantity))
            for line in receipt.sale.goods
        ),
        RuleRow(),
        NoteRow(day.gift_note),
        BarcodeRow(receipt_code(receipt)),
    )
    return ReceiptLayout(f"{day.gift_receipt} {receipt.number}", rows)


def _training(till_id: str, day: DayWords) -> Iterator[Row]:
    if till_id.endswith(TRAINING_MARK):
        yield HeadingRow(day.training_mark, Size.DOUBLE)


def _shop(shop: Shop, words: Words) -> Iterator[Row]:
    yield HeadingRow(printable(shop.name), Size.LARGE)
    for line in shop.address:
        yield HeadingRow(printable(line))
    if shop.organisation_number:
        yield HeadingRow(f"{words.organisation} {printable(shop.organisation_number)}")


def _head(receipt: ReturnReceipt, words: Words, day: DayWords, figures: Figures) -> Iterator[Row]:
    yield RuleRow()
    yield HeadingRow(
        day.void_receipt if receipt.kind is GivenBackAs.VOID else day.return_receipt, Size.LARGE
    )
    yield PairRow(
        f"{words.receipt_number} {receipt.number}", f"{words.till} {printable(receipt.till_id)}"
    )
    yield PairRow(day.of_receipt, str(receipt.of_number))
    yield PairRow(figures.day(receipt.completed_at_ms), figures.time(receipt.completed_at_ms))
    yield PairRow(words.operator, printable(receipt.operator))
    if receipt.approved_by:
        yield PairRow(day.approved_by, printable(receipt.approved_by))
    if receipt.reason:
        yield PairRow(day.reason, printable(receipt.reason))
    yield RuleRow()


def _lines(receipt: ReturnReceipt, words: Words, day: DayWords, figures: Figures) -> Iterator[Row]:
    def amount(minor: int) -> Amount:
        return Amount(minor, figures.amount(minor))

    returned = receipt.returned
    for line in returned.goods:
        name = printable(line.name)
        detail = None if line.quantity == 1 else figures.count(line.quantity)
        yield ItemRow(name, amount(-line.amount_minor), detail)
    for load in returned.loads:
        yield LoadRow(day.taken_from_card, amount(-load.amount_minor), shortened(load.masked_code))
    yield RuleRow()
    label = f"{day.given_back} {receipt.currency}"
    yield AmountRow(Meaning.TOTAL, label, amount(-returned.total_minor))
    if returned.vat:
        yield VatHeadingRow(words.vat, words.before_vat, words.vat, words.with_vat)
    for share in returned.vat:
        yield VatRow(
            figures.percent(share.basis_points),
            amount(share.vat_minor - share.gross_minor),
            amount(-share.vat_minor),
            amount(-share.gross_minor),
        )


def _ways(receipt: ReturnReceipt, words: Words, day: DayWords, figures: Figures) -> Iterator[Row]:
    yield RuleRow()
    yield SectionRow(day.given_back)
    for back in receipt.back:
        amount = Amount(-back.amount_minor, figures.amount(-back.amount_minor))
        match back:
            case CardBack():
                is_note = back.card_type is CardType.CREDIT_NOTE
                name = day.credit_note if is_note else words.card
                yield TenderRow(name, amount, shortened(back.masked_code))
            case CashBack():
                yield TenderRow(words.cash, amount)
            case _:
                yield TenderRow(words.terminal, amount)
    if receipt.rounding_minor:
        rounding = Amount(-receipt.rounding_minor, figures.amount(-receipt.rounding_minor))
        yield AmountRow(Meaning.ROUNDING, words.rounding, rounding)

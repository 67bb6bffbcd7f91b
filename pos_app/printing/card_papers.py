"""Paper about one card: its statement, and the slips that tell a new code or PIN, this once."""

from collections.abc import Iterator
from datetime import tzinfo
from itertools import chain

from babel import Locale

from pos_app.domain.card import Card, CardType
from pos_app.domain.card_look import CardLook
from pos_app.domain.movement import Movement
from pos_app.domain.shop import Shop
from pos_app.domain.till import TRAINING_ACCOUNT
from pos_app.domain.transaction import TransactionType
from pos_app.printing.card_paper_words import card_words_of
from pos_app.printing.day_words import day_words_of
from pos_app.printing.figures import Figures
from pos_app.printing.layout import (
    BarcodeRow,
    HeadingRow,
    NoteRow,
    PairRow,
    ReceiptLayout,
    Row,
    RuleRow,
    SectionRow,
    Size,
)
from pos_app.printing.vocabulary import CardWords
from pos_app.printing.wording import printable, shortened
from pos_app.printing.words import words_of


def statement_layout(
    look: CardLook, shop: Shop, locale: str, now_ms: int, *, zone: tzinfo | None = None
) -> ReceiptLayout:
    """Return a card's statement: what moved, the oldest first, each with the balance after it."""
    parsed = Locale.parse(locale)
    words, figures = card_words_of(parsed), Figures(parsed, zone)
    card = look.card
    rows = chain(
        _head(card, shop, parsed, words.statement),
        _about(card, words, f"{figures.day(now_ms)} {figures.time(now_ms)}"),
        (RuleRow(),),
        *(_moved(one, words, figures) for one in reversed(look.movements)),
        (RuleRow(),),
        _amounts(look, words, figures),
        ((NoteRow(words.older_left_out),) if look.has_older else ()),
    )
    return ReceiptLayout(f"{words.statement} {card.card_id}", tuple(rows))


def code_slip(card: Card, code: str, shop: Shop, locale: str) -> ReceiptLayout:
    """Return the paper that carries a card's new code, as bars and as letters."""
    parsed = Locale.parse(locale)
    words = card_words_of(parsed)
    is_note = card.type is CardType.CREDIT_NOTE
    title = day_words_of(parsed).credit_note if is_note else words.card
    rows = (
        *_head(card, shop, parsed, title),
        PairRow(words.number, printable(card.card_id)),
        RuleRow(),
        BarcodeRow(code),
        NoteRow(words.keep_it),
    )
    return ReceiptLayout(f"{title} {card.card_id}", rows)


def pin_slip(card: Card, pin: str, shop: Shop, locale: str) -> ReceiptLayout:
    """Return the paper that tells a card's new PIN."""
    parsed = Locale.parse(locale)
    words = card_words_of(parsed)
    rows = (
        *_head(card, shop, parsed, words.new_pin),
        PairRow(words.number, printable(card.card_id)),
        RuleRow(),
        HeadingRow(pin, Size.DOUBLE),
        NoteRow(words.keep_pin),
    )
    return ReceiptLayout(f"{words.new_pin} {card.card_id}", rows)


def _head(card: Card, shop: Shop, locale: Locale, title: str) -> Iterator[Row]:
    if card.account_id == TRAINING_ACCOUNT:
        yield HeadingRow(day_words_of(locale).training_mark, Size.DOUBLE)
    yield HeadingRow(printable(shop.name), Size.LARGE)
    for line in shop.address:
        yield HeadingRow(printable(line))
    if shop.organisation_number:
        number = printable(shop.organisation_number)
        yield HeadingRow(f"{words_of(locale).organisation} {number}")
    yield RuleRow()
    yield SectionRow(title)


def _about(card: Card, words: CardWords, now: str) -> Iterator[Row]:
    if card.name:
        yield PairRow(printable(card.name), "")
    yield PairRow(words.number, printable(card.card_id))
    if card.tokens:
        yield PairRow(words.code, shortened(card.tokens[-1].masked_code))
    yield PairRow(words.as_of, now)


def _moved(movement: Movement, words: CardWords, figures: Figures) -> Iterator[Row]:
    told = movement.transaction
    names = {
        TransactionType.FUND: (words.put_on, "+"),
        TransactionType.DRAWDOWN: (words.taken_off, "-"),
        TransactionType.PENDING_CAPTURE: (words.held, ""),
        TransactionType.VOIDED: (words.freed, ""),
    }
    name, sign = names[told.type]
    yield PairRow(figures.day(told.created_at_ms), f"{sign}{figures.amount(told.amount_minor)}")
    yield PairRow(f"  {name}", figures.amount(movement.balance_minor))


def _amounts(look: CardLook, words: CardWords, figures: Figures) -> Iterator[Row]:
    amounts = look.card.amounts
    currency = look.card.currency or ""
    yield PairRow(f"{words.balance} {currency}".strip(), figures.amount(amounts.balance_minor))
    if amounts.reserved_minor:
        yield PairRow(words.held, figures.amount(amounts.reserved_minor))
        yield PairRow(words.available, figures.amount(amounts.available_minor))

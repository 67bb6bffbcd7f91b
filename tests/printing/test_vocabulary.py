"""Every paper speaks every language of the screen, and no printer loses a letter of it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from string import Formatter
from typing import get_args

import pytest
from babel import Locale

from pos_app.domain.card import CardType
from pos_app.domain.day_report import DayReport, GrandTotals, ReportKind
from pos_app.domain.day_totals import CashMove, DayTotals, Tally, VatTally, WayToPay
from pos_app.domain.giving_back import (
    CardBack,
    CashBack,
    GivenBackAs,
    Returned,
    ReturnedGoods,
    ReturnReceipt,
    TerminalBack,
    ValueTakenBack,
)
from pos_app.domain.ids import CardId, LineId, RefId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Discount, LoadKind
from pos_app.domain.tender import Approval, TerminalTender
from pos_app.domain.till import TRAINING_MARK
from pos_app.printing import card_paper_words, day_words, words
from pos_app.printing.card_paper_words import card_words_of
from pos_app.printing.card_papers import code_slip, pin_slip, statement_layout
from pos_app.printing.day_reports import day_report_layout
from pos_app.printing.day_words import day_words_of
from pos_app.printing.escpos.profile import NARROW, PrinterProfile
from pos_app.printing.escpos.ticket import receipt_bytes
from pos_app.printing.layout import BarcodeRow, ReceiptLayout, TenderRow
from pos_app.printing.receipts import receipt_layout
from pos_app.printing.returns import gift_layout, return_layout
from pos_app.printing.vocabulary import CardWords, DayWords, Words
from pos_app.printing.words import words_of
from pos_app.settings import Language
from tests.printing.any_sale import AT_MS, SHOP, card_tender, cash_tender, goods, load, receipt
from tests.printing.escpos.fake_printer import FakePrinter
from tests.printing.test_card_papers import HELD, look

LANGUAGES: tuple[str, ...] = get_args(Language)
PLACES = {
    "en": "en_IE",
    "nb": "nb_NO",
    "sv": "sv_SE",
    "da": "da_DK",
    "de": "de_DE",
    "fi": "fi_FI",
}
USUAL = PrinterProfile()
AnyWords = Words | DayWords | CardWords


def vocabulary_of(language: str) -> tuple[AnyWords, ...]:
    locale = Locale.parse(language)
    return words_of(locale), day_words_of(locale), card_words_of(locale)


def said(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Give every text within, with the place where it stands."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Mapping):
        for key, each in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from said(each, f"{where}.{key}")  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, tuple):
        for number, each in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from said(each, f"{where}.{number}")  # pyright: ignore[reportUnknownArgumentType]
    elif is_dataclass(value):
        for each in fields(value):
            yield from said(getattr(value, each.name), f"{where}.{each.name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_screen_has_a_word_for_everything_on_paper(language: str) -> None:
    for own, english in zip(vocabulary_of(language), vocabulary_of("en"), strict=True):
        told, meant = dict(said(own)), dict(said(english))
        assert told.keys() == meant.keys()
        for where, text in told.items():
            assert text.strip() == text != "", where
            assert _blanks(text) == _blanks(meant[where]), where


def _blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_language_borrows_its_words_from_english(language: str) -> None:
    for own, english in zip(vocabulary_of(language), vocabulary_of("en"), strict=True):
        told, meant = dict(said(own)), dict(said(english))
        same = [where for where, text in told.items() if text == meant[where]]
        assert len(same) <= 2, same  # "online" is one; a language or two has another


@pytest.mark.parametrize(
    "table", [words.LANGUAGES, day_words.LANGUAGES, card_paper_words.LANGUAGES]
)
def test_no_paper_speaks_fewer_languages_than_another(table: Mapping[str, AnyWords]) -> None:
    assert set(table) == {*LANGUAGES, "nn", "no"}


def everything_bought() -> Receipt:
    tenders = (
        *(card_tender(1_000, name=None, approval=approval) for approval in Approval),
        TerminalTender(tender_id=TenderId("bank"), amount_minor=1_000),
        cash_tender(48_303, over_minor=1_000),
    )
    sold = receipt(
        goods("Zehn € für Käse, Öl & Grüße", 10_000, 3),
        load(20_000, None),
        replace(load(5_000, None), kind=LoadKind.ACTIVATION),
        tenders=tenders,
        discount=Discount(amount_minor=500),
    )
    return replace(sold, till_id=TillId(f"till-1{TRAINING_MARK}"), operator="Päivi")


def everything_back() -> ReturnReceipt:
    card = CardBack(
        card_id=CardId("card"), masked_code="****4821", amount_minor=5_000, ref_id=RefId("back")
    )
    bought = ReturnedGoods(
        line_id=LineId("line"),
        article_id="cup",
        name="Tee",
        group="",
        quantity=2,
        amount_minor=20_000,
        vat_basis_points=1900,
    )
    taken = ValueTakenBack(
        line_id=LineId("load"),
        card_id=CardId("card"),
        masked_code="****4821",
        amount_minor=5_000,
        ref_id=RefId("taken"),
    )
    return ReturnReceipt(
        till_id=TillId("till-1"),
        number=1043,
        return_id="return",
        kind=GivenBackAs.RETURN,
        of_number=1042,
        currency=Currency.EUR,
        returned=Returned(goods=(bought,), loads=(taken,)),
        back=(
            card,
            replace(card, card_type=CardType.CREDIT_NOTE),
            CashBack(amount_minor=10_003, rounding_minor=-3),
            TerminalBack(amount_minor=4_997),
        ),
        operator="Päivi",
        approved_by="Jörg",
        reason="Maß",
        completed_at_ms=AT_MS,
    )


def everything_counted() -> DayReport:
    tally = Tally(12, 123_450)
    totals = DayTotals(
        **{each.name: tally for each in fields(DayTotals) if each.type is Tally},
        receipts=12,
        first_number=1,
        last_number=12,
        gift_receipts=3,
        drawer_openings=4,
        rounding_minor=-3,
        float_minor=50_000,
        cash_in_minor=70_000,
        cash_moves=dict.fromkeys(CashMove, tally),
        groups={"Käse": tally, "": tally},
        ways=dict.fromkeys(WayToPay, tally),
        operators={"Päivi": tally},
        vat={1900: VatTally(123_450, 19_711)},
        approvals=dict.fromkeys(Approval, tally),
        allowed_by={"Jörg": tally},
        return_reasons={"Maß": tally},
    )
    return DayReport(
        kind=ReportKind.Z,
        number=7,
        till_id=TillId("till-1"),
        currency=Currency.EUR,
        operator="Päivi",
        at_ms=AT_MS,
        from_ms=AT_MS - 1_000,
        to_ms=AT_MS,
        after=(1, 1),
        to=(1, 9),
        totals=totals,
        counted_minor=120_000,
        training=tally,
        grand=GrandTotals(sales_minor=500_000, returns_minor=20_000),
    )


def every_paper(locale: str) -> Iterator[ReceiptLayout]:
    bought, back, day = everything_bought(), everything_back(), everything_counted()
    yield receipt_layout(bought, SHOP, locale, copy=True)
    yield receipt_layout(receipt(load(5_000)), SHOP, locale)
    yield gift_layout(bought, SHOP, locale)
    yield return_layout(back, SHOP, locale)
    yield return_layout(replace(back, kind=GivenBackAs.VOID), SHOP, locale)
    yield day_report_layout(day, SHOP, locale)
    yield day_report_layout(replace(day, kind=ReportKind.X, number=0), SHOP, locale)
    yield statement_layout(look(has_older=True), SHOP, locale, AT_MS)
    yield code_slip(HELD, "K1XO2ABCDEFGHI", SHOP, locale)
    yield pin_slip(HELD, "4711", SHOP, locale)


def words_in(texts: Iterator[str]) -> set[str]:
    return {word.casefold() for text in texts for word in text.split()}


@pytest.mark.parametrize(
    ("locale", "profile"),
    [
        *((PLACES[language], USUAL) for language in LANGUAGES),
        *((PLACES[language], NARROW) for language in ("de", "fi")),
    ],
)
def test_a_printer_sets_every_word_of_every_paper_whole(
    locale: str, profile: PrinterProfile
) -> None:
    for layout in every_paper(locale):
        paper = FakePrinter(profile.columns).feed(receipt_bytes(layout, profile))
        meant = words_in(text for _, text in said(layout.rows, ""))
        assert meant - words_in(iter(paper.lines)) == set(), layout.title
        codes = sum(isinstance(row, BarcodeRow) for row in layout.rows)
        assert len(paper.pictures) <= codes, "no line of letters is drawn"


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("de_DE", ("Kassenbon", "ZU ZAHLEN NOK", "MwSt.", "Rückgeld", "Zehn € für Käse, Öl & Gr")),
        ("fi_FI", ("Kassakuitti", "MAKSETTAVAA NOK", "ALV", "Vaihtoraha", "Pyöristys")),
    ],
)
def test_a_receipt_speaks_as_shops_there_do(locale: str, told: tuple[str, ...]) -> None:
    layout = receipt_layout(everything_bought(), SHOP, locale)
    lines = "\n".join(FakePrinter().feed(receipt_bytes(layout, USUAL)).lines)
    for text in told:
        assert text in lines


def test_a_return_names_a_credit_note_as_one() -> None:
    rows = return_layout(everything_back(), SHOP, "nb_NO").rows
    names = [row.name for row in rows if isinstance(row, TenderRow)]
    assert names == ["Kort", "Tilgodelapp", "Kontant", "Bankterminal"]

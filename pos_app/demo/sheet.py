"""The demo cards as they are printed: what each shows, in the words of whoever prints."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from babel import Locale

from pos_app.demo.cards import DemoCard, Situation
from pos_app.demo.sheet_words import SheetWords, sheet_words_of
from pos_app.printing.card_face import Colour, SheetCard, SheetToken
from pos_app.printing.figures import Figures
from pos_app.printing.sheet import Progress, cards_sheet

PINE: Final = (31, 82, 74)
GREY: Final = (98, 103, 112)
RED: Final = (150, 49, 41)
PLUM: Final = (92, 62, 110)
AMBER: Final = (140, 86, 16)
SEA: Final = (36, 84, 112)
INK: Final = (34, 48, 74)

COLOURS: Final[Mapping[Situation, Colour]] = {
    Situation.UNUSED: PINE,
    Situation.PARTIALLY_USED: PINE,
    Situation.USED: GREY,
    Situation.EXPIRED: RED,
    Situation.INACTIVE: GREY,
    Situation.NOT_ACTIVE_YET: AMBER,
    Situation.RESERVED: SEA,
    Situation.WITH_PIN: INK,
    Situation.CREDIT_NOTE: PLUM,
    Situation.OTHER_CURRENCY: SEA,
    Situation.ONE_SHOT: PLUM,
    Situation.EXPIRING_SOON: AMBER,
}


def write_demo_sheet(
    cards: Sequence[DemoCard],
    path: Path,
    *,
    issuer: str,
    locale: str = "nb_NO",
    language: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the sheet of demo cards as a PDF and return its path; raises as `cards_sheet`."""
    faces = sheet_cards(cards, issuer, locale, language)
    return cards_sheet(faces, path, progress, locale=locale, language=language)


def sheet_cards(
    cards: Sequence[DemoCard], issuer: str, locale: str, language: str | None = None
) -> tuple[SheetCard, ...]:
    """Return the cards as the sheet prints them, in the words of a language or of the locale's."""
    words, figures = sheet_words_of(Locale.parse(language or locale)), Figures(locale)
    return tuple(_sheet_card(card, issuer, words, figures) for card in cards)


def _sheet_card(demo: DemoCard, issuer: str, words: SheetWords, figures: Figures) -> SheetCard:
    plan = demo.plan
    return SheetCard(
        issuer=issuer,
        name=plan.name,
        amount_minor=demo.card.amounts.available_minor,
        currency=demo.card.currency or plan.currency,
        status=words.situations[plan.situation],
        details=tuple(_details(demo, words, figures)),
        tokens=tuple(
            SheetToken(
                value=token.value, masked_code=token.masked_code, note=words.tokens[token.kind]
            )
            for token in demo.tokens
        ),
        colour=COLOURS[plan.situation],
    )


def _details(demo: DemoCard, words: SheetWords, figures: Figures) -> Iterator[str]:
    plan, card = demo.plan, demo.card
    made_with = figures.money(plan.amount_minor, plan.currency)
    if plan.situation is Situation.INACTIVE:
        yield words.to_sell_for.format(amount=made_with)
    elif card.amounts.available_minor != plan.amount_minor:
        yield words.made_with.format(amount=made_with)
    if card.amounts.reserved_minor:
        yield words.held.format(amount=figures.money(card.amounts.reserved_minor, plan.currency))
    if plan.active_in_days is not None and card.active_from_ms is not None:
        yield words.active_from.format(day=figures.day(card.active_from_ms))
    if card.expires_at_ms is not None:
        told = words.expired if plan.situation is Situation.EXPIRED else words.expires
        yield told.format(day=figures.day(card.expires_at_ms))
    if demo.pin is not None:
        yield words.pin.format(pin=demo.pin)

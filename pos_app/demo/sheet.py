"""The demo cards as they are printed: what each shows, in the words of the locale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel import Locale

from pos_app.demo.cards import DemoCard, Situation, TokenKind
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """What the sheet of demo cards says in one language."""

    situations: Mapping[Situation, str]
    tokens: Mapping[TokenKind, str]
    made_with: str
    held: str
    to_sell_for: str
    expired: str
    expires: str
    active_from: str
    pin: str


NORWEGIAN: Final = SheetWords(
    situations={
        Situation.UNUSED: "Ubrukt",
        Situation.PARTIALLY_USED: "Delvis brukt",
        Situation.USED: "Brukt opp",
        Situation.EXPIRED: "Utløpt",
        Situation.INACTIVE: "Ikke solgt ennå",
        Situation.NOT_ACTIVE_YET: "Ikke gyldig ennå",
        Situation.RESERVED: "Delvis holdt av",
        Situation.WITH_PIN: "Med kode",
        Situation.CREDIT_NOTE: "Tilgodelapp",
        Situation.OTHER_CURRENCY: "Annen valuta",
        Situation.ONE_SHOT: "Koden gjelder én gang",
        Situation.EXPIRING_SOON: "Utløper snart",
    },
    tokens={
        TokenKind.PRINTED: "16 siffer, gjelder igjen og igjen",
        TokenKind.DINCARD: "DINCARD, gjelder igjen og igjen",
        TokenKind.ONCE: "gjelder én gang",
    },
    made_with="Opprinnelig {amount}",
    held="{amount} er holdt av",
    to_sell_for="Selges for {amount}",
    expired="Utløp {day}",
    expires="Utløper {day}",
    active_from="Gyldig fra {day}",
    pin="PIN {pin}",
)

ENGLISH: Final = SheetWords(
    situations={
        Situation.UNUSED: "Unused",
        Situation.PARTIALLY_USED: "Partly used",
        Situation.USED: "Used up",
        Situation.EXPIRED: "Expired",
        Situation.INACTIVE: "Not sold yet",
        Situation.NOT_ACTIVE_YET: "Not valid yet",
        Situation.RESERVED: "Partly on hold",
        Situation.WITH_PIN: "With a PIN",
        Situation.CREDIT_NOTE: "Credit note",
        Situation.OTHER_CURRENCY: "Another currency",
        Situation.ONE_SHOT: "The code works once",
        Situation.EXPIRING_SOON: "Expires soon",
    },
    tokens={
        TokenKind.PRINTED: "16 digits, works again and again",
        TokenKind.DINCARD: "DINCARD, works again and again",
        TokenKind.ONCE: "works once",
    },
    made_with="Made with {amount}",
    held="{amount} is on hold",
    to_sell_for="To be sold for {amount}",
    expired="Expired {day}",
    expires="Expires {day}",
    active_from="Valid from {day}",
    pin="PIN {pin}",
)

NORWEGIAN_LANGUAGES: Final = frozenset({"nb", "nn", "no"})


def write_demo_sheet(
    cards: Sequence[DemoCard],
    path: Path,
    *,
    issuer: str,
    locale: str = "nb_NO",
    progress: Progress | None = None,
) -> Path:
    """Write the sheet of demo cards as a PDF and return its path; raises as `cards_sheet`."""
    return cards_sheet(sheet_cards(cards, issuer, locale), path, progress, locale=locale)


def sheet_cards(cards: Sequence[DemoCard], issuer: str, locale: str) -> tuple[SheetCard, ...]:
    """Return the cards as the sheet prints them; languages but Norwegian get English."""
    parsed = Locale.parse(locale)
    words = NORWEGIAN if parsed.language in NORWEGIAN_LANGUAGES else ENGLISH
    return tuple(_sheet_card(card, issuer, words, Figures(parsed)) for card in cards)


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

"""A sheet of cards: true size, every code readable, and no token in clear letters."""

import random
import time
from pathlib import Path

import pytest

from pos_app.domain.money import Currency
from pos_app.domain.token import Format, generated_value, masked
from pos_app.errors import Code, Refused
from pos_app.printing.card_face import SheetCard, SheetToken
from pos_app.printing.sheet import cards_sheet
from tests.printing.reading import (
    CODE_128,
    QR,
    codes_in,
    page_sizes_mm,
    pages_as_printed,
    shape_sizes_mm,
    text_of,
)

SIXTEEN_DIGITS = Format(length=16, symbols=False)
ONCE = Format(length=12, prefix="ONCE", symbols=False)


def tokens(chance: random.Random, *, long_one_first: bool) -> tuple[SheetToken, ...]:
    values = [
        generated_value(format_, chance.randrange) for format_ in (SIXTEEN_DIGITS, None, ONCE)
    ]
    if long_one_first:
        values[:2] = values[1], values[0]
    return tuple(SheetToken(value=value, masked_code=masked(value)) for value in values)


def a_dozen_cards() -> list[SheetCard]:
    """Return twelve cards of three tokens; the fourth has a token on its face too long for bars."""
    chance = random.Random(7)
    return [
        SheetCard(
            issuer="Fyrvokterens Hage",
            name="Sommergave til hele redaksjonen i Øyposten" if number == 2 else f"Kort {number}",
            amount_minor=50_000 * (number + 1),
            currency=Currency.EUR if number == 5 else Currency.NOK,
            status="Delvis brukt",
            details=("PIN 0123", "Gyldig fra 1. januar"),
            tokens=tokens(chance, long_one_first=number == 3),
        )
        for number in range(12)
    ]


@pytest.fixture(scope="module")
def cards() -> list[SheetCard]:
    return a_dozen_cards()


@pytest.fixture(scope="module")
def sheet(cards: list[SheetCard], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return cards_sheet(cards, tmp_path_factory.mktemp("sheet") / "cards.pdf").read_bytes()


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_code_on_the_sheet_reads_as_its_token(
    sheet: bytes, cards: list[SheetCard], dpi: int
) -> None:
    seen = [code for page in pages_as_printed(sheet, dpi) for code in codes_in(page)]
    values = [token.value for card in cards for token in card.tokens]
    # Each token once as bars and once as QR, but the long one on a face once more on its label.
    expected = [(kind, value) for value in values for kind in (CODE_128, QR)]
    expected.append((QR, cards[3].tokens[0].value))
    key = str
    assert sorted(seen, key=key) == sorted(expected, key=key)


def test_bars_stand_on_a_card_only_where_they_fit(sheet: bytes, cards: list[SheetCard]) -> None:
    first_page = codes_in(pages_as_printed(sheet, 203)[0])
    faces = [card.tokens[0].value for card in cards[:8]]
    assert sorted(value for kind, value in first_page if kind == QR) == sorted(faces)
    short = [value for value in faces if value != cards[3].tokens[0].value]
    assert sorted(value for kind, value in first_page if kind == CODE_128) == sorted(short)


def test_cards_are_drawn_at_their_true_size_on_a4(sheet: bytes) -> None:
    assert page_sizes_mm(sheet)[0] == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    card = (pytest.approx(85.6, abs=0.25), pytest.approx(54, abs=0.25))
    assert sum(size == card for size in shape_sizes_mm(sheet)) == 8


def test_the_sheet_shows_names_amounts_and_statuses_but_no_token(
    sheet: bytes, cards: list[SheetCard]
) -> None:
    text = text_of(sheet).replace("\xa0", " ")
    for told in ("Kort 0", "500,00 kr", "3 000,00 €", "Delvis brukt", "PIN 0123", "Øy"):
        assert told in text
    for card in cards:
        for token in card.tokens:
            assert token.value not in text
            assert token.value not in repr(card)


def test_a_dozen_cards_take_no_time_that_anybody_would_mind(
    cards: list[SheetCard], tmp_path: Path
) -> None:
    begun = time.process_time()
    cards_sheet(cards, tmp_path / "cards.pdf")
    assert time.process_time() - begun < 10  # half a second, but who knows this machine


def test_progress_is_told_for_every_card_and_label(cards: list[SheetCard], tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    cards_sheet(cards[:2], tmp_path / "cards.pdf", lambda done, of: told.append((done, of)))
    assert told == [(number, 6) for number in range(1, 7)]


def test_a_sheet_that_is_given_up_leaves_the_old_one_as_it_was(
    cards: list[SheetCard], tmp_path: Path
) -> None:
    def give_up(_done: int, _of: int) -> None:
        raise InterruptedError

    path = tmp_path / "cards.pdf"
    path.write_bytes(b"the old one")
    with pytest.raises(InterruptedError):
        cards_sheet(cards, path, give_up)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"the old one"]


def test_a_sheet_of_no_cards_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        cards_sheet([], tmp_path / "cards.pdf")
    assert caught.value.code is Code.INVALID_FIELD


def test_words_are_of_whoever_prints_and_figures_of_the_place(
    cards: list[SheetCard], tmp_path: Path
) -> None:
    path = tmp_path / "cards.pdf"
    cards_sheet(cards[:1], path, locale="nb_NO", language="fi")
    text = text_of(path.read_bytes()).replace("\xa0", " ")
    assert "Luettavat kortit" in text
    assert "500,00 kr" in text

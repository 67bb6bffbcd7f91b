"""Cards as pictures: true size, whole dots, and read after what a cheap printer does to them."""

import io
import random

import numpy as np
import pytest
from PIL import Image, ImageFilter

from pos_app.domain.money import Currency
from pos_app.domain.printable import printable_value
from pos_app.domain.token import masked
from pos_app.errors import Broken
from pos_app.printing import card_pictures
from pos_app.printing.card_face import CARD_HEIGHT_MM, CARD_WIDTH_MM, SheetCard, SheetToken
from pos_app.printing.card_pictures import card_picture
from tests.printing.reading import CODE_128, QR, codes_in

LONG = "DINCARD:3f2504e0-4f89-41d3-9a0c-0305e82c3301"
DIGITS = "9912345678901234"


def card(value: str, name: str = "gave-1") -> SheetCard:
    return SheetCard(
        issuer="Fyrvokterens Hage",
        name=name,
        amount_minor=0,
        currency=Currency.NOK,
        status="",
        tokens=(SheetToken(value=value, masked_code=masked(value)),),
        details=("PIN 0123",),
    )


def printable(seed: int) -> str:
    return printable_value(random.Random(seed).randrange)


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


def worn(image: Image.Image, blur_dots: float) -> Image.Image:
    """Return what a scanner sees of it: ink that ran, paper that is grey, and noise."""
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(blur_dots)), dtype=np.float64)
    noise = np.random.default_rng(7).normal(0.0, 8.0, soft.shape)
    return Image.fromarray(np.clip(40 + soft * 0.7 + noise, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("printer_dpi", [203, 300, 600])
def test_a_card_has_its_true_size_and_says_its_resolution(printer_dpi: int) -> None:
    image = Image.open(io.BytesIO(card_picture(card(printable(1)), printer_dpi=printer_dpi)))
    dpi = image.info["dpi"][0]
    assert image.width / dpi * 25.4 == pytest.approx(CARD_WIDTH_MM, abs=0.13)
    assert image.height / dpi * 25.4 == pytest.approx(CARD_HEIGHT_MM, abs=0.13)


@pytest.mark.parametrize("printer_dpi", [203, 300])
@pytest.mark.parametrize("seed", range(5))
def test_a_short_token_is_read_from_a_blurred_print_as_bars_and_as_qr(
    printer_dpi: int, seed: int
) -> None:
    value = printable(seed)
    image = opened(card_picture(card(value), printer_dpi=printer_dpi))
    seen = worn(image, blur_dots=printer_dpi / 203 * 0.8)
    assert codes_in(seen) == sorted([(CODE_128, value), (QR, value)], key=lambda one: str(one[0]))


def test_sixteen_digits_stand_as_bars_and_a_long_token_as_qr_alone() -> None:
    assert len(codes_in(opened(card_picture(card(DIGITS), printer_dpi=203)))) == 2
    assert codes_in(opened(card_picture(card(LONG), printer_dpi=203))) == [(QR, LONG)]


def test_a_name_too_long_for_a_card_ends_at_its_edge() -> None:
    image = opened(card_picture(card(DIGITS, "Sommergave " * 12), printer_dpi=203))
    edge = image.crop((image.width - 30, 0, image.width, image.height))
    assert edge.getextrema() == (255, 255)


def test_a_card_that_reads_as_something_else_is_never_handed_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(card_pictures, "BARS_TOP_MM", 2 * CARD_HEIGHT_MM)
    with pytest.raises(Broken):
        card_picture(card(DIGITS), printer_dpi=203)

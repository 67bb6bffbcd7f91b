"""Labels print at true size, in whole dots."""

import base64
import io

import pytest
from PIL import Image

from pos_app.printing.labels import (
    barcode_png_data_uri,
    code_128_label,
    qr_label,
)
from pos_app.printing.paper import dots_per_module
from tests.printing.reading import CODE_128, QR, codes_in

DINCARD = "DINCARD:3f2504e0-4f89-41d3-9a0c-0305e82c3301"


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


@pytest.mark.parametrize("printer_dpi", [203, 300, 600])
@pytest.mark.parametrize("value", [DINCARD, "9912345678901234"])
def test_a_label_reads_as_its_value_at_every_resolution(value: str, printer_dpi: int) -> None:
    assert codes_in(opened(code_128_label(value, printer_dpi=printer_dpi))) == [(CODE_128, value)]
    assert codes_in(opened(qr_label(value, printer_dpi=printer_dpi))) == [(QR, value)]


@pytest.mark.parametrize(
    ("module_mm", "printer_dpi", "dots"),
    [(0.25, 203, 2), (0.25, 300, 3), (0.25, 600, 6), (0.19, 203, 2), (0.1, 203, 2), (0.5, 203, 4)],
)
def test_a_module_is_a_whole_number_of_dots_and_never_one(
    module_mm: float, printer_dpi: int, dots: int
) -> None:
    assert dots_per_module(module_mm, printer_dpi) == dots


def test_every_bar_of_a_label_is_a_whole_number_of_modules_wide() -> None:
    label = opened(code_128_label("1234567890123456", printer_dpi=300))
    row = label.crop((0, 5, label.width, 6)).tobytes()
    edges = [place for place in range(1, len(row)) if row[place] != row[place - 1]]
    assert {edge % 3 for edge in edges} == {0}


def test_a_label_knows_its_resolution_so_that_it_prints_at_true_size() -> None:
    image = Image.open(io.BytesIO(code_128_label("1234567890123456", printer_dpi=203)))
    dpi = image.info["dpi"][0]
    assert dpi == pytest.approx(203, abs=0.1)
    assert image.width / dpi * 25.4 == pytest.approx(143 * 0.25, abs=0.1)
    assert image.height / dpi * 25.4 == pytest.approx(15, abs=0.1)


@pytest.mark.parametrize("value", [DINCARD, "9912345678901234", "0042"])
def test_the_data_uri_of_the_wallet_api_is_an_image_that_reads_as_the_value(value: str) -> None:
    head, _, body = barcode_png_data_uri(value).partition(",")
    assert head == "data:image/png;base64"
    assert codes_in(opened(base64.b64decode(body, validate=True))) == [(CODE_128, value)]

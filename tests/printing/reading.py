"""What a scanner and an eye find on our paper."""

from typing import Any, cast

import zxingcpp
from PIL import Image
from pypdfium2 import PdfDocument, PdfPage

CODE_128 = zxingcpp.BarcodeFormat.Code128
QR = zxingcpp.BarcodeFormat.QRCode
POINTS_PER_INCH = 72
MILLIMETRES_PER_POINT = 25.4 / POINTS_PER_INCH


def codes_in(image: Image.Image) -> list[tuple[zxingcpp.BarcodeFormat, str]]:
    """Return every code in an image as a scanner reads it."""
    return sorted(
        ((found.format, found.text) for found in zxingcpp.read_barcodes(image)),
        key=lambda code: (code[1], str(code[0])),
    )


def pages_as_printed(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Return the pages of a PDF as a printer of that resolution rasters them."""
    with PdfDocument(pdf) as document:
        scale = dpi / POINTS_PER_INCH
        return [_image(page, scale) for page in document]


def _image(page: PdfPage, scale: float) -> Image.Image:
    untyped = cast("Any", page)
    return untyped.render(scale=scale, grayscale=True).to_pil()


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page."""
    with PdfDocument(pdf) as document:
        sizes = [page.get_size() for page in document]
    return [(w * MILLIMETRES_PER_POINT, h * MILLIMETRES_PER_POINT) for w, h in sizes]


def shape_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of everything that is drawn on the first page."""
    with PdfDocument(pdf) as document:
        page = cast("Any", document[0])
        bounds: list[tuple[float, float, float, float]] = [
            shape.get_bounds() for shape in page.get_objects()
        ]
    return [
        ((right - left) * MILLIMETRES_PER_POINT, (top - bottom) * MILLIMETRES_PER_POINT)
        for left, bottom, right, top in bounds
    ]


def letter_height_mm(pdf: bytes, word: str) -> float:
    """Return how high the first letter of a word stands on the first page."""
    with PdfDocument(pdf) as document:
        page = cast("Any", document[0].get_textpage())
        box: tuple[float, float, float, float] = page.get_charbox(page.get_text_range().index(word))
    return (box[3] - box[1]) * MILLIMETRES_PER_POINT


def text_of(pdf: bytes) -> str:
    """Return the text of a PDF."""
    with PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)

"""Labels of one code each, at true size: PNG images in whole dots of one printer."""

import base64
import io
from typing import Final

from PIL import Image

from pos_app.printing.codes import PrintableCode, code_128, qr
from pos_app.printing.paper import MILLIMETRES_PER_INCH, dots_per_module

SCREEN_DOTS_PER_MODULE: Final = 3
SCREEN_HEIGHT_DOTS: Final = 90


def code_128_label(
    value: str, *, printer_dpi: int = 203, module_mm: float = 0.25, height_mm: float = 15.0
) -> bytes:
    """Return a PNG of the value in Code 128 that prints at its true size.

    Raises Refused(INVALID_FIELD) for what Code 128 cannot hold, Broken when it does not read back.
    """
    height_dots = round(height_mm * printer_dpi / MILLIMETRES_PER_INCH)
    dots = dots_per_module(module_mm, printer_dpi)
    return _png(code_128(value).image(dots, height_dots), printer_dpi)


def qr_label(value: str, *, printer_dpi: int = 203, module_mm: float = 0.5) -> bytes:
    """Return a PNG of the value as a QR code that prints at its true size.

    Raises Refused(INVALID_FIELD) for what we do not print and Broken when it does not read back.
    """
    return _png(qr(value).image(dots_per_module(module_mm, printer_dpi)), printer_dpi)


def barcode_png_data_uri(value: str) -> str:
    """Return the value in Code 128 as the data URI that the wallet API calls `barcode_128`.

    Raises Refused(INVALID_FIELD) for what Code 128 cannot hold, Broken when it does not read back.
    """
    png = _png(_for_screen(code_128(value)))
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"


def _for_screen(code: PrintableCode) -> Image.Image:
    return code.image(SCREEN_DOTS_PER_MODULE, SCREEN_HEIGHT_DOTS)


def _png(image: Image.Image, dpi: int | None = None) -> bytes:
    held = io.BytesIO()
    black_and_white = image.convert("1")
    if dpi is None:
        black_and_white.save(held, "PNG", optimize=True)
    else:
        black_and_white.save(held, "PNG", optimize=True, dpi=(dpi, dpi))
    return held.getvalue()

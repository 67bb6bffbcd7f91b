"""The till as a user starts it, on a real screen, with real keys: from the sheet to the books."""

import json
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

from pos_app.bootstrap.books import look_into_books
from pos_app.demo.catalogue import demo_shop
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import CardTender, CashTender
from tests.printing.reading import CODE_128, codes_in, pages_as_printed
from tests.walks.display import SIZE_PX, Display, until, virtual_display

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
TILLIT: Final = [sys.executable, "-m", "pos_app"]
SHEET_DPI: Final = 200
COLOURS_OF_A_SHELF: Final = 500
"""An opening page has few colours, a shelf with its pictures thousands."""


@contextmanager
def started_till(display: Display, folder: Path) -> Generator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [*TILLIT, "demo", "--dir", str(folder)],
        cwd=ROOT,
        env=display.environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as till:
        try:
            yield till
        finally:
            till.kill()


def audited(folder: Path) -> dict[str, Any]:
    told = subprocess.run(
        [*TILLIT, "audit", "--data", str(folder), "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    audit: dict[str, Any] = json.loads(told.stdout)
    return audit


def audited_with(receipts: int, folder: Path) -> dict[str, Any]:
    """Wait until there are so many receipts; return the audit that found them."""

    def look() -> dict[str, Any] | None:
        audit = audited(folder)
        return audit if audit["receipts"] == receipts else None

    return until(look, f"receipt {receipts}")


def sold(receipt: Receipt) -> list[tuple[str, int]]:
    return [(line.article.article_id, line.quantity) for line in receipt.sale.goods]


def colours_of(picture: Image.Image) -> int:
    return len(picture.getcolors(SIZE_PX[0] * SIZE_PX[1]) or ())


def shelf_on(display: Display) -> Image.Image:
    """Wait for the shelf as a cashier does: by looking."""

    def look() -> Image.Image | None:
        picture = display.wait_until_still()
        return picture if colours_of(picture) > COLOURS_OF_A_SHELF else None

    return until(look, "a shelf of articles")


def wait_for_another_picture(display: Display, before: Image.Image) -> None:
    def look() -> Image.Image | None:
        picture = display.wait_until_still()
        return picture if picture.tobytes() != before.tobytes() else None

    until(look, "an answer on the screen")


def first_card_of(sheet: Path) -> str:
    """Return what a scanner reads on the first card of the printed sheet: one with money on it."""
    page = pages_as_printed(sheet.read_bytes(), SHEET_DPI)[0]
    card = page.crop((0, 0, page.width // 2, page.height * 3 // 10))
    (code,) = (text for symbology, text in codes_in(card) if symbology == CODE_128)
    return code


def test_a_sale_is_typed_by_a_scanner_and_paid_with_a_card_of_the_sheet(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    with virtual_display() as display, started_till(display, folder) as till:
        assert till.stdout is not None
        assert str(folder) in till.stdout.readline()
        assert str(folder / "cards.pdf") in till.stdout.readline()
        display.focus_window("^Tillit$")
        at_rest = shelf_on(display)
        first, second = demo_shop().articles[:2]
        display.scan(first.code)
        display.scan(second.code)
        wait_for_another_picture(display, at_rest)
        display.scan(first_card_of(folder / "cards.pdf"))
        assert audited_with(1, folder)["clean"]
        paid = display.wait_until_still()
        display.scan(first.code)
        wait_for_another_picture(display, paid)
        display.press("F2")
        display.press("Return")
        assert audited_with(2, folder)["clean"]
        till.send_signal(signal.SIGTERM)
        assert till.wait(10) == 0
    with look_into_books(folder) as books:
        by_cash, by_card = books.book.receipts().result()
    assert sold(by_card) == [(first.article_id, 1), (second.article_id, 1)]
    assert [type(tender) for tender in by_card.tenders] == [CardTender]
    assert sold(by_cash) == [(first.article_id, 1)]
    assert [type(tender) for tender in by_cash.tenders] == [CashTender]

"""A disk that fills up in mid-sale: it is said, nothing is lost, and the sale goes on."""

import shutil
from pathlib import Path
from typing import Any, cast

import pytest

from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.states import Completed, RequestRefused, Selling, Session
from pos_app.errors import PosError
from tests.storage.elsewhere import told_on_small_disk
from tests.walks.shop import ARTICLES, set_up_shop
from tests.walks.till import Inbox, desk_on

pytestmark = pytest.mark.slow

DISK_KIB = 3_000


def sell_on_a_disk_that_fills_up(folder: Path) -> dict[str, object]:
    """Try to pay with the disk full and again with room; tell what was said and is written."""
    shop = set_up_shop(folder / "till", (500_00,))
    inbox = Inbox()
    with open_books(shop.data) as books:
        desk = desk_on(books, inbox, inbox.soon)
        said: list[PosError] = []
        desk.listen(lambda session: said.extend(errors_in(session)))
        desk.start()
        desk.press_article(ARTICLES[0])
        inbox.wait_until(lambda: bool(desk.session.sale.lines))
        filler = fill(folder)
        desk.give_cash(500_00)
        inbox.wait_until(lambda: bool(said) and isinstance(desk.session.phase, Selling))
        lines, tenders = len(desk.session.sale.lines), len(desk.session.tenders)
        receipts_while_full = books.book.receipt_count().result()
        filler.unlink()
        desk.ask_completion()
        inbox.wait_until(lambda: isinstance(desk.session.phase, Completed))
    audit = audit_of(shop.data)
    return {
        "said": sorted({error.code for error in said}),
        "kept": [lines, tenders],
        "receipts": [receipts_while_full, audit.receipts],
        "clean": audit.clean,
    }


def errors_in(session: Session) -> list[PosError]:
    notice = session.notice
    return [notice.error] if isinstance(notice, RequestRefused) else []


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        while room := shutil.disk_usage(folder).free:
            file.write(bytes(room))
    return filler


def test_a_sale_survives_a_disk_that_fills_up_and_is_completed_when_there_is_room(
    tmp_path: Path,
) -> None:
    told = cast(
        "dict[str, Any]", told_on_small_disk(sell_on_a_disk_that_fills_up, tmp_path, DISK_KIB)
    )
    assert told == {"said": ["DISK_FULL"], "kept": [1, 1], "receipts": [0, 1], "clean": True}

"""A shop moves: a backup while the till sells, and the books on a new machine by their code."""

import os
import shutil
import signal
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from pos_app.bootstrap.books import look_into_books
from pos_app.bootstrap.upkeep import audit_of, back_up_books, recovery_code_of, restore_books
from tests.walks.nursery import Line, nursery
from tests.walks.shop import set_up_shop
from tests.walks.till import Job, as_received

pytestmark = pytest.mark.slow

FUNDS_MINOR = (10_000_00, 5_000_00, 500_00)
UNSOLD = 3


def shown(lines: Iterator[Line]) -> Iterator[tuple[int, object]]:
    """Return the receipts among what a till tells, by their numbers."""
    for line in lines:
        assert "traceback" not in line, line
        if "receipt" in line:
            yield line["receipt"]["number"], line["receipt"]


def test_books_copied_while_the_till_sells_open_on_a_new_machine(tmp_path: Path) -> None:
    shop = set_up_shop(tmp_path / "till", FUNDS_MINOR, UNSOLD)
    copy, new = tmp_path / "stick" / "till.db", tmp_path / "new machine"
    job = Job(data=str(shop.data), tokens=shop.tokens, unsold=shop.unsold, seed=1)
    with nursery() as nest:
        pid = nest.bear(job)
        receipts = shown(nest.lines())
        before = dict(islice(receipts, 5))
        back_up_books(shop.data, copy)
        after = dict(islice(receipts, 5))
        os.kill(pid, signal.SIGKILL)
        after |= dict(receipts)
    code = recovery_code_of(shop.data)
    shutil.rmtree(shop.data)

    assert restore_books(copy, new, recovery_code=code) is None
    assert audit_of(new).clean
    with look_into_books(new) as books:
        found = {
            receipt.number: as_received(receipt)
            for receipt in books.book.receipts(limit=10_000).result()
        }
    assert before.items() <= found.items()
    seen = before | after
    assert [*found] == [*range(len(found), 0, -1)]
    assert {number: seen[number] for number in found if number in seen} == {
        number: receipt for number, receipt in found.items() if number in seen
    }
    assert len(found) <= max(seen) + 1

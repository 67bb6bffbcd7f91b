"""Deaths while a day is sold, returned and closed: the books still tie out, each time."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pos_app.bootstrap.books import open_books
from tests.walks.shop import set_up_shop
from tests.walks.tying_out import check_books_tie_out

pytestmark = pytest.mark.slow

DEATHS = 12
LONGEST_LIFE_S = 0.6
OPENING_MINOR = 50_000_00
LIFE = """
import sys
from pathlib import Path
from pos_app.bootstrap.books import open_books
from tests.walks.day_of_a_till import live

with open_books(Path(sys.argv[1])) as books:
    print("open", flush=True)
    live(books, sys.argv[2])
"""


@pytest.mark.timeout(300)
def test_a_till_killed_at_any_point_of_its_day_ties_out(tmp_path: Path) -> None:
    chance = random.Random(5)
    shop = set_up_shop(tmp_path / "till", (OPENING_MINOR,))
    seen: set[str] = set()
    for life in range(DEATHS):
        with subprocess.Popen(
            [sys.executable, "-c", LIFE, str(shop.data), f"{life}"],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        ) as till:
            assert till.stdout is not None
            assert till.stdout.readline() == b"open\n"
            time.sleep(chance.uniform(0, LONGEST_LIFE_S))
            os.kill(till.pid, signal.SIGKILL)
        with open_books(shop.data) as books:
            reports = books.day.z_reports().result()
            assert [one.number for one in reports] == [*range(len(reports), 0, -1)]
            since = books.day.x_report("Kari").result()
            check_books_tie_out(books, [*reports, since], OPENING_MINOR)
            receipts = books.receipts.last(100_000).result()
            net_minor = sum(one.totals.net_sales_minor for one in (*reports, since))
            assert since.grand.net_minor == net_minor
            seen |= {type(one).__name__ for one in receipts}
            seen |= {"Z" for _ in reports}
    assert {"Receipt", "ReturnReceipt", "Z"} <= seen

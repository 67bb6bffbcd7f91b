import os
import subprocess
import sys
from typing import Final

from pos_app.bootstrap.quick_start import LOADED_BESIDE

BEGUN: Final = """
import builtins, gc, sys
before = builtins.__import__
from pos_app.bootstrap.quick_start import begin_quickly
begin_quickly()
from pos_app.bootstrap.counter import Counter
assert not gc.isenabled(), "what a start makes is looked through"
assert builtins.__import__ is before, "Qt looks at every import"
assert sys.getswitchinterval() < 0.001, "a thread keeps Python from the screen"
"""

UNREAD: Final = """
import sys
from pos_app.bootstrap.quick_start import READ_WHEN_USED, begin_quickly
unread = READ_WHEN_USED - sys.modules.keys()  # what a Python loads by itself is its own affair
begin_quickly()
import pos_app.bootstrap.counter, pos_app.bootstrap.workplace
for name in unread:
    module = sys.modules.get(name)
    assert module is None or "__getattr__" in vars(module), f"{name} was read"
"""

NAMED: Final = """
import sys
import pos_app.bootstrap.counter, pos_app.bootstrap.workplace
from PySide6 import QtGui
assert "QPainter" in vars(QtGui), "Qt makes its classes as they are named"
assert "QKeySequence" not in vars(QtGui), "a long list is made that no scan asks"
assert "pos_app.ui.cashier.sheet_views" not in sys.modules, "no sheet is shown at a start"
"""

NOT_YET: Final = (
    "dataclasses",
    "decimal",
    "json",
    "msgspec",
    "statistics",
    "uuid",
    "wave",
    "PySide6.QtSvg",
    "pos_app.checkout.cards",
    "pos_app.checkout.doors",
    "pos_app.checkout.paying",
    "pos_app.domain.card",
    "pos_app.domain.operation",
    "pos_app.domain.receipt",
    "pos_app.domain.staff",
    "pos_app.journal.commands",
    "pos_app.scanning.article_codes",
    "pos_app.ui.cashier.sheet_pages",
    "pos_app.ui.cashier.tender_list",
    "pos_app.ui.components.toast",
    "pos_app.ui.picture_files",
    "pos_app.ui.sound_player",
    "pos_app.ui.stop_signals",
)
"""What a till has time for once it has sold: libraries, and all about cards, receipts and staff."""

IMPORTED: Final = """
import sys
before = set(sys.modules)
from pos_app.bootstrap import counter, ground, workplace
from pos_app.checkout import catalogue
from pos_app import logs
from pos_app.ui import language
print(*(sys.modules.keys() - before))
"""


def run(program: str) -> str:
    """Return what a program of its own prints: one that nobody counts the lines of."""
    uncounted = {name: told for name, told in os.environ.items() if not name.startswith("COVERAGE")}
    return subprocess.run(
        [sys.executable, "-c", program], env=uncounted, check=True, capture_output=True, text=True
    ).stdout


def test_nothing_is_in_the_way_of_what_a_start_imports_and_makes() -> None:
    run(BEGUN)


def test_what_others_import_by_the_way_is_not_read_before_a_till_sells() -> None:
    run(UNREAD)


def test_a_start_names_nothing_that_costs_much_and_no_scan_needs() -> None:
    run(NAMED)


def test_every_library_that_is_loaded_beside_is_one_that_a_start_imports() -> None:
    assert set(LOADED_BESIDE) <= set(run(IMPORTED).split())


def test_a_start_imports_nothing_that_its_first_scan_does_not_need() -> None:
    assert set(NOT_YET).isdisjoint(run(IMPORTED).split())

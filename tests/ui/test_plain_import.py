import subprocess
import sys
from typing import Final

LOADED: Final = """
import builtins
before = builtins.__import__
from pos_app.ui.plain_import import load_qt
load_qt()
assert builtins.__import__ is before, "another import than Python's"
from PySide6.QtWidgets import QLabel, QApplication
assert builtins.__import__ is before, "another import than Python's, later"
load_qt()
assert builtins.__import__ is before
"""


def test_qt_leaves_the_import_of_python_where_it_was() -> None:
    subprocess.run([sys.executable, "-c", LOADED], check=True)

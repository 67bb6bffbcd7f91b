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

READY: Final = """
import sys
finders = list(sys.meta_path)
from pos_app.ui.plain_import import READ_WHEN_USED, load_qt
load_qt()
import PySide6.QtWidgets
assert sys.meta_path == finders, "Python looks elsewhere for modules"
"""

UNREAD: Final = (
    READY
    + """
used = "shibokensupport.signature.importhandler"  # with each part of Qt that is imported
for name in READ_WHEN_USED - {used}:
    assert "__getattr__" in vars(sys.modules[name]), f"{name} was read"
"""
)

WRONG_CALL: Final = """
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(1)
except TypeError as error:
    print(error)
"""


def run(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program], check=True, capture_output=True, text=True
    ).stdout


def test_qt_leaves_the_import_of_python_where_it_was() -> None:
    run(LOADED)


def test_what_tells_signatures_is_not_read_before_it_is_asked() -> None:
    run(UNREAD)


def test_a_wrong_call_is_told_what_would_be_right_as_qt_tells_it() -> None:
    told = run(READY + WRONG_CALL)

    assert "setObjectName(name: str" in told
    assert told == run(WRONG_CALL)

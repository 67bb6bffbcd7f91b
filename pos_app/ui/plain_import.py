"""Loads Qt and leaves Python's own way of importing as it was.

PySide6 puts an import of its own in place of Python's. Before each later import of the program it
looks at who asks, in case another spelling of Qt's names is wished (`from __feature__ import ...`).
Nobody here wishes that, and its looking took a till's start a tenth of a bare window's.
"""

import builtins
from importlib import import_module


def load_qt() -> None:
    """Import Qt; whoever has done so before changes nothing with it."""
    plain = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain

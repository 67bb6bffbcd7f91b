"""Loads Qt without what PySide6 brings along for those who look into it.

PySide6 can tell the signature of each of its functions, write its own stubs, and spell Qt's names
in another way. What does that is Python text inside its library, compiled anew in each process,
which took a till's start a quarter of a bare window's. Nobody asks a till for it, so its parts are
loaded when a first name of them is asked for: by a wrong call that is to say what would be right.

It also puts an import of its own in place of Python's, which looks at who asks before each later
import. Nobody here wishes another spelling, and its looking took a tenth. Python's stays. What Qt
enumerates is made in a quicker way than Python's own.
"""

import builtins
import sys
from importlib import import_module
from typing import Final

from pos_app.late_modules import read_when_used
from pos_app.ui.quick_enums import make_enums_quickly

_MAPPING: Final = "shibokensupport.signature.mapping"
READ_WHEN_USED: Final = frozenset(
    {
        _MAPPING,
        "shibokensupport.feature",
        *(
            f"shibokensupport.signature.{name}"
            for name in (
                "errorhandler",
                "importhandler",
                "layout",
                "lib.enum_sig",
                "lib.pyi_generator",
                "lib.tool",
                "parser",
            )
        ),
    }
)


def load_qt() -> None:
    """Import Qt; whoever has done so before changes nothing with it."""
    plain = builtins.__import__
    make_enums_quickly()
    with read_when_used(READ_WHEN_USED):
        import_module("shiboken6")
    import_module("PySide6.QtCore")
    builtins.__import__ = plain
    _let_wrong_calls_read_the_mapping()


def _let_wrong_calls_read_the_mapping() -> None:
    """Stand for the one function that PySide6 takes out of a module without asking for it."""
    mapping = sys.modules.get(_MAPPING)
    if mapping is None or "update_mapping" in mapping.__dict__:
        return

    def update_mapping() -> object:
        del mapping.__dict__["update_mapping"]
        return mapping.update_mapping()

    mapping.__dict__["update_mapping"] = update_mapping

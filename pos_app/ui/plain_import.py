"""Loads Qt without what PySide6 brings along for those who look into it.

PySide6 can tell the signature of each of its functions, write its own stubs, and spell Qt's names
in another way. What does that is Python text inside its library, compiled anew in each process,
which took a till's start a quarter of a bare window's. Nobody asks a till for it, so its parts are
loaded when a first name of them is asked for: by a wrong call that is to say what would be right.

It also puts an import of its own in place of Python's, which looks at who asks before each later
import. Nobody here wishes another spelling, and its looking took a tenth. Python's stays.
"""

import builtins
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader
from types import ModuleType
from typing import TYPE_CHECKING, Final, SupportsIndex

if TYPE_CHECKING:
    from _typeshed.importlib import MetaPathFinderProtocol

ASKED_FOR_LATER: Final = frozenset(
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
)
"""The parts that are loaded late; a name that PySide6 no longer has changes nothing.

Not `mapping`: what makes the sentence of a wrong call reads it from C, which loads nothing.
"""


def load_qt() -> None:
    """Import Qt; whoever has done so before changes nothing with it."""
    plain = builtins.__import__
    with _signatures_when_asked_for():
        import_module("shiboken6")  # before PySide6, or it looks into each part at once
    import_module("PySide6.QtCore")
    builtins.__import__ = plain


@contextmanager
def _signatures_when_asked_for() -> Generator[None]:
    before = sys.meta_path
    sys.meta_path = _MetaPath(before)
    try:
        yield
    finally:
        sys.meta_path = before


class _MetaPath(list["MetaPathFinderProtocol"]):
    """Where Python looks for modules, while PySide6 puts its own finder there for a moment."""

    def insert(self, index: SupportsIndex, finder: "MetaPathFinderProtocol", /) -> None:
        super().insert(index, _LateFinder(finder))

    def remove(self, finder: "MetaPathFinderProtocol", /) -> None:
        super().remove(next(late for late in self if getattr(late, "stands_for", late) is finder))


class _LateFinder:
    """Finds what another finder does, but has what can wait loaded when it is asked for."""

    def __init__(self, finder: "MetaPathFinderProtocol") -> None:
        self.stands_for = finder

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        spec = self.stands_for.find_spec(name, path, target)
        if spec is not None and spec.loader is not None and name in ASKED_FOR_LATER:
            spec.loader = LazyLoader(spec.loader)
        return spec

"""Libraries of machine code, loaded on a thread of their own before an import asks for them.

Who imports a module made of machine code waits while the system's loader maps its libraries and
ties their names together, and Python lets no other thread run meanwhile. The loader needs no
Python: what it has loaded on another thread is imported at once.
"""

import ctypes
import os
import sys
from importlib.machinery import PathFinder
from threading import Thread

TYPE_CHECKING = False  # as `typing` has it, which a start reads later
if TYPE_CHECKING:
    from collections.abc import Sequence


def load_beside(modules: "Sequence[str]", *, first_calls: "Sequence[tuple[str, str]]" = ()) -> None:
    """Begin to load the libraries of those modules in their order; returns at once.

    `first_calls` are libraries and functions of theirs, without arguments, that somebody will call
    later and that have more to do the first time; they may be called on any thread.

    What is not there, or cannot be loaded, is left to whoever imports it: that says why. Where the
    system's loader is not called as on Linux nothing is loaded.
    """
    if sys.platform == "linux":
        Thread(target=_load, args=(_files_of(modules), first_calls), name="loading").start()


def _files_of(modules: "Sequence[str]") -> list[str]:
    found: list[str] = []
    for module in modules:
        package = PathFinder.find_spec(module.partition(".")[0])
        spec = package and PathFinder.find_spec(module, package.submodule_search_locations)
        if spec is not None and spec.origin is not None:
            found.append(spec.origin)
    return found


def _load(files: list[str], first_calls: "Sequence[tuple[str, str]]") -> None:
    # Not `CDLL(file)`, which holds on to Python until the library is loaded.
    load = ctypes.CDLL(None).dlopen
    load.argtypes, load.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    for file in files:
        load(os.fsencode(file), os.RTLD_NOW)
    for library, function in first_calls:
        try:
            getattr(ctypes.CDLL(library), function)()
        except (OSError, AttributeError):
            continue

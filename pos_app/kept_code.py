"""The compiled modules of a start, kept together in one file.

Python keeps each compiled module in a file of its own. A start looks for a hundred and fifty of
ours in their folders, opens and reads each, and each brings the same names along once more. Out of
one file they are read in one go.

A module whose source is not as it was is read as ever, and the file is written anew.
"""

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, spec_from_file_location

TYPE_CHECKING = False  # as `typing` has it, which a start reads later
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import CodeType, ModuleType

    State = tuple[int, int, int] | None
    Kept = dict[str, tuple[str, State, CodeType]]


class KeptCode:
    """Finds the modules of one package in a file, as long as their sources are as they were.

    A file that is not there, is damaged, or is another Python's holds none. What is kept is as much
    believed as the compiled modules that Python keeps: the file belongs beside them.
    """

    def __init__(self, file: str, package: str) -> None:
        self._file = file
        self._package = package
        self._kept = _read(file)
        self._found: set[str] = set()

    def find_spec(
        self, name: str, path: "Sequence[str] | None", target: "ModuleType | None" = None, /
    ) -> ModuleSpec | None:
        """Return how a module is loaded from here; None leaves it to who finds modules next."""
        del target
        kept = self._kept.pop(name, None)
        if kept is None or not path:
            return None
        source, state, code = kept
        if source not in _places(path[0], name) or state is None or state != _state_of(source):
            return None
        self._found.add(name)
        return spec_from_file_location(name, source, loader=_KeptLoader(name, source, code))

    def keep(self, names: "Iterable[str]") -> None:
        """Keep those modules of the package, which were imported, unless each was found here.

        Does nothing where Python itself keeps nothing, and where nothing can be written.
        """
        own = [name for name in names if name.startswith(f"{self._package}.")]
        if not sys.dont_write_bytecode and not self._found.issuperset(own):
            _write(self._file, own)


class _KeptLoader(SourceFileLoader):
    """Loads a module as from its source, the first time with what was made of that before."""

    def __init__(self, name: str, source: str, code: "CodeType") -> None:
        super().__init__(name, source)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> "CodeType | None":
        code, self._code = self._code, None
        return code or super().get_code(fullname)


def _places(folder: str, name: str) -> tuple[str, str]:
    """Return where its source may lie: a copy of the whole is none of what it was copied from."""
    place = f"{folder}{os.sep}{name.rpartition('.')[2]}"
    return f"{place}.py", f"{place}{os.sep}__init__.py"


def _state_of(source: str) -> "State":
    try:
        found = os.stat(source)  # noqa: PTH116 - a path made for it takes longer than the look
    except OSError:
        return None
    # An installation may give each file the same age; when it was put there nobody can choose.
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size


def _read(file: str) -> "Kept":
    try:
        with open(file, "rb") as kept:  # noqa: PTH123 - as above
            magic, modules = marshal.loads(kept.read())  # noqa: S302 - as Python's own
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return modules if magic == MAGIC_NUMBER else {}


def _write(file: str, names: "Iterable[str]") -> None:
    new = f"{file}.{os.getpid()}"
    try:
        modules = {name: kept for name in names if (kept := _kept_of(name)) is not None}
        with open(new, "wb") as kept:  # noqa: PTH123 - as above
            kept.write(marshal.dumps((MAGIC_NUMBER, modules)))
            kept.flush()
            os.fsync(kept.fileno())  # power may be lost; half a file must not stand for the whole
        os.replace(new, file)  # noqa: PTH105 - as above
    except (OSError, SyntaxError):  # the latter of a source that is being worked at
        if os.path.exists(new):  # noqa: PTH110 - as above
            os.remove(new)  # noqa: PTH107 - as above


def _kept_of(name: str) -> "tuple[str, State, CodeType] | None":
    loader = getattr(sys.modules.get(name), "__loader__", None)
    if not isinstance(loader, SourceFileLoader):
        return None
    state = _state_of(loader.path)  # before its code is asked for: a change in between is seen
    code = loader.get_code(name)
    return None if code is None else (loader.path, state, code)

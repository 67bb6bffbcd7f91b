"""Modules that are imported by the way, and read when something of them is first used.

Much of what a program imports at its start is there for what it seldom does. Python's own means to
put that off, `importlib.util.LazyLoader`, reads a module once it is imported a second time, and is
not made for threads. A module with a `__getattr__` (PEP 562) is read when a name of it is missing.
"""

import sys
from collections.abc import Collection, Generator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, SupportsIndex

if TYPE_CHECKING:
    from importlib.abc import Loader

    from _typeshed.importlib import MetaPathFinderProtocol


@contextmanager
def read_when_used(names: Collection[str]) -> Generator[None]:
    """Have those modules that are first imported meanwhile be read when they are first used.

    Whoever imports a name *from* such a module uses it. Names of modules that nobody imports, or
    that nobody has, change nothing. A module that cannot be read raises where it is used.
    """
    before = sys.meta_path
    sys.meta_path = _MetaPath([_LateFinder(names), *before])
    try:
        yield
    finally:
        before[:] = sys.meta_path[1:]  # with what others have put there meanwhile
        sys.meta_path = before


class _MetaPath(list["MetaPathFinderProtocol"]):
    """The finders that Python asks for a module. The first stays the first."""

    def insert(self, index: SupportsIndex, finder: "MetaPathFinderProtocol", /) -> None:
        super().insert(index.__index__() or 1, finder)


class _LateFinder:
    """Finds some modules as the finders after it do, but has them read later."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        if name not in self._names:
            return None
        for finder in sys.meta_path[sys.meta_path.index(self) + 1 :]:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    late: Any = _LateLoader(spec.loader)
                    spec.loader = late
                return spec
        return None


class _LateLoader:
    """Loads a module without reading it."""

    def __init__(self, loader: "Loader") -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        module.__dict__["__getattr__"] = _Unread(module, self._loader)


class _Unread:
    """The `__getattr__` of a module that was not read yet: reads it, whichever thread asks."""

    def __init__(self, module: ModuleType, loader: "Loader") -> None:
        self._module = module
        self._loader = loader
        self._lock = RLock()
        self._is_being_read = False

    def __call__(self, name: str) -> object:
        with self._lock:
            if self._is_being_read:
                raise AttributeError(name=name, obj=self._module)
            if self._module.__dict__.get("__getattr__") is self:
                self._read()
        return getattr(self._module, name)

    def _read(self) -> None:
        self._is_being_read = True
        try:
            self._loader.exec_module(self._module)
        finally:
            self._is_being_read = False
        if self._module.__dict__["__getattr__"] is self:
            del self._module.__dict__["__getattr__"]

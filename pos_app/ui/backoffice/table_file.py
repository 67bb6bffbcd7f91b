"""The file that a page takes a table from: named or chosen, read beside, looked into, stopped."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import PurePath
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from pos_app.errors import PosError
from pos_app.ui.backoffice.office import Office
from pos_app.ui.backoffice.view import KeyView

translate = QCoreApplication.translate

Table = TypeVar("Table")


class TableFile(Generic[Table]):
    """The path of a file, and the table in it once it was looked into.

    `look_into(content)` has the books understand the content. What is found of another path, or
    after it was stopped, is nobody's.
    """

    def __init__(self, office: Office, look_into: Callable[[bytes], Future[Table]]) -> None:
        self._office = office
        self._look_into = look_into
        self._path = ""
        self._table: Table | None = None
        self._reading = 0
        self._is_reading = False

    @property
    def path(self) -> str:
        """As it was typed or chosen, without what it was wrapped in."""
        return self._path

    @property
    def name(self) -> str:
        """The last part of the path."""
        return PurePath(self._path).name

    @property
    def table(self) -> Table | None:
        """What is in the file, None before it was looked into."""
        return self._table

    @property
    def is_reading(self) -> bool:
        """Whether it is being looked into."""
        return self._is_reading

    def call(self, path: str) -> None:
        """Say which file it is; what was looked into before is another file's."""
        self._path = path.strip().strip('"')
        self._table = None
        self.stop()

    def read(self) -> None:
        """Look into the file, unless that is under way or was done; what goes wrong is told."""
        if not self._path or self._is_reading or self._table is not None:
            return
        self._is_reading = True
        reading, office = self._reading, self._office

        def look(content: bytes) -> None:
            if reading == self._reading:
                office.deliver(self._look_into(content), know, failed)

        def know(table: Table) -> None:
            if reading == self._reading:
                self._is_reading = False
                self._table = table
                office.show()

        def failed(error: PosError) -> None:
            if reading == self._reading:
                self._is_reading = False
                office.tell_error(error)

        office.deliver(office.ports.papers.read_file(self._path), look, failed)

    def stop(self) -> None:
        """Look into it no further."""
        self._reading += 1
        self._is_reading = False

    def look_keys(self) -> tuple[KeyView, KeyView]:
        """Return the keys of a file that was not looked into."""
        look = translate("office", "Look into it")
        may_look = bool(self._path) and not self._is_reading
        return browse_key(), KeyView(key="look", text=look, is_loud=True, is_enabled=may_look)


def browse_key() -> KeyView:
    """Return the key that chooses a file."""
    return KeyView(key="browse", text=translate("office", "Choose a file"), icon="search")


def done_keys() -> tuple[KeyView, KeyView]:
    """Return the keys where a file has been taken: another one, or enough."""
    done = translate("office", "Done")
    return browse_key(), KeyView(key="done", text=done, icon="check", is_loud=True)


def stop_key(*, is_enabled: bool = True) -> KeyView:
    """Return the key that stops what is under way."""
    text = translate("office", "Stop")
    return KeyView(key="stop", text=text, icon="cross", is_enabled=is_enabled)

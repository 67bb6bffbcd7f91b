"""The same commits by hand on PostgreSQL: the statements of `by_hand`, in psycopg's spelling."""

import re
from typing import Any, Final, LiteralString, cast

import psycopg

from pos_app.bench.by_hand import Rows

_ONLY_SQLITE: Final = {"BEGIN IMMEDIATE": "BEGIN"}
_HINT: Final = re.compile(r" INDEXED BY \w+")
_NAMED: Final = re.compile(r":(\w+)")


class RawPostgres:
    """A connection that takes SQLite's spelling; whole transactions are begun and ended by text."""

    def __init__(self, conninfo: str) -> None:
        self._raw = psycopg.connect(conninfo, autocommit=True)
        self._texts: dict[str, LiteralString] = {}

    def execute(self, statement: str, values: Any = None, /) -> Rows:  # noqa: ANN401 - as by hand
        """Run a statement."""
        text = self._texts.get(statement)
        if text is None:
            text = self._texts[statement] = _spelt(statement)
        return cast("Rows", self._raw.execute(text, values))

    def close(self) -> None:
        """Let go of the connection."""
        self._raw.close()


def _spelt(statement: str) -> LiteralString:
    text = _HINT.sub("", _ONLY_SQLITE.get(statement, statement))
    return cast("LiteralString", _NAMED.sub(r"%(\1)s", text).replace("?", "%s"))

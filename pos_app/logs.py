"""The log of a till: one JSON object a line, rotated, with nothing in it that could be spent."""

import logging
import re
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from json import JSONEncoder

FILE_NAME: Final = "tillit.log"
LARGEST_FILE_BYTES: Final = 2_000_000
OLD_FILES_KEPT: Final = 5

request_id: Final = ContextVar("request_id", default="")
"""The id of the request being made or answered; every line that is logged meanwhile names it."""

_DIGITS_IN_A_ROW: Final = r"\d{16}"

STARRED_SHAPES: Final = r"(?i)DINCARD[^\s\"]*|\b\d{16,48}\b"
"""Texts that look like a token: logs are read by people who may not spend. Plain UUIDs are ids."""


def redacted(text: str) -> str:
    """Return the text with everything that looks like a token starred, its last four kept."""
    # To look for them letter by letter takes longer than all else about a line.
    if "ncard" not in text.lower() and re.search(_DIGITS_IN_A_ROW, text) is None:
        return text
    return re.sub(STARRED_SHAPES, lambda found: "*" * 8 + found.group()[-4:], text)


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON: time in UTC, level, logger, text, traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON, redacted as a whole."""
        line: dict[str, str] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "text": record.getMessage(),
        }
        if asked := request_id.get():
            line["request"] = asked
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return redacted(_encoder().encode(line))


@cache
def _encoder() -> "JSONEncoder":
    from json import JSONEncoder  # noqa: PLC0415 - most starts have nothing to say

    return JSONEncoder(ensure_ascii=False)


@contextmanager
def logging_to_stderr() -> Generator[None]:
    """Write the program's log to standard error while the context lasts: a service's own way."""
    handler = logging.StreamHandler()
    with _logging_by(handler):
        yield


@contextmanager
def logging_to(folder: Path) -> Generator[None]:
    """Write the program's log into the folder while the context lasts."""
    with _logging_by(_FileInTime(folder / FILE_NAME)):
        yield


class _FileInTime(logging.Handler):
    """Opens the file when there is something to write: most starts have nothing to say."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - as there

            self._file = RotatingFileHandler(
                self._path,
                maxBytes=LARGEST_FILE_BYTES,
                backupCount=OLD_FILES_KEPT,
                encoding="utf-8",
            )
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


@contextmanager
def _logging_by(handler: logging.Handler) -> Generator[None]:
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()

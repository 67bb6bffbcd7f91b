"""Records everything a program asks of the disk, in order, by way of strace.

What a recorder beneath the program sees does not depend on which SQLite library it links, and
needs neither a mount nor a privilege.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
_CALLS: Final = (
    "openat,pwrite64,write,writev,pwritev,pwritev2,fsync,fdatasync,ftruncate,truncate,fallocate,"
    "rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,mkdirat,copy_file_range,sendfile"
)
_LONGEST_WRITE: Final = 1 << 24
_LINE: Final = re.compile(rb"(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)", re.DOTALL)
_PATH: Final = re.compile(rb"<([^<>]*)>")
_TEXT: Final = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_RESULT: Final = re.compile(rb"\) += (-?\d+)")


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes handed to the system for a file, at an offset."""

    path: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file is given a size."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Create:
    """A name appears in a folder, for a new empty file."""

    path: str


@dataclass(frozen=True, slots=True)
class Rename:
    """A name is replaced by another one, taking its place if it was there."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Unlink:
    """A name disappears."""

    path: str


@dataclass(frozen=True, slots=True)
class SyncBegun:
    """The program asks for a file or a folder to be on the disk."""

    path: str
    number: int


@dataclass(frozen=True, slots=True)
class SyncDone:
    """The system says that what was there when it was asked is on the disk."""

    path: str
    number: int


@dataclass(frozen=True, slots=True)
class Told:
    """Words on the standard output."""

    words: bytes


Step = Write | Truncate | Create | Rename | Unlink | SyncBegun | SyncDone | Told


def record(arguments: list[str], disk: Path, trace: Path) -> list[Step]:
    """Run a module of ours to its end; return what it did to files under `disk`, and told."""
    before = {str(path) for path in disk.rglob("*") if path.is_file()}
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")
    }
    subprocess.run(
        [
            *("strace", "--follow-forks", "--seccomp-bpf", "--decode-fds=path", "--quiet=all"),
            *("--strings-in-hex=all", f"--string-limit={_LONGEST_WRITE}", f"--trace={_CALLS}"),
            *("--signal=none", f"--output={trace}", "--", sys.executable, "-m", *arguments),
        ],
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with trace.open("rb") as lines:
        return list(_Reading(str(disk), before).steps(lines))


class _Reading:
    """Makes steps of strace's lines. A call that another thread interrupts comes in two lines."""

    def __init__(self, disk: str, names: set[str]) -> None:
        self._disk = disk
        self._names = names
        self._positions: dict[tuple[str, str], int] = {}
        self._begun: dict[bytes, tuple[str, bytes, int]] = {}
        self._syncs = 0

    def steps(self, lines: Iterator[bytes]) -> Iterator[Step]:
        """Return the steps: a write where it began, a sync where it began and where it ended."""
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                continue
            thread, resumed, name, rest = found.groups()
            if resumed:
                call, arguments, number = self._begun.pop(thread)
                yield from self._ended(call, arguments + rest, number)
                continue
            self._syncs += 1
            call = name.decode()
            yield from self._started(call, rest, self._syncs)
            if rest.rstrip().endswith(b"<unfinished ...>"):
                self._begun[thread] = call, rest, self._syncs
            else:
                yield from self._ended(call, rest, self._syncs)

    def _started(self, call: str, rest: bytes, number: int) -> Iterator[Step]:
        if call in {"fsync", "fdatasync"} and (path := self._file(rest)):
            yield SyncBegun(path, number)
        elif call == "write" and rest.startswith(b"1<"):
            yield Told(_texts(rest)[0])
        elif call in {"pwrite64", "write"} and (path := self._file(rest)):
            data = _texts(rest)[0]
            yield Write(path, self._offset(call, rest, path, len(data)), data)
        elif call == "ftruncate" and (path := self._file(rest)):
            size = re.search(rb">, (\d+)", rest)
            assert size is not None, rest
            yield Truncate(path, int(size[1]))

    def _ended(self, call: str, rest: bytes, number: int) -> Iterator[Step]:
        result = _RESULT.search(rest)
        assert result is not None, rest[-200:]
        paths = [path.decode() for path in _texts(rest)] if call not in _BY_DESCRIPTOR else []
        if int(result[1]) < 0:
            # A write that failed half-way would need a model of its own; none here does.
            assert call not in _BY_DESCRIPTOR or not self._file(rest), rest[-200:]
        elif call in {"fsync", "fdatasync"} and (path := self._file(rest)):
            yield SyncDone(path, number)
        elif call == "openat":
            yield from self._opened(paths[0], rest)
        elif call in {"rename", "renameat", "renameat2"} and self._is_ours(paths[0]):
            self._names.discard(paths[0])
            self._names.add(paths[1])
            yield Rename(paths[0], paths[1])
        elif call in {"unlink", "unlinkat"} and self._is_ours(paths[0]):
            self._names.discard(paths[0])
            yield Unlink(paths[0])
        elif call in _UNKNOWN and self._file(rest):
            raise AssertionError(f"the disk's model knows no {call}")

    def _opened(self, path: str, rest: bytes) -> Iterator[Step]:
        if not self._is_ours(path):
            return
        if b"O_CREAT" in rest and path not in self._names:
            self._names.add(path)
            yield Create(path)
        if b"O_TRUNC" in rest:
            yield Truncate(path, 0)
        descriptor = _RESULT.search(rest)
        assert descriptor is not None
        self._positions[descriptor[1].decode(), path] = 0

    def _offset(self, call: str, rest: bytes, path: str, length: int) -> int:
        if call == "pwrite64":
            at = re.search(rb'"(?:\.\.\.)?, \d+, (\d+)', rest)
            assert at is not None, rest[-200:]
            return int(at[1])
        key = rest.split(b"<", 1)[0].decode(), path
        offset = self._positions.get(key, 0)
        self._positions[key] = offset + length
        return offset

    def _file(self, rest: bytes) -> str | None:
        found = _PATH.search(rest)
        path = "" if found is None else _plain(found[1]).decode()
        return path if self._is_ours(path) else None

    def _is_ours(self, path: str) -> bool:
        # The index beside the log is memory that threads share: a start makes it anew.
        ours = path == self._disk or path.startswith(self._disk + "/")
        return ours and not path.endswith(("-shm", ".lock"))


_BY_DESCRIPTOR: Final = {"pwrite64", "write", "fsync", "fdatasync", "ftruncate"}
_UNKNOWN: Final = {
    *("writev", "pwritev", "pwritev2", "fallocate", "copy_file_range", "sendfile", "truncate"),
    *("link", "linkat"),
}


def _texts(rest: bytes) -> list[bytes]:
    found = _TEXT.findall(rest)
    assert all(not cut for _, cut in found), "strace cut a write off"
    return [_plain(text) for text, _ in found]


def _plain(text: bytes) -> bytes:
    if not text.startswith(b"\\x"):
        return text
    return bytes.fromhex(text.replace(b"\\x", b"").decode())

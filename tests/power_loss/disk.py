"""A disk that may lose power: what of its files is certain, and what may be there or not.

What was written since a file's last sync may be on the disk or not, each sector of 512 bytes for
itself and in any order. A file may have grown without what it grew by. A name is certain once its
folder was synced; names of a folder appear and disappear in the order in which they were asked for.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from tests.power_loss.recording import (
    Create,
    Rename,
    Step,
    SyncBegun,
    SyncDone,
    Told,
    Truncate,
    Unlink,
    Write,
)

SECTOR_BYTES: Final = 512

Image = Mapping[str, bytes]
"""Every file that is found after power came back, by its path."""


@dataclass(slots=True)
class _File:
    certain: bytearray
    pending: list[Write | Truncate] = field(default_factory=list[Write | Truncate])


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that a folder is to have or to lose (no file)."""

    path: str
    file: _File | None


class Disk:
    """Follows a recording step by step; at each of them power may be lost."""

    def __init__(self, files: Image) -> None:
        self._certain = {path: _File(bytearray(content)) for path, content in files.items()}
        self._current = dict(self._certain)
        self._pending: dict[str, list[_Name]] = {}
        self._syncs: dict[int, int] = {}

    def follow(self, step: Step) -> None:
        """Do what the program asked for."""
        match step:
            case Write(path=path) | Truncate(path=path):
                self._current[path].pending.append(step)
            case Create(path=path):
                self._current[path] = _File(bytearray())
                self._rename(path, self._current[path])
            case Rename(path=path, to=to):
                self._current[to] = self._current.pop(path)
                self._rename(to, self._current[to])
                self._rename(path, None)
            case Unlink(path=path):
                del self._current[path]
                self._rename(path, None)
            case SyncBegun(path=path, number=number):
                self._syncs[number] = len(self._waiting_of(path))
            case SyncDone(path=path, number=number):
                self._make_certain(path, self._syncs.pop(number))
            case Told():
                pass

    def without_power(self, chance: random.Random) -> Image:
        """Return one of the states in which the disk may be found now."""
        names = dict(self._certain)
        for waiting in self._pending.values():
            for name in waiting[: chance.randint(0, len(waiting))]:
                _apply_name(names, name)
        return {path: _found(file, chance) for path, file in names.items()}

    def as_asked(self) -> Image:
        """Return the state of a disk that has done everything it was asked for."""
        return {path: _with(file, file.pending) for path, file in self._current.items()}

    def at_least(self) -> Image:
        """Return the state of a disk that has done nothing but what it was certain to have done."""
        return {path: bytes(file.certain) for path, file in self._certain.items()}

    def _rename(self, path: str, file: _File | None) -> None:
        folder = str(PurePosixPath(path).parent)
        self._pending.setdefault(folder, []).append(_Name(path, file))

    def _waiting_of(self, path: str) -> list[Write | Truncate] | list[_Name]:
        if path in self._current:
            return self._current[path].pending
        return self._pending.setdefault(path, [])

    def _make_certain(self, path: str, count: int) -> None:
        if path not in self._current:
            waiting = self._pending[path]
            for name in waiting[:count]:
                _apply_name(self._certain, name)
            del waiting[:count]
            return
        file = self._current[path]
        for step in file.pending[:count]:
            _apply(file.certain, step)
        del file.pending[:count]


def _apply_name(names: dict[str, _File], name: _Name) -> None:
    if name.file is None:
        names.pop(name.path, None)
    else:
        names[name.path] = name.file


def _apply(content: bytearray, step: Write | Truncate) -> None:
    if isinstance(step, Truncate):
        del content[step.size :]
        content.extend(bytes(step.size - len(content)))
        return
    _grow(content, step.offset)
    content[step.offset : step.offset + len(step.data)] = step.data


def _grow(content: bytearray, size: int) -> None:
    content.extend(bytes(max(0, size - len(content))))


def _with(file: _File, steps: list[Write | Truncate]) -> bytes:
    content = bytearray(file.certain)
    for step in steps:
        _apply(content, step)
    return bytes(content)


def _found(file: _File, chance: random.Random) -> bytes:
    steps = file.pending
    if not steps:
        return bytes(file.certain)
    content = bytearray(file.certain)
    kept = _kept(len(steps), chance)
    torn = chance.random() < 0.5
    for number, step in enumerate(steps):
        if number not in kept:
            if isinstance(step, Write) and chance.random() < 0.1:
                _grow(content, step.offset + len(step.data))
        elif isinstance(step, Write) and torn and chance.random() < max(0.1, 1 / len(kept)):
            for part in _torn(step, chance):
                _apply(content, part)
        else:
            _apply(content, step)
    return bytes(content)


def _kept(count: int, chance: random.Random) -> set[int]:
    """Return the numbers of the steps that reached the disk, in one of the ways they may."""
    everything = set(range(count))
    match chance.randrange(6):
        case 0:
            return set()
        case 1:
            return everything
        case 2:
            return set(range(chance.randint(0, count)))
        case 3:
            return everything - {chance.randrange(count)}
        case 4:
            return {chance.randrange(count)}
        case _:
            share = chance.random()
            return {number for number in range(count) if chance.random() < share}


def _torn(step: Write, chance: random.Random) -> list[Write]:
    """Return those sectors of a write that reached the disk: the first, the last, or any."""
    sectors: list[Write] = []
    at = 0
    while at < len(step.data):
        length = SECTOR_BYTES - (step.offset + at) % SECTOR_BYTES
        sectors.append(Write(step.path, step.offset + at, step.data[at : at + length]))
        at += length
    cut = chance.randint(0, len(sectors))
    match chance.randrange(3):
        case 0:
            return sectors[:cut]
        case 1:
            return sectors[cut:]
        case _:
            return [sector for sector in sectors if chance.random() < 0.5]

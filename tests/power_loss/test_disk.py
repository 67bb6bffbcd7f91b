"""What a disk may hold after power was lost is neither more nor less than was promised."""

import random
from typing import Final

from tests.power_loss.disk import SECTOR_BYTES, Disk
from tests.power_loss.recording import (
    Create,
    Rename,
    Step,
    SyncBegun,
    SyncDone,
    Truncate,
    Unlink,
    Write,
)

OLD: Final = bytes(2 * SECTOR_BYTES)
NEW: Final = b"x" * (2 * SECTOR_BYTES)


def synced(path: str, number: int = 1) -> tuple[Step, Step]:
    return SyncBegun(path, number), SyncDone(path, number)


def states(
    *steps: Step, files: dict[str, bytes] | None = None
) -> set[tuple[tuple[str, bytes], ...]]:
    """Return the states that turn up when power is lost after these steps, a few hundred times."""
    disk = Disk({"/d/a": OLD} if files is None else files)
    for step in steps:
        disk.follow(step)
    found = (disk.without_power(random.Random(seed)) for seed in range(300))
    return {tuple(sorted(image.items())) for image in found}


def test_what_was_written_and_not_synced_is_there_or_not_or_in_part() -> None:
    half = NEW[:SECTOR_BYTES] + OLD[SECTOR_BYTES:]
    other = OLD[:SECTOR_BYTES] + NEW[SECTOR_BYTES:]
    found = states(Write("/d/a", 0, NEW))
    assert found == {(("/d/a", content),) for content in (OLD, NEW, half, other)}


def test_what_was_synced_is_there() -> None:
    assert states(Write("/d/a", 0, NEW), *synced("/d/a")) == {(("/d/a", NEW),)}


def test_a_sync_says_nothing_of_what_came_after_it_began() -> None:
    begun, done = synced("/d/a")
    found = states(begun, Write("/d/a", 0, NEW), done)
    assert (("/d/a", OLD),) in found


def test_of_two_writes_the_later_may_be_there_alone() -> None:
    first, second = Write("/d/a", 0, b"1"), Write("/d/a", SECTOR_BYTES, b"2")
    contents = {dict(state)["/d/a"] for state in states(first, second)}
    assert {(content[:1], content[SECTOR_BYTES : SECTOR_BYTES + 1]) for content in contents} == {
        (first_byte, second_byte) for first_byte in (b"\0", b"1") for second_byte in (b"\0", b"2")
    }


def test_a_file_may_have_grown_without_what_it_grew_by() -> None:
    contents = {dict(state)["/d/a"] for state in states(Write("/d/a", len(OLD), NEW))}
    assert OLD + bytes(len(NEW)) in contents


def test_a_file_is_cut_off_or_not() -> None:
    contents = {dict(state)["/d/a"] for state in states(Truncate("/d/a", 1))}
    assert contents == {OLD, OLD[:1]}


def test_a_name_is_certain_only_once_its_folder_is_synced() -> None:
    made = (Create("/d/b"), Write("/d/b", 0, b"b"), *synced("/d/b"))
    assert states(*made, files={}) == {(), (("/d/b", b"b"),)}
    assert states(*made, *synced("/d", 2), files={}) == {(("/d/b", b"b"),)}


def test_a_file_takes_anothers_place_or_does_not() -> None:
    replaced = (Create("/d/b"), *synced("/d/b"), Rename("/d/b", "/d/a"))
    found = states(*replaced)
    assert (("/d/a", OLD),) in found
    assert (("/d/a", b""),) in found
    assert states(*replaced, *synced("/d", 2)) == {(("/d/a", b""),)}


def test_a_name_that_was_taken_away_may_come_back() -> None:
    assert states(Unlink("/d/a")) == {(), (("/d/a", OLD),)}

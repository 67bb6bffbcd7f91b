"""Power is lost at any moment: whatever the disk then holds, each receipt that was shown is there.

Recorded is a till with its real file, beneath its SQLite library; opened is what the disk may hold
afterwards, with the program itself.
"""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.power_loss.opening import Found, Recording
from tests.power_loss.recording import record
from tests.power_loss.selling import RELAXED
from tests.walks.own_central import OwnCentral
from tests.walks.shop import set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]

FUNDS_MINOR: Final = (5_000_00, 400_00, 150_00, 80_00)
JOINED_STATES: Final = 3_000
PARTS: Final = 2
_ROOT: Final = Path(__file__).parents[2]


def recorded(
    folder: Path,
    *,
    customers: int,
    seed: int,
    words: tuple[str, ...] = (),
    program: str = "tests.power_loss.selling",
) -> Path:
    """Let a till serve its customers under the recorder; return the file of the recording."""
    disk = folder / "disk"
    names = [path for path in disk.rglob("*") if path.is_file() and path.suffix != ".lock"]
    before = {str(path): path.read_bytes() for path in names}
    arguments = [program, str(disk), str(seed), str(customers), *words]
    steps = record(arguments, disk, folder / "trace")
    (folder / "trace").unlink()
    recording = folder / "recording"
    recording.write_bytes(pickle.dumps(Recording(disk=str(disk), before=before, steps=steps)))
    return recording


def opened(recording: Path, *, wanted: int, seed: int) -> Found:
    """Open the books in so many states, in two processes; return what both found."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")
    }
    processes = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.power_loss.opening", str(recording)),
                *map(str, (part, PARTS, wanted // PARTS, seed)),
            ],
            cwd=_ROOT,
            env=environment,
            stdout=subprocess.PIPE,
        )
        for part in range(PARTS)
    ]
    found = [json.loads(process.communicate()[0]) for process in processes]
    return Found(
        states=sum(part["states"] for part in found),
        after_a_receipt=sum(part["after_a_receipt"] for part in found),
        with_rights=sum(part["with_rights"] for part in found),
        lost=sum(part["lost"] for part in found),
        troubles=[trouble for part in found for trouble in part["troubles"]],
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return a folder with a shop whose cards have been sold."""
    tokens = set_up_shop(tmp_path / "disk", FUNDS_MINOR).tokens
    (tmp_path / "tokens.json").write_text(json.dumps(tokens))
    return tmp_path


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    """Return a folder where no till has ever been started."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "tokens.json").write_text("[]")
    return tmp_path


def test_no_receipt_is_lost_whatever_the_disk_kept(
    shop: Path, record_property: Callable[[str, object], None]
) -> None:
    recording = recorded(shop, customers=60, seed=1)
    found = opened(recording, wanted=18_000, seed=1)
    record_property("states", found.states)
    assert found.troubles == []
    assert found.states >= 18_000
    assert found.after_a_receipt > found.states / 2


def test_a_first_start_is_begun_again_whatever_the_disk_kept(
    nothing: Path, record_property: Callable[[str, object], None]
) -> None:
    recording = recorded(nothing, customers=6, seed=2)
    found = opened(recording, wanted=2_000, seed=2)
    record_property("states", found.states)
    assert found.troubles == []
    assert found.states >= 2_000


def test_a_joined_till_keeps_its_rights_its_receipts_and_its_word_to_central(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    central = OwnCentral(tmp_path / "central")
    central.start()
    try:
        tokens = [
            central.make_card(f"card-{number}", funds_minor)
            for number, funds_minor in enumerate(FUNDS_MINOR, start=1)
        ]
        (tmp_path / "tokens.json").write_text(json.dumps(tokens))
        set_up_shop(tmp_path / "disk", ())
        recording = recorded(
            tmp_path,
            customers=40,
            seed=4,
            words=(central.address, central.code("till-1")),
            program="tests.power_loss.selling_joined",
        )
    finally:
        central.stop()
    found = opened(recording, wanted=JOINED_STATES, seed=4)
    record_property("states", found.states)
    assert found.troubles == []
    assert found.states >= JOINED_STATES
    assert found.after_a_receipt > found.states / 2
    assert found.with_rights > found.states / 2


def test_a_till_that_does_not_wait_for_its_disk_is_found_out(shop: Path) -> None:
    recording = recorded(shop, customers=20, seed=3, words=(RELAXED,))
    found = opened(recording, wanted=400, seed=3)
    assert found.lost > 0

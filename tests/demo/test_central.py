"""The demo's central as a process: it answers, ends with a clear end, and outlives nobody."""

import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from pos_app.bootstrap.central import address_of, open_central
from pos_app.demo.central import CentralProcess, place_in
from pos_app.errors import Broken, Code, PosError, Refused

pytestmark = pytest.mark.slow

ACCOUNT = "T00000001"
LONGEST_S = 60.0

STARTS_ONE_AND_WAITS = """
import sys, time
from pathlib import Path
from pos_app.demo.central import CentralProcess, place_in
central = CentralProcess(place_in(Path(sys.argv[1])), "T00000001")
central.begin()
print(central.wait_until_it_answers(), flush=True)
time.sleep(600)
"""


def is_alive(address: str) -> bool:
    try:
        return httpx.get(f"{address}/health/live", timeout=10).status_code == 200
    except httpx.HTTPError:
        return False


def test_it_answers_until_it_is_ended_and_leaves_its_books_to_others(tmp_path: Path) -> None:
    central = CentralProcess(place_in(tmp_path), ACCOUNT)
    central.begin()
    try:
        address = central.wait_until_it_answers()
        assert is_alive(address)
    finally:
        central.end()
    central.end()  # a second end is none
    assert not is_alive(address)
    assert address_of(place_in(tmp_path)) is None, "it stopped in its own time"
    with open_central(place_in(tmp_path)) as books:
        assert books.wallet.audit().result().clean


def test_it_ends_when_whoever_started_it_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", STARTS_ONE_AND_WAITS, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    try:
        address = parent.stdout.readline().strip()
        assert is_alive(address)
    finally:
        parent.kill()
        parent.wait()
        parent.stdout.close()
    begun = time.monotonic()
    while is_alive(address):
        assert time.monotonic() - begun < LONGEST_S
        time.sleep(0.1)


def test_one_that_cannot_start_says_where_its_log_is(tmp_path: Path) -> None:
    first = CentralProcess(place_in(tmp_path), ACCOUNT)
    first.begin()
    try:
        first.wait_until_it_answers()
        second = CentralProcess(place_in(tmp_path), ACCOUNT)
        second.begin()
        try:
            with pytest.raises(Broken) as caught:
                second.wait_until_it_answers()
        finally:
            second.end()
        assert Path(str(caught.value.fields["path"])).is_file()
    finally:
        first.end()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PosError) as caught:
        CentralProcess(place_in(tmp_path / "file"), ACCOUNT).begin()
    assert isinstance(caught.value, Refused)
    assert caught.value.code is Code.FOLDER_READ_ONLY

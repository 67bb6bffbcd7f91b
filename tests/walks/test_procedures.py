"""What the README says to do when a till or central is lost, done by its commands, and what comes.

Central and its tills are processes, or folders, of their own; the office types the commands.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from pos_app.allowances.given.write_off import LifeExposure
from pos_app.bench.postgres import installed_binaries
from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import TillId
from pos_app.errors import Code, Refused
from pos_app.settings import TillSettings, write_settings
from tests.walks.joined_till import Workplace, at_work, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

CARD: Final = "card-1"
FUNDS_MINOR: Final = 100_000
TOLD_MINOR: Final = 10_000
UNTOLD_MINOR: Final = 5_000
WANTED_MINOR: Final = 30_000


def tillit(*words: object, typed: str = "") -> str:
    """Run a command as a shell does, and return what it said to whoever typed."""
    done = subprocess.run(
        [sys.executable, "-m", "pos_app", *map(str, words)],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def where(central: OwnCentral) -> tuple[object, ...]:
    """Return the options that say which central is meant."""
    place = central.place
    named = ("--data", place.data, "--key-folder", place.key_folder)
    return named if place.database is None else (*named, "--database", place.database)


def join(central: OwnCentral, data: Path) -> str:
    """Let the till of a folder join, for the first time or again; the folder has its name."""
    made = tillit("central", "enrol-code", data.name, "--json", *where(central))
    code = json.loads(made)["code"]
    return tillit(
        *("till", "--enrol", code, "--central", central.address),
        *("--account", ACCOUNT, "--data", data),
    )


def new_till(central: OwnCentral, data: Path) -> Path:
    data.mkdir(parents=True)
    write_settings(data, TillSettings(till_id=data.name, key_folder=f"../{data.name}-key"))
    assert "life 1" in join(central, data)
    return data


def exposure(central: OwnCentral, till_id: str, life: int) -> LifeExposure:
    with visit_central(central.place) as books:
        lines = books.tills.exposure(ACCOUNT, TillId(till_id)).result()
    (line,) = [one for one in lines if one.incarnation == life]
    return line


def gaps_minor(central: OwnCentral, till_id: str) -> list[int]:
    with visit_central(central.place) as books:
        return [one.amount_minor for one in books.tills.gaps(ACCOUNT, TillId(till_id)).result()]


def sold_minor(central: OwnCentral) -> int:
    return central.card(CARD).amounts.drawdown_minor


def hold(till: Workplace, token: str, amount_minor: int) -> None:
    """Find a card until so much of it can be spent here: on a busy machine central is slow."""

    def can_be_spent() -> bool:
        try:
            found = till.find(token, amount_minor)
        except Refused:
            return False  # the till has not heard of it yet
        return found.card.amounts.available_minor >= amount_minor

    wait_until(can_be_spent, "the right to spend")


def sell_and_tell(till: Workplace, central: OwnCentral, token: str) -> None:
    """Sell something online while more is held, and wait until central has heard of it."""
    before = sold_minor(central)
    hold(till, token, WANTED_MINOR)
    till.sell(token, TOLD_MINOR)
    wait_until(lambda: sold_minor(central) == before + TOLD_MINOR, "central heard of it")
    wait_until(lambda: till.pending == 0, "the till knows that")


def sell_unheard(till: Workplace, central: OwnCentral, token: str) -> None:
    """Let central go, and sell what it does not hear of."""
    central.stop()
    wait_until(lambda: not till.is_online, "offline")
    till.sell(token, UNTOLD_MINOR)


def disk_of(data: Path, folder: Path) -> Path:
    """Return a copy of a till's whole disk as it is: books, key and witness."""
    for part in (data, data.with_name(f"{data.name}-key")):
        shutil.copytree(part, folder / part.name)
    return folder / data.name


def tell_everything(data: Path) -> None:
    with at_work(data) as till:
        wait_until(lambda: till.status is not None and till.pending == 0, "nothing waits")


def test_a_till_whose_database_is_lost_joins_again_and_its_disk_is_late_when_it_turns_up(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card(CARD, FUNDS_MINOR)
    data = new_till(central, tmp_path / "till-1")
    with at_work(data) as till:
        sell_and_tell(till, central, token)
        sell_unheard(till, central, token)
    disk = disk_of(data, tmp_path / "found")
    for file in data.glob("till.db*"):
        file.unlink()
    central.start()
    assert "life 2" in join(central, data)
    kept = exposure(central, "till-1", life=1)
    assert (kept.state, kept.remaining_minor >= UNTOLD_MINOR) == (IncarnationState.FENCED, True)
    with at_work(data) as till:
        sell_and_tell(till, central, token)
    assert sold_minor(central) == 2 * TOLD_MINOR
    assert exposure(central, "till-1", life=1) == kept

    tell_everything(disk)
    assert sold_minor(central) == 2 * TOLD_MINOR + UNTOLD_MINOR
    after = exposure(central, "till-1", life=1)
    assert after.remaining_minor == kept.remaining_minor - UNTOLD_MINOR
    assert gaps_minor(central, "till-1") == []
    assert central.audit().clean
    assert audit_of(data).clean


def test_a_till_brought_back_from_a_copy_takes_no_cards_until_it_joins_again(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card(CARD, FUNDS_MINOR)
    data = new_till(central, tmp_path / "till-1")
    copy = tmp_path / "stick" / "till.db"
    copy.parent.mkdir()
    with at_work(data) as till:
        sell_and_tell(till, central, token)
        tillit("backup", copy, "--data", data)
        sell_and_tell(till, central, token)
        sell_unheard(till, central, token)
    disk = disk_of(data, tmp_path / "found")
    assert "What was there is kept as" in tillit("restore", copy, "--data", data, "--set-aside")
    with at_work(data) as till, pytest.raises(Refused) as caught:
        till.sell(token, 1)
    assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN

    central.start()
    assert "life 2" in join(central, data)
    with at_work(data) as till:
        sell_and_tell(till, central, token)
    assert sold_minor(central) == 3 * TOLD_MINOR
    tell_everything(disk)
    assert sold_minor(central) == 3 * TOLD_MINOR + UNTOLD_MINOR
    assert gaps_minor(central, "till-1") == []
    assert central.audit().clean
    assert audit_of(data).clean


def test_a_till_that_never_returns_is_written_off_by_a_person_and_late_when_it_does(
    tmp_path: Path, central: OwnCentral
) -> None:
    token = central.make_card(CARD, FUNDS_MINOR)
    data, other = (new_till(central, tmp_path / name) for name in ("till-1", "till-2"))
    with at_work(data) as till:
        sell_and_tell(till, central, token)
        sell_unheard(till, central, token)
    central.start()
    held = exposure(central, "till-1", life=1)
    assert held.remaining_minor >= UNTOLD_MINOR
    why = ("--life", 1, "--by", "Kari", "--why", "stolen from the van")
    told = tillit("tills", "write-off", "till-1", *why, *where(central), typed="y\n")
    assert f"{held.remaining_minor} minor NOK" in told
    assert "will be the shop's loss" in told
    assert "are free again" in told
    assert exposure(central, "till-1", life=1).remaining_minor == 0

    # What is free again is spent elsewhere, to the last øre.
    with at_work(other) as till:
        rest_minor = FUNDS_MINOR - TOLD_MINOR
        hold(till, token, rest_minor)
        till.sell(token, rest_minor)
        wait_until(lambda: sold_minor(central) == FUNDS_MINOR, "central heard of it")
    tell_everything(data)
    assert sold_minor(central) == FUNDS_MINOR
    assert gaps_minor(central, "till-1") == [UNTOLD_MINOR]
    assert central.audit().clean
    assert "life 2" in join(central, data)
    assert audit_of(data).clean


class Copies:
    """How the office copies the books of a central, and brings them back."""

    def __init__(self, central: OwnCentral, file: Path) -> None:
        self.central = central
        self.file = file

    def make(self) -> None:
        tillit("central", "backup", self.file, *where(self.central))

    def bring_back(self) -> None:
        told = tillit("central", "restore", self.file, "--set-aside", *where(self.central))
        assert "What was there is kept as" in told


class PostgresCopies(Copies):
    """The same by PostgreSQL's own tools."""

    def make(self) -> None:
        self._run("pg_dump", "--format=custom", f"--file={self.file}", self._database)

    def bring_back(self) -> None:
        self._run(
            *("pg_restore", "--clean", "--if-exists", "--exit-on-error", "--single-transaction"),
            *(f"--dbname={self._database}", str(self.file)),
        )

    @property
    def _database(self) -> str:
        assert self.central.place.database is not None
        return self.central.place.database

    def _run(self, name: str, *words: str) -> None:
        program = installed_binaries() / name
        subprocess.run([program, *words], check=True, capture_output=True)


def test_central_brought_back_from_a_copy_hears_again_what_it_forgot(
    tmp_path: Path, central: OwnCentral
) -> None:
    come_back(central, Copies(central, tmp_path / "central-copy.db"), tmp_path)


def test_central_on_postgresql_brought_back_hears_again_what_it_forgot(
    tmp_path: Path, postgres_database_url: str
) -> None:
    own = OwnCentral(tmp_path / "central", postgres_database_url.replace("+psycopg", ""))
    own.start()
    try:
        come_back(own, PostgresCopies(own, tmp_path / "central.dump"), tmp_path)
    finally:
        own.stop()


def come_back(central: OwnCentral, copies: Copies, folder: Path) -> None:
    token = central.make_card(CARD, FUNDS_MINOR)
    folders = [new_till(central, folder / name) for name in ("till-1", "till-2")]
    with at_work(folders[0]) as first, at_work(folders[1]) as second:
        sell_and_tell(first, central, token)
        copies.make()
        sell_and_tell(first, central, token)
        sell_and_tell(second, central, token)
        sell_unheard(first, central, token)
        wait_until(lambda: not second.is_online, "offline")
        second.sell(token, UNTOLD_MINOR)
        copies.bring_back()
        assert sold_minor(central) == TOLD_MINOR
        central.start()
        sold = 3 * TOLD_MINOR + 2 * UNTOLD_MINOR
        wait_until(lambda: sold_minor(central) == sold, "everything is told again")
        for till in (first, second):
            wait_until(lambda till=till: till.is_online and till.pending == 0, "in step")
            assert till.status is not None
            assert till.status.kept.parked == 0
    for name in ("till-1", "till-2"):
        assert exposure(central, name, life=1).state is IncarnationState.LIVE
        assert gaps_minor(central, name) == []
    assert central.audit().clean
    assert all(audit_of(data).clean for data in folders)

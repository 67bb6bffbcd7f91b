"""A disk of the simulation stops, fills up and goes back in time as a real one does."""

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.simulation.disks import Disk, PowerCut
from pos_app.simulation.watch import ask
from pos_app.simulation.world import World
from pos_app.storage.sqlite import open_memory
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store


class Looked:
    """Counts how often something stood."""

    def __init__(self) -> None:
        self.counts: list[int] = []

    def __call__(self, store: Store) -> None:
        self.counts.append(numbers_in(store))


def numbers_in(store: Store) -> int:
    return int(ask(store, "SELECT COUNT(*) FROM number")[0][0])


def add(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO number DEFAULT VALUES")


@pytest.fixture
def looked() -> Looked:
    return Looked()


@pytest.fixture
def disk(looked: Looked) -> Disk:
    store = open_memory()
    store.write(
        lambda connection: connection.exec_driver_sql("CREATE TABLE number (n INTEGER)").close()
    ).result()
    return Disk(World(1), "till-1", store, looked)


def test_power_that_goes_before_a_commit_takes_it_along(disk: Disk, looked: Looked) -> None:
    disk.cut_power_in(2, after=False)
    disk.write(add).result()
    with pytest.raises(PowerCut) as cut:
        disk.write(add)
    assert (cut.value.machine, cut.value.after) == ("till-1", False)
    assert looked.counts == [1]
    assert numbers_in(disk) == 1


def test_power_that_goes_after_a_commit_leaves_it_there(disk: Disk, looked: Looked) -> None:
    disk.cut_power_in(1, after=True)
    with pytest.raises(PowerCut):
        disk.write(add)
    assert looked.counts == [1]
    disk.write(add).result()
    assert numbers_in(disk) == 2


def test_a_full_disk_takes_nothing_and_shows_everything(disk: Disk) -> None:
    disk.write(add).result()
    disk.is_full = True
    with pytest.raises(Unavailable) as refused:
        disk.write(add).result()
    assert refused.value.code is Code.DISK_FULL
    assert numbers_in(disk) == 1


def test_an_image_stays_as_it_was_and_can_be_put_back_twice(disk: Disk) -> None:
    disk.write(add).result()
    image = disk.image()
    for _ in range(2):
        disk.write(add).result()
        assert numbers_in(disk) == 2
        disk.put_back(image)
        assert numbers_in(disk) == 1


def test_a_work_that_fails_is_no_commit(disk: Disk, looked: Looked) -> None:
    def fail(connection: Connection) -> None:
        add(connection)
        raise LookupError

    with pytest.raises(LookupError):
        disk.write(fail).result()
    assert looked.counts == []
    assert numbers_in(disk) == 0

"""A till of the least, for tests of the engine beneath it."""

import shutil
from pathlib import Path

import pytest

from tests.storage.notes import add_notes


@pytest.fixture
def till(migrated_file: Path, tmp_path: Path) -> Path:
    """Return the path of a closed, migrated database with three notes."""
    path = tmp_path / "data" / "till.db"
    path.parent.mkdir()
    shutil.copy(migrated_file, path)
    add_notes(path, [1, 2, 3])
    return path


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where a database may be made, in a folder that is there."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "till.db"


@pytest.fixture
def key_folder(tmp_path: Path) -> Path:
    """Return where keys may be kept, a folder that is not there yet."""
    return tmp_path / "keys"

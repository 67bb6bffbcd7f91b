import errno
import inspect
import marshal
import os
import shutil
import sys
from collections.abc import Generator
from importlib import import_module, invalidate_caches, reload
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import ModuleType

import pytest

from pos_app.kept_code import KeptCode

PACKAGE = "kept_shop"
SHELF = f"{PACKAGE}.shelf"
TILL = f"{PACKAGE}.till"
LATER_NS = 5_000_000_000


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """Return the folder of a package of two modules, which Python keeps compiled as it does."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    folder = tmp_path / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "shelf.py").write_text("def price():\n    return 100\n")
    (folder / "till.py").write_text(
        f"from {SHELF} import price\n\n\ndef total():\n    return 2 * price()\n"
    )
    finders = list(sys.meta_path)
    yield folder
    sys.meta_path[:] = finders
    forget()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "start.kept"


def forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    invalidate_caches()


def started(file: Path) -> tuple[KeptCode, ModuleType]:
    """Import the till as a start does, and keep what that read."""
    forget()
    kept = KeptCode(str(file), PACKAGE)
    sys.meta_path.insert(0, kept)
    till = import_module(TILL)
    kept.keep(list(sys.modules))
    sys.meta_path.remove(kept)
    return kept, till


def age(source: Path) -> None:
    state = source.stat()
    os.utime(source, ns=(state.st_atime_ns, state.st_mtime_ns + LATER_NS))


def is_kept(module: ModuleType) -> bool:
    return type(module.__loader__) is not SourceFileLoader


def kept_in(file: Path, *names: str) -> list[str]:
    kept = KeptCode(str(file), PACKAGE)
    path = [str(file.parent / PACKAGE)]
    return [name for name in names if kept.find_spec(name, path) is not None]


def test_a_second_start_finds_what_the_first_kept(sources: Path, file: Path) -> None:
    _, first = started(file)
    assert not is_kept(first)

    _, second = started(file)

    assert is_kept(second)
    assert is_kept(sys.modules[SHELF])
    assert second.total() == 200
    assert second.__file__ == str(sources / "till.py")


@pytest.mark.usefixtures("sources")
def test_the_package_itself_and_what_is_none_of_it_is_left_to_python(file: Path) -> None:
    started(file)
    assert kept_in(file, PACKAGE, "json.decoder", SHELF, TILL) == [SHELF, TILL]


def test_a_module_that_was_kept_tells_of_itself_like_any_other(sources: Path, file: Path) -> None:
    started(file)
    _, till = started(file)

    assert inspect.getsource(till.total) == "def total():\n    return 2 * price()\n"
    assert till.total.__code__.co_filename == str(sources / "till.py")
    assert till.__spec__ is not None
    assert till.__spec__.cached is not None
    assert Path(till.__spec__.cached).name.startswith("till.")


def test_a_source_that_was_changed_is_read_and_kept_anew(sources: Path, file: Path) -> None:
    started(file)
    (sources / "shelf.py").write_text("def price():\n    return 999\n")
    age(sources / "shelf.py")

    _, till = started(file)
    assert till.total() == 1998
    assert not is_kept(sys.modules[SHELF])
    assert is_kept(till)

    _, till = started(file)
    assert till.total() == 1998
    assert is_kept(sys.modules[SHELF])


def test_a_source_that_is_changed_while_a_till_runs_is_kept_as_it_is_then(
    sources: Path, file: Path
) -> None:
    started(file)
    kept, _ = started(file)
    (sources / "shelf.py").write_text("def price():\n    return 999\n")
    age(sources / "shelf.py")
    sys.modules[f"{PACKAGE}.more"] = ModuleType(f"{PACKAGE}.more")
    kept.keep([SHELF, TILL, f"{PACKAGE}.more"])

    _, till = started(file)

    assert till.total() == 1998


def test_a_copy_of_the_whole_reads_its_own_sources(
    sources: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(file)
    copied = shutil.copytree(sources, file.parent / "copy" / PACKAGE)
    (copied / "shelf.py").write_text("def price():\n    return 555\n")
    age(copied / "shelf.py")
    monkeypatch.setattr(sys, "path", [str(copied.parent), *sys.path])

    _, till = started(file)

    assert till.__file__ == str(copied / "till.py")
    assert till.total() == 1110


def test_a_package_within_it_is_kept_too(sources: Path, file: Path) -> None:
    (sources / "books").mkdir()
    (sources / "books" / "__init__.py").write_text("OPEN = True\n")
    (sources / "till.py").write_text(f"from {PACKAGE}.books import OPEN\n")
    started(file)

    _, till = started(file)

    assert till.OPEN
    books = sys.modules[f"{PACKAGE}.books"]
    assert is_kept(books)
    assert list(books.__path__) == [str(sources / "books")]


def test_a_source_of_the_same_size_and_age_that_was_put_there_anew_is_read(
    sources: Path, file: Path
) -> None:
    started(file)
    shelf = sources / "shelf.py"
    state = shelf.stat()
    other = sources / "other.py"
    other.write_text("def price():\n    return 777\n")
    os.utime(other, ns=(state.st_atime_ns, state.st_mtime_ns))
    other.replace(shelf)
    for compiled in (sources / "__pycache__").glob("shelf.*"):
        compiled.unlink()  # as an installation does; Python itself would believe it

    _, till = started(file)

    assert till.total() == 1554


def test_a_module_that_is_gone_is_not_found(sources: Path, file: Path) -> None:
    started(file)
    (sources / "shelf.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        started(file)


def test_a_module_is_read_from_its_source_when_it_is_loaded_again(
    sources: Path, file: Path
) -> None:
    started(file)
    started(file)
    shelf = sys.modules[SHELF]
    assert is_kept(shelf)
    (sources / "shelf.py").write_text("def price():\n    return 5\n")
    age(sources / "shelf.py")

    assert reload(shelf).price() == 5


@pytest.mark.usefixtures("sources")
@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\0" * 64,
        marshal.dumps((MAGIC_NUMBER, {}))[:-3],
        marshal.dumps((b"of another Python", {TILL: "?"})),
        marshal.dumps("?"),
        marshal.dumps(7),
    ],
)
def test_a_file_that_is_damaged_or_another_pythons_is_made_anew(file: Path, damaged: bytes) -> None:
    file.write_bytes(damaged)
    _, till = started(file)
    assert not is_kept(till)

    _, till = started(file)
    assert is_kept(till)


@pytest.mark.usefixtures("sources")
def test_half_a_file_holds_nothing(file: Path) -> None:
    started(file)
    file.write_bytes(file.read_bytes()[:-100])

    _, till = started(file)

    assert not is_kept(till)


@pytest.mark.usefixtures("sources")
def test_what_was_found_is_not_written_again(file: Path) -> None:
    started(file)
    written = file.stat().st_mtime_ns, file.stat().st_ino

    started(file)

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == written


@pytest.mark.usefixtures("sources")
def test_nothing_is_kept_where_python_keeps_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    started(file)
    assert not file.exists()


@pytest.mark.usefixtures("sources")
def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    _, till = started(tmp_path / "nowhere" / "start.kept")
    assert till.total() == 200


def test_a_source_that_is_being_worked_at_keeps_nothing_and_is_no_trouble(
    sources: Path, file: Path
) -> None:
    kept, _ = started(file)
    before = file.read_bytes()
    (sources / "shelf.py").write_text("def price(:\n")
    age(sources / "shelf.py")

    kept.keep([SHELF])

    assert file.read_bytes() == before


def test_a_disk_that_is_full_leaves_what_was_kept_and_nothing_half_written(
    sources: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(file)
    before = file.read_bytes()
    age(sources / "shelf.py")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    started(file)

    assert file.read_bytes() == before
    assert list(file.parent.glob(f"{file.name}*")) == [file]


@pytest.mark.usefixtures("sources")
def test_a_module_that_has_no_source_or_is_gone_is_not_kept(file: Path) -> None:
    _, till = started(file)
    sys.modules[f"{PACKAGE}.drawn"] = ModuleType(f"{PACKAGE}.drawn")
    kept = KeptCode(str(file), PACKAGE)
    kept.keep([TILL, f"{PACKAGE}.drawn", f"{PACKAGE}.gone"])
    assert kept_in(file, till.__name__, f"{PACKAGE}.drawn", f"{PACKAGE}.gone") == [TILL]

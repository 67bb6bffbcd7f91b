import sys
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from threading import Barrier
from types import ModuleType

import pytest

from pos_app.late_modules import read_when_used

READ: list[str] = []
"""The modules of these tests that were read, in their order."""

QUIET = """
from tests.test_late_modules import READ
READ.append(__name__)
WORD = "word"
"""
SLOW = """
from time import sleep
from tests.test_late_modules import READ
sleep(0.05)
READ.append(__name__)
WORD = "word"
"""
ASKS_ITSELF = """
import sys
KNOWS_ITSELF = hasattr(sys.modules[__name__], "not_there_yet")
"""
ASKED_ITSELF = """
def __getattr__(name):
    return name.upper()
"""
BROKEN = "1 / 0"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """Return a folder in which Python looks for modules."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    READ.clear()
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def late(folder: Path, name: str, text: str) -> ModuleType:
    (folder / f"{name}.py").write_text(text)
    with read_when_used({name}):
        return import_module(name)


def test_a_module_is_read_when_a_name_of_it_is_asked_for(folder: Path) -> None:
    module = late(folder, "late_quiet", QUIET)
    assert READ == []

    assert module.WORD == "word"
    assert READ == ["late_quiet"]


def test_importing_it_again_does_not_read_it(folder: Path) -> None:
    module = late(folder, "late_again", QUIET)

    assert import_module("late_again") is module
    assert READ == []


def test_importing_a_name_from_it_reads_it(folder: Path) -> None:
    late(folder, "late_from", QUIET)
    within: dict[str, object] = {}
    exec("from late_from import WORD", within)  # noqa: S102 - an import of a module made here

    assert within["WORD"] == "word"
    assert READ == ["late_from"]


def test_a_module_that_was_read_is_as_any_other(folder: Path) -> None:
    module = late(folder, "late_plain", QUIET)
    assert module.WORD == "word"

    assert not hasattr(module, "__getattr__")
    assert module.__spec__ is not None
    assert module.__loader__ is module.__spec__.loader
    assert module.__file__ == str(folder / "late_plain.py")
    with pytest.raises(AttributeError, match="late_plain"):
        _ = module.WORK


def test_other_modules_are_read_at_once(folder: Path) -> None:
    (folder / "late_other.py").write_text(QUIET)
    with read_when_used({"late_quiet"}):
        import_module("late_other")

    assert READ == ["late_other"]


def test_a_module_that_nobody_has_is_still_missed() -> None:
    with read_when_used({"late_nowhere"}), pytest.raises(ModuleNotFoundError):
        import_module("late_nowhere")


def test_threads_that_ask_at_once_have_it_read_once(folder: Path) -> None:
    module = late(folder, "late_slow", SLOW)
    together = Barrier(2)

    def ask() -> str:
        together.wait()
        return str(module.WORD)

    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(ask) for _ in range(2)]
        assert [answer.result() for answer in asked] == ["word", "word"]
    assert READ == ["late_slow"]


def test_a_module_that_asks_itself_while_it_is_read_finds_what_it_has(folder: Path) -> None:
    module = late(folder, "late_asking", ASKS_ITSELF)
    assert module.KNOWS_ITSELF is False


def test_a_module_may_answer_for_its_own_names(folder: Path) -> None:
    module = late(folder, "late_answering", ASKED_ITSELF)
    assert module.word == "WORD"


def test_a_module_that_cannot_be_read_says_so_to_each_who_asks(folder: Path) -> None:
    module = late(folder, "late_broken", BROKEN)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = module.WORD


def test_who_finds_modules_may_join_meanwhile_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    class Newcomer:
        def find_spec(self, name: str, *_: object) -> None:
            asked.append(name)

    asked: list[str] = []
    before = list(sys.meta_path)
    monkeypatch.setattr(sys, "meta_path", sys.meta_path)
    newcomer = Newcomer()
    with read_when_used({"late_nowhere"}):
        sys.meta_path.insert(0, newcomer)
        with pytest.raises(ModuleNotFoundError):
            import_module("late_nowhere")

    assert asked == ["late_nowhere", "late_nowhere"]
    assert sys.meta_path == [newcomer, *before]
    sys.meta_path.remove(newcomer)


def test_the_same_finders_are_asked_afterwards() -> None:
    finders, before = sys.meta_path, list(sys.meta_path)
    with read_when_used({"late_nowhere"}):
        pass

    assert sys.meta_path is finders
    assert finders == before

"""The rules of the house that no linter knows."""

import ast
import dis
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

_REPOSITORY = Path(__file__).parents[1]
_PROJECT = tomllib.loads((_REPOSITORY / "pyproject.toml").read_text())
_LONGEST_FILE = 320
_LONGEST_TEST_FILE = 480
"""Tests mirror the package one for one, and a thought may have many sentences."""
_NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "common", "misc", "base", "manager"}


def _python_files() -> list[Path]:
    folders = ("pos_app", "tests", "packaging")
    return [path for folder in folders for path in sorted((_REPOSITORY / folder).rglob("*.py"))]


def _longest(path: Path) -> int:
    is_test = path.is_relative_to(_REPOSITORY / "tests")
    # A migration is one step, whole, and never edited once it has landed.
    return _LONGEST_TEST_FILE if is_test or "migrations" in path.parts else _LONGEST_FILE


def _locked() -> dict[str, str]:
    """Return the lines of the lock file by the name of the distribution that they pin."""
    text = (_REPOSITORY / "packaging" / "requirements.lock").read_text()
    entries = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", "").splitlines()
    return {re.split(r"[=\[]", entry)[0]: entry for entry in entries}


def test_no_file_is_too_long_to_hold_one_thought() -> None:
    too_long = {
        str(path): length
        for path in _python_files()
        if (length := len(path.read_text().splitlines())) > _longest(path)
    }
    assert too_long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for path in _python_files() for part in path.with_suffix("").parts}
    assert named & _NAMES_THAT_SAY_NOTHING == set()


def test_no_silent_end_of_a_function_is_told_on_the_line_of_a_raise() -> None:
    """Early Pythons 3.11 may; then coverage cannot be whole. Put the condition beside the case."""
    whole = _PROJECT["tool"]["tillit"]["coverage"]["whole"]
    paths = [path for folder in whole for path in sorted((_REPOSITORY / folder).rglob("*.py"))]
    told = [f"{path.name}:{line}" for path in paths for line in _ends_on_a_raise(path.read_text())]
    assert paths
    assert told == []


def _ends_on_a_raise(source: str) -> Iterator[int]:
    nodes = ast.walk(ast.parse(source))
    raising = {node.lineno for node in nodes if isinstance(node, ast.Raise)}
    for code in _functions(compile(source, "<source>", "exec")):
        for step in dis.get_instructions(code):
            if (
                step.opname == "RETURN_VALUE"
                and step.positions
                and step.positions.lineno in raising
            ):
                yield step.positions.lineno


def _functions(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            if not inner.co_name.startswith("<"):
                yield inner
            yield from _functions(inner)


def test_every_rule_that_is_switched_off_has_its_reason() -> None:
    text = (_REPOSITORY / "pyproject.toml").read_text()
    switched_off = re.findall(r"(?m)^    \"[A-Z]+\d*\",.*$|^report\w+ = false.*$", text)
    assert switched_off
    assert [line for line in switched_off if not re.search(r" # \w", line)] == []


def test_the_lock_pins_every_distribution_by_version_and_hash() -> None:
    for name, entry in _locked().items():
        assert re.match(rf"{re.escape(name)}==[\w.]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = _PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    asked += _PROJECT["build-system"]["requires"]
    names = {re.split(r"[\[>=<~! ]", requirement)[0] for requirement in asked}
    assert names - _locked().keys() == set()


def test_the_lock_names_no_address_and_no_machine() -> None:
    text = (_REPOSITORY / "packaging" / "requirements.lock").read_text()
    assert re.findall(r"https?:|file:|@ |--index|--find-links|--extra|/", text) == []


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_its_resources(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    build = subprocess.run(command, cwd=_REPOSITORY, capture_output=True, text=True, check=False)
    assert build.returncode == 0, build.stderr
    (wheel,) = tmp_path.glob("tillit-*.whl")
    shipped = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "pos_app", "resources"],
        cwd=_REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    wanted = {re.sub(r"^resources/", "pos_app/resources/", path) for path in tracked}
    assert wanted - shipped == set()

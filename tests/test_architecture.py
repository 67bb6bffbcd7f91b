"""Every contract of the architecture catches the import it is there for."""

import shutil
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest

_PROJECT_FILE = Path(__file__).parents[1] / "pyproject.toml"
_PACKAGES = (
    *(
        "bench",
        "demo",
        "simulation",
        "ui",
        "central",
        "central/hooks",
        "checkout",
        "scanning",
        "sync",
        "printing",
    ),
    *("journal", "allowances", "wallet", "storage", "wire", "domain"),
)
_MODULES = (
    *("__init__", "__main__", "cli", "bootstrap", "settings", "errors", "logs", "paths"),
    "checkout/machine",
)

_LAYERS = "A line imports only from the lines below it"
_ROWS = "Rows are opened by those who keep books, and put together in bootstrap"
_WIRE = "Only the two ends of the line speak wire"
_MONEY = "Scanning and printing know no money"
_SALE = "A sale needs no network, no scanner and no printer"
_CENTRAL = "Central has no counter"
_QT = "Qt stays in ui"
_SQL = "SQL stays in storage"
_CALLS = "Calls to other machines stay in sync, and in central's hooks"
_PURE = "Nouns and the machine of a sale are pure"
_NOUNS = "Nouns need nothing but the standard library"
_CIRCLE = "Neighbours never import in a circle"

_VIOLATIONS = [
    (_LAYERS, {"wallet/reserve": "import pos_app.ui"}),
    (_LAYERS, {"utils": ""}),
    (_LAYERS, {"sync/push": "import pos_app.printing"}),
    (_ROWS, {"ui/screen": "import pos_app.storage"}),
    (_ROWS, {"checkout/desk": "import pos_app.storage"}),
    (_ROWS, {"central/api": "import pos_app.storage"}),
    (_WIRE, {"journal/chain": "import pos_app.wire"}),
    (_MONEY, {"scanning/camera": "import pos_app.wallet"}),
    (_MONEY, {"printing/receipts": "import pos_app.journal"}),
    (_SALE, {"checkout/desk": "import pos_app.sync"}),
    (_CENTRAL, {"central/api": "import pos_app.checkout"}),
    (_CENTRAL, {"central/api": "import cv2"}),
    (_QT, {"scanning/wedge": "from PySide6.QtCore import QObject"}),
    (_QT, {"cli": "import PySide6"}),
    (_SQL, {"wallet/reserve": "from sqlalchemy import select"}),
    (_SQL, {"bench/wallet": "import sqlalchemy"}),
    (_SQL, {"journal/chain": "import sqlite3"}),
    (_CALLS, {"ui/screen": "import httpx"}),
    (_CALLS, {"central/api": "import httpx"}),
    (_PURE, {"domain/clock": "import time"}),
    (_PURE, {"checkout/machine": "import threading"}),
    (_PURE, {"domain/clock": "import pos_app.logs", "logs": "import logging"}),
    (_NOUNS, {"domain/card": "import msgspec"}),
    (
        _CIRCLE,
        {"wallet/fund": "import pos_app.wallet.void", "wallet/void": "import pos_app.wallet.fund"},
    ),
]
_ALLOWED = [
    {"ui/screen": "import PySide6"},
    {"storage/writer": "import sqlalchemy, sqlcipher3"},
    {"bench/wallet": "import sqlcipher3"},
    {"wallet/reserve": "import pos_app.storage"},
    {"sync/push": "import httpx, pos_app.wire, pos_app.storage"},
    {"central/hooks/sender": "import httpx, pos_app.storage"},
    {"bootstrap": "import pos_app.storage, pos_app.ui, pos_app.sync, pos_app.central"},
    {"checkout/desk": "import pos_app.wallet, threading"},
]

pytestmark = pytest.mark.slow


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """Build every package of the plan with nothing in it."""
    root = tmp_path / "pos_app"
    for package in _PACKAGES:
        (root / package).mkdir(parents=True)
        (root / package / "__init__.py").touch()
    for module in _MODULES:
        (root / f"{module}.py").touch()
    shutil.copy(_PROJECT_FILE, tmp_path)
    return tmp_path


def _broken_contracts(skeleton: Path, modules: dict[str, str]) -> set[str]:
    for module, line in modules.items():
        (skeleton / "pos_app" / f"{module}.py").write_text(f"{line}\n")
    linter = Path(sysconfig.get_path("scripts")) / "lint-imports"
    command = [linter, "--no-logo", "--no-cache"]
    run = subprocess.run(command, cwd=skeleton, capture_output=True, text=True, check=False)
    assert "Contracts: " in run.stdout, run.stdout + run.stderr
    return {
        name
        for name in _contract_names()
        if any(line.startswith(f"{name} BROKEN") for line in run.stdout.splitlines())
    }


def _contract_names() -> list[str]:
    project = tomllib.loads(_PROJECT_FILE.read_text())
    return [contract["name"] for contract in project["tool"]["importlinter"]["contracts"]]


@pytest.mark.parametrize(("contract", "modules"), _VIOLATIONS)
def test_a_contract_catches_the_import_that_it_forbids(
    skeleton: Path, contract: str, modules: dict[str, str]
) -> None:
    assert contract in _broken_contracts(skeleton, modules)


@pytest.mark.parametrize("modules", _ALLOWED)
def test_the_contracts_let_through_what_the_architecture_allows(
    skeleton: Path, modules: dict[str, str]
) -> None:
    assert _broken_contracts(skeleton, modules) == set()


def test_no_contract_goes_without_a_violation_that_it_catches() -> None:
    assert {contract for contract, _ in _VIOLATIONS} == set(_contract_names())

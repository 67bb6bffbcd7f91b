"""The coverage ratchet holds what is asked, and only that."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[1] / "packaging" / "coverage_ratchet.py"
_ASKED = '[tool.tillit.coverage]\nfloor_percent = 80\nwhole = ["pos_app/wallet", "pos_app/wire"]\n'


def _counts(lines: int, of_lines: int, branches: int, of_branches: int) -> dict[str, int]:
    return {
        "covered_lines": lines,
        "num_statements": of_lines,
        "covered_branches": branches,
        "num_branches": of_branches,
    }


def _ratchet(
    folder: Path, *, wallet: dict[str, int], totals: dict[str, int]
) -> subprocess.CompletedProcess[str]:
    file = {"summary": wallet, "missing_lines": [7], "missing_branches": [[8, -1]]}
    report = folder / "coverage.json"
    report.write_text(json.dumps({"files": {"pos_app/wallet/fund.py": file}, "totals": totals}))
    project = folder / "pyproject.toml"
    project.write_text(_ASKED)
    return subprocess.run(
        [sys.executable, _SCRIPT, report, project], capture_output=True, text=True, check=False
    )


_WHOLE = _counts(10, 10, 4, 4)


@pytest.mark.parametrize(
    ("totals", "holds"),
    [
        (_counts(80, 100, 0, 0), True),
        (_counts(79, 100, 0, 0), False),
        (_counts(100, 100, 0, 26), False),
        (_counts(0, 0, 0, 0), True),
    ],
)
def test_the_whole_may_not_fall_below_its_floor(
    tmp_path: Path, totals: dict[str, int], *, holds: bool
) -> None:
    assert (_ratchet(tmp_path, wallet=_WHOLE, totals=totals).returncode == 0) == holds


@pytest.mark.parametrize("wallet", [_counts(9, 10, 4, 4), _counts(10, 10, 3, 4)])
def test_a_package_about_money_lacks_no_line_and_no_branch(
    tmp_path: Path, wallet: dict[str, int]
) -> None:
    run = _ratchet(tmp_path, wallet=wallet, totals=_counts(90, 100, 0, 0))
    assert run.returncode == 1
    assert "pos_app/wallet/fund.py lacks 7, 8->-1" in run.stdout


def test_a_rise_asks_for_a_higher_floor(tmp_path: Path) -> None:
    run = _ratchet(tmp_path, wallet=_WHOLE, totals=_counts(95, 100, 0, 0))
    assert run.returncode == 0
    assert "floor_percent = 95" in run.stdout

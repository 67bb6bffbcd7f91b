"""Everything that has to hold before a change lands, stage by stage, each with its time.

Every stage runs even when one before it failed, so that one run tells all there is to mend.
Exit code 0 only when all of them passed and tests did run.
"""

import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

REPOSITORY: Final = Path(__file__).resolve().parents[1]
RESULTS: Final = REPOSITORY / "build" / "check"
TOOLS: Final = Path(sysconfig.get_path("scripts"))
QUICK: Final = ("-m", "not slow", "-n", "auto", "--maxprocesses=4", "--dist=worksteal")
SLOW: Final = ("-m", "slow")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tests ended in which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Return the sum, way by way."""
        return Counts(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        """Return the closing words of pytest."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a stage ended, and how long it took."""

    stage: str
    passed: bool
    duration_s: float


def run_tool(*command: str) -> bool:
    """Run a tool of this environment in the repository; tell whether it was content."""
    tool, *arguments = command
    return subprocess.run([TOOLS / tool, *arguments], cwd=REPOSITORY, check=False).returncode == 0


def run_tests(name: str, selection: tuple[str, ...]) -> bool:
    """Run some of the tests, leaving their counts and their coverage in the results."""
    report = RESULTS / f"{name}.xml"
    command = [TOOLS / "pytest", *selection, "--cov", "--cov-report=", f"--junitxml={report}"]
    environment = os.environ | {"COVERAGE_FILE": str(RESULTS / f"{name}.coverage")}
    ended = subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode
    nothing_selected = 5
    return ended in {0, nothing_selected}


def run_coverage() -> bool:
    """Put the coverage of all tests together and hold it against what is asked."""
    parts = [str(part) for part in sorted(RESULTS.glob("*.coverage"))]
    total = f"--data-file={RESULTS / 'total'}"
    figures = str(RESULTS / "coverage.json")
    return (
        run_tool("coverage", "combine", "--keep", "--quiet", total, *parts)
        and run_tool("coverage", "json", "--quiet", total, "-o", figures)
        and run_tool("python", "packaging/coverage_ratchet.py", figures, "pyproject.toml")
    )


STAGES: Final[dict[str, Callable[[], bool]]] = {
    "ruff format": lambda: run_tool("ruff", "format", "--check"),
    "ruff check": lambda: run_tool("ruff", "check"),
    "basedpyright": lambda: run_tool("basedpyright"),
    "lint-imports": lambda: run_tool("lint-imports", "--no-logo"),
    "quick tests": lambda: run_tests("quick", QUICK),
    "slow tests": lambda: run_tests("slow", SLOW),
    "coverage": run_coverage,
}


def counted() -> Counts:
    """Return how the tests of all stages ended, from the reports that they left."""
    total = Counts()
    for report in RESULTS.glob("*.xml"):
        for suite in ET.parse(report).iter("testsuite"):  # noqa: S314 our own pytest wrote it
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            passed = int(suite.get("tests", 0)) - failed - skipped
            total += Counts(passed, failed, skipped)
    return total


def main() -> int:
    """Run the stages in order and say at the end how each of them did."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    for left_over in RESULTS.iterdir():
        left_over.unlink()
    outcomes: list[Outcome] = []
    for stage, run in STAGES.items():
        print(f"\n=== {stage}", flush=True)
        started = time.monotonic()
        passed = run()
        outcomes.append(Outcome(stage, passed, time.monotonic() - started))
        print(f"=== {stage}: {_verdict(passed)} in {outcomes[-1].duration_s:.1f} s", flush=True)
    print()
    for outcome in outcomes:
        print(f"{outcome.stage:<14} {_verdict(outcome.passed):<8} {outcome.duration_s:6.1f} s")
    counts = counted()
    if not counts.passed:
        print("No test ran, which proves nothing.")
    print(f"=== {counts} in {sum(outcome.duration_s for outcome in outcomes):.1f} s")
    return 0 if counts.passed and all(outcome.passed for outcome in outcomes) else 1


def _verdict(passed: bool) -> str:  # noqa: FBT001 the one thing it tells
    return "passed" if passed else "FAILED"


if __name__ == "__main__":
    sys.exit(main())

"""Coverage may only rise: what decides about money is covered whole, the rest as recorded.

What is asked stands in pyproject.toml under [tool.tillit.coverage]. Two arguments: the JSON report
of coverage.py, and pyproject.toml. Exit code 0 when the report is as good as asked.
"""

import sys
import tomllib
from pathlib import Path
from typing import Final

import msgspec

_SLACK_PERCENT: Final = 1.0
_SHOWN: Final = 20


class Asked(msgspec.Struct, frozen=True):
    """What pyproject.toml asks for."""

    floor_percent: float
    whole: tuple[str, ...]


class Summary(msgspec.Struct, frozen=True):
    """The counts of one file, or of all, as coverage.py writes them."""

    covered_lines: int
    num_statements: int
    covered_branches: int
    num_branches: int

    def __add__(self, other: "Summary") -> "Summary":
        """Return the counts of both together."""
        return Summary(
            self.covered_lines + other.covered_lines,
            self.num_statements + other.num_statements,
            self.covered_branches + other.covered_branches,
            self.num_branches + other.num_branches,
        )

    @property
    def percent(self) -> float:
        """Lines and branches taken, of all lines and branches."""
        there = self.num_statements + self.num_branches
        return 100 * (self.covered_lines + self.covered_branches) / there if there else 100.0


class FileCoverage(msgspec.Struct, frozen=True):
    """What one file lacks."""

    summary: Summary
    missing_lines: tuple[int, ...]
    missing_branches: tuple[tuple[int, int], ...]


class Report(msgspec.Struct, frozen=True):
    """The part of coverage.py's JSON report that counts here."""

    files: dict[str, FileCoverage]
    totals: Summary


def holds(report_file: Path, project_file: Path) -> bool:
    """Print how the coverage stands and tell whether it is what the project asks for."""
    report = msgspec.json.decode(report_file.read_bytes(), type=Report)
    table = tomllib.loads(project_file.read_text())["tool"]["tillit"]["coverage"]
    asked = msgspec.convert(table, Asked)
    whole = [_covers_whole(package, report.files) for package in asked.whole]
    measured = report.totals.percent
    print(f"all of it: {measured:.1f} %, asked: {asked.floor_percent:g} %")
    if measured >= asked.floor_percent + _SLACK_PERCENT:
        print(f"It has risen: write floor_percent = {int(measured)} into pyproject.toml.")
    return all(whole) and measured >= asked.floor_percent


def _covers_whole(package: str, files: dict[str, FileCoverage]) -> bool:
    inside = {name: file for name, file in files.items() if name.startswith(f"{package}/")}
    total = sum((file.summary for file in inside.values()), Summary(0, 0, 0, 0))
    print(f"{package}: {total.percent:.1f} % of {len(inside)} files, asked: 100 %")
    for name, file in sorted(inside.items()):
        lacks = [str(line) for line in file.missing_lines]
        lacks += [f"{start}->{end}" for start, end in file.missing_branches]
        if lacks:
            more = f" and {len(lacks) - _SHOWN} more" if len(lacks) > _SHOWN else ""
            print(f"  {name} lacks {', '.join(lacks[:_SHOWN])}{more}")
    return total.percent == 100  # noqa: PLR2004 whole


if __name__ == "__main__":
    sys.exit(0 if holds(Path(sys.argv[1]), Path(sys.argv[2])) else 1)

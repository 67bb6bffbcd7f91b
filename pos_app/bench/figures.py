"""What a bench says: figures, each beside what it was compared with and what it aims at."""

import math
import os
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

Direction = Literal["at most", "at least"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """The bound a figure should keep."""

    direction: Direction
    bound: float

    def is_met_by(self, value: float) -> bool:
        """Tell whether the value keeps the bound."""
        return value <= self.bound if self.direction == "at most" else value >= self.bound


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measured value. `against` names what it was measured beside, in the same run."""

    name: str
    value: float
    unit: str
    against: str | None = None
    aim: str | None = None
    met: bool | None = None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One bench's figures and the machine they were measured on."""

    name: str
    machine: str
    figures: list[Figure]


def figure(
    name: str, value: float, unit: str, *, against: str | None = None, aim: Aim | None = None
) -> Figure:
    """Return a figure, rounded to four significant digits, judged by its aim if it has one."""
    return Figure(
        name=name,
        value=_rounded(value),
        unit=unit,
        against=against,
        aim=f"{aim.direction} {aim.bound:g} {unit}" if aim else None,
        met=aim.is_met_by(value) if aim else None,
    )


def _rounded(value: float, digits: int = 4) -> float:
    if value == 0 or not math.isfinite(value):
        return value
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def report(name: str, figures: Sequence[Figure]) -> Report:
    """Return a report that names this machine by what a reader can compare."""
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {sys.version_info.major}.{sys.version_info.minor}"
    )
    return Report(name=name, machine=machine, figures=list(figures))


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the smallest sample that at least `share` (0 to 1) of the samples do not pass."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def as_json(told: Report) -> str:
    """Return the report as one line of JSON."""
    return msgspec.json.encode(told).decode()


def print_table(told: Report, echo: Callable[[str], object]) -> None:
    """Write the report as a table for people."""
    echo(f"{told.name} on {told.machine}")
    width = max(len(row.name) for row in told.figures)
    for row in told.figures:
        verdict = "" if row.met is None else (" met" if row.met else " NOT met")
        aim = f"  aim: {row.aim}{verdict}" if row.aim else ""
        against = f"  against {row.against}" if row.against else ""
        echo(f"  {row.name:<{width}}  {row.value:>10g} {row.unit}{against}{aim}")

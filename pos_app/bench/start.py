"""Measures from the start of a process to the first accepted scan, beside a bare Qt window.

The two are children of this process that take turns: the till as its command opens it, and a window
with a line and a label that is done once it has been painted.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Final

from pos_app.bench.figures import Aim, Figure, Report, figure, report
from pos_app.bench.screen import paint_into_memory_without_display
from pos_app.bench.shop import BenchShop, set_up_shop
from pos_app.errors import Broken, Code

DEFAULT_RUNS: Final = 9

_FEW_ARTICLES: Final = 60
_MANY_ARTICLES: Final = 100_000
_MANY_RUNS: Final = 3
_PATIENCE_S: Final = 120
_NS_PER_MS: Final = 1_000_000
_BARE: Final = "process start to first paint of a bare PySide6 window, in turns"

Moments = dict[str, float]
"""Milliseconds from the start of the process, by what had happened."""


def measure_start(runs: int, many_articles: int = _MANY_ARTICLES) -> Report:
    """Start both so many times, and the till a few times more with a catalogue of a large shop."""
    paint_into_memory_without_display()
    with tempfile.TemporaryDirectory(prefix="tillit-bench-") as folder:
        small = set_up_shop(Path(folder) / "small" / "till", _FEW_ARTICLES)
        large = set_up_shop(Path(folder) / "large" / "till", many_articles)
        children = Children(Path(folder) / "bytecode")
        bare_ms: list[float] = []
        tills: list[Moments] = []
        children.start_bare()  # whoever is first compiles, and reads the disk
        children.start_till(small)
        for _ in range(runs):
            bare_ms.append(children.start_bare())
            tills.append(children.start_till(small))
        large_tills = [children.start_till(large) for _ in range(min(runs, _MANY_RUNS))]
    return report("start", _figures(median(bare_ms), tills, large_tills, many_articles))


class Children:
    """Starts the two with their bytecode kept, as installing keeps it, in a folder of our own."""

    def __init__(self, bytecode: Path) -> None:
        self._environment = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        } | {"PYTHONPYCACHEPREFIX": str(bytecode)}

    def start_bare(self) -> float:
        """Return after how many milliseconds the bare window had been painted."""
        started_ns = perf_counter_ns()
        told = self._told_by("pos_app.ui.bare_window")
        return (int(told) - started_ns) / _NS_PER_MS

    def start_till(self, shop: BenchShop) -> Moments:
        """Return what the till had done when."""
        started_ns = perf_counter_ns()
        told = json.loads(self._told_by("pos_app.bench.first_scan", str(shop.data), shop.codes[0]))
        return {name: (at_ns - started_ns) / _NS_PER_MS for name, at_ns in told.items()}

    def _told_by(self, module: str, *arguments: str) -> str:
        child = subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-m", module, *arguments],
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            env=self._environment,
            check=False,
        )
        if child.returncode != 0:
            raise Broken(Code.UNEXPECTED, reason="child_failed", module=module, told=child.stderr)
        return child.stdout


def _figures(
    bare_ms: float, tills: list[Moments], large_tills: list[Moments], many_articles: int
) -> list[Figure]:
    def middle(name: str, of: list[Moments]) -> float:
        return median(moments[name] for moments in of)

    against = f"{bare_ms:.0f} ms, {_BARE}"
    return [
        figure(
            "process start to first accepted scan",
            middle("line", tills) / bare_ms,
            "x",
            against=_BARE,
            aim=Aim(direction="at most", bound=1.5),
        ),
        figure(
            "process start to painted window",
            middle("window", tills) / bare_ms,
            "x",
            against=_BARE,
            aim=None,
        ),
        figure(
            "process start to painted window, in time",
            middle("window", tills),
            "ms",
            against=against,
        ),
        figure("process start to open books", middle("open", tills), "ms", against=against),
        figure(
            "process start to first accepted scan, in time",
            middle("line", tills),
            "ms",
            against=against,
        ),
        figure(
            f"process start to first accepted scan, {many_articles} articles",
            middle("line", large_tills),
            "ms",
            against=against,
            aim=Aim(direction="at most", bound=2000),
        ),
    ]

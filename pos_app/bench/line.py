"""Measures how soon the strip says that the line is gone, and that it is back.

A real till's window, painted, and a real central in a process of its own, with a line between them
that is cut in three ways: it hangs up, it falls silent with its connections open, and central is
killed and started again. Each time counts from the cut, or from the moment at which central can be
reached again, to the moment at which the strip had been painted with its word.
"""

import os
import signal
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from pos_app.bench.cut_line import Cut, CutLine
from pos_app.bench.figures import Aim, Figure, Report, figure, report
from pos_app.bench.screen import paint_into_memory_without_display
from pos_app.bench.service import running_central
from pos_app.bootstrap.central import Place, visit_central
from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.till_program import counter_of_the_program
from pos_app.domain.ids import TillId, checked_account_id
from pos_app.settings import TillSettings, write_settings
from pos_app.ui.application import make_application
from pos_app.ui.bare_window import SIZE_PX
from pos_app.ui.probe import NS_PER_MS, Bearer, FindAnswer, PaintWatch, find_saying, pause, wait_for

DEFAULT_RUNS: Final = 10
WITHIN_2_S: Final = Aim(direction="at most", bound=2_000)

_TILL: Final = TillId("till-1")
_ONLINE, _OFFLINE = "Online", "Offline"
_PATIENCE_MS: Final = 60_000
_BREATH_MS: Final = 1_500
_STEP_MS: Final = 370
"""Breaths differ by it, so that a cut meets what a till is at in all its moments."""

_KILLED: Final = "central was killed"
_WAYS: Final = {Cut.REFUSED: "the line hung up", Cut.SILENT: "the line fell silent"}


class _Turn(NamedTuple):
    """One way to lose central and to get it back; each returns when it has happened."""

    name: str
    lose: Callable[[], None]
    regain: Callable[[], None]


def measure_line(runs: int) -> Report:
    """Lose central and get it back so many times in each way. Takes about ten seconds for each."""
    paint_into_memory_without_display()
    make_application()
    with TemporaryDirectory(prefix="tillit-bench-") as folder, ExitStack() as ending:
        central = _Central(Path(folder) / "central", ending)
        central.start()
        line = CutLine(central.port)
        ending.enter_context(line.at_work())
        data = Path(folder) / "till"
        central.let_join(data, f"http://127.0.0.1:{line.port}")
        window = ending.enter_context(_opened(data))
        turns = [
            *(
                _Turn(name, lambda how=how: line.cut(how), line.restore)
                for how, name in _WAYS.items()
            ),
            _Turn(_KILLED, central.kill, central.start),
        ]
        return report("line", [one for turn in turns for one in _measured(window, turn, runs)])


class _Central:
    """Central on a file, killed and started again at the same address."""

    def __init__(self, data: Path, ending: ExitStack) -> None:
        self._data = data
        self._running = ending.enter_context(ExitStack())
        self._pid = 0
        self._account = ""
        self.port = 0

    def start(self) -> None:
        """Start it, and return when it answers."""
        self._running.close()
        told = self._running.enter_context(running_central(None, self._data, port=self.port))
        self._pid, self._account = told.pid, told.account
        self.port = urlsplit(told.address).port or 0

    def kill(self) -> None:
        """End it as a power cut does."""
        os.kill(self._pid, signal.SIGKILL)

    def let_join(self, data: Path, address: str) -> None:
        """Make a till's folder that has joined at an address."""
        account = checked_account_id(self._account)
        place = Place(data=self._data, key_folder=self._data / "keys", database=None)
        with visit_central(place) as books:
            code = books.tills.make_code(account, _TILL, by="bench").result().code
        data.mkdir(parents=True)
        write_settings(
            data, TillSettings(account_id=account, key_folder="../till-key", sound=False)
        )
        join_central(data, address, code)


@contextmanager
def _opened(data: Path) -> Generator[Bearer]:
    counter = counter_of_the_program(data)
    try:
        counter.window.resize(*SIZE_PX)
        counter.start()
        wait_for(_says(counter.window, _ONLINE), _PATIENCE_MS, "the line")
        yield counter.window
    finally:
        counter.close()


def _measured(window: Bearer, turn: _Turn, runs: int) -> list[Figure]:
    gone_ms: list[float] = []
    back_ms: list[float] = []
    for number in range(runs):
        pause(_BREATH_MS + number * _STEP_MS % 1_000)
        wait_for(_says(window, _ONLINE), _PATIENCE_MS, _ONLINE)
        gone_ms.append(_until_painted(window, _OFFLINE, turn.lose))
        pause(_BREATH_MS + number * _STEP_MS % 1_400)
        wait_for(_says(window, _OFFLINE), _PATIENCE_MS, _OFFLINE)
        back_ms.append(_until_painted(window, _ONLINE, turn.regain))
    return [
        one
        for word, took_ms in (("offline", gone_ms), ("online again", back_ms))
        for one in (
            figure(f"{turn.name}: to {word} on the strip, median", median(took_ms), "ms"),
            figure(
                f"{turn.name}: to {word} on the strip, the longest",
                max(took_ms),
                "ms",
                against=f"{runs} times",
                aim=WITHIN_2_S,
            ),
        )
    ]


def _until_painted(window: Bearer, word: str, happen: Callable[[], None]) -> float:
    """Return how many milliseconds after it had happened the strip was painted with a word."""
    watch = PaintWatch(window, word=_says(window, word))

    def happened_ns() -> int:
        happen()
        return perf_counter_ns()

    try:
        with ThreadPoolExecutor(1, thread_name_prefix="hand") as hand:
            happened = hand.submit(happened_ns)
            wait_for(lambda: watch.is_satisfied and happened.done(), _PATIENCE_MS, word)
    finally:
        watch.close()
    # A till may hear central answer a little before we do.
    return max(0.0, (watch.painted_ns["word"] - happened.result()) / NS_PER_MS)


def _says(window: Bearer, word: str) -> FindAnswer:
    return lambda: find_saying(window, "status_connection_text", word)

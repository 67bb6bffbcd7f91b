"""The program of a till: its counter, which has the process to itself from start to end."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.garbage import put_off_collecting, take_up_collecting
from pos_app.bootstrap.newness import is_new
from pos_app.ui.application import run_until_closed
from pos_app.ui.collecting import Collector

if TYPE_CHECKING:
    from pos_app.bootstrap.line_switch import LineSwitch
    from pos_app.bootstrap.workplace import CashierWorkplace
    from pos_app.kept_code import KeptCode


def counter_of_the_program(
    data: Path, switch: "LineSwitch | None" = None, kept: "KeptCode | None" = None
) -> Counter:
    """Return the counter that this process is there for: its start has the process to itself.

    At its end the modules are kept that the start of a till at rest imported, for the next.
    """
    put_off_collecting()
    collector = Collector()
    imported: list[str] = []

    def opened(_: "CashierWorkplace") -> None:
        take_up_collecting(collector)
        if not counter.has_open_books:  # with them comes what no till at rest has to wait for
            imported.extend(sys.modules)

    def closed() -> None:
        # Not when the window closes: the thread that opens the books may still be at it, and what
        # it collected of the window would die on the wrong thread and take the program with it.
        collector.close()
        if kept is not None:
            kept.keep(imported)

    counter = Counter(data, opened, closed, switch)
    return counter


def run_till(data: Path, switch: "LineSwitch | None" = None, kept: "KeptCode | None" = None) -> int:
    """Open the till on a data folder and sell until its window is closed; return the exit code.

    A folder that is no till yet begins with a first start. Raises what kept the till from opening
    when its window was closed on that: as `open_books`, and Unavailable(NO_SCREEN).
    """
    if is_new(data):
        from pos_app.bootstrap.first_start import run_first_start

        if not run_first_start(data):
            return 0
    counter = counter_of_the_program(data, switch, kept)
    counter.window.fill_screen()
    counter.start()
    try:
        exit_code = run_until_closed()
    finally:
        counter.close()
    if counter.why_not is not None:
        raise counter.why_not
    return exit_code

"""The child of the start bench: the till as its command opens it, and a scan as soon as it sells.

`python -m pos_app.bench.first_scan DATA CODE` tells on stdout, as one JSON object, at which moments
of `perf_counter_ns` the window was painted, the books were open and the scanned line was painted.
"""

import sys
from importlib import import_module
from time import perf_counter_ns
from typing import Final

PATIENCE_MS: Final = 30_000


def main(folder: str, code: str) -> None:
    """Open the till, scan one article, tell and end."""
    import_module("pos_app.__main__")  # as the command does, and in its order
    from pos_app.bootstrap.quick_start import begin_quickly

    kept = begin_quickly()
    from pathlib import Path

    from pos_app.bootstrap.till_program import counter_of_the_program

    moments: dict[str, int] = {}
    counter = counter_of_the_program(Path(folder), kept=kept)
    counter.start()
    try:
        # Loaded only now, as all that measures: no till starts with it.
        from pos_app.bench.till_screen import TillScreen
        from pos_app.ui.probe import PaintWatch, type_scan, wait_for, when_painted

        when_painted(counter.window, lambda at_ns: moments.setdefault("window", at_ns))
        wait_for(lambda: counter.workplace is not None, PATIENCE_MS, "the books")
        moments["open"] = perf_counter_ns()

        screen = TillScreen(counter)
        watch = PaintWatch(counter.window, line=screen.line_number(1))
        type_scan(counter.window, code, gap_ms=0)
        wait_for(lambda: watch.is_satisfied, PATIENCE_MS, "the line")
        screen.leave_at_rest()
    finally:
        counter.close()

    import json

    sys.stdout.write(json.dumps(moments | watch.painted_ns))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

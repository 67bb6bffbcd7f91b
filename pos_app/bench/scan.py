"""Measures from the last key of a scan to the painted answer, in the real till and a bare window.

A search in a large shop is measured as well: it has to be done between two keys.

Keys go through Qt's event queue at the pace of a scanner; an answer counts once its own widget has
been painted and the window handed to the screen. The bare window has its turn before and after the
till, for the till listens to every window of its program.
"""

import tempfile
from pathlib import Path
from typing import Final

from pos_app.bench.figures import Aim, Figure, Report, figure, percentile, report
from pos_app.bench.screen import paint_into_memory_without_display
from pos_app.bench.search import search_figures
from pos_app.bench.shop import BenchShop, set_up_shop
from pos_app.bench.till_screen import TillScreen
from pos_app.bootstrap.till_program import counter_of_the_program
from pos_app.ui.application import make_application
from pos_app.ui.bare_window import SIZE_PX, BareWindow
from pos_app.ui.probe import (
    NS_PER_MS,
    FindAnswer,
    PaintWatch,
    pause,
    type_scan,
    wait_for,
)

DEFAULT_RUNS: Final = 100

_ARTICLES: Final = 60
_ARTICLES_A_SALE: Final = 3
_KEY_GAP_MS: Final = 3.0
_BREATH_MS: Final = 200
"""Between two scans: longer than the flash and the slide that the scan before set off."""
_PATIENCE_MS: Final = 30_000
_FRAME_MS: Final = 1000 / 60

_BARE: Final = "bare"
_LINE: Final = "line"
_CARD: Final = "card"
_ACCEPTED: Final = "accepted"
_RECEIPT: Final = "receipt"
_TOLD: Final = {
    _LINE: "article: last key to painted line",
    _CARD: "card: last key to first painted answer",
    _ACCEPTED: "card: last key to painted acceptance, durable reserve between",
    _RECEIPT: "card: last key to painted receipt, two durable commits between",
}

Waits = dict[str, list[float]]
"""Milliseconds from the last key to the paint, by answer."""


def measure_scan(runs: int) -> Report:
    """Sell so many times, three articles and a card each, and tell how soon the answers were seen.

    On a machine without a display the windows are painted all the same, into memory.
    """
    paint_into_memory_without_display()
    make_application()
    waits: Waits = {name: [] for name in (_BARE, *_TOLD)}
    with tempfile.TemporaryDirectory(prefix="tillit-bench-") as folder:
        shop = set_up_shop(Path(folder) / "till", _ARTICLES)
        _type_into_bare_window(shop, runs, waits)
        _sell(shop, runs, waits)
        _type_into_bare_window(shop, runs, waits)
    return report("scan", [*_figures(waits), *search_figures()])


def _type_into_bare_window(shop: BenchShop, runs: int, waits: Waits) -> None:
    window = BareWindow()
    window.show()
    wait_for(window.isActiveWindow, _PATIENCE_MS, "the bare window")

    def shows(text: str) -> FindAnswer:
        return lambda: window.label if window.label.text() == text else None

    for number in range(-1, runs):
        text = shop.codes[number % len(shop.codes)]
        watch = PaintWatch(window, **{_BARE: shows(text)})
        _scan(watch, type_scan(window, text, _KEY_GAP_MS), waits if number >= 0 else {})
    window.close()


def _sell(shop: BenchShop, runs: int, waits: Waits) -> None:
    counter = counter_of_the_program(shop.data)
    try:
        counter.window.resize(*SIZE_PX)
        counter.start()
        wait_for(lambda: counter.workplace is not None, _PATIENCE_MS, "the books")
        wait_for(counter.window.isActiveWindow, _PATIENCE_MS, "the window of the till")
        screen = TillScreen(counter)
        for number in range(-1, runs):
            _sell_once(shop, screen, number, waits if number >= 0 else {})
    finally:
        counter.close()


def _sell_once(shop: BenchShop, screen: TillScreen, number: int, waits: Waits) -> None:
    """Scan a few articles and the card. The first of the next sale puts the receipt away."""
    for count in range(1, _ARTICLES_A_SALE + 1):
        code = shop.codes[(number * _ARTICLES_A_SALE + count) % len(shop.codes)]
        watch = PaintWatch(screen.window, **{_LINE: screen.line_number(count)})
        _scan(watch, type_scan(screen.window, code, _KEY_GAP_MS), waits)
    answers = {_CARD: screen.card, _ACCEPTED: screen.acceptance, _RECEIPT: screen.receipt}
    watch = PaintWatch(screen.window, **answers)
    _scan(watch, type_scan(screen.window, shop.token, _KEY_GAP_MS), waits)


def _scan(watch: PaintWatch, last_key_ns: int, waits: Waits) -> None:
    """Wait until every answer has been painted, and keep how long each took."""
    wait_for(lambda: watch.is_satisfied, _PATIENCE_MS, "the answer on the screen")
    watch.close()
    for name, painted_ns in watch.painted_ns.items():
        waits.setdefault(name, []).append((painted_ns - last_key_ns) / NS_PER_MS)
    pause(_BREATH_MS)


def _figures(waits: Waits) -> list[Figure]:
    within_a_frame = Aim(direction="at most", bound=1)
    figures: list[Figure] = []
    for name, told in _TOLD.items():
        is_aimed_at = name in {_LINE, _CARD}
        for share, aim in ((0.5, None), (0.99, within_a_frame if is_aimed_at else None)):
            value, bare = percentile(waits[name], share), percentile(waits[_BARE], share)
            against = f"{bare:.2f} ms for a bare Qt window in the same run"
            part = f"p{share * 100:.0f}"
            figures.append(figure(f"{told}, {part}", value, "ms", against=against))
            figures.append(
                figure(
                    f"{told}, {part} in frames",
                    value / _FRAME_MS,
                    "frames of 60 Hz",
                    against=f"{bare / _FRAME_MS:.2f} frames for a bare Qt window",
                    aim=aim,
                )
            )
    return figures

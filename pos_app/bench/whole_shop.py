"""Measures a large shop: its first scan after a cold start, its searches, and how its lists slide.

The files of the shop are put out of the system's memory before each start. Each letter of a search
goes through Qt's event queue; it is answered once the whole window was painted with what it found.
Letters come to a till that knows its scanner: it has sold twice before.
"""

import os
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Final

from pos_app.bench.figures import Aim, Figure, Report, figure, percentile, report
from pos_app.bench.screen import paint_into_memory_without_display
from pos_app.bench.shop import BenchShop, set_up_shop
from pos_app.bench.start import Children
from pos_app.bench.till_screen import TillScreen
from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.till_program import counter_of_the_program
from pos_app.errors import Broken, Code
from pos_app.ui.bare_window import SIZE_PX
from pos_app.ui.desk.find_page import FindPage
from pos_app.ui.hand_probe import empty_field, painted, slid, text_in, type_letter
from pos_app.ui.probe import (
    NS_PER_MS,
    PaintWatch,
    click,
    find_shown,
    pause,
    type_scan,
    wait_for,
)

DEFAULT_RUNS: Final = 3
MANY_ARTICLES: Final = 100_000

_PATIENCE_MS: Final = 60_000
_LONG_PATIENCE_MS: Final = 300_000
_BREATH_MS: Final = 130
"""Between two letters, as a person types: quicker ones might be a scanner's."""

_SETTLING_MS: Final = 3_000
"""What a till makes ahead for its first sale is made by then."""

_SCANS_TO_LEARN_FROM: Final = 2

_FRAMES: Final = 240
_STEP_PX: Final = 24
_FRAME_MS: Final = 1000 / 60
_ARTICLE_SEARCHES: Final = ("article 9", "bread 777", "99 tea", "zz")
_CARD_SEARCHES: Final = ("card-0001", "customer-0012", "kari bø", "10000000", "zz", "1234")
"""By number, customer and name, by an amount that every card has, and for nothing."""


def measure_shop(cards: int, runs: int, articles: int = MANY_ARTICLES) -> Report:
    """Start so many times, then search and slide once, in a shop of so many cards and articles."""
    paint_into_memory_without_display()
    with tempfile.TemporaryDirectory(prefix="tillit-bench-") as folder:
        shop = set_up_shop(Path(folder) / "till", articles, cards)
        size = f"{articles} articles and {cards} cards"
        return report("shop", [*_starts(shop, Path(folder), runs, size), *_at_work(shop, size)])


def _starts(shop: BenchShop, folder: Path, runs: int, size: str) -> list[Figure]:
    children = Children(folder / "bytecode")
    children.start_bare()  # whoever is first compiles
    children.start_till(shop)
    bare_ms: list[float] = []
    scan_ms: list[float] = []
    for _ in range(runs):
        bare_ms.append(children.start_bare())
        _let_system_forget(shop.data)
        scan_ms.append(children.start_till(shop)["line"])
    return [
        figure(
            f"process start to first accepted scan, {size}, its file not in memory",
            median(scan_ms),
            "ms",
            against=f"{median(bare_ms):.0f} ms, a bare PySide6 window, in turns",
            aim=Aim(direction="at most", bound=2000),
        )
    ]


def _at_work(shop: BenchShop, size: str) -> list[Figure]:
    with _open_counter(shop) as counter:
        wait_for(lambda: not _checks(counter), _LONG_PATIENCE_MS, "the look at every page")
        pause(_SETTLING_MS)
        _scan_articles(counter, shop.codes[:_SCANS_TO_LEARN_FROM])
        by_article = [
            took
            for search in _ARTICLE_SEARCHES
            for took in _typed(counter, "search", search, _shelf_shows(counter))
        ]
        _clear(counter, "search", _shelf_shows(counter))
        articles_slide = slid(counter.window, "tiles", _FRAMES, _STEP_PX)
        page = _open_desk(counter)
        by_card = [
            took
            for search in _CARD_SEARCHES
            for took in _typed(counter, "list_field", search, lambda text: page.found_by == text)
        ]
        _clear(counter, "list_field", lambda text: page.found_by == text)
        cards_slide = slid(counter.window, "list_rows", _FRAMES, _STEP_PX)
    return [
        *_search_figures(f"articles, {size}", by_article),
        *_search_figures(f"cards at the desk, {size}", by_card),
        _slide_figure("articles", articles_slide),
        _slide_figure("cards", cards_slide),
    ]


def _scan_articles(counter: Counter, codes: tuple[str, ...]) -> None:
    """Scan as most scanners do, and put the sale away: the till has learned how they type."""
    screen = TillScreen(counter)
    for count, code in enumerate(codes, 1):
        watch = PaintWatch(counter.window, line=screen.line_number(count))
        type_scan(counter.window, code)
        wait_for(lambda watch=watch: watch.is_satisfied, _PATIENCE_MS, "the scanned line")
        watch.close()
        pause(_BREATH_MS)
    screen.leave_at_rest()


def _checks(counter: Counter) -> bool:
    return find_shown(counter.window, "status_checking") is not None


def _search_figures(what: str, took_ms: list[float]) -> list[Figure]:
    aim = Aim(direction="at most", bound=50)
    told = f"a letter to the painted answer in a till that knows its scanner, searching {what}"
    return [
        figure(f"{told}, p50", median(took_ms), "ms"),
        figure(f"{told}, slowest of {len(took_ms)}", max(took_ms), "ms", aim=aim),
    ]


def _slide_figure(what: str, took_ms: list[float]) -> Figure:
    return figure(
        f"a frame while the list of {what} slides, p99",
        percentile(took_ms, 0.99),
        "ms",
        against=f"{median(took_ms):.1f} ms, the median of {len(took_ms)}",
        aim=Aim(direction="at most", bound=round(_FRAME_MS, 1)),
    )


@contextmanager
def _open_counter(shop: BenchShop) -> Generator[Counter]:
    counter = counter_of_the_program(shop.data)
    try:
        counter.window.resize(*SIZE_PX)
        counter.start()
        wait_for(lambda: counter.has_open_books, _PATIENCE_MS, "the books")
        wait_for(counter.window.isActiveWindow, _PATIENCE_MS, "the window of the till")
        yield counter
    finally:
        counter.close()


def _open_desk(counter: Counter) -> FindPage:
    if counter.workplace is None:
        raise Broken(Code.UNEXPECTED, reason="not_open")
    office = counter.workplace.office
    office.open()
    # Its rows move once it knows how the day stands.
    wait_for(lambda: find_shown(counter.window, "row_open_day_go"), _PATIENCE_MS, "the office")
    click(counter.window, "row_cards_go")
    wait_for(lambda: isinstance(office.front, FindPage), _PATIENCE_MS, "the desk")
    page = office.front
    if not isinstance(page, FindPage):
        raise Broken(Code.UNEXPECTED, reason="not_open")
    wait_for(lambda: page.found_by == "", _PATIENCE_MS, "the newest cards")
    return page


def _shelf_shows(counter: Counter) -> Callable[[str], bool]:
    # The shelf answers in the same call in which its field changes.
    return lambda text: text_in(counter.window, "search") == text


def _typed(
    counter: Counter, field: str, search: str, answers: Callable[[str], bool]
) -> list[float]:
    """Type a search letter by letter; return the milliseconds to each painted answer."""
    _clear(counter, field, answers)
    took_ms: list[float] = []
    for count in range(1, len(search) + 1):
        pause(_BREATH_MS)
        pressed_ns = type_letter(counter.window, field, search[count - 1])
        wait_for(lambda text=search[:count]: answers(text), _PATIENCE_MS, search)
        took_ms.append((painted(counter.window) - pressed_ns) / NS_PER_MS)
    return took_ms


def _clear(counter: Counter, field: str, answers: Callable[[str], bool]) -> None:
    pause(_BREATH_MS)
    empty_field(counter.window, field)
    wait_for(lambda: answers(""), _PATIENCE_MS, "an empty field")


def _let_system_forget(data: Path) -> None:
    """Have the next start read the shop's files from the disk, where the system lets us ask."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is None:
        return
    for path in data.iterdir():
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
                advise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)

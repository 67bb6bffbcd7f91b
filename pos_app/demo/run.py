"""`tillit demo`: the till with the demo shop, for a person or, without a screen, by script."""

import os
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from pos_app.demo.shop import DemoSetUp

Echo = Callable[[str], object]


def run_demo(folder: Path | None, echo: Echo) -> int:
    """Open the till on the demo shop until its window is closed; return the exit code.

    Without a folder the shop is thrown away afterwards. Raises as setting up and `run_till` do.
    """
    from pos_app.bootstrap.till_program import run_till
    from pos_app.demo.joined_shop import joined_demo_shop, keeps_its_own_cards
    from pos_app.demo.shop import set_up_demo_shop
    from pos_app.ui.application import check_screen

    check_screen()
    with _kept_or_thrown_away(folder) as data:
        if keeps_its_own_cards(data):
            shop = set_up_demo_shop(data)
            _tell(shop, echo)
            echo("It keeps its cards to itself: it was made before demo shops had a central.")
            return run_till(data)
        with joined_demo_shop(data) as joined:
            _tell(joined.shop, echo)
            echo(f"Its central answers at {joined.central.address}; the strip cuts the line to it.")
            return run_till(data, joined.line)


def run_headless_demo(folder: Path | None, echo: Echo) -> int:
    """Sell by script without a screen and tell each step; return 0 when the books agree."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from pos_app.demo.headless import sell_by_script
    from pos_app.demo.joined_shop import keeps_its_own_cards
    from pos_app.demo.line_script import sell_over_a_line

    data = folder or Path(tempfile.mkdtemp(prefix="tillit-demo-"))
    return (sell_by_script if keeps_its_own_cards(data) else sell_over_a_line)(data, echo)


def _tell(shop: "DemoSetUp", echo: Echo) -> None:
    echo(f"The demo shop is in {shop.data}")
    echo(f"Cards to scan: {shop.sheet}")


@contextmanager
def _kept_or_thrown_away(folder: Path | None) -> "Generator[Path]":
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="tillit-demo-") as throw_away:
        yield Path(throw_away)

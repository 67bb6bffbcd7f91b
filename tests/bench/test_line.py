"""How soon the strip shows a line that went and came back, as the bench measures it."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.bench.figures import as_json
from pos_app.bench.run import run_bench


@pytest.fixture
def borrowed(qapp: QApplication) -> Iterator[None]:
    """Lend the process of all tests to a till, and undo what the till did to it."""
    yield
    qapp.setStyleSheet("")


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("borrowed")
def test_each_way_to_lose_central_and_to_get_it_back_is_measured_to_the_painted_word() -> None:
    told = json.loads(as_json(run_bench("line", cards=0, runs=1)))
    assert told["name"] == "line"
    figures = {figure["name"]: figure for figure in told["figures"]}
    for way in ("the line hung up", "the line fell silent", "central was killed"):
        for word in ("offline", "online again"):
            longest = figures[f"{way}: to {word} on the strip, the longest"]
            assert longest["aim"] == "at most 2000 ms"
            assert longest["value"] == figures[f"{way}: to {word} on the strip, median"]["value"]

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
@pytest.mark.usefixtures("borrowed")
def test_a_scan_is_measured_from_its_last_key_to_the_painted_answer() -> None:
    told = json.loads(as_json(run_bench("scan", cards=0, runs=2)))
    assert told["name"] == "scan"
    figures = {figure["name"]: figure for figure in told["figures"]}
    line = figures["article: last key to painted line, p99 in frames"]
    assert line["aim"] == "at most 1 frames of 60 Hz"
    assert "bare Qt window" in line["against"]
    card = [figures[name]["value"] for name in figures if name.startswith("card") and "p50" in name]
    in_ms = card[::2]
    assert 0 < in_ms[0] <= in_ms[1] <= in_ms[2], "the card is asked about, accepted, receipted"

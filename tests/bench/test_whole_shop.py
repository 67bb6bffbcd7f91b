"""The bench of a large shop, on a small one."""

import pytest

from pos_app.bench.whole_shop import measure_shop


@pytest.mark.slow
def test_a_shop_is_started_searched_and_slid_through() -> None:
    told = measure_shop(400, 1, articles=300)
    assert told.name == "shop"
    figures = {figure.name: figure for figure in told.figures}
    aims = {name: figure.aim for name, figure in figures.items() if figure.aim is not None}
    size = "300 articles and 400 cards"
    letter = "a letter to the painted answer in a till that knows its scanner"
    assert aims == {
        f"process start to first accepted scan, {size}, its file not in memory": "at most 2000 ms",
        f"{letter}, searching articles, {size}, slowest of 26": "at most 50 ms",
        f"{letter}, searching cards at the desk, {size}, slowest of 43": "at most 50 ms",
        "a frame while the list of articles slides, p99": "at most 16.7 ms",
        "a frame while the list of cards slides, p99": "at most 16.7 ms",
    }
    assert all(figure.value > 0 for figure in told.figures)

import pytest

from pos_app.bench.start import measure_start
from pos_app.errors import Broken


@pytest.mark.slow
def test_the_start_is_measured_beside_a_bare_window() -> None:
    told = measure_start(1, many_articles=80)
    assert told.name == "start"
    figures = {figure.name: figure for figure in told.figures}
    ratio = figures["process start to first accepted scan"]
    assert (ratio.unit, ratio.aim) == ("x", "at most 1.5 x")
    assert ratio.against is not None
    assert "bare PySide6 window" in ratio.against
    window, books, scan = (
        figures[f"process start to {name}"].value
        for name in ("painted window, in time", "open books", "first accepted scan, in time")
    )
    assert 0 < window < scan
    assert 0 < books < scan
    assert figures["process start to first accepted scan, 80 articles"].aim == "at most 2000 ms"


@pytest.mark.slow
def test_a_child_that_fails_is_an_error_and_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    with pytest.raises(Broken) as caught:
        measure_start(1, many_articles=1)
    assert caught.value.fields["reason"] == "child_failed"

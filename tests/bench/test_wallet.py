import json

import pytest

from pos_app.bench.figures import as_json
from pos_app.bench.run import run_bench


@pytest.mark.slow
def test_the_wallet_is_measured_beside_the_same_commits_by_hand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = json.loads(as_json(run_bench("wallet", cards=60, runs=4)))
    assert told["name"] == "wallet"
    figures = {figure["name"]: figure for figure in told["figures"]}
    ratio = figures["durable reserve + capture, p50"]
    assert ratio["unit"] == "x"
    assert ratio["aim"] == "at most 1.5 x"
    assert ratio["met"] is (ratio["value"] <= 1.5)
    assert "by hand" in ratio["against"]
    assert figures["durable reserve + capture, p99"]["unit"] == "x"
    assert all(figure["value"] > 0 for figure in figures.values())
    assert "60 of 60 cards" in capsys.readouterr().err

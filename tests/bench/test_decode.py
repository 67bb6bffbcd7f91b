import json
from itertools import islice

import pytest

from pos_app.bench import decode
from pos_app.bench.decode import SEED, figures_of
from pos_app.bench.figures import as_json, report
from pos_app.bench.frames.dataset import CODES, Case, Kind, cases
from pos_app.bench.run import run_bench

NAMES = ("zxing-cpp", "pyzbar", "OpenCV", "ours")


def few() -> list[Case]:
    """Return two small frames of each kind."""
    small = [case for case in cases(SEED) if case.width_px == 640]
    return [case for kind in Kind for case in islice((c for c in small if c.kind is kind), 2)]


@pytest.mark.slow
def test_all_decoders_are_measured_on_the_same_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "_HANDS", 4)
    told = json.loads(as_json(report("decode", figures_of(few()))))
    figures = {figure["name"]: figure for figure in told["figures"]}
    for name in NAMES:
        assert figures[f"frames read wrongly by {name}"]["against"].startswith("14 frames")
        assert figures[f"a frame 640 px wide by {name}, median"]["value"] > 0
        for kind in CODES:
            assert 0 <= figures[f"{kind}: read by {name}"]["value"] <= 100
    assert figures["frames read wrongly by ours"]["aim"] == "at most 0 frames"
    assert figures["frames read wrongly by ours"]["met"] is True
    shaken = figures["a shaky hand: frames read wrongly"]
    assert shaken["value"] == 0
    assert figures["a shaky hand: what frames before are worth"]["value"] >= 1
    video = figures["video 1920 px wide, a card that comes and goes, read by ours"]
    assert video["aim"] == "at least 30 frames a second"


def test_the_bench_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def measured(runs: int) -> object:
        asked.append(runs)
        return report("decode", [])

    monkeypatch.setattr(decode, "measure_decode", measured)
    assert run_bench("decode", cards=0, runs=None).name == "decode"
    assert run_bench("decode", cards=0, runs=5).name == "decode"
    assert asked == [decode.DEFAULT_RUNS, 5]

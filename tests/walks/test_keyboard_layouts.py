"""A US scanner on a till whose keyboard is Norwegian, Swedish, Danish ...: real X keyboard maps."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walks.display import Display, virtual_display
from tests.walks.typed_on import TITLE

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
EAN = "7038010001451"
DEAD = "AB12+34]56'7"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def display() -> Iterator[Display]:
    with virtual_display() as display:
        yield display


@pytest.mark.parametrize("layout", ["no", "se", "dk", "fi", "de", "gb", "fr", "us"])
def test_a_token_arrives_whole_through_a_real_layout(display: Display, layout: str) -> None:
    display.set_layout(layout)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.walks.typed_on"],
        env={**display.environment, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            display.focus_window(TITLE)
            heard: list[dict[str, object]] = []
            assert program.stdout is not None
            for code in (TOKEN, EAN, DEAD):
                display.scan_by_place(code)
                heard.append(json.loads(program.stdout.readline()))
        finally:
            program.terminate()
    assert [one["text"] for one in heard] == [TOKEN, EAN, DEAD]
    assert {one["readings"] for one in heard} == {1}
    assert {one["field"] for one in heard} == {""}

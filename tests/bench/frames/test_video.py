import pytest

from pos_app.bench.frames.video import frames_of
from pos_app.scanning.decode import Decoder

pytestmark = pytest.mark.slow


def test_a_card_comes_into_view_and_leaves_it() -> None:
    frames = frames_of(640, seed=1)
    decoder = Decoder()
    first, held, last = (decoder.read(frames[at]) for at in (0, 30, -1))
    assert first == last == []
    assert [reading.text for reading in held] == ["4012888888881881"]

import itertools
from pathlib import Path

import pytest
from PIL import Image

from pos_app.demo.camera_frames import FRAME_SIZE_PX, FRAMES, write_card_frames
from pos_app.scanning.files import scan_files

pytestmark = pytest.mark.slow

TOKEN = "1798405808706978"


def test_every_frame_shows_the_card_in_a_hand_that_moves(tmp_path: Path) -> None:
    folder = write_card_frames(TOKEN, tmp_path / "camera" / "frames")
    assert [reading.text for reading in scan_files([folder])] == [TOKEN] * FRAMES
    frames = [Image.open(path).tobytes() for path in sorted(folder.iterdir())]
    assert {len(frame) for frame in frames} == {3 * FRAME_SIZE_PX[0] * FRAME_SIZE_PX[1]}
    assert all(frame != following for frame, following in itertools.pairwise(frames))

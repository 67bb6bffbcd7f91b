from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.errors import Code, Refused
from pos_app.paths import resource
from pos_app.ui.picture_files import LARGEST_SIDE_PX, read_picture


def test_a_picture_is_read_no_larger_than_a_tile_needs(photo: Path) -> None:
    image = read_picture(photo)
    assert (image.width(), image.height()) == (LARGEST_SIDE_PX, LARGEST_SIDE_PX // 2)


def test_drawings_are_pictures_too(qtbot: QtBot) -> None:  # noqa: ARG001
    assert not read_picture(resource("icons", "card.svg")).isNull()


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"not a picture")
    with pytest.raises(Refused) as caught:
        read_picture(broken)
    assert caught.value.code is Code.UNREADABLE_FILE

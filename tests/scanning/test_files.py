from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from pos_app.errors import Code, Refused
from pos_app.scanning.files import FileReading, scan_files
from pos_app.scanning.source import Frame, Symbology
from tests.scanning import drawn

EAN = "5901234123457"
NUMBER = "4012888888881881"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
SMALL = (480, 640)


def card(name: str, folder: Path, *codes: Frame) -> Path:
    return drawn.written_picture(folder / name, drawn.in_view(*codes, size=SMALL))


def told(readings: Iterable[FileReading]) -> list[tuple[str, int, str, str]]:
    return [(one.path.name, one.frame, one.symbology.value, one.text) for one in readings]


@pytest.mark.parametrize("name", ["card.png", "card.jpg", "card.bmp", "card.tif", "CARD.WEBP"])
def test_a_picture_of_any_kind_is_read(tmp_path: Path, name: str) -> None:
    path = card(name, tmp_path, drawn.code_128(NUMBER, 2))
    assert told(scan_files([path])) == [(name, 1, "code128", NUMBER)]


def test_every_code_of_a_picture_is_told(tmp_path: Path) -> None:
    ean = drawn.retail(EAN, zxingcpp.BarcodeFormat.EAN13, 2)
    path = card("card.png", tmp_path, ean, drawn.qr(TOKEN))
    assert {(one.symbology, one.text) for one in scan_files([path])} == {
        (Symbology.EAN_13, EAN),
        (Symbology.QR, TOKEN),
    }


def test_a_picture_without_a_code_tells_nothing(tmp_path: Path) -> None:
    assert told(scan_files([card("table.png", tmp_path)])) == []


def test_a_picture_needs_no_suffix(tmp_path: Path) -> None:
    path = card("card.png", tmp_path, drawn.qr(NUMBER)).rename(tmp_path / "card")
    assert told(scan_files([path])) == [("card", 1, "qr", NUMBER)]


def test_black_bars_on_nothing_are_read(tmp_path: Path) -> None:
    code = drawn.qr(NUMBER)
    black = np.zeros((*code.shape, 3), np.uint8)
    picture = np.dstack([black, 255 - code])
    path = drawn.written_picture(tmp_path / "clear.png", picture)
    assert told(scan_files([path])) == [("clear.png", 1, "qr", NUMBER)]


def test_a_scan_with_sixteen_bits_is_read(tmp_path: Path) -> None:
    deep = drawn.code_128(NUMBER).astype(np.uint16) * 120
    path = drawn.written_picture(tmp_path / "deep.png", deep)
    assert told(scan_files([path])) == [("deep.png", 1, "code128", NUMBER)]


def test_the_pages_of_a_fax_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "pages.tif"
    assert cv2.imwritemulti(str(path), [drawn.qr(NUMBER), drawn.qr(TOKEN)])
    assert told(scan_files([path])) == [
        ("pages.tif", 1, "qr", NUMBER),
        ("pages.tif", 2, "qr", TOKEN),
    ]


def test_a_video_tells_each_presentation_once_with_its_first_frame(tmp_path: Path) -> None:
    empty = drawn.in_view(size=SMALL)
    first = drawn.in_view(drawn.code_128(NUMBER, 2), size=SMALL)
    other = drawn.in_view(drawn.qr(TOKEN), size=SMALL)
    shown = [*[empty] * 3, *[first] * 10, *[other] * 10, *[empty] * 3, *[first] * 2]
    path = drawn.written_video(tmp_path / "counter.avi", shown)
    assert told(scan_files([path])) == [
        ("counter.avi", 4, "code128", NUMBER),
        ("counter.avi", 14, "qr", TOKEN),
    ]


def test_a_code_that_comes_back_in_a_video_is_told_again(tmp_path: Path) -> None:
    empty = drawn.in_view(size=SMALL)
    shown = drawn.in_view(drawn.qr(NUMBER), size=SMALL)
    frames = [*[shown] * 2, *[empty] * 10, shown]
    path = drawn.written_video(tmp_path / "counter.avi", frames, frames_per_second=10.0)
    assert [one.frame for one in scan_files([path])] == [1, 13]


def test_a_folder_is_read_by_name_and_other_files_in_it_are_left_alone(tmp_path: Path) -> None:
    drawn.written_video(tmp_path / "b.avi", [drawn.in_view(drawn.qr(TOKEN), size=SMALL)])
    card("c.png", tmp_path, drawn.qr(EAN))
    card("a.jpg", tmp_path, drawn.qr(NUMBER))
    (tmp_path / "readme.txt").write_text("cards for the demo")
    (tmp_path / "deeper").mkdir()
    assert [(one.path.name, one.text) for one in scan_files([tmp_path])] == [
        ("a.jpg", NUMBER),
        ("b.avi", TOKEN),
        ("c.png", EAN),
    ]


def test_files_that_cannot_be_read_are_refused_after_the_others_were_read(tmp_path: Path) -> None:
    missing = tmp_path / "missing.png"
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer")
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(card("whole.png", tmp_path, drawn.qr(EAN)).read_bytes()[:60])
    cut_off = tmp_path / "cut.avi"
    cut_off.write_bytes(b"RIFF\x00\x00\x00\x00AVI ")
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    good = card("good.png", tmp_path, drawn.qr(NUMBER))
    readings = scan_files([missing, letter, damaged, cut_off, nothing, good])
    assert next(readings).text == NUMBER
    with pytest.raises(Refused) as refusal:
        next(readings)
    assert refusal.value.code is Code.UNREADABLE_FILE
    unreadable = [missing, letter, damaged, cut_off, nothing]
    assert refusal.value.fields == {"path": ", ".join(map(str, unreadable))}


def test_a_picture_larger_than_any_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.ppm"
    path.write_bytes(b"P6 70000 70000 255\n" + bytes(100))
    with pytest.raises(Refused):
        list(scan_files([path]))


def test_a_video_without_a_frame_is_refused_in_silence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.avi"
    cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (64, 48)).release()
    with pytest.raises(Refused):
        list(scan_files([path]))
    assert capfd.readouterr().err == ""


def test_a_reading_does_not_show_its_text_in_a_log(tmp_path: Path) -> None:
    [reading] = scan_files([card("card.png", tmp_path, drawn.qr(TOKEN))])
    assert TOKEN not in repr(reading)

import ctypes.util
import sys

import numpy as np
import pytest
import zxingcpp

from pos_app.bench.decode import SEED
from pos_app.bench.frames.dataset import cases
from pos_app.scanning import decode
from pos_app.scanning.decode import Decoder
from pos_app.scanning.libraries import read_by_zxing
from pos_app.scanning.locate import Cells
from pos_app.scanning.source import Frame, Reading, Symbology, Trouble
from tests.scanning import drawn

NUMBER = "4012888888881881"
TOKEN = "DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"
RETAIL = [
    (zxingcpp.BarcodeFormat.EAN13, "5901234123457", (Symbology.EAN_13, "5901234123457")),
    (zxingcpp.BarcodeFormat.EAN8, "96385074", (Symbology.EAN_8, "96385074")),
    (zxingcpp.BarcodeFormat.UPCA, "036000291452", (Symbology.EAN_13, "0036000291452")),
]


@pytest.fixture(scope="module")
def decoder() -> Decoder:
    return Decoder()


def find_nothing(name: str) -> None:
    del name


def find_no_square(grey: Frame, cells: Cells | None) -> list[Reading]:
    del grey, cells
    return []


def told(decoder: Decoder, frame: Frame, *, thorough: bool = False) -> list[tuple[Symbology, str]]:
    return [(one.symbology, one.text) for one in decoder.read(frame, thorough=thorough)]


@pytest.mark.parametrize("text", [NUMBER, TOKEN, "GIFT-20261123"])
def test_code_128_is_read(decoder: Decoder, text: str) -> None:
    frame = drawn.in_view(drawn.code_128(text, 2))
    assert told(decoder, frame) == [(Symbology.CODE_128, text)]


@pytest.mark.parametrize(("kind", "text", "expected"), RETAIL)
def test_retail_codes_are_read_and_a_upc_is_an_ean(
    decoder: Decoder,
    kind: zxingcpp.BarcodeFormat,
    text: str,
    expected: tuple[Symbology, str],
) -> None:
    assert told(decoder, drawn.in_view(drawn.retail(text, kind))) == [expected]


@pytest.mark.parametrize("angle", [0, 30, 45, 90, 160, 270])
def test_a_qr_code_is_read_however_it_is_held(decoder: Decoder, angle: int) -> None:
    frame = drawn.in_view(drawn.qr(TOKEN), angle=angle)
    assert told(decoder, frame) == [(Symbology.QR, TOKEN)]


@pytest.mark.parametrize("angle", [-5, 5, 90, 180, 270])
def test_bars_are_read_along_and_across(decoder: Decoder, angle: int) -> None:
    frame = drawn.in_view(drawn.code_128(NUMBER), angle=angle)
    assert told(decoder, frame) == [(Symbology.CODE_128, NUMBER)]


@pytest.mark.parametrize("sigma", [1.0, 1.5])
def test_codes_a_little_out_of_focus_are_read(decoder: Decoder, sigma: float) -> None:
    frame = drawn.blurred(drawn.in_view(drawn.code_128(NUMBER), drawn.qr(NUMBER)), sigma)
    assert set(told(decoder, frame)) == {(Symbology.CODE_128, NUMBER), (Symbology.QR, NUMBER)}


def test_a_light_code_on_a_dark_telephone_is_read(decoder: Decoder) -> None:
    frame = 255 - drawn.in_view(drawn.qr(TOKEN))
    assert told(decoder, frame, thorough=True) == [(Symbology.QR, TOKEN)]


def test_a_grey_frame_is_as_good_as_a_coloured_one(decoder: Decoder) -> None:
    assert told(decoder, drawn.code_128(NUMBER)) == [(Symbology.CODE_128, NUMBER)]


def test_the_corners_lie_around_the_code(decoder: Decoder) -> None:
    code = drawn.qr(NUMBER)
    [reading] = decoder.read(drawn.in_view(code))
    (left, top), _, (right, bottom), _ = reading.corners
    assert (left + right) / 2 == pytest.approx(1280 / 2, abs=3)
    assert (top + bottom) / 2 == pytest.approx(720 / 2, abs=3)
    assert right - left == pytest.approx(code.shape[1] - 40, abs=4)


def test_a_shadow_across_bars_hides_nothing(decoder: Decoder) -> None:
    frame = drawn.half_in_shadow(drawn.in_view(drawn.code_128(NUMBER)))
    assert read_by_zxing(frame) == []
    assert told(decoder, frame) == [(Symbology.CODE_128, NUMBER)]


@pytest.mark.parametrize("angle", [30, 45, 60])
def test_bars_are_read_however_they_are_held(decoder: Decoder, angle: int) -> None:
    frame = drawn.in_view(drawn.code_128(NUMBER, 2), angle=angle)
    assert read_by_zxing(frame, thorough=True) == []
    assert told(decoder, frame) == [(Symbology.CODE_128, NUMBER)]


@pytest.mark.parametrize("sigma", [2.0, 2.5])
def test_bars_blurred_beyond_all_edges_are_read_and_nothing_is_made_up(
    decoder: Decoder, sigma: float
) -> None:
    frame = drawn.blurred(drawn.in_view(drawn.code_128(NUMBER, 3)), sigma)
    assert read_by_zxing(frame, thorough=True) == []
    assert told(decoder, frame) == [(Symbology.CODE_128, NUMBER)]


def test_blurred_bars_lie_where_they_are_told_to_lie(decoder: Decoder) -> None:
    frame = drawn.blurred(drawn.in_view(drawn.code_128(NUMBER, 3)), 2.5)
    [reading] = decoder.read(frame)
    across = [x for x, _ in reading.corners]
    down = [y for _, y in reading.corners]
    assert min(across) == pytest.approx(455, abs=25)
    assert max(across) == pytest.approx(825, abs=25)
    assert min(down) == pytest.approx(300, abs=20)
    assert max(down) == pytest.approx(420, abs=20)


def test_an_articles_number_is_believed_only_if_two_looks_agree(decoder: Decoder) -> None:
    code = drawn.retail("036000291452", zxingcpp.BarcodeFormat.UPCA)
    one_line = np.full((720, 1280), 128, np.uint8)
    one_line[360:363, 400 : 400 + code.shape[1]] = code[20]
    assert [reading.text for reading in read_by_zxing(one_line)] == ["0036000291452"]
    assert told(decoder, one_line) == []
    assert told(decoder, drawn.in_view(code)) == [(Symbology.EAN_13, "0036000291452")]


def test_a_small_blurred_square_is_read_at_once() -> None:
    frame = drawn.blurred(drawn.in_view(drawn.qr(NUMBER, 2), size=(1080, 1920)), 0.9)
    assert read_by_zxing(frame, thorough=True) == []
    assert told(Decoder(), frame) == [(Symbology.QR, NUMBER)]


def test_a_small_blurred_code_that_nobody_finds_is_read_where_all_is_enlarged(
    decoder: Decoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode, "look_at_squares", find_no_square)
    small, large = (
        drawn.blurred(drawn.in_view(drawn.qr(NUMBER, 2), size=size), 0.9)
        for size in ((480, 640), (1080, 1920))
    )
    assert told(decoder, small) == []
    [reading] = decoder.read(small, thorough=True)
    assert (reading.symbology, reading.text) == (Symbology.QR, NUMBER)
    assert all(290 < x < 350 and 210 < y < 270 for x, y in reading.corners)
    assert told(decoder, large, thorough=True) == []


@pytest.mark.parametrize("thorough", [False, True])
def test_nothing_is_read_where_nothing_is(decoder: Decoder, *, thorough: bool) -> None:
    assert told(decoder, drawn.empty_table(), thorough=thorough) == []
    assert told(decoder, np.zeros((1, 1), np.uint8), thorough=thorough) == []


def test_zbar_looks_at_large_frames_made_smaller_and_tells_where_all_the_same(
    decoder: Decoder,
) -> None:
    for size in ((720, 1280), (1080, 1920)):
        looks = decoder.look_by_zbar(drawn.in_view(drawn.qr(NUMBER), size=size)[:, :, 0])
        [(across, down)] = [np.mean(look.corners, axis=0) for look in looks]
        assert (across, down) == (
            pytest.approx(size[1] / 2, abs=4),
            pytest.approx(size[0] / 2, abs=4),
        )


def test_the_machine_of_the_tests_has_both_decoders(decoder: Decoder) -> None:
    assert decoder.troubles == ()


def test_without_the_systems_zbar_decoding_goes_on_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "pyzbar"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(ctypes.util, "find_library", find_nothing)
    decoder = Decoder()
    assert decoder.troubles == (Trouble.SECOND_DECODER_MISSING,)
    assert told(decoder, drawn.in_view(drawn.qr(NUMBER)), thorough=True) == [(Symbology.QR, NUMBER)]
    assert told(decoder, drawn.empty_table(), thorough=True) == []


def test_a_reading_does_not_show_its_text_in_a_log(decoder: Decoder) -> None:
    [reading] = decoder.read(drawn.in_view(drawn.qr(TOKEN)))
    assert TOKEN not in repr(reading)


@pytest.mark.parametrize("number", ["4924195645944", "6857600751306", "3450421945140"])
def test_a_number_that_lost_its_parities_is_not_taken_for_one_with_a_0_in_front(
    decoder: Decoder, number: str
) -> None:
    frames = [case.frame() for case in cases(SEED, 1) if case.truth == number]
    assert frames
    assert {text for frame in frames for _, text in told(decoder, frame)} == {number}

import ctypes.util
import sys

import numpy as np
import pytest
import zxingcpp

from pos_app.scanning.decode import Decoder
from pos_app.scanning.source import Frame, Symbology, Trouble
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
    assert told(decoder, 255 - drawn.in_view(drawn.qr(TOKEN))) == [(Symbology.QR, TOKEN)]


def test_a_grey_frame_is_as_good_as_a_coloured_one(decoder: Decoder) -> None:
    assert told(decoder, drawn.code_128(NUMBER)) == [(Symbology.CODE_128, NUMBER)]


def test_the_corners_lie_around_the_code(decoder: Decoder) -> None:
    code = drawn.qr(NUMBER)
    [reading] = decoder.read(drawn.in_view(code))
    (left, top), _, (right, bottom), _ = reading.corners
    assert (left + right) / 2 == pytest.approx(1280 / 2, abs=3)
    assert (top + bottom) / 2 == pytest.approx(720 / 2, abs=3)
    assert right - left == pytest.approx(code.shape[1] - 40, abs=4)


def test_zbar_reads_what_a_shadow_hides_from_zxing(decoder: Decoder) -> None:
    frame = drawn.half_in_shadow(drawn.in_view(drawn.code_128(NUMBER)))
    assert told(decoder, frame) == []
    assert told(decoder, frame, thorough=True) == [(Symbology.CODE_128, NUMBER)]


def test_zbar_tells_a_upc_as_the_same_ean_and_the_same_place(decoder: Decoder) -> None:
    code = drawn.retail("036000291452", zxingcpp.BarcodeFormat.UPCA)
    frame = drawn.half_in_shadow(drawn.in_view(code))
    assert told(decoder, frame) == []
    [reading] = decoder.read(frame, thorough=True)
    assert (reading.symbology, reading.text) == (Symbology.EAN_13, "0036000291452")
    (left, top), _, (right, bottom), _ = reading.corners
    assert left < 640 < right
    assert top < 360 < bottom


def test_a_small_blurred_code_is_read_enlarged(decoder: Decoder) -> None:
    frame = drawn.blurred(drawn.in_view(drawn.qr(NUMBER, 2), size=(480, 640)), 0.9)
    assert told(decoder, frame) == []
    [reading] = decoder.read(frame, thorough=True)
    assert (reading.symbology, reading.text) == (Symbology.QR, NUMBER)
    assert all(290 < x < 350 and 210 < y < 270 for x, y in reading.corners)


def test_a_large_frame_is_not_enlarged_further(decoder: Decoder) -> None:
    frame = drawn.blurred(drawn.in_view(drawn.qr(NUMBER, 2), size=(1080, 1920)), 0.9)
    assert told(decoder, frame, thorough=True) == []


@pytest.mark.parametrize("thorough", [False, True])
def test_nothing_is_read_where_nothing_is(decoder: Decoder, *, thorough: bool) -> None:
    assert told(decoder, drawn.empty_table(), thorough=thorough) == []
    assert told(decoder, np.zeros((1, 1), np.uint8), thorough=thorough) == []


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

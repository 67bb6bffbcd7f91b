import numpy as np
import zxingcpp

from pos_app.scanning.libraries import Zbar, read_by_zxing, read_profile_by_zxing
from pos_app.scanning.source import Symbology
from tests.scanning import drawn

NUMBER = "4012888888881881"


def test_zbar_tells_a_upc_as_the_same_ean_and_where_it_is() -> None:
    code = drawn.retail("036000291452", zxingcpp.BarcodeFormat.UPCA)
    [reading] = Zbar().read(drawn.in_view(code)[:, :, 0])
    assert (reading.symbology, reading.text) == (Symbology.EAN_13, "0036000291452")
    (left, top), _, (right, bottom), _ = reading.corners
    assert left < 640 < right
    assert top < 360 < bottom


def test_zbar_is_believed_about_bars_only_where_many_lines_agree() -> None:
    frame = drawn.code_128(NUMBER)
    frame[:60] = frame[66:] = 255
    assert Zbar().read(frame) == []
    assert [reading.text for reading in Zbar().read(frame, agreeing_lines=1)] == [NUMBER]


def test_a_profile_is_read_forwards_and_backwards() -> None:
    profile = drawn.code_128(NUMBER)[90].astype(np.float32)
    assert read_profile_by_zxing(profile) == (NUMBER, Symbology.CODE_128)
    assert read_profile_by_zxing(profile[::-1]) == (NUMBER, Symbology.CODE_128)
    assert read_profile_by_zxing(np.zeros(300, np.float32)) is None


def test_an_inverted_code_is_found_by_a_thorough_look_alone() -> None:
    frame = 255 - drawn.qr(NUMBER)
    assert read_by_zxing(frame) == []
    assert [reading.text for reading in read_by_zxing(frame, thorough=True)] == [NUMBER]

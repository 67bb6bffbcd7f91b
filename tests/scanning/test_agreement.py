from pos_app.scanning.agreement import believed
from pos_app.scanning.source import Reading, Symbology

EAN = "5901234123457"


def look(text: str, symbology: Symbology, left: int = 0) -> Reading:
    return Reading(text=text, symbology=symbology, corners=((left, 0),))


def test_code_128_and_qr_are_believed_at_once() -> None:
    looks = [look("12345678", Symbology.CODE_128), look("12345678", Symbology.QR)]
    assert believed(looks) == looks


def test_an_articles_number_takes_two_looks_and_keeps_the_place_of_the_first() -> None:
    once = look(EAN, Symbology.EAN_13, left=7)
    assert believed([once]) == []
    assert believed([once, look("4012345678901", Symbology.EAN_13)]) == []
    assert believed([once, look(EAN, Symbology.EAN_13, left=9)]) == [once]


def test_one_text_in_two_kinds_of_bars_is_no_agreement() -> None:
    assert believed([look("96385074", Symbology.EAN_8), look("96385074", Symbology.EAN_13)]) == []

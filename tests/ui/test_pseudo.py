import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from pos_app.ui.pseudo import pseudo, speak_pseudo


@pytest.mark.parametrize("text", ["Pay", "{amount} still to pay", "%n lines", "The till is open."])
def test_a_text_gets_longer_and_keeps_its_places(text: str) -> None:
    made = pseudo(text)
    assert len(made) >= len(text) * 1.3
    assert made.startswith("[")
    assert made.endswith("]")
    for place in ("{amount}", "%n"):
        assert (place in made) == (place in text)


def test_nothing_stays_nothing() -> None:
    assert pseudo("") == ""


def test_the_screen_speaks_it_until_it_ends(qapp: QApplication) -> None:
    end = speak_pseudo(qapp)
    assert QCoreApplication.translate("kiosk", "Pay") == pseudo("Pay")
    end()
    assert QCoreApplication.translate("kiosk", "Pay") == "Pay"

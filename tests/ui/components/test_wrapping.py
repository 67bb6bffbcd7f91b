from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from pos_app.ui.components.wrapping import broken

NARROW = 90
letters = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=60)


@given(number=letters)
def test_a_broken_number_loses_nothing_and_fits(qapp: QApplication, number: str) -> None:
    metrics = QFontMetrics(qapp.font())
    lines = broken(number, metrics, NARROW)
    assert "".join(lines) == number
    assert all(metrics.horizontalAdvance(line) <= NARROW for line in lines)


def test_a_number_with_room_stays_on_its_line(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    assert broken("gift-1", metrics, metrics.horizontalAdvance("gift-1")) == ("gift-1",)


def test_a_letter_wider_than_the_line_has_one_of_its_own(qapp: QApplication) -> None:
    assert broken("WW", QFontMetrics(qapp.font()), 1) == ("W", "W")

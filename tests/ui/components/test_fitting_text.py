import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components.fitting_text import ClampedText, ElidedText, FittedText
from pos_app.ui.components.text import Text
from pos_app.ui.components.wrapping import wrapped

LONG = "Handmade gift basket with cloudberry jam, brown cheese, flatbread, wool socks and a card"
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=12)


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    made.resize(120, 100)
    return made


def put(place: QWidget, text: Text) -> Text:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(text)
    place.show()
    return text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(words=WORDS, width=st.integers(30, 400), most=st.integers(1, 4))
def test_lines_are_never_too_many_nor_too_wide(
    qtbot: QtBot,  # noqa: ARG001
    words: list[str],
    width: int,
    most: int,
) -> None:
    metrics = QFontMetrics(QFont())
    lines = wrapped(" ".join(words), metrics, width, most)
    assert 1 <= len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(words=WORDS)
def test_with_room_enough_no_word_is_lost(qtbot: QtBot, words: list[str]) -> None:  # noqa: ARG001
    lines = wrapped(" ".join(words), QFontMetrics(QFont()), 10_000, 2)
    assert " ".join(lines).split() == words


def test_a_unit_stays_with_its_number(qtbot: QtBot) -> None:  # noqa: ARG001
    metrics = QFontMetrics(QFont())
    width = metrics.horizontalAdvance("Morning tea, 100")
    assert wrapped("Morning tea, 100 g", metrics, width, 2) == ("Morning tea,", "100 g")


def test_an_elided_text_keeps_its_place_and_tells_the_whole_as_a_tip(place: QWidget) -> None:
    text = put(place, ElidedText(LONG))
    place.grab()
    assert place.width() == 120
    assert text.toolTip() == LONG


def test_a_clamped_text_asks_for_two_lines_at_most(place: QWidget) -> None:
    text = put(place, ClampedText())
    text.say("Tea")
    line = text.fontMetrics().lineSpacing()
    assert text.heightForWidth(120) == line
    text.say(LONG)
    assert text.heightForWidth(120) == 2 * line
    place.grab()
    assert place.width() == 120


def test_a_fitted_text_never_widens_its_place(place: QWidget) -> None:
    text = put(place, FittedText("0"))
    place.grab()
    text.say("1 234 567 890,00 kr")
    image = place.grab().toImage()
    assert place.width() == 120
    assert not image.isNull()

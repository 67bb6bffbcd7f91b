from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.clipping import clipped_texts
from pos_app.ui.components.button import Button
from pos_app.ui.components.fitting_text import ElidedText
from pos_app.ui.components.text import Text, WrappedText


def shown(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    return window


def test_a_text_that_fits_is_not_clipped(qtbot: QtBot) -> None:
    window = shown(qtbot)
    for place, widget in enumerate((Text("Bread"), WrappedText("Bread and butter"), Button("Pay"))):
        widget.setParent(window)
        widget.setGeometry(10, 10 + 90 * place, 300, 80)
        widget.show()
    assert clipped_texts(window) == []


def test_a_text_that_is_cut_at_the_side_below_or_by_the_window_is_found(qtbot: QtBot) -> None:
    window = shown(qtbot)
    places = {
        Text("A text that is much too long"): (0, 0, 40, 40),
        WrappedText("A text that needs more than the one line there is"): (0, 50, 90, 18),
        Button("A button with far too many words"): (0, 100, 60, 44),
        Text("Out there"): (390, 150, 200, 40),
    }
    for widget, place in places.items():
        widget.setParent(window)
        widget.setGeometry(*place)
        widget.show()
    told = clipped_texts(window)
    assert len(told) == 4
    assert "at its side" in told[0]
    assert "below" in told[1]
    assert "outside the window" in told[3]


def test_a_text_that_cuts_itself_is_not_clipped_and_a_hidden_one_neither(qtbot: QtBot) -> None:
    window = shown(qtbot)
    elided = ElidedText("A name from a catalogue that nobody could foresee")
    elided.setParent(window)
    elided.setGeometry(0, 0, 50, 30)
    elided.show()
    hidden = Text("Hidden and far too long")
    hidden.setParent(window)
    hidden.setGeometry(0, 40, 10, 10)
    assert clipped_texts(window) == []

from PySide6.QtWidgets import QApplication, QScroller, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components.sliding import Sliding


def test_what_it_holds_is_as_wide_as_there_is_room_and_slides_when_it_is_higher(
    qtbot: QtBot,
) -> None:
    held = QWidget()
    held.setMinimumSize(10, 900)
    sliding = Sliding("list")
    sliding.setWidget(held)
    qtbot.addWidget(sliding)
    sliding.resize(300, 200)
    sliding.show()
    QApplication.processEvents()
    assert held.height() == 900
    assert held.width() == sliding.width() - sliding.verticalScrollBar().width()
    sliding.verticalScrollBar().setValue(250)
    assert held.y() == -250
    assert not sliding.horizontalScrollBar().isVisible()


def test_it_slides_under_a_finger_soon_after_it_is_first_shown(qtbot: QtBot) -> None:
    sliding = Sliding("list")
    qtbot.addWidget(sliding)
    pane = sliding.viewport()
    assert not QScroller.hasScroller(pane)
    sliding.show()
    qtbot.waitUntil(lambda: QScroller.hasScroller(pane))

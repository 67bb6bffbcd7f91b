import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pos_app.ui.components.chip_row import ChipRow, ChipView

GROUPS = ("Tea & coffee", "Books", "Garden", "Home and wool", "Tickets", "Café")


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow("groups")
    qtbot.addWidget(made)
    made.resize(200, 60)
    made.show()
    return made


def show(row: ChipRow, chosen: str) -> None:
    row.show_chips([ChipView(key=name, text=name, chosen=name == chosen) for name in GROUPS])
    QApplication.processEvents()


def chip(row: ChipRow, key: str) -> QPushButton:
    found = row.findChild(QPushButton, f"chip_{key}")
    assert found is not None
    return found


def test_one_is_chosen_and_a_press_says_which_without_choosing(row: ChipRow) -> None:
    said: list[str] = []
    row.chipPressed.connect(said.append)
    show(row, "Books")
    chip(row, "Garden").click()
    assert said == ["Garden"]
    assert chip(row, "Books").isChecked()
    assert not chip(row, "Garden").isChecked()


def test_an_ampersand_is_an_ampersand(row: ChipRow) -> None:
    show(row, "Books")
    assert chip(row, "Tea & coffee").text() == "Tea && coffee"
    assert chip(row, "Tea & coffee").accessibleName() == "Tea & coffee"


def test_the_chosen_one_is_brought_into_sight(row: ChipRow) -> None:
    show(row, "Café")
    show(row, "Books")
    show(row, "Café")
    assert row.horizontalScrollBar().value() > 0


def test_the_wheel_moves_the_row_sideways(row: ChipRow) -> None:
    show(row, "Tea & coffee")
    before = row.horizontalScrollBar().value()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by place
    )
    QApplication.sendEvent(row.viewport(), event)
    assert row.horizontalScrollBar().value() > before


def test_fewer_chips_hide_the_others_and_the_row_stays_as_tall_as_they_are(row: ChipRow) -> None:
    show(row, "Books")
    row.show_chips([ChipView(key="all", text="All", chosen=True)])
    QApplication.processEvents()
    assert chip(row, "all").isVisible()
    assert not chip(row, "Books").isVisible()
    assert row.sizeHint().height() >= chip(row, "all").height()

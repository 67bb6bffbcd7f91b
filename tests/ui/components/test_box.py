"""Rows and columns, and what lies across them."""

from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components.box import Box, Column, Row


def shown(qtbot: QtBot, box: Box) -> Box:
    qtbot.addWidget(box)
    box.resize(300, 200)
    box.show()
    return box


def test_what_lies_across_a_row_lies_below_one_another_without_a_gap(qtbot: QtBot) -> None:
    upper, lower, beside = QWidget(), QWidget(), QWidget()
    row = Row()
    row.setProperty("gap", 10)
    row.across(stretch=1).put(upper, lower)
    row.put(beside, stretch=1)
    shown(qtbot, row)
    assert (upper.x(), lower.x(), beside.x()) == (0, 0, 155)
    assert (upper.height(), lower.y()) == (100, 100)


def test_what_lies_across_a_column_lies_side_by_side(qtbot: QtBot) -> None:
    left, right = QWidget(), QWidget()
    column = Column()
    column.across().put(left, right, stretch=1)
    shown(qtbot, column)
    assert (left.width(), right.x()) == (150, 150)


def test_it_is_no_part_that_would_have_to_be_dressed(qtbot: QtBot) -> None:
    row, one = Row(), QWidget()
    across = row.across()
    across.push()
    across.put(one)
    late = across.put_late(QWidget)
    shown(qtbot, row)
    assert late.made().parentWidget() is row
    assert row.findChildren(QFrame) == []
    assert one.geometry().bottom() == 199

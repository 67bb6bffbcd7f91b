import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.components.box import Box, Column, Row
from pos_app.ui.components.button import Button
from pos_app.ui.components.text import Text


def shown(qtbot: QtBot, box: Box) -> None:
    box.setProperty("gap", 10)
    qtbot.addWidget(box)
    box.show()


def test_a_part_is_made_once_and_not_before_it_is_needed(qtbot: QtBot) -> None:
    made: list[Text] = []

    def make() -> Text:
        made.append(Text("late"))
        return made[-1]

    box = Column()
    late = box.put_late(make)
    shown(qtbot, box)
    late.show(when=False)
    late.hide()
    assert not made
    late.show(when=True)
    assert late.made() is made[0]
    assert made[0].isVisible()
    late.show(when=False)
    assert not made[0].isVisible()
    assert len(made) == 1


@pytest.mark.parametrize("kind", [Column, Row])
def test_a_place_that_is_kept_takes_no_room_and_no_gap(
    qtbot: QtBot, kind: type[Column | Row]
) -> None:
    box, plain = kind(), kind()
    late = box.put_late(lambda: Text("late"), stretch=1)
    for other in (box, plain):
        other.put(Text("first"), Text("second"))
        shown(qtbot, other)
    assert box.sizeHint() == plain.sizeHint()
    late.made()
    assert box.sizeHint() == plain.sizeHint()
    late.show(when=True)
    assert box.sizeHint() != plain.sizeHint()


def test_a_part_stands_in_the_place_that_was_kept_for_it(qtbot: QtBot) -> None:
    box, first, last = Column(), Text("first"), Text("last")
    box.put(first)
    late = box.put_late(lambda: Text("late"))
    box.put(last)
    shown(qtbot, box)
    late.show(when=True)
    qtbot.waitUntil(lambda: first.y() < late.made().y() < last.y())


def test_the_tab_key_goes_to_a_part_where_it_stands(qtbot: QtBot) -> None:
    def pair() -> Row:
        made = Row()
        made.put(Button("second", name="second"), Text("of no use"), Button("third", name="third"))
        return made

    box, first = Column(), Button("first", name="first")
    box.put(first)
    pair_of_keys = box.put_late(pair, after=first)
    single = box.put_late(lambda: Button("fourth", name="fourth"))
    box.put(Button("last", name="last"))
    shown(qtbot, box)
    pair_of_keys.show(when=True)
    single.show(when=True)
    assert _keys_in_turn(first) == ["first", "second", "third", "last", "fourth"]


def _keys_in_turn(first: QWidget) -> list[str]:
    turns, at = [first.objectName()], first.nextInFocusChain()
    while at is not None and at is not first:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            turns.append(at.objectName())
        at = at.nextInFocusChain()
    return turns

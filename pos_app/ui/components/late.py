"""What is shown only now and then: made when it is first needed, so that a start does without it.

To make, dress and lay out a part that nobody sees costs a start as much as one that is seen.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

Part = TypeVar("Part", bound=QWidget)


class Late(Generic[Part]):
    """A place that is kept in a layout, and what will stand in it. An empty one takes no room.

    The Tab key goes to it from `after`, not last of all.
    """

    def __init__(
        self, place: QBoxLayout, make: Callable[[], Part], after: QWidget | None = None
    ) -> None:
        self._place = place
        self._make = make
        self._after = after
        self._part: Part | None = None

    def made(self) -> Part:
        """Return the part, made now if it never was; who shows something on it shows it, too."""
        if self._part is None:
            self._part = self._make()
            self._part.hide()
            self._place.addWidget(self._part)
            if self._after is not None:
                take_turn(self._part, self._after)
        return self._part

    def hide(self) -> None:
        """Hide the part if there is one."""
        if self._part is not None:
            self._part.hide()

    def show(self, *, when: bool) -> None:
        """Show the part or hide it."""
        if when:
            self.made().show()
        else:
            self.hide()


def take_turn(part: QWidget, after: QWidget) -> None:
    """Let the Tab key go to the keys of a part from the one named, not last of all."""
    for key in (part, *part.findChildren(QWidget)):
        if key.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(after, key)
            after = key

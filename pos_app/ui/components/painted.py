"""What a painted widget is told by the style sheet: a colour or a size, as one line of its class.

`ink = colour("_ink")` lets a rule say `qproperty-ink: $ink`; the widget paints with `self._ink`.
"""

from typing import cast

from PySide6.QtCore import Property
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget


def colour(kept_in: str) -> Property:
    """Return the property of a colour that the widget keeps in an attribute of that name."""

    def get(widget: QWidget) -> QColor:
        return cast("QColor", getattr(widget, kept_in))

    def set_(widget: QWidget, value: QColor) -> None:
        setattr(widget, kept_in, value)
        widget.update()

    return Property(QColor, get, set_)


def size(kept_in: str) -> Property:
    """Return the property of a size in pixels; another one is a reason to be laid out anew."""

    def get(widget: QWidget) -> int:
        return cast("int", getattr(widget, kept_in))

    def set_(widget: QWidget, value: int) -> None:
        setattr(widget, kept_in, value)
        widget.updateGeometry()
        widget.update()

    return Property(int, get, set_)

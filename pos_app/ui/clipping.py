"""Finds texts that do not fit where they stand: cut at the side, cut below, or off the window."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from pos_app.ui.components.article_tile import ArticleTile
from pos_app.ui.components.fitting_text import ClampedText, ElidedText, FittedText

FITTING: Final = (ElidedText, ClampedText, FittedText, ArticleTile)
"""These make their text fit: names of articles, sums, titles with names in them."""

SLACK_PX: Final = 1


def clipped_texts(window: QWidget) -> list[str]:
    """Return what is clipped in a window that is shown: the widget, its text, by how much."""
    return [
        told
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and (told := _trouble_of(widget, window))
    ]


def _trouble_of(widget: QWidget, window: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            text = widget.text()
        case _:
            return ""
    if not text or widget.width() <= 0:
        return ""
    lacking = QSize(0, 0) if isinstance(widget, FITTING) else _lacking(widget)
    where = f"{type(widget).__name__} {widget.objectName()!r}: {text!r}"
    if lacking.width() > SLACK_PX:
        return f"{where} is cut by {lacking.width()} px at its side"
    if lacking.height() > SLACK_PX:
        return f"{where} is cut by {lacking.height()} px below"
    if not _can_be_scrolled(widget) and not _is_within(widget, window):
        return f"{where} stands outside the window"
    return ""


def _lacking(widget: QLabel | QAbstractButton) -> QSize:
    """Return how many pixels are missing for the whole text, in width and in height."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QAbstractButton):
        icon = widget.iconSize().width() if not widget.icon().isNull() else 0
        width = metrics.horizontalAdvance(widget.text().replace("&&", "&")) + icon
        return QSize(width - widget.width(), metrics.height() - widget.height())
    area = widget.contentsRect()
    if widget.wordWrap():
        longest = max(metrics.horizontalAdvance(word) for word in widget.text().split() or [""])
        return QSize(
            longest - area.width(), widget.heightForWidth(widget.width()) - widget.height()
        )
    width = metrics.horizontalAdvance(widget.text())
    return QSize(width - area.width(), metrics.height() - area.height())


def _can_be_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _is_within(widget: QWidget, window: QWidget) -> bool:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(place)

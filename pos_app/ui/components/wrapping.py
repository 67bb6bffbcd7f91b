"""Text in lines, for what is painted and not laid out by a label."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

SHORT_WORD: Final = 2


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> tuple[str, ...]:
    """Return the text in at most so many lines, broken at spaces, the last one elided.

    A short word stays with the one before it: nobody wants the "g" of "100 g" on a line alone.
    """
    lines: list[str] = []
    rest = _unbroken(text.split())
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and metrics.horizontalAdvance(" ".join(rest[: count + 1])) <= width:
            count += 1
        lines.append(metrics.elidedText(" ".join(rest[:count]), Qt.TextElideMode.ElideRight, width))
        rest = rest[count:]
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return tuple(lines)


def broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """Return the text in as many lines as it needs, each as full as it can be: nothing is cut."""
    lines: list[str] = []
    line = ""
    for letter in text:
        if line and metrics.horizontalAdvance(line + letter) > width:
            lines.append(line)
            line = ""
        line += letter
    return (*lines, line)


def _unbroken(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and len(word) <= SHORT_WORD:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined

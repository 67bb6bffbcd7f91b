"""How long ago something was, in words as rough as people say it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_MINUTE_MS: Final = 60_000
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR


def age_words(age_ms: int) -> str:
    """Return how long ago, roughly."""
    minutes = max(0, age_ms) // _MINUTE_MS
    if minutes < 1:
        return translate("strip", "under a minute")
    if minutes < _HOUR:
        return translate("strip", "{minutes} min").format(minutes=minutes)
    if minutes < 2 * _DAY:
        return translate("strip", "{hours} h").format(hours=minutes // _HOUR)
    return translate("strip", "{days} days").format(days=minutes // _DAY)

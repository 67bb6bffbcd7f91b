"""A language that nobody speaks: every text of the screen longer and accented, to see what clips.

What was not given to be translated stays as it is, and is seen at once among the rest.
"""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

LONGER_BY: Final = 0.3
"""German and Finnish are longer than English by about so much; short words by more."""

_PLACE: Final = re.compile(r"(\{\w*\}|%n)")
_ACCENTS: Final = str.maketrans("aceinorsuyAEINOSUY", "åçéîñøřšûýÅÉÎÑØŠÛÝ")


def pseudo(text: str) -> str:
    """Return the text in brackets, accented and longer; places for values stay as they are."""
    if not text:
        return text
    parts = _PLACE.split(text)
    accented = "".join(
        part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in parts
    )
    return f"[{accented}{'·' * max(1, round(len(text) * LONGER_BY))}]"


class PseudoTranslator(QTranslator):
    """Gives every text that is asked for in that language."""

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's own signature
        sourceText: str,  # noqa: N803 - the same
        disambiguation: str | None = None,  # noqa: ARG002 - the same
        n: int = -1,  # noqa: ARG002 - the same
    ) -> str:
        """Return the text in that language."""
        return pseudo(sourceText)

    def isEmpty(self) -> bool:
        """Say that there is something to translate."""
        return False


def speak_pseudo(application: QApplication) -> Callable[[], None]:
    """Let every text that is made from now on be in that language; what is returned ends that."""
    translator = PseudoTranslator(application)
    application.installTranslator(translator)

    def end() -> None:
        application.removeTranslator(translator)
        translator.deleteLater()

    return end

"""Reads aloud by whatever voice the system has; a kiosk without one offers none."""

from typing import Final

from PySide6.QtCore import QObject, QProcess, QStandardPaths

from pos_app.settings import Language

PROGRAMS: Final[tuple[tuple[str, str], ...]] = (
    ("spd-say", "-l"),
    ("espeak-ng", "-v"),
    ("espeak", "-v"),
)
"""Programs that say what they are given as an argument, and their option for the language."""

LONGEST_END_MS: Final = 500


class Voice(QObject):
    """One voice; what it says is cut off by what it is to say next. Never waits."""

    def __init__(self, program: str, option: str, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._option = option
        self._saying: QProcess | None = None

    def speak(self, text: str, language: Language) -> None:
        """Say this instead of whatever is being said."""
        self.hush()
        saying = self._saying = QProcess(self)
        saying.finished.connect(lambda: self._forget(saying))
        # Two dashes: what is said may begin with one, and is never an option.
        saying.start(self._program, [self._option, language, "--", text])

    def hush(self) -> None:
        """Say nothing more."""
        if self._saying is not None:
            self._saying.kill()
            self._saying = None

    def close(self) -> None:
        """Say nothing more, ever: no program of ours talks on behind a closed window."""
        for saying in self.findChildren(QProcess):
            saying.kill()
            saying.waitForFinished(LONGEST_END_MS)

    def _forget(self, saying: QProcess) -> None:
        if self._saying is saying:
            self._saying = None
        saying.deleteLater()


def find_voice(parent: QObject) -> Voice | None:
    """Return the voice of this system, None where it has none."""
    for name, option in PROGRAMS:
        found = QStandardPaths.findExecutable(name)
        if found:
            return Voice(found, option, parent)
    return None

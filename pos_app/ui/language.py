"""The language of the screen: English in the source, the others by Qt's own translations.

Receipts and amounts follow the shop's locale instead: they are the customer's to read.
"""

from collections.abc import Callable
from typing import Final, get_args

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pos_app.errors import Broken, Code
from pos_app.paths import resource
from pos_app.settings import Language

TRANSLATED: Final[tuple[Language, ...]] = ("nb", "sv", "da", "de", "fi")
"""Every language but the source's own; each has a file in `resources/translations`."""


def speak(application: QApplication, language: Language) -> Callable[[], None]:
    """Let every text that is made from now on be in the language; what is returned ends that.

    Raises:
        Broken: UNREADABLE_FILE, the program came without its translation.
    """
    if language == "en":
        return _say_nothing_else
    translator = QTranslator(application)
    path = resource("translations", f"tillit_{language}.qm")
    if not translator.load(str(path)):
        raise Broken(Code.UNREADABLE_FILE, path=str(path))
    application.installTranslator(translator)

    def end() -> None:
        application.removeTranslator(translator)
        translator.deleteLater()

    return end


def language_of_system() -> Language:
    """Return the language that the system speaks, English where it is none of ours."""
    name = QLocale.system().name().partition("_")[0]
    name = "nb" if name in {"no", "nn"} else name
    by_name: dict[str, Language] = {language: language for language in get_args(Language)}
    return by_name.get(name, "en")


def _say_nothing_else() -> None:
    """End what never began: English needs no translator."""

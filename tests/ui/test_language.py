"""The screen in the languages of its users; that each is whole is seen to elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from pos_app.errors import Broken, Code, Refused
from pos_app.paths import resource
from pos_app.settings import Language
from pos_app.ui import language
from pos_app.ui.language import TRANSLATED, language_of_system, speak
from pos_app.ui.messages import message_of


def said(text: str) -> str:
    return QCoreApplication.translate("cashier", text)


@pytest.mark.parametrize(
    ("spoken", "word"),
    [("nb", "Å betale"), ("sv", "Att betala"), ("da", "At betale"), ("de", "Zu zahlen")],
)
def test_a_till_speaks_the_language_of_its_settings(
    spoken: Language, word: str, qapp: QApplication
) -> None:
    end = speak(qapp, spoken)
    try:
        assert said("To pay") == word
    finally:
        end()
    assert said("To pay") == "To pay"


def test_english_is_the_source_itself(qapp: QApplication) -> None:
    end = speak(qapp, "en")
    assert said("To pay") == "To pay"
    end()


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_every_error_is_told_in_every_language(spoken: Language, qapp: QApplication) -> None:
    english = {code: message_of(Refused(code)) for code in Code}
    end = speak(qapp, spoken)
    try:
        for code in Code:
            told = message_of(Refused(code))
            assert told.happened != english[code].happened, code
            assert told.next_step != english[code].next_step, code
    finally:
        end()


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("nn_NO", "nb"), ("nb_NO", "nb"), ("fi_FI", "fi"), ("en_GB", "en"), ("fr_FR", "en")],
)
def test_the_language_of_the_system_is_proposed_where_we_speak_it(
    system: str, spoken: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert language_of_system() == spoken


def test_a_program_that_came_without_its_translation_says_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(*_: str) -> Path:
        return resource("translations", "none.qm")

    monkeypatch.setattr(language, "resource", nowhere)
    with pytest.raises(Broken) as caught:
        speak(qapp, "nb")
    assert caught.value.code is Code.UNREADABLE_FILE

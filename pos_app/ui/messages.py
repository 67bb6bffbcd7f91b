"""An error in words, for whoever stands at the till; the sentences are in `sentences`."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pos_app.errors import Broken, Code, PosError
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sentences import CONTEXT, SENTENCES


@dataclass(frozen=True, slots=True)
class Message:
    """An error in words. `support_code` is empty unless somebody else has to know."""

    happened: str
    next_step: str
    support_code: str = ""

    @property
    def whole(self) -> str:
        """Both sentences and the support code, for a place with one line."""
        return " ".join(part for part in (self.happened, self.next_step, self.support_code) if part)


def message_of(error: PosError, money: MoneyText | None = None) -> Message:
    """Return what to tell a person about an error, with what it knows of amounts and places."""
    happened, next_step = SENTENCES[error.code]
    happened = " ".join((_translated(happened), *_details(error, money)))
    support_code = error.code.value if isinstance(error, Broken) else ""
    return Message(happened, _translated(next_step), support_code)


def _details(error: PosError, money: MoneyText | None) -> tuple[str, ...]:
    available = error.fields.get("available_minor")
    if error.code is Code.INSUFFICIENT_FUNDS and money is not None and isinstance(available, int):
        left = QCoreApplication.translate(CONTEXT, "{amount} can be spent.")
        return (left.format(amount=money.money(available)),)
    path = error.fields.get("path")
    return (f"({path})",) if isinstance(path, str) else ()


def _translated(sentence: str) -> str:
    return QCoreApplication.translate(CONTEXT, sentence)

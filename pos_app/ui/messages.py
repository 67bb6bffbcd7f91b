"""An error in words, for whoever stands at the till; the sentences are in `sentences`."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pos_app.errors import Broken, Code, PosError
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sentences import CONTEXT, SENTENCES


@dataclass(frozen=True, slots=True)
class Message:
    """An error in words. `where` is the path it is about, if it is about one.

    `support_code` is empty unless somebody else has to know.
    """

    happened: str
    next_step: str
    where: str = ""
    support_code: str = ""

    @property
    def whole(self) -> str:
        """Everything, for a place with one line."""
        where = f"({self.where})" if self.where else ""
        parts = (self.happened, where, self.next_step, self.support_code)
        return " ".join(part for part in parts if part)


def message_of(error: PosError, money: MoneyText | None = None) -> Message:
    """Return what to tell a person about an error, with what it knows of amounts and places."""
    happened, next_step = SENTENCES[error.code]
    happened = " ".join((_translated(happened), *_details(error, money)))
    path = error.fields.get("path")
    return Message(
        happened=happened,
        next_step=_translated(next_step),
        where=path if isinstance(path, str) else "",
        support_code=error.code.value if isinstance(error, Broken) else "",
    )


def _details(error: PosError, money: MoneyText | None) -> tuple[str, ...]:
    available = error.fields.get("available_minor")
    if error.code is Code.INSUFFICIENT_FUNDS and money is not None and isinstance(available, int):
        left = QCoreApplication.translate(CONTEXT, "{amount} can be spent.")
        return (left.format(amount=money.money(available)),)
    owner = error.fields.get("by")
    if error.code is Code.CODE_TAKEN and isinstance(owner, str):
        return (f"({owner})",)
    count = error.fields.get("count")
    if error.code is Code.TILL_HAS_CARDS and isinstance(count, int):
        told = QCoreApplication.translate(CONTEXT, "It has {count} of them.")
        return (told.format(count=count),)
    return ()


def _translated(sentence: str) -> str:
    return QCoreApplication.translate(CONTEXT, sentence)

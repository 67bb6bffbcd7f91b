"""Whether the till stays alone or joins a central that invited it."""

from typing import Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from pos_app.domain.ids import checked_account_id
from pos_app.errors import Refused
from pos_app.settings import TillSettings
from pos_app.sync.enrolling import Invited, invited_by
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.first_start.shop_steps import choice_row

translate = QCoreApplication.translate

_SHOWN_OF_CODE: Final = 4
_WAYS_TO_CENTRAL: Final = ("https://", "http://")


class CentralStep(Step):
    """A till keeps its cards to itself, or shares those of a central that invited it."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._joins = False
        self._told = {"address": "", "code": "", "account": TillSettings().account_id}
        self._asks = "address"
        self._typed = ""

    @property
    def is_answered(self) -> bool:
        """Whether it stays alone, or everything is told of the central."""
        return not self._joins or self.setting_up.secrets.invited is not None

    def view(self) -> OfficeView:
        """Return the two ways, and the parts of an invitation below them."""
        alone = translate("start", "Stay alone")
        join = translate("start", "Join a central")
        return OfficeView(
            sheet=ListSheetView(
                key="central",
                title=translate("start", "One till, or several"),
                sentence=translate(
                    "start", "Scan the code that the office made for this till, or type its parts."
                )
                if self._joins
                else translate("start", "A till that stays alone can join later, by Ctrl+F10."),
                field=self._question() if self._joins else "",
                field_text=self._typed,
                rows=(
                    choice_row(
                        "alone",
                        alone,
                        translate("start", "This till has cards of its own."),
                        is_it=not self._joins,
                    ),
                    choice_row(
                        "join",
                        join,
                        translate("start", "Its cards are central's, and sell without the line."),
                        is_it=self._joins,
                    ),
                    *(self._parts() if self._joins else ()),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one key a row
        """Choose a way, or change a part of the invitation."""
        match row:
            case "alone" | "join":
                self._joins = row == "join"
            case _:
                self._asks, self._typed = row, ""
        self._note()

    def type(self, text: str) -> None:
        """Take what is typed."""
        self._typed = text

    def confirm(self) -> None:
        """Take a part and ask for the next; go on when all is told."""
        typed, self._typed = "".join(self._typed.split()), ""
        scanned = invited_by(typed)
        if scanned is not None:  # a scanner may type into the field
            self._take(scanned)
        elif typed and self._joins:
            self._take_part(typed)
        elif self.is_answered:
            self.setting_up.go_on()

    def scan(self, text: str) -> None:
        """Take an invitation that was scanned."""
        scanned = invited_by(text)
        if scanned is None:
            no_code = translate("start", "That is not the code of an invitation.")
            self.setting_up.tell(no_code, Tone.DECLINED)
        else:
            self._take(scanned)

    def _take(self, scanned: Invited) -> None:
        self._joins = True
        self._told = {
            "address": scanned.address,
            "code": scanned.code,
            "account": scanned.account_id,
        }
        self._note()

    def _take_part(self, typed: str) -> None:
        why_not = _why_not(self._asks, typed)
        if why_not:
            self._typed = typed
            self.setting_up.tell(why_not, Tone.DECLINED)
            return
        self._told[self._asks] = typed
        self._asks = next((name for name in self._told if not self._told[name]), self._asks)
        self._note()

    def _note(self) -> None:
        told = self._told
        invited = Invited(told["address"], told["account"], told["code"])
        is_whole = self._joins and all(told.values())
        self.setting_up.secrets = structs.replace(
            self.setting_up.secrets, invited=invited if is_whole else None
        )

    def _question(self) -> str:
        match self._asks:
            case "code":
                return translate("start", "The one-time code")
            case "account":
                return translate("start", "The account")
            case _:
                return translate("start", "Where central answers: https://...")

    def _parts(self) -> tuple[RowView, ...]:
        names = {
            "address": translate("start", "Address of central"),
            "code": translate("start", "One-time code"),
            "account": translate("start", "Account"),
        }
        shown = dict(self._told)
        if shown["code"]:
            shown["code"] = "\N{BULLET}" * _SHOWN_OF_CODE + shown["code"][-_SHOWN_OF_CODE:]
        change = translate("start", "Change")
        return tuple(
            RowView(
                key=name,
                icon="accepted" if self._told[name] else "pending",
                title=names[name],
                detail=shown[name] or translate("start", "not told yet"),
                keys=(KeyView(key="change", text=change),),
            )
            for name in names
        )


def _why_not(part: str, typed: str) -> str:
    """Return why a part cannot be right, nothing where it can."""
    if part == "address" and not typed.startswith(_WAYS_TO_CENTRAL):
        return translate("start", "The address of a central begins with https://.")
    if part == "account":
        try:
            checked_account_id(typed)
        except Refused:
            return translate("start", "An account is P or T and eight digits.")
    return ""

"""Whether the till stays alone or joins a central: by its invitation, or as an API client."""

from typing import Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from pos_app.domain.ids import checked_account_id
from pos_app.errors import Refused
from pos_app.settings import TillSettings
from pos_app.sync.enrolling import Invited, invited_by
from pos_app.ui.backoffice.central_parts import ACCOUNT, ADDRESS, CLIENT, CODE, SECRET, CentralParts
from pos_app.ui.backoffice.sync_words import lost_words
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.first_start.shop_steps import choice_row

translate = QCoreApplication.translate

_WAYS_TO_CENTRAL: Final = ("https://", "http://")


class CentralStep(Step):
    """A till keeps its cards to itself, or shares those of a central that knows it."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._joins = False
        self._parts = CentralParts(TillSettings().account_id)
        self._typed = ""

    @property
    def is_answered(self) -> bool:
        """Whether it stays alone, or everything is told of the central."""
        return not self._joins or self.setting_up.secrets.invited is not None

    def view(self) -> OfficeView:
        """Return the two ways, and below them what has to be told of a central."""
        alone = translate("start", "Stay alone")
        join = translate("start", "Join a central")
        return OfficeView(
            sheet=ListSheetView(
                key="central",
                title=translate("start", "One till, or several"),
                sentence=self._sentence(),
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
                    *(self._part_rows() if self._joins else ()),
                ),
                keys=(KeyView(key="other", text=self._other()),) if self._joins else (),
            )
        )

    def press(self, row: str, key: str) -> None:
        """Choose a way, or change a part of what is told."""
        match row:
            case "alone" | "join":
                self._joins = row == "join"
            case "":
                if key == "other":
                    self._typed = ""
                    self._parts.choose_other_way()
            case _:
                self._typed = ""
                self._parts.ask_for(row)
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
        self._parts.take(scanned)
        self._note()

    def _take_part(self, typed: str) -> None:
        why_not = _why_not(self._parts.asked, typed)
        if why_not:
            self._typed = typed
            self.setting_up.tell(why_not, Tone.DECLINED)
            return
        self._parts.tell(typed)
        self._note()

    def _note(self) -> None:
        self.setting_up.secrets = structs.replace(
            self.setting_up.secrets, invited=self._parts.invitation if self._joins else None
        )

    def _sentence(self) -> str:
        if not self._joins:
            return translate("start", "A till that stays alone can join later, by Ctrl+F10.")
        if self._parts.is_client:
            return translate(
                "sync", "For a central that knows the wallet API and no tills: type its parts."
            )
        return translate(
            "start", "Scan the code that the office made for this till, or type its parts."
        )

    def _other(self) -> str:
        if self._parts.is_client:
            return translate("sync", "With a code")
        return translate("sync", "With an API client")

    def _question(self) -> str:
        match self._parts.asked:
            case "code":
                return translate("start", "The one-time code")
            case "account":
                return translate("start", "The account")
            case "client":
                return translate("sync", "The id of the API client")
            case "secret":
                return translate("sync", "The secret of the API client")
            case _:
                return translate("start", "Where central answers: https://...")

    def _part_rows(self) -> tuple[RowView, ...]:
        names = {
            ADDRESS: translate("start", "Address of central"),
            CODE: translate("start", "One-time code"),
            ACCOUNT: translate("start", "Account"),
            CLIENT: translate("sync", "API client"),
            SECRET: translate("sync", "Its secret"),
        }
        change = translate("start", "Change")
        parts = tuple(
            RowView(
                key=name,
                icon="accepted" if self._parts.shown(name) else "pending",
                title=names[name],
                detail=self._parts.shown(name) or translate("start", "not told yet"),
                keys=(KeyView(key="change", text=change),),
            )
            for name in self._parts.names
        )
        return (*parts, _what_is_lost()) if self._parts.is_client else parts


def _what_is_lost() -> RowView:
    return RowView(
        key="what",
        icon="information",
        title=translate("sync", "Its cards will be central's; each is asked about there."),
        detail=lost_words(),
    )


def _why_not(part: str, typed: str) -> str:
    """Return why a part cannot be right, nothing where it can."""
    if part == ADDRESS and not typed.startswith(_WAYS_TO_CENTRAL):
        return translate("start", "The address of a central begins with https://.")
    if part == ACCOUNT:
        try:
            checked_account_id(typed)
        except Refused:
            return translate("start", "An account is P or T and eight digits.")
    return ""

"""Whether the till stays alone or joins a central: by its invitation, or as an API client."""

from typing import Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from pos_app.domain.ids import checked_account_id
from pos_app.errors import Refused
from pos_app.settings import TillSettings
from pos_app.sync.enrolling import Invited, invited_by
from pos_app.sync.public.joining import Introduced, Invitation
from pos_app.ui.backoffice.sync_words import lost_words
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.first_start.shop_steps import choice_row

translate = QCoreApplication.translate

_SHOWN_OF_SECRET: Final = 4
_SECRETS: Final = ("code", "secret")
_BY_CODE: Final = ("address", "code", "account")
_AS_CLIENT: Final = ("address", "account", "client", "secret")
_WAYS_TO_CENTRAL: Final = ("https://", "http://")


class CentralStep(Step):
    """A till keeps its cards to itself, or shares those of a central that knows it."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._joins = False
        self._told: dict[str, str] = dict.fromkeys((*_BY_CODE, *_AS_CLIENT), "")
        self._told["account"] = TillSettings().account_id
        self._asked = _BY_CODE
        self._asks = "address"
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
                    *(self._parts() if self._joins else ()),
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
                    self._asked = _BY_CODE if self._asked is _AS_CLIENT else _AS_CLIENT
                    self._typed = ""
                    self._ask_for_the_next()
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
        self._joins, self._asked = True, _BY_CODE
        self._told |= {
            "address": scanned.address,
            "code": scanned.code,
            "account": scanned.account_id,
        }
        self._ask_for_the_next()
        self._note()

    def _take_part(self, typed: str) -> None:
        why_not = _why_not(self._asks, typed)
        if why_not:
            self._typed = typed
            self.setting_up.tell(why_not, Tone.DECLINED)
            return
        self._told[self._asks] = typed
        self._ask_for_the_next()
        self._note()

    def _ask_for_the_next(self) -> None:
        missing = [name for name in self._asked if not self._told[name]]
        if missing or self._asks not in self._asked:
            self._asks = missing[0] if missing else "address"

    def _note(self) -> None:
        self.setting_up.secrets = structs.replace(
            self.setting_up.secrets, invited=self._invited() if self._joins else None
        )

    def _invited(self) -> Invitation | None:
        told = self._told
        if not all(told[name] for name in self._asked):
            return None
        if self._asked is _AS_CLIENT:
            return Introduced(told["address"], told["account"], told["client"], told["secret"])
        return Invited(told["address"], told["account"], told["code"])

    def _sentence(self) -> str:
        if not self._joins:
            return translate("start", "A till that stays alone can join later, by Ctrl+F10.")
        if self._asked is _AS_CLIENT:
            return translate(
                "sync", "For a central that knows the wallet API and no tills: type its parts."
            )
        return translate(
            "start", "Scan the code that the office made for this till, or type its parts."
        )

    def _other(self) -> str:
        if self._asked is _AS_CLIENT:
            return translate("sync", "With a code")
        return translate("sync", "With an API client")

    def _question(self) -> str:
        match self._asks:
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

    def _parts(self) -> tuple[RowView, ...]:
        names = {
            "address": translate("start", "Address of central"),
            "code": translate("start", "One-time code"),
            "account": translate("start", "Account"),
            "client": translate("sync", "API client"),
            "secret": translate("sync", "Its secret"),
        }
        shown = dict(self._told)
        for secret in _SECRETS:
            if shown[secret]:
                shown[secret] = "\N{BULLET}" * _SHOWN_OF_SECRET + shown[secret][-_SHOWN_OF_SECRET:]
        change = translate("start", "Change")
        parts = tuple(
            RowView(
                key=name,
                icon="accepted" if self._told[name] else "pending",
                title=names[name],
                detail=shown[name] or translate("start", "not told yet"),
                keys=(KeyView(key="change", text=change),),
            )
            for name in self._asked
        )
        return (*parts, _what_is_lost()) if self._asked is _AS_CLIENT else parts


def _what_is_lost() -> RowView:
    return RowView(
        key="what",
        icon="information",
        title=translate("sync", "Its cards will be central's; each is asked about there."),
        detail=lost_words(),
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

"""The page on which a till joins a central: by a code from the office, or as an API client."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pos_app.domain.staff import Right
from pos_app.errors import PosError
from pos_app.sync.enrolling import Invited, invited_by
from pos_app.ui.backoffice.central_parts import ACCOUNT, ADDRESS, CLIENT, CODE, SECRET, CentralParts
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.sync_words import lost_words
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone

translate = QCoreApplication.translate


class JoinPage(Page):
    """Shows what joining means, takes where to and the code, and says clearly why not."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._parts = CentralParts(office.ports.account_id)
        self._typed = ""
        self._is_joining = False

    def view(self) -> OfficeView:
        """Return the page; while central is asked there is no way back."""
        return OfficeView(
            sheet=ListSheetView(
                key="join",
                title=translate("sync", "Join a central"),
                sentence=self._sentence(),
                field="" if self._is_joining else self._question(),
                field_text=self._typed,
                rows=(*self._facts(), *self._consequences()),
                keys=(
                    KeyView(
                        key="join",
                        text=translate("sync", "Join"),
                        icon="online",
                        is_loud=True,
                        is_enabled=self._parts.invitation is not None and not self._is_joining,
                    ),
                    KeyView(key="other", text=self._other(), is_enabled=not self._is_joining),
                ),
            ),
            is_door=self._is_joining,
        )

    def type(self, text: str) -> None:
        """Note what the field says."""
        self._typed = text
        self.office.show()

    def confirm(self) -> None:
        """Take what was typed, and ask for the next; Enter in an empty field joins."""
        typed, self._typed = self._typed.strip(), ""
        if not typed:
            self.press("", "join")
            return
        scanned = invited_by(typed)  # a scanner may type into the field
        if scanned is not None:
            self._take(scanned)
            return
        self._parts.tell(typed)
        self.office.show()

    def scan(self, text: str) -> None:
        """Take the invitation that was scanned."""
        scanned = invited_by(text)
        if scanned is None:
            self.office.tell(
                translate("sync", "That is not the code of an invitation."), Tone.DECLINED
            )
        else:
            self._take(scanned)

    def press(self, row: str, key: str) -> None:
        """Change a part, or join once somebody may."""
        if row:
            self._typed = ""
            self._parts.ask_for(row)
            self.office.show()
        elif key == "other" and not self._is_joining:
            self._typed = ""
            self._parts.choose_other_way()
            self.office.show()
        elif key == "join" and self._parts.invitation is not None and not self._is_joining:
            about = translate("sync", "Join a central")
            self.office.allow(Right.JOIN_CENTRAL, about, lambda _: self._join())

    def _take(self, scanned: Invited) -> None:
        self._typed = ""
        self._parts.take(scanned)
        self.office.show()

    def _join(self) -> None:
        invited, office = self._parts.invitation, self.office
        if invited is None:
            return
        if not office.ports.is_at_rest():
            office.tell(
                translate("sync", "Finish, park or cancel the sale in hand first."), Tone.DECLINED
            )
            return
        self._is_joining = True
        office.show()
        office.deliver(office.ports.join(invited), lambda _: None, self._failed)

    def _failed(self, error: PosError) -> None:
        self._is_joining = False
        self.office.tell_error(error)

    def _sentence(self) -> str:
        if self._is_joining:
            return translate("sync", "Asking central…")
        if self._parts.is_client:
            return translate(
                "sync", "For a central that knows the wallet API and no tills: type its parts."
            )
        return translate(
            "sync", "Scan the code that the office made for this till, or type its parts."
        )

    def _question(self) -> str:
        match self._parts.asked:
            case "code":
                return translate("sync", "The one-time code")
            case "account":
                return translate("sync", "The account")
            case "client":
                return translate("sync", "The id of the API client")
            case "secret":
                return translate("sync", "The secret of the API client")
            case _:
                return translate("sync", "Where central answers: https://...")

    def _facts(self) -> tuple[RowView, ...]:
        names = {
            ADDRESS: translate("sync", "Address of central"),
            CODE: translate("sync", "One-time code"),
            ACCOUNT: translate("sync", "Account"),
            CLIENT: translate("sync", "API client"),
            SECRET: translate("sync", "Its secret"),
        }
        change = translate("sync", "Change")
        return tuple(
            RowView(
                key=name,
                icon="accepted" if self._parts.shown(name) else "pending",
                title=names[name],
                detail=self._parts.shown(name) or translate("sync", "not told yet"),
                keys=(KeyView(key="change", text=change, is_enabled=not self._is_joining),),
            )
            for name in self._parts.names
        )

    def _other(self) -> str:
        if self._parts.is_client:
            return translate("sync", "With a code")
        return translate("sync", "With an API client")

    def _consequences(self) -> tuple[RowView, ...]:
        what = RowView(
            key="what",
            icon="information",
            title=translate("sync", "Its cards will be central's; it learns them first."),
            detail=translate("sync", "Articles, staff and receipts stay. It sells on meanwhile."),
        )
        whose = replace(
            what,
            key="whose",
            icon="notice",
            title=translate("sync", "A till with cards of its own cannot join."),
            detail=translate("sync", "What it holds for an earlier life stays reserved there."),
        )
        if self._parts.is_client:
            what = replace(
                what,
                title=translate("sync", "Its cards will be central's; each is asked about there."),
                detail=lost_words(),
            )
        return (what, whose)

"""The last look before the till is made, and the way back to each answer."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.errors import PosError
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.central_step import CentralStep
from pos_app.ui.first_start.device_steps import PrinterStep, ScannerStep, printer_name
from pos_app.ui.first_start.manager_step import ManagerStep
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.first_start.shop_steps import (
    LANGUAGE_NAMES,
    CurrencyStep,
    LanguageStep,
    ShopStep,
)
from pos_app.ui.messages import message_of

translate = QCoreApplication.translate


class _Phase(Enum):
    ASKING = auto()
    MAKING = auto()
    JOINING = auto()
    NOT_JOINED = auto()


class ReadyStep(Step):
    """Everything once more; one press makes the till, in one commit, and opens it."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._phase = _Phase.ASKING

    def view(self) -> OfficeView:
        """Return what was answered; while the till is made there is no way back."""
        is_asking = self._phase is _Phase.ASKING
        return OfficeView(
            sheet=ListSheetView(
                key="ready",
                title=translate("start", "Ready to sell"),
                sentence=self._sentence(),
                rows=(
                    *(self._row(*told, can_change=is_asking) for told in self._facts()),
                    self._articles_row(),
                ),
                keys=self._keys(),
            ),
            is_door=not is_asking,
        )

    def press(self, row: str, key: str) -> None:
        """Change an answer, or make the till."""
        if row in _STEPS and self._phase is _Phase.ASKING:
            self.setting_up.go_to(_STEPS[row])
        elif key == "make":
            self.confirm()
        elif key == "open" and self._phase is _Phase.NOT_JOINED:
            self.setting_up.finished.emit()

    def confirm(self) -> None:
        """Make the till; once it is made, ask central again."""
        setting_up = self.setting_up
        if self._phase is _Phase.NOT_JOINED:
            self._join(None)
        elif self._phase is _Phase.ASKING and not self._lacks_pin:
            self._phase = _Phase.MAKING
            made = setting_up.ports.make(setting_up.answers, setting_up.secrets)
            setting_up.deliver(made, self._join, self._not_made)

    @property
    def _lacks_pin(self) -> bool:
        return bool(self.answers.manager) and not self.setting_up.secrets.pin

    def _open_key(self) -> str:
        return translate("start", "Open the till")

    def _way_to_articles(self) -> str:
        return translate(
            "start", "At the counter: F10, Articles. One by one, or all of them from a file."
        )

    def _why_pin(self) -> str:
        return translate("start", "A PIN is written nowhere: choose it again.")

    def _join(self, _: None) -> None:
        invited = self.setting_up.secrets.invited
        if invited is None:
            self.setting_up.finished.emit()
            return
        self._phase = _Phase.JOINING
        self.setting_up.show()
        self.setting_up.deliver(
            self.setting_up.ports.join(invited),
            lambda _: self.setting_up.finished.emit(),
            self._not_joined,
        )

    def _not_made(self, error: PosError) -> None:
        self._phase = _Phase.ASKING
        self.setting_up.tell_error(error)

    def _not_joined(self, error: PosError) -> None:
        self._phase = _Phase.NOT_JOINED
        made = translate("start", "The till is made, and has not joined.")
        self.setting_up.tell(f"{made} {message_of(error).whole}", Tone.DECLINED)

    def _sentence(self) -> str:
        match self._phase:
            case _Phase.MAKING:
                return translate("start", "Making the books…")
            case _Phase.JOINING:
                return translate("start", "Asking central…")
            case _ if self._lacks_pin:
                return self._why_pin()
            case _:
                return translate("start", "Nothing is made before you press the key below.")

    def _facts(self) -> tuple[tuple[str, str, str], ...]:
        answers, secrets = self.answers, self.setting_up.secrets
        nobody = translate("start", "Nobody signs in")
        alone = translate("start", "Stays alone")
        manager = answers.manager or nobody
        if answers.manager and self._lacks_pin:
            manager = translate("start", "{name}, without a PIN").format(name=answers.manager)
        head = ", ".join(
            part for part in (answers.shop, answers.address, answers.organisation_number) if part
        )
        return (
            ("language", translate("start", "Language"), LANGUAGE_NAMES[answers.language]),
            ("shop", translate("start", "Shop"), head),
            ("currency", translate("start", "Currency"), answers.money),
            ("manager", translate("start", "The first manager"), manager),
            ("printer", translate("start", "Printer"), printer_name(answers.printer)),
            (
                "central",
                translate("start", "Central"),
                alone if secrets.invited is None else secrets.invited.address,
            ),
        )

    def _row(self, key: str, title: str, detail: str, *, can_change: bool) -> RowView:
        is_missing = key == "manager" and self._lacks_pin
        change = KeyView(
            key="change",
            text=translate("start", "Change"),
            is_loud=is_missing,
            is_enabled=can_change,
        )
        return RowView(
            key=key,
            icon="pending" if is_missing else "accepted",
            title=title,
            detail=detail,
            keys=(change,),
        )

    def _articles_row(self) -> RowView:
        return RowView(
            key="articles",
            icon="basket",
            title=translate("start", "Articles"),
            detail=self._way_to_articles(),
        )

    def _keys(self) -> tuple[KeyView, ...]:
        if self._phase is _Phase.NOT_JOINED:
            return (
                KeyView(key="open", text=translate("start", "Open without it"), icon="next"),
                KeyView(
                    key="make", text=translate("start", "Ask again"), icon="sync", is_loud=True
                ),
            )
        return (
            KeyView(
                key="make",
                text=self._open_key(),
                icon="check",
                is_loud=True,
                is_enabled=self._phase is _Phase.ASKING and not self._lacks_pin,
            ),
        )


_STEPS: Final[dict[str, type[Step]]] = {
    "language": LanguageStep,
    "shop": ShopStep,
    "currency": CurrencyStep,
    "manager": ManagerStep,
    "printer": PrinterStep,
    "central": CentralStep,
}

ALL_STEPS: Final = (
    LanguageStep,
    ShopStep,
    CurrencyStep,
    ManagerStep,
    ScannerStep,
    PrinterStep,
    CentralStep,
    ReadyStep,
)

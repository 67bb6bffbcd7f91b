"""The first person who works here, and their PIN, entered twice."""

from typing import ClassVar

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from pos_app.domain.staff import LONGEST_PIN, SHORTEST_PIN
from pos_app.ui.backoffice.view import ListSheetView, OfficeView, RowView
from pos_app.ui.cashier.sheet_views import AmountSheetView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.typed import covered, pin_typed_on
from pos_app.ui.first_start.answers import is_staff_name
from pos_app.ui.first_start.setting_up import SettingUp, Step

translate = QCoreApplication.translate


class ManagerStep(Step):
    """A name, then a PIN twice. Without a name nobody signs in, and everybody may do everything."""

    may_be_nobody: ClassVar = True

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._typed = ""
        self._pin: str | None = None
        self._first = ""

    @property
    def is_answered(self) -> bool:
        """Whether the name may be that of somebody who works here, or be missing."""
        return is_staff_name(self._name) if self._name else self.may_be_nobody

    def begin(self) -> None:
        """Ask for the name."""
        self._typed = self.answers.manager
        self._pin, self._first = None, ""

    def view(self) -> OfficeView:
        """Return the field for the name, or the pad for the PIN."""
        if self._pin is not None:
            return OfficeView(sheet=self._pad_view(self._pin))
        return OfficeView(
            sheet=ListSheetView(
                key="manager",
                title=translate("start", "The first manager"),
                sentence=self.why(),
                field=translate("start", "Name of the first manager"),
                field_text=self._typed,
                rows=(
                    RowView(
                        key="pin",
                        icon="accepted" if self.setting_up.secrets.pin else "lock",
                        title=translate("start", "The PIN is chosen")
                        if self.setting_up.secrets.pin
                        else translate("start", "A PIN is chosen next"),
                        detail=translate("start", "Four to eight digits, entered twice."),
                    ),
                ),
            )
        )

    def why(self) -> str:
        """Return what such a person is for."""
        return translate(
            "start",
            "Somebody who lets others in, and approves what not everybody may do. Left"
            " empty, whoever stands at the till sells; staff can be added later.",
        )

    def type(self, text: str) -> None:
        """Take the name as it is typed; another person has another PIN."""
        self._typed = text
        if self._name and not self.is_answered:
            self.setting_up.tell(translate("start", "That name is too long."), Tone.DECLINED)
        elif self._name != self.answers.manager:
            self._forget_pin()
            self.setting_up.answer(manager=self._name)

    def next(self) -> None:
        """Ask for the PIN, or go on where there is nobody to have one."""
        if self._name and self.is_answered and not self.setting_up.secrets.pin:
            self._pin = ""
        else:
            self.setting_up.go_on()

    def pad(self, key: str) -> None:
        """Type on; the PIN is never shown."""
        self._pin = pin_typed_on(self._pin or "", key, LONGEST_PIN)

    def confirm(self) -> None:
        """Take the name; ask for the PIN a second time; go on when both were the same."""
        if self._pin is None:
            self.next()
            return
        pin, self._pin = self._pin, ""
        if not self._first:
            self._first = pin
            return
        first, self._first = self._first, ""
        if pin != first:
            differ = translate("start", "The two were not the same. Choose the PIN again.")
            self.setting_up.tell(differ, Tone.DECLINED)
            return
        self._pin = None
        self.setting_up.secrets = structs.replace(self.setting_up.secrets, pin=pin)
        self.setting_up.go_on()

    def go_back(self) -> bool:
        """Go back from the pad to the name."""
        was_pad = self._pin is not None
        self._pin, self._first = None, ""
        return was_pad

    @property
    def _name(self) -> str:
        return " ".join(self._typed.split())

    def _forget_pin(self) -> None:
        self.setting_up.secrets = structs.replace(self.setting_up.secrets, pin="")

    def _pad_view(self, pin: str) -> AmountSheetView:
        again = translate("start", "The same once more.")
        return AmountSheetView(
            key="new_pin",
            title=translate("start", "PIN of {name}").format(name=self._name),
            sentence=again if self._first else translate("start", "Four to eight digits."),
            modes=(),
            amount=covered(pin),
            is_typed=bool(pin),
            facts=(),
            presets=(),
            can_preset=False,
            confirm=translate("start", "Keep this PIN")
            if self._first
            else translate("start", "Next"),
            can_confirm=len(pin) >= SHORTEST_PIN,
        )

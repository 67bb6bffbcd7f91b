"""What a kiosk asks otherwise than a till: without a manager's PIN nobody could ever leave it."""

from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication

from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.central_step import CentralStep
from pos_app.ui.first_start.device_steps import PrinterStep, ScannerStep
from pos_app.ui.first_start.manager_step import ManagerStep
from pos_app.ui.first_start.ready_step import ReadyStep
from pos_app.ui.first_start.shop_steps import CurrencyStep, LanguageStep, ShopStep

translate = QCoreApplication.translate


class KioskManagerStep(ManagerStep):
    """Somebody there has to be: their PIN is the way out."""

    may_be_nobody: ClassVar = False

    def why(self) -> str:
        """Return what such a person is for."""
        return translate(
            "start",
            "Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower"
            " right.",
        )

    def next(self) -> None:
        """Ask for the PIN, or say that somebody has to have one."""
        if self._name:
            super().next()
        else:
            self.setting_up.tell(_nobody_leaves(), Tone.DECLINED)


class KioskReadyStep(ReadyStep):
    """Everything once more; one press makes the kiosk, and opens it to customers."""

    @property
    def _lacks_pin(self) -> bool:
        return not self.setting_up.secrets.pin

    def _open_key(self) -> str:
        return translate("start", "Open the kiosk")

    def _way_to_articles(self) -> str:
        return translate(
            "start", "Open this folder as a till once: F10, Articles. Or: tillit articles import."
        )

    def _why_pin(self) -> str:
        return super()._why_pin() if self.answers.manager else _nobody_leaves()


def _nobody_leaves() -> str:
    return translate("start", "Without a manager nobody could ever leave the kiosk.")


KIOSK_STEPS: Final = (
    LanguageStep,
    ShopStep,
    CurrencyStep,
    KioskManagerStep,
    ScannerStep,
    PrinterStep,
    CentralStep,
    KioskReadyStep,
)
"""As many as a till's, each in the same place: a folder may be begun as one and made the other."""

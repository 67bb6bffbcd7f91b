"""The page that asks why: a ready reason, or one that is typed. Nothing moves without one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.ui.backoffice.choice_page import ChoicePage, ChoiceWords
from pos_app.ui.backoffice.office import Office

translate = QCoreApplication.translate


def lost_reasons() -> tuple[str, ...]:
    """Return why a card is put out of use."""
    return (
        translate("office", "Lost"),
        translate("office", "Stolen"),
        translate("office", "Damaged"),
    )


def correction_reasons() -> tuple[str, ...]:
    """Return why value comes or goes without a payment."""
    return (
        translate("office", "Goodwill"),
        translate("office", "A mistake of ours"),
        translate("office", "Competition or campaign"),
    )


def return_reasons() -> tuple[str, ...]:
    """Return why goods come back, for shops that name no reasons of their own."""
    return (
        translate("office", "Does not fit"),
        translate("office", "Faulty"),
        translate("office", "Not wanted after all"),
        translate("office", "Rung up wrongly"),
    )


def payout_reasons() -> tuple[str, ...]:
    """Return why cash leaves the drawer without a sale."""
    return (
        translate("office", "Bought for the shop"),
        translate("office", "Paid back without a receipt"),
        translate("office", "Wages or an advance"),
    )


def pay_in_reasons() -> tuple[str, ...]:
    """Return why cash comes into the drawer without a sale."""
    return (
        translate("office", "Change from the bank"),
        translate("office", "Put back what was too little"),
    )


class ReasonPage(ChoicePage):
    """Asks for a reason and hands it on; a press while that is under way changes nothing."""

    def __init__(
        self,
        office: Office,
        title: str,
        sentence: str,
        reasons: tuple[str, ...],
        then: Callable[[str], None],
    ) -> None:
        words = ChoiceWords(
            key="reason",
            title=title,
            sentence=sentence,
            field=translate("office", "Another reason"),
            go_on=translate("office", "Go on with this reason"),
        )
        super().__init__(office, words, reasons, then)

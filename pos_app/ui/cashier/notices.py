"""What the session has to tell that is no verdict on a card, and the cue that goes with it."""

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import (
    ArticleNotFound,
    CardAccepted,
    CardDeclined,
    CardShown,
    Notice,
    PinWanted,
    RequestRefused,
    SaleRestored,
    Session,
)
from pos_app.errors import Broken, Code
from pos_app.ui.components.banner import BannerView
from pos_app.ui.components.text import Tone
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sounds import Cue

translate = QCoreApplication.translate


def banner_of(session: Session, money: MoneyText) -> BannerView | None:
    """Return the banner that the notice asks for, if it asks for one."""
    match session.notice:
        case None | CardAccepted() | CardDeclined() | CardShown() | PinWanted():
            return None
        case ArticleNotFound(code=code):
            happened = translate("cashier", "No article has the code {code}.").format(
                code=code.value
            )
            return BannerView(
                icon="declined",
                tone=Tone.DECLINED,
                happened=happened,
                next_step=translate("cashier", "Search for it by name."),
                key=translate("cashier", "Add this article"),
                about=code.value,
            )
        case RequestRefused(error=error):
            from pos_app.ui.messages import message_of

            message = message_of(error, money)
            known = error.code is Code.CARD_ALREADY_IN_SALE
            return BannerView(
                icon="notice" if known else "declined",
                tone=Tone.NOTICE if known else Tone.DECLINED,
                happened=message.happened,
                next_step=f"{message.next_step} {message.support_code}".strip(),
            )
        case SaleRestored(released=released):
            happened = translate(
                "cashier", "The till stopped in the middle of this sale. It is back."
            )
            next_step = translate(
                "cashier", "Nothing was taken from any card. Scan cards again to pay."
            )
            return BannerView(
                icon="information",
                tone=Tone.NOTICE,
                happened=happened,
                next_step=next_step if released else "",
            )


def cue_of(notice: Notice | None) -> tuple[Cue, Tone] | None:
    """Return the sound and the flash of a notice that has just come."""
    match notice:
        case CardAccepted():
            return Cue.ACCEPTED, Tone.ACCEPTED
        case CardShown() | PinWanted(error=None):
            return Cue.ACCEPTED, Tone.ACCENT
        case CardDeclined() | ArticleNotFound() | PinWanted():
            return Cue.DECLINED, Tone.DECLINED
        case RequestRefused(error=error):
            if error.code is Code.CARD_ALREADY_IN_SALE and not isinstance(error, Broken):
                return Cue.DUPLICATE, Tone.NOTICE
            return Cue.DECLINED, Tone.DECLINED
        case SaleRestored() | None:
            return None

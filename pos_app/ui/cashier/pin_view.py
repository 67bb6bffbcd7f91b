"""The sheet on which a customer enters the PIN of a card, seen by nobody."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.states import PinAsked, Session
from pos_app.errors import Code, PosError
from pos_app.ui.cashier.card_code import short_code
from pos_app.ui.cashier.sheet_views import PinSheetView
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.cashier.workplace import Workplace
from pos_app.ui.components.facts import FactView
from pos_app.ui.components.text import Tone
from pos_app.ui.components.typed import covered
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

MS_PER_S: Final = 1000
S_PER_MINUTE: Final = 60


def pin_sheet(
    session: Session,
    asked: PinAsked,
    workplace: Workplace,
    around: Surroundings,
    money: MoneyText,
) -> PinSheetView:
    """Return the sheet; while the PIN is locked it counts down and takes no try."""
    card = asked.card
    locked_ms = locked_for_ms(asked.error, around.now_ms)
    due_minor = min(card.card.amounts.available_minor, session.due_by_card_minor)
    return PinSheetView(
        key="card_pin",
        title=translate("cashier", "PIN of the card"),
        sentence=_sentence(asked, locked_ms, money),
        tone=Tone.SOFT if asked.error is None else Tone.DECLINED,
        modes=(),
        amount=covered(workplace.pin),
        is_typed=bool(workplace.pin),
        facts=(
            FactView(
                label=card.card.name or translate("cashier", "Card"),
                value=short_code(card.masked_code),
            ),
            FactView(
                label=translate("cashier", "To pay"),
                value=money.money(due_minor),
                strong=True,
            ),
        ),
        presets=(),
        can_preset=False,
        confirm=translate("cashier", "Asking about the PIN…")
        if asked.is_judging
        else translate("cashier", "Pay with the card"),
        can_confirm=bool(workplace.pin) and not asked.is_judging and not locked_ms,
    )


def locked_for_ms(error: PosError | None, now_ms: int) -> int:
    """Return how long no PIN of the card is heard, 0 when one is."""
    until_ms = 0 if error is None else error.fields.get("until_ms", 0)
    return max(0, until_ms - now_ms) if isinstance(until_ms, int) else 0


def _sentence(asked: PinAsked, locked_ms: int, money: MoneyText) -> str:
    error = asked.error
    if error is None:
        return translate(
            "cashier", "Let the customer enter it. Esc leads back to other ways to pay."
        )
    if locked_ms:
        told = translate(
            "cashier",
            "Too many wrong PINs. The card can be tried again in {time}; nothing was taken.",
        )
        return told.format(time=_minutes(locked_ms))
    if "until_ms" in error.fields:
        return translate("cashier", "The PIN can be tried again now.")
    tries_left = error.fields.get("tries_left")
    if error.code is Code.PIN_INVALID and isinstance(tries_left, int) and tries_left:
        told = translate("cashier", "The PIN is wrong. Tries left before the card locks: {count}.")
        return told.format(count=money.count(tries_left))
    return message_of(error).whole


def _minutes(time_ms: int) -> str:
    seconds = -(-time_ms // MS_PER_S)
    return f"{seconds // S_PER_MINUTE}:{seconds % S_PER_MINUTE:02}"

"""What one customer has chosen at the kiosk. It ends with the visit; nothing here is money."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos_app.domain.money import Currency
from pos_app.domain.staff import StaffMember
from pos_app.settings import Language

TEXT_PERCENTS: Final = (100, 125, 150)


class Place(StrEnum):
    """Where in the kiosk the customer is, where the sale itself does not say it."""

    WELCOME = "welcome"
    PAY = "pay"
    BALANCE = "balance"
    LOAD = "load"
    STAFF = "staff"


class Terminal(StrEnum):
    """What is known of the payment on the bank terminal."""

    IDLE = "idle"
    ASKING = "asking"
    DECLINED = "declined"
    UNKNOWN = "unknown"


class StaffWish(StrEnum):
    """What somebody of the staff is asked for their PIN for."""

    LEAVE = "leave"
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Where the customer is, how they want to read, and what waits for staff.

    `seconds_left` is not None while the kiosk asks whether somebody is still there.
    """

    language: Language
    place: Place = Place.WELCOME
    text_percent: int = TEXT_PERCENTS[0]
    has_contrast: bool = False
    speaks: bool = False
    shows_balance: bool = False
    terminal: Terminal = Terminal.IDLE
    is_calling: bool = False
    is_printing: bool = False
    printed: str = ""
    seconds_left: int | None = None
    staff_wish: StaffWish = StaffWish.LEAVE
    member: StaffMember | None = None
    pin: str = ""
    pin_error: str = ""

    def at(self, place: Place) -> "Visit":
        """Return it at another place; a balance is covered again."""
        return replace(self, place=place, shows_balance=False, pin="", pin_error="")

    def in_larger_letters(self) -> "Visit":
        """Return it with the next size of letters, the first after the last."""
        at = TEXT_PERCENTS.index(self.text_percent) + 1
        return replace(self, text_percent=TEXT_PERCENTS[at % len(TEXT_PERCENTS)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """What one kiosk has and how it is set."""

    shop: str
    locale: str
    currency: Currency
    language: Language = "en"
    hides_balance: bool = True
    has_terminal: bool = False
    has_lamp: bool = False
    has_voice: bool = False
    staff: tuple[StaffMember, ...] = ()
    is_offline: bool = False
    must_join_again: bool = False

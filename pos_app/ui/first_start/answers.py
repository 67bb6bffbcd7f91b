"""What somebody answered so far at a first start, and what the till is to be made of."""

from typing import Final

import msgspec

from pos_app.domain.ids import checked_name, checked_text
from pos_app.domain.money import Currency
from pos_app.domain.staff import LONGEST_STAFF_NAME
from pos_app.domain.value import replace
from pos_app.errors import Refused
from pos_app.settings import Language, PrinterSettings, ShopSettings, TillSettings
from pos_app.sync.public.joining import Invitation

LONGEST_LINE: Final = 60
"""What fits at the head of a receipt, and of a page."""

_HOME_CURRENCIES: Final[dict[Language, Currency]] = {
    "en": Currency.NOK,
    "nb": Currency.NOK,
    "sv": Currency.SEK,
    "da": Currency.DKK,
    "de": Currency.EUR,
    "fi": Currency.EUR,
}
_PLACES: Final = {Currency.NOK: "nb_NO", Currency.SEK: "sv_SE", Currency.DKK: "da_DK"}
_EURO_PLACES: Final[dict[Language, str]] = {"fi": "fi_FI", "sv": "sv_FI", "de": "de_DE"}


class Answers(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of it; empty is not answered. `step` is where somebody was last.

    `staff_id` is the manager's, made at the beginning, so that making the shop again makes nobody
    twice. No PIN and no invitation is in it: it is kept on the disk while nothing else is.
    """

    staff_id: str
    step: int = 0
    language: Language = "en"
    shop: str = ""
    address: str = ""
    organisation_number: str = ""
    currency: Currency | None = None
    manager: str = ""
    printer: PrinterSettings = PrinterSettings(kind="pdf")

    @property
    def money(self) -> Currency:
        """The currency that was chosen, or the one at home where the language is."""
        return self.currency or _HOME_CURRENCIES[self.language]

    @property
    def locale(self) -> str:
        """How money and dates are written where the currency is used."""
        if self.money is Currency.EUR:
            return _EURO_PLACES.get(self.language, "en_IE")
        return _PLACES.get(self.money, "en_US")

    def as_settings(self, before: TillSettings) -> TillSettings:
        """Return the settings with what was answered in them."""
        return replace(
            before,
            operator=self.manager or before.operator,
            currency=self.money,
            locale=self.locale,
            language=self.language,
            shop=ShopSettings(
                name=self.shop,
                address=(self.address,) if self.address else (),
                organisation_number=self.organisation_number or None,
            ),
            printer=self.printer,
        )


class Secrets(msgspec.Struct, frozen=True, kw_only=True):
    """What is never written down: the manager's PIN, and what central believes the till by."""

    pin: str = ""
    invited: Invitation | None = None

    def __repr__(self) -> str:
        """Tell nothing."""
        return "Secrets()"


def is_line(text: str, longest: int = LONGEST_LINE) -> bool:
    """Tell whether a text may stand on a receipt: not empty, not too long, nothing unprintable."""
    try:
        checked_text(checked_name(text, "text", longest), "text")
    except Refused:
        return False
    return text.isprintable()


def is_staff_name(text: str) -> bool:
    """Tell whether somebody may be called so."""
    return is_line(text, LONGEST_STAFF_NAME)

"""Language, shop and currency: what stands on the screen and at the head of a receipt."""

from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from pos_app.domain.money import Currency
from pos_app.settings import Language
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.components.text import Tone
from pos_app.ui.first_start.answers import is_line
from pos_app.ui.first_start.setting_up import SettingUp, Step
from pos_app.ui.money_text import MoneyText

translate = QCoreApplication.translate

LANGUAGE_NAMES: Final[dict[Language, str]] = {
    "en": "English",
    "nb": "Norsk bokmål",
    "sv": "Svenska",
    "da": "Dansk",
    "de": "Deutsch",
    "fi": "Suomi",
}
"""Each in itself, so that whoever reads no other finds it."""

SAMPLE_MINOR: Final = 1_234_50


class LanguageStep(Step):
    """The language of the screen; it changes at the press."""

    def view(self) -> OfficeView:
        """Return the languages."""
        return OfficeView(
            sheet=ListSheetView(
                key="language",
                title=translate("start", "Welcome to Tillit"),
                sentence=translate(
                    "start", "A few questions, and this till can sell. Which language do you read?"
                ),
                rows=tuple(
                    choice_row(name, LANGUAGE_NAMES[name], "", is_it=name == self.answers.language)
                    for name in _languages()
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one key a row
        """Speak the language from now on."""
        for language in _languages():
            if language == row:
                self.setting_up.ports.speak(language)
                self.setting_up.answer(language=language)


class ShopStep(Step):
    """The head of a receipt: the shop's name, and its address and number where receipts need it."""

    def __init__(self, setting_up: SettingUp) -> None:
        super().__init__(setting_up)
        self._asks = "shop"
        self._typed = ""

    @property
    def is_answered(self) -> bool:
        """Whether the shop has a name, and the field holds nothing that cannot be printed."""
        return bool(self.answers.shop) and self._is_sound

    def begin(self) -> None:
        """Ask for the first thing that is not told."""
        told = self._told()
        self._asks = next((name for name in told if not told[name]), "shop")
        self._typed = told[self._asks]

    def view(self) -> OfficeView:
        """Return the three parts and a field for one of them."""
        names = {
            "shop": translate("start", "Name of the shop"),
            "address": translate("start", "Address"),
            "organisation_number": translate("start", "Organisation number"),
        }
        told = self._told()
        missing = translate("start", "not told yet")
        optional = translate("start", "may stay empty")
        change = translate("start", "Change")
        return OfficeView(
            sheet=ListSheetView(
                key="shop",
                title=translate("start", "Your shop"),
                sentence=translate("start", "This stands at the head of every receipt."),
                field=names[self._asks],
                field_text=self._typed,
                rows=tuple(
                    RowView(
                        key=name,
                        icon="accepted" if told[name] else "pending",
                        title=names[name],
                        detail=told[name] or (missing if name == "shop" else optional),
                        keys=(KeyView(key="change", text=change),),
                    )
                    for name in names
                ),
            )
        )

    def type(self, text: str) -> None:
        """Take what is typed, as it is typed: going on loses nothing of it."""
        self._typed = text
        if self._is_sound:
            self.setting_up.answer(**{self._asks: self._line})
        else:
            too_long = translate("start", "That is too long for a receipt, or cannot be printed.")
            self.setting_up.tell(too_long, Tone.DECLINED)

    def confirm(self) -> None:
        """Ask for the next part; after the last one go on."""
        if not self._is_sound:
            self.type(self._typed)
            return
        if not self._line and self._asks == "shop":
            nameless = translate("start", "A receipt has to name the shop.")
            self.setting_up.tell(nameless, Tone.DECLINED)
            return
        parts = list(self._told())
        after = parts.index(self._asks) + 1
        if after == len(parts):
            self.setting_up.go_on()
        else:
            self.press(parts[after], "change")

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one key a row
        """Change a part."""
        if row in self._told():
            self._asks, self._typed = row, self._told()[row]

    @property
    def _line(self) -> str:
        return " ".join(self._typed.split())

    @property
    def _is_sound(self) -> bool:
        return not self._line or is_line(self._line)

    def _told(self) -> dict[str, str]:
        answers = self.answers
        return {
            "shop": answers.shop,
            "address": answers.address,
            "organisation_number": answers.organisation_number,
        }


class CurrencyStep(Step):
    """What the till takes; each is shown as it will be written."""

    def view(self) -> OfficeView:
        """Return the currencies."""
        names = {
            Currency.NOK: translate("start", "Norwegian kroner"),
            Currency.SEK: translate("start", "Swedish kronor"),
            Currency.DKK: translate("start", "Danish kroner"),
            Currency.EUR: translate("start", "Euro"),
            Currency.USD: translate("start", "US dollars"),
        }
        answers = self.answers
        sentence = translate(
            "start", "Prices, cards and cash are in it. Amounts will be written like this: {amount}"
        )
        amount = MoneyText(answers.locale, answers.money).money(SAMPLE_MINOR)
        return OfficeView(
            sheet=ListSheetView(
                key="currency",
                title=translate("start", "Currency"),
                sentence=sentence.format(amount=amount),
                rows=tuple(
                    choice_row(currency, names[currency], currency, is_it=currency is answers.money)
                    for currency in Currency
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - one key a row
        """Choose a currency."""
        self.setting_up.answer(currency=Currency(row))


def choice_row(key: str, title: str, detail: str, *, is_it: bool) -> RowView:
    """Return a row of which one is chosen."""
    chosen, choose = translate("start", "Chosen"), translate("start", "Choose")
    return RowView(
        key=key,
        title=title,
        detail=detail,
        keys=(KeyView(key="choose", text=chosen if is_it else choose, is_loud=is_it),),
    )


def _languages() -> tuple[Language, ...]:
    return get_args(Language)

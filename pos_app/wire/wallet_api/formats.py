"""How a token or a PIN is to look, and its clear value where that is told (wallet API 1.3)."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.token import DEFAULT_PREFIX, DEFAULT_TOKEN_LENGTH, LONGEST_PREFIX, Format
from pos_app.wire.wallet_api.shapes import SecretWord, Word

UUID_FORMAT: Final = Format(
    length=DEFAULT_TOKEN_LENGTH, prefix=DEFAULT_PREFIX, symbols=True, characters=True
)
"""What an answer says of a token that was asked for without a format."""


class FormatWord(Word, kw_only=True):
    """A format. What a request leaves out is a default, another one for tokens than for PINs."""

    length: Annotated[int, Meta(extra_json_schema={"minimum": 4, "maximum": 48})] | UnsetType = (
        UNSET
    )
    prefix: Annotated[str, Meta(extra_json_schema={"maxLength": LONGEST_PREFIX})] | UnsetType = (
        UNSET
    )
    symbols: bool | UnsetType = UNSET
    numbers: bool | UnsetType = UNSET
    characters: bool | UnsetType = UNSET
    barcode: bool | UnsetType = UNSET

    def over(self, default: Format) -> Format:
        """Return the format with what is left out taken from another one."""
        return Format(
            length=default.length if self.length is UNSET else self.length,
            prefix=default.prefix if self.prefix is UNSET else self.prefix,
            symbols=default.symbols if self.symbols is UNSET else self.symbols,
            numbers=default.numbers if self.numbers is UNSET else self.numbers,
            characters=default.characters if self.characters is UNSET else self.characters,
            barcode=default.barcode if self.barcode is UNSET else self.barcode,
        )


class SecretValue(SecretWord, kw_only=True):
    """A token or a PIN in the clear, and as the picture of a Code 128 if its format wants one."""

    value: str
    barcode_128: Annotated[str, Meta(description="PNG as a data URI")] | UnsetType = UNSET


class PinRequest(Word, kw_only=True):
    """A wish for a PIN; four digits unless the format says otherwise."""

    format: FormatWord | UnsetType = UNSET

    def wanted(self) -> Format:
        """Return the format of the PIN to make."""
        return DEFAULT_PIN_FORMAT if self.format is UNSET else self.format.over(DEFAULT_PIN_FORMAT)


class PinAnswer(Word, kw_only=True):
    """The format of a card's PIN; its value only where the PIN was just made."""

    format: FormatWord
    pin: SecretValue | UnsetType = UNSET


def format_word(format_: Format) -> FormatWord:
    """Return a format for an answer, every flag told."""
    return FormatWord(
        length=format_.length,
        prefix=format_.prefix,
        symbols=format_.symbols,
        numbers=format_.numbers,
        characters=format_.characters,
        barcode=format_.barcode,
    )


def token_format_if_any(word: FormatWord | UnsetType) -> Format | None:
    """Return the format that a request wants for a token; None for the default, a UUID."""
    return None if word is UNSET else word.over(Format())


def pin_format_if_any(word: PinRequest | UnsetType) -> Format | None:
    """Return the format that a request wants for a PIN; None where it wants no PIN."""
    return None if word is UNSET else word.wanted()

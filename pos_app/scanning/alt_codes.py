"""Characters spelled by number: Alt held, digits of the keypad, Alt let go.

Scanners set to "ALT mode" send every character so, because it needs no layout. Windows knows two
tables: with a leading zero that of Windows, without it that of DOS.
"""

from collections.abc import Sequence
from typing import Final

from pos_app.domain.value import replace
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.layouts import GROUP_SEPARATOR

MOST_DIGITS: Final = 5
_ONE_BYTE: Final = 256
_CONTROLS: Final = {"\r": KeyName.ENTER, "\n": KeyName.ENTER, "\t": KeyName.TAB}


def character_of(digits: str) -> str | None:
    """Return what Alt and these digits spell, or None where it is nothing a code can hold.

    Carriage return, line feed and tab come back as they are: they are suffixes. So does the
    separator of GS1 codes, of which `029` is the number.
    """
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
        return None
    number = int(digits)
    if number < _ONE_BYTE:
        table = "cp1252" if digits.startswith("0") else "cp437"
        character = bytes([number]).decode(table, errors="ignore")
    else:
        character = chr(number)
    is_told = character in _CONTROLS or character == GROUP_SEPARATOR
    return character if is_told or character.isprintable() else None


def composed(digits: Sequence[Key]) -> Key | None:
    """Return the last digit's press as the key of the character that all of them spell.

    Its place and event stay, so that it is given back like every other key. None where the digits
    spell nothing.
    """
    character = character_of("".join(key.text for key in digits)) if digits else None
    if not character:
        return None
    name = _CONTROLS.get(character, KeyName.CHARACTER)
    return replace(digits[-1], name=name, text=character, composed=True)

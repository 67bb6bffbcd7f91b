"""What was typed on a keypad, after one more key. A key too many changes nothing."""

from typing import Final

from pos_app.ui.components.keypad import BACK, CLEAR

LARGEST_TYPED: Final = 10_000_000_00
"""More than any till takes at once; longer numbers are slips of the finger and stay untyped."""

_DOT: Final = "\N{BULLET}"
_NO_PIN_YET: Final = "\N{EN DASH}"


def typed_on(typed: int | None, key: str) -> int | None:
    """Return the number after a key: digits enter at the right, as on every till.

    Clear forgets what was typed, so that the proposal shows again.
    """
    if key == CLEAR:
        return None
    if key == BACK:
        return None if typed is None or typed < 10 else typed // 10  # noqa: PLR2004 - digits
    longer = (typed or 0) * 10 ** len(key) + int(key)
    return typed if longer > LARGEST_TYPED else longer


def pin_typed_on(pin: str, key: str, longest: int) -> str:
    """Return the PIN after a key; none becomes longer than `longest` digits."""
    if key == CLEAR:
        return ""
    if key == BACK:
        return pin[:-1]
    longer = pin + key
    return pin if len(longer) > longest else longer


def covered(pin: str) -> str:
    """Return what is shown of a PIN: how many digits it has."""
    return _DOT * len(pin) or _NO_PIN_YET

"""The alphabet of Code 128: bars of every symbol, the check symbol, and symbols as text."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from barcode.charsets import code128 as charset
from numpy.typing import NDArray

MODULES: Final = 11
"""How many modules wide every symbol but the last is."""

STOP_MODULES: Final = 13
DATA: Final = 103
"""Symbols 0 to 102 may stand in a code, and as its check symbol; so many residues there are."""

STARTS: Final = (103, 104, 105)

INK: Final[NDArray[np.float32]] = np.array(
    [[int(module) for module in pattern] for pattern in charset.CODES[: STARTS[-1] + 1]],
    np.float32,
)
"""Symbol x module: 1 for ink. Every symbol begins with a bar and ends with a space."""

STOP_INK: Final[NDArray[np.float32]] = np.array(
    [int(module) for module in charset.STOP + "11"], np.float32
)

HEAD: Final = np.argmin(INK, axis=1)
"""How many modules the first bar of a symbol has, 1 to 4."""

TAIL: Final = np.argmax(INK[:, ::-1], axis=1)
"""How many modules its last space has, 1 to 4."""

_A, _B, _C = STARTS
_SHIFT: Final = 98
_TO_C: Final = 99
_TO_B: Final = 100
_TO_A: Final = 101
_FNC_1: Final = 102
_FIRST_FUNCTION: Final = 96
_CONTROLS: Final = 64


def residue_of(symbols: Sequence[int]) -> int:
    """Return 0 for start, data and check symbol that agree, else by how much the check is off."""
    start, *data, check = symbols
    weighted = sum(weight * symbol for weight, symbol in enumerate(data, start=1))
    return (start + weighted - check) % DATA


def text_of(symbols: Sequence[int]) -> str | None:
    """Return what start, data and check symbol say, or None if no writer of tokens wrote them.

    That is a code with control characters, functions or shifts, or a change of set for nothing.
    """
    current, *data, _ = symbols
    text: list[str] = []
    changed = False
    for symbol in data:
        following = _set_after(current, symbol)
        if following is not None:
            if changed or following == current:
                return None
            current, changed = following, True
            continue
        changed = False
        piece = _piece_of(current, symbol)
        if piece is None:
            return None
        text.append(piece)
    return None if changed or not text else "".join(text)


def _set_after(current: int, symbol: int) -> int | None:
    if symbol == _TO_C and current != _C:
        return _C
    if symbol == _TO_B and current != _B:
        return _B
    if symbol == _TO_A and current != _A:
        return _A
    return None


def _piece_of(current: int, symbol: int) -> str | None:
    if current == _C:
        return f"{symbol:02d}" if symbol < _TO_B else None
    is_control = current == _A and symbol >= _CONTROLS
    if symbol >= _FIRST_FUNCTION - 1 or is_control:  # 95 is DEL
        return None
    return chr(symbol + ord(" "))

"""The alphabet of EAN-13 and EAN-8, and the likeliest number with a right check digit.

Digits of the left half begin with a space and end with a bar. Seen with paper and ink exchanged
they are like those of the right half, so both halves are read by the same rules.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.learning import Array

MODULES: Final = 7
"""How many modules wide every digit is."""

GUARD: Final = (1, 0, 1)
CENTRE: Final = (0, 1, 0, 1, 0)
DIGITS: Final = 10

_RIGHT: Final = (
    *("1110010", "1100110", "1101100", "1000010", "1011100"),
    *("1001110", "1010000", "1000100", "1001000", "1110100"),
)
_PARITIES: Final = (
    *("000000", "001011", "001101", "001110", "010011"),
    *("011001", "011100", "010101", "010110", "011010"),
)
"""By first digit of an EAN-13: which digits of the left half are of the second set."""


def _rows(words: tuple[str, ...]) -> NDArray[np.intp]:
    return np.array([[int(letter) for letter in word] for word in words], np.intp)


RIGHT_INK: Final = _rows(_RIGHT).astype(np.float32)
LEFT_INK: Final = np.concatenate([RIGHT_INK, 1 - RIGHT_INK[:, ::-1]])
"""Paper and ink exchanged: digits 0 to 9 of the first set, then of the second."""


@dataclass(frozen=True, slots=True)
class Kind:
    """EAN-13 or EAN-8: digits in a half, and by first digit the sets of those of the left half.

    `tells_first` says whether the sets tell a digit more, that stands before the others.
    """

    half: int
    parities: NDArray[np.intp]
    tells_first: bool

    @property
    def modules(self) -> int:
        """How many modules there are from guard to guard, both included."""
        return 2 * (len(GUARD) + self.half * MODULES) + len(CENTRE)


EAN_13: Final = Kind(6, _rows(_PARITIES), tells_first=True)
EAN_8: Final = Kind(4, np.zeros((1, 4), np.intp), tells_first=False)


def modules_of(kind: Kind, symbols: NDArray[np.intp]) -> Array:
    """Return the modules from guard to guard, 1 for ink, of symbols of both halves."""
    left, right = symbols[: kind.half], symbols[kind.half :]
    parts = [GUARD, (1 - LEFT_INK[left]).ravel(), CENTRE, RIGHT_INK[right].ravel(), GUARD]
    return np.concatenate([np.asarray(part, np.float64) for part in parts])


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest number whose check digit is right, and by how much the next one fits worse.

    `repaired` is by how much it fits worse than the likeliest digits of all; mostly they are it.
    """

    digits: str
    margin: float
    repaired: float


def choice_of(kind: Kind, left: Array, right: Array) -> Choice:
    """Return the likeliest number for what each symbol of each place costs more than the best.

    `left` is place x 20 symbols, `right` place x 10.
    """
    firsts = np.arange(len(kind.parities))
    digit = np.arange(DIGITS)
    places = np.arange(kind.half)[None, :, None]
    # first digit x place x digit
    of_left = left[places, digit[None, None, :] + DIGITS * kind.parities[:, :, None]]
    costs = np.concatenate([of_left, np.broadcast_to(right, (len(firsts), *right.shape))], axis=1)
    count = costs.shape[1]
    weights = [1 if (count - at) % 2 else 3 for at in range(count)]
    start = np.full((len(firsts), DIGITS), np.inf)
    start[firsts, firsts] = (
        0  # weighs 1 before twelve digits; EAN-8 has none, and 0 changes nothing
    )
    forth = [start]
    for at, weight in enumerate(weights):
        came = (digit[:, None] - weight * digit[None, :]) % DIGITS
        forth.append((forth[-1][:, came] + costs[:, at, None, :]).min(axis=2))
    back = np.full((len(firsts), DIGITS), np.inf)
    back[:, 0] = 0
    through = np.empty_like(costs)
    for at in range(count - 1, -1, -1):
        goes = (digit[:, None] + weights[at] * digit[None, :]) % DIGITS
        onward = back[:, goes] + costs[:, at, None, :]
        through[:, at] = (forth[at][:, :, None] + onward).min(axis=1)
        back = onward.min(axis=2)
    totals = forth[-1][:, 0]
    first = int(totals.argmin())
    best = through[first].argmin(axis=1)
    others = np.array(through[first])
    others[np.arange(count), best] = np.inf
    rivals = np.append(np.delete(totals, first), others.min())
    number = "".join(map(str, [first, *best] if kind.tells_first else best))
    return Choice(number, float(rivals.min() - totals[first]), float(totals[first]))

"""Whether a matched sequence is believed: check symbol, margin, fit and shape, all of them."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pos_app.scanning.likelihood.code_128 import DATA, residue_of, text_of
from pos_app.scanning.likelihood.matching import Match

LEAST_MARGIN: Final = 40.0
"""By how much, in variances, the next sequence with a right check symbol must fit worse."""

LEAST_EXPLAINED: Final = 0.9
"""The share of the profile that a sequence has to explain."""

MOST_LEFT: Final = 0.025
"""The mean square that may be left at any one place: more, and it shows something else."""

MOST_REPAIRED: Final = 6.0
"""By how much, in variances, a sequence with a right check symbol may fit worse than the best."""

_Array = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest sequence with a right check symbol. `margin` is to the next of them.

    `repaired` is by how much it fits worse than the likeliest of all; mostly they are the same.
    """

    symbols: tuple[int, ...]
    margin: float
    repaired: float
    explained: float
    worst: float


def believed_text(match: Match) -> str | None:
    """Return the text of a match, or None if there is any doubt about it."""
    choice = choice_of(match)
    if (
        choice.margin < LEAST_MARGIN
        or choice.repaired > MOST_REPAIRED
        or choice.explained < LEAST_EXPLAINED
        or choice.worst > MOST_LEFT
    ):
        return None
    return text_of(choice.symbols)


def choice_of(match: Match) -> Choice:
    """Return the likeliest sequence whose check symbol is right, by changing at most one symbol."""
    symbols = [int(symbol) for symbol in match.symbols]
    missing = -residue_of(symbols) % DATA
    changes, replacements = _changes_of(match)
    pairs = _cheapest_pair(changes, missing)
    singles = changes[:, missing]
    if missing == 0:
        return Choice(tuple(symbols), pairs, 0.0, match.explained, match.worst)
    order = np.argsort(singles)
    at, repaired = int(order[0]), float(singles[order[0]])
    symbols[at] = int(replacements[at, missing])
    margin = min(float(singles[order[1]]), pairs) - repaired
    return Choice(tuple(symbols), margin, repaired, match.explained, match.worst)


def _changes_of(match: Match) -> tuple[_Array, NDArray[np.intp]]:
    """Return place x residue: what it costs to move the check by so much there, and how.

    103 is a prime, so at every place there is just one symbol for each residue.
    """
    count = len(match.symbols)
    changes = np.full((count, DATA), np.inf)
    replacements = np.zeros((count, DATA), np.intp)
    for at, symbol in enumerate(match.symbols):
        weight = -1 if at == count - 1 else max(at, 1)
        others = np.flatnonzero(np.isfinite(match.excess[at]))
        residues = (weight * (others - symbol)) % DATA
        changes[at, residues] = match.excess[at, others]
        replacements[at, residues] = others
    changes[:, 0] = np.inf
    return changes, replacements


def _cheapest_pair(changes: _Array, missing: int) -> float:
    """Return the least cost of changing two symbols that together move the check so far."""
    opposite = changes[:, (missing - np.arange(DATA)) % DATA]
    together = changes[:, None, :] + opposite[None, :, :]
    together[np.arange(len(changes)), np.arange(len(changes))] = np.inf
    return float(together.min())

"""Which of several looks at one frame are believed."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from pos_app.scanning.source import Reading, Symbology

AGREEING_LOOKS: Final = 2
"""One wrong reading in ten of an article's number has a right check digit; so looks must agree."""

_CERTAIN: Final = frozenset({Symbology.CODE_128, Symbology.QR})
"""What carries enough to be believed at once."""


def is_certain(reading: Reading) -> bool:
    """Tell whether one look is enough to believe a reading."""
    return reading.symbology in _CERTAIN


def believed(looks: Iterable[Reading]) -> list[Reading]:
    """Return the readings that are certain or that two looks share, each code once.

    The corners are those of the first look at it.
    """
    looks = list(looks)
    count = Counter((look.text, look.symbology) for look in looks)
    first: dict[tuple[str, Symbology], Reading] = {}
    for look in looks:
        code = (look.text, look.symbology)
        if is_certain(look) or count[code] >= AGREEING_LOOKS:
            first.setdefault(code, look)
    return list(first.values())

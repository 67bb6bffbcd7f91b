"""What a scanner meant when keyboard and scanner disagree about the layout.

A scanner that is a keyboard presses the keys on which a US keyboard has the characters of its code;
the system then reads those keys by its own layout, and on a Norwegian till `DINCARD:` arrives as
`DINCARDØ`. The places of the keys tell for certain what was meant; where the system does not say
them, the layouts are read backwards, which a dead key defeats because it swallows characters.
Guessing is for whoever knows the codes: see `valid_spellings`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from pos_app.domain.value import field, value
from pos_app.scanning.keys import Key, KeyName
from pos_app.scanning.source import Symbology

DEAD: Final = "\N{DOTTED CIRCLE}"
"""Stands in the tables where a layout has an accent that waits for the next key."""

US: Final = (
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
)
"""The US keys by place, row after row, without and with Shift; every layout below lines up."""

_SWEDISH: Final = (
    f"§1234567890+{DEAD}qwertyuiopå{DEAD}'asdfghjklöäzxcvbnm,.-",
    f'½!"#¤%&/()=?{DEAD}QWERTYUIOPÅ{DEAD}*ASDFGHJKLÖÄZXCVBNM;:_',
)
LAYOUTS: Final[Mapping[str, tuple[str, str]]] = {
    "no": (
        f"|1234567890+\\qwertyuiopå{DEAD}'asdfghjkløæzxcvbnm,.-",
        f'§!"#¤%&/()=?{DEAD}QWERTYUIOPÅ{DEAD}*ASDFGHJKLØÆZXCVBNM;:_',
    ),
    "se": _SWEDISH,
    "dk": (
        f"½1234567890+{DEAD}qwertyuiopå{DEAD}'asdfghjklæøzxcvbnm,.-",
        f'§!"#¤%&/()=?{DEAD}QWERTYUIOPÅ{DEAD}*ASDFGHJKLÆØZXCVBNM;:_',
    ),
    "fi": _SWEDISH,
    "de": (
        f"{DEAD}1234567890ß{DEAD}qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
        f"°!\"§$%&/()=?{DEAD}QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
    ),
    "gb": (
        "`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
        '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?',
    ),
    "fr": (
        f"²&é\"'(-è_çà)=azertyuiop{DEAD}$*qsdfghjklmùwxcvbn,;:!",
        f"~1234567890°+AZERTYUIOP{DEAD}£µQSDFGHJKLM%WXCVBN?./§",
    ),
}
"""As xkeyboard-config has them (variant without a name, 105 keys)."""

GROUP_SEPARATOR: Final = "\x1d"
"""Parts the elements of a GS1 code. It is no key of any layout; see `keys.KeyName.SEPARATOR`."""

SCAN_CODES: Final = (41, *range(2, 14), *range(16, 28), 43, *range(30, 41), *range(44, 54))
"""The PC set 1 scan codes of the places in `US`."""

_SPACE: Final = 57
_PLACE: Final = {code: at for at, code in enumerate(SCAN_CODES)}
_US_BY_SCAN_CODE: Final = {
    **{code: (US[0][at], US[1][at]) for at, code in enumerate(SCAN_CODES)},
    **{code: (digit, digit) for code, digit in zip((82, *range(79, 82)), "0123", strict=True)},
    **{code: (digit, digit) for code, digit in zip(range(75, 78), "456", strict=True)},
    **{code: (digit, digit) for code, digit in zip(range(71, 74), "789", strict=True)},
    _SPACE: (" ", " "),
}

_AIM: Final = r"\]([A-Za-z])([0-9A-Za-z])"
_SYMBOLOGY_BY_AIM: Final = {"C": Symbology.CODE_128, "Q": Symbology.QR, "E": Symbology.EAN_13}


def _meant_by_typed(layout: tuple[str, str]) -> dict[str, str]:
    typed = layout[0] + layout[1] + " " + GROUP_SEPARATOR
    meant = US[0] + US[1] + " " + GROUP_SEPARATOR
    return {one: other for one, other in zip(typed, meant, strict=True) if one != DEAD}


_MEANT: Final = {name: _meant_by_typed(layout) for name, layout in LAYOUTS.items()}


@value
class Spelling:
    """One way to read what was typed, without the AIM prefix, and what that prefix told."""

    text: str = field(repr=False)
    symbology: Symbology | None = None


def spellings_of(typed: str, keys: Sequence[Key] = ()) -> tuple[Spelling, ...]:
    """Return every text that may have been meant, distinct, as typed first.

    With `keys` (those that made the text) and all their scan codes known, the only other spelling
    is the one on a US keyboard; without, there is one for each layout that could have typed the
    text. Where a dead key took part, the places alone are believed.
    """
    exact = meant_by_place(keys)
    if any(key.name is KeyName.DEAD for key in keys):
        texts = [exact]  # what arrived has lost characters, and may look like another code
    elif exact is None:
        texts = [typed, *(_by_layout(typed, meant) for meant in _MEANT.values())]
    else:
        texts = [typed, exact]
    return tuple(without_aim(text) for text in dict.fromkeys(texts) if text)


def meant_through(typed: str, layout: str) -> Spelling | None:
    """Return what a US scanner meant whose keys came through this layout; None if it cannot have.

    `us` is the layout through which everything comes as it was meant.
    """
    text = typed if layout == "us" else _by_layout(typed, _MEANT.get(layout, {}))
    return None if text is None else without_aim(text)


def valid_spellings(
    spellings: Iterable[Spelling], recognises: Callable[[str], bool]
) -> tuple[Spelling, ...]:
    """Return those that `recognises` knows. One is an answer; several are a question to ask."""
    return tuple(spelling for spelling in spellings if recognises(spelling.text))


def arriving_through(layout: str, text: str) -> str:
    """Return what a US scanner's text becomes on a layout; what dead keys swallow is left out."""
    if layout == "us":
        return text
    become = dict(zip("".join(US), "".join(LAYOUTS[layout]), strict=True))
    return "".join(become.get(character, character) for character in text).replace(DEAD, "")


def meant_by_place(keys: Sequence[Key]) -> str | None:
    """Return what a US scanner meant by the places of the keys, or None where one is unknown."""
    meant = [_meant_by(key) for key in keys]
    return None if not keys or None in meant else "".join(one for one in meant if one is not None)


def _meant_by(key: Key) -> str | None:
    if key.text == GROUP_SEPARATOR:
        return GROUP_SEPARATOR
    place = None if key.composed else _US_BY_SCAN_CODE.get(key.scan_code)
    return None if place is None else place[key.shifted]


def written_by(layout: str, key: Key) -> str | None:
    """Return what a keyboard of this layout writes when the key of this place is pressed.

    None where it writes nothing, which is a dead key or none of its characters.
    """
    if layout == "us" or key.scan_code not in _PLACE or key.text == GROUP_SEPARATOR:
        return _meant_by(key)
    written = LAYOUTS[layout][key.shifted][_PLACE[key.scan_code]]
    return None if written == DEAD else written


def _by_layout(typed: str, meant: Mapping[str, str]) -> str | None:
    if any(character not in meant for character in typed):
        return None
    return "".join(meant[character] for character in typed)


def without_aim(text: str) -> Spelling:
    """Return the text without its AIM prefix, and the symbology that the prefix tells."""
    prefix = re.match(_AIM, text) if text.startswith("]") else None
    if prefix is None:
        return Spelling(text)
    kind, modifier = prefix.groups()
    symbology = _SYMBOLOGY_BY_AIM.get(kind)
    if symbology is Symbology.EAN_13 and modifier == "4":
        symbology = Symbology.EAN_8
    return Spelling(text[prefix.end() :], symbology)

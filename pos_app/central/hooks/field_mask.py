"""Field masks: which parts of an event a subscriber wants to see, or not to see.

`a,b` names two fields, `a/b` a field of a field, `a(b,c)` two of them, `*` all. In a list a mask is
about each of its items.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from pos_app.domain.hook import LONGEST_MASK
from pos_app.errors import Code, Refused

DEEPEST: Final = 16
_EVERY: Final = "*"
_PIECES: Final = re.compile(r"\s*([^\s,/()]+|[,/()])\s*")

Mask = dict[str, "Mask"]
"""A mask without fields is about all that is below it."""


def parsed(text: str, field: str) -> Mask:
    """Return the mask that a text spells; refuse what spells none, naming the field it came in."""
    if len(text) > LONGEST_MASK:
        raise Refused(Code.INVALID_FIELD, field=field, reason="too_long", longest=LONGEST_MASK)
    pieces = _pieces_of(text)
    try:
        mask = _fields(pieces, 0)
    except (IndexError, ValueError) as error:
        raise Refused(Code.INVALID_FIELD, field=field, reason="no_field_mask") from error
    if pieces != [_END]:
        raise Refused(Code.INVALID_FIELD, field=field, reason="no_field_mask")
    return mask


def only(mask: Mask, value: object) -> object:
    """Return what a mask shows of a value."""
    match value:
        case Mapping():
            shown = cast("Mapping[str, object]", value)
            return {
                key: only(inner, item)
                for key, item in shown.items()
                if (inner := _inner(mask, key)) is not None
            }
        case list():
            return [only(mask, item) for item in cast("Sequence[object]", value)]
        case _:
            return value


def without(mask: Mask, value: object) -> object:
    """Return what a mask does not hide of a value."""
    match value:
        case Mapping():
            shown = cast("Mapping[str, object]", value)
            return {
                key: item if inner is None else without(inner, item)
                for key, item in shown.items()
                if (inner := _hidden(mask, key)) is None or inner
            }
        case list():
            return [without(mask, item) for item in cast("Sequence[object]", value)]
        case _:
            return value


_END: Final = ""


def _pieces_of(text: str) -> list[str]:
    return [*_PIECES.findall(text), _END] if _PIECES.sub("", text) == "" else []


def _fields(pieces: list[str], depth: int) -> Mask:
    mask: Mask = {}
    while True:
        name, inner = _field(pieces, depth)
        mask.setdefault(name, {}).update(inner)
        if pieces[0] != ",":
            return mask
        pieces.pop(0)


def _field(pieces: list[str], depth: int) -> tuple[str, Mask]:
    name = pieces.pop(0)
    if name in {*",/()", _END} or depth > DEEPEST:
        raise ValueError(name)
    match pieces[0]:
        case "/":
            pieces.pop(0)
            below, inner = _field(pieces, depth + 1)
            return name, {below: inner}
        case "(":
            pieces.pop(0)
            inner = _fields(pieces, depth + 1)
            if pieces.pop(0) != ")":
                raise ValueError(name)
            return name, inner
        case _:
            return name, {}


def _inner(mask: Mask, key: str) -> Mask | None:
    if not mask:
        return mask
    return mask.get(key, mask.get(_EVERY))


def _hidden(mask: Mask, key: str) -> Mask | None:
    return mask.get(key, mask.get(_EVERY))

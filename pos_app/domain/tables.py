"""Values written as plain tables, as TOML and JSON give them: nothing else is taken for one.

What is said of a wrong one names the place in it, `$` the whole, and is for whoever wrote it.
"""

from enum import StrEnum
from math import inf
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeVar, cast, get_args, get_origin

from pos_app.domain.value import types_of

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_KINDS: Final[dict[object, str]] = {
    NoneType: "null",
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    list: "array",
    dict: "object",
}


class Between:
    """Bounds of a number, or of the length of a text, both included."""

    def __init__(self, least: float, most: float = inf) -> None:
        self.least = least
        self.most = most


def read_value(kind: type[T], table: object, at: str = "$") -> T:
    """Return the value that a table writes.

    A field is a text, a number, a truth, an enumeration of texts, a `Literal`, a tuple or another
    value; it may be None where its type says so, and `Annotated` with `Between`.

    Raises:
        ValueError: a field is missing, unknown or of another type.
    """
    if not isinstance(table, dict):
        raise _wrong("object", table, at)
    types = types_of(kind)
    given: dict[str, object] = {}
    for name, held in cast("Mapping[str, object]", table).items():
        if name not in types:
            raise ValueError(f"Object contains unknown field `{name}` - at `{at}`")
        given[name] = _read(types[name], held, f"{at}.{name}")
    try:
        return kind(**given)
    except TypeError as error:
        raise ValueError(f"{error} - at `{at}`") from error


def _read(of: object, held: object, at: str) -> object:
    origin, options = get_origin(of), get_args(of)
    if origin is Annotated:
        return _within(options[1], _read(options[0], held, at), at)
    if origin is Literal:
        return _one_of(options, held, at)
    if origin is tuple:
        return _read_tuple(options, held, at)
    if origin is None:
        return _read_one(cast("type[object]", of), held, at)
    return _read_option(options, held, at)


def _read_option(options: tuple[object, ...], held: object, at: str) -> object:
    if held is None and NoneType in options:
        return None
    left = [option for option in options if option is not NoneType]
    if len(left) == 1:
        return _read(left[0], held, at)
    if type(held) not in left:
        expected = " | ".join(_KINDS.get(option, "object") for option in options)
        raise _wrong(expected, held, at)
    return held


def _read_one(of: type[object], held: object, at: str) -> object:
    if of is float and type(held) is int:
        return _as_float(held, at)
    if of in _KINDS:
        if type(held) is not of:
            raise _wrong(_KINDS[of], held, at)
        return held
    if issubclass(of, StrEnum):
        return of(_one_of(tuple(str(one) for one in of), held, at))
    return read_value(of, held, at)


def _as_float(held: int, at: str) -> float:
    try:
        return float(held)
    except OverflowError as error:
        raise ValueError(f"Number out of range - at `{at}`") from error


def _read_tuple(options: tuple[object, ...], held: object, at: str) -> tuple[object, ...]:
    if not isinstance(held, list):
        raise _wrong("array", held, at)
    parts = cast("list[object]", held)
    if options[-1] is not Ellipsis:
        if len(parts) != len(options):
            raise ValueError(f"Expected `array` of length {len(options)} - at `{at}`")
        return tuple(_read(of, one, f"{at}[...]") for of, one in zip(options, parts, strict=True))
    return tuple(_read(options[0], one, f"{at}[...]") for one in parts)


def _one_of(options: tuple[object, ...], held: object, at: str) -> object:
    if not any(type(held) is type(one) and held == one for one in options):
        raise ValueError(f"Invalid enum value {held!r} - at `{at}`")
    return held


def _within(bounds: Between, read: object, at: str) -> object:
    size = len(read) if isinstance(read, str) else cast("float", read)
    if not bounds.least <= size <= bounds.most:
        what = "length" if isinstance(read, str) else "number"
        raise ValueError(f"Expected {what} {bounds.least} to {bounds.most} - at `{at}`")
    return read


def _wrong(expected: str, held: object, at: str) -> ValueError:
    got = _KINDS.get(type(held), type(held).__name__)
    return ValueError(f"Expected `{expected}`, got `{got}` - at `{at}`")

"""JSON read without mercy: what two readers could understand in two ways is no request.

Money moves on what is read here, so a key that comes twice, a number that is none and text that no
database can hold are refused, and so is whatever has another type than the word asked for.
"""

import json
import math
import re
from collections.abc import Mapping
from typing import Final, NoReturn, TypeVar, cast

import msgspec

from pos_app.domain.ids import UNSTORABLE_PATTERN
from pos_app.errors import Code, Refused

Word = TypeVar("Word")

_WHERE: Final = re.compile(r"(?P<what>.*) - at `\$\.?(?P<where>.*)`", re.DOTALL)
_MISSING: Final = re.compile(r"Object missing required field `(?P<name>.*)`", re.DOTALL)


def read(body: bytes, type_: type[Word]) -> Word:
    """Return the word that a body of JSON in UTF-8 spells.

    Raises:
        Refused: INVALID_FIELD; `field` says where (`body` for the whole of it) and `reason` why.
    """
    try:
        parsed = _DECODER.decode(body.decode())
        if b"\\u" in body:  # without an escape there is no way to write what cannot be stored
            _check_storable(parsed)
        return msgspec.convert(parsed, type_)
    except UnicodeDecodeError as error:
        raise _refused("body", "not_utf8") from error
    except msgspec.ValidationError as error:
        raise _refused(*_place_and_reason(str(error))) from error
    except RecursionError as error:
        raise _refused("body", "too_deep") from error
    except ValueError as error:
        raise _refused("body", "not_json") from error


def _place_and_reason(told: str) -> tuple[str, str]:
    found = _WHERE.fullmatch(told)
    what, where = (told, "") if found is None else (found["what"], found["where"])
    missing = _MISSING.fullmatch(what)
    if missing is None:
        return where or "body", what
    return f"{where}.{missing['name']}" if where else missing["name"], "missing"


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        raise _refused(next(name for name in names if names.count(name) > 1), "repeated_key")
    return made


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _not_a_number(text)
    return number


def _not_a_number(text: str) -> NoReturn:
    raise ValueError(text)


def _check_storable(value: object) -> None:
    match value:
        case str() if re.search(UNSTORABLE_PATTERN, value) is not None:
            raise _refused("body", "unstorable_character")
        case Mapping():
            for key, item in cast("Mapping[str, object]", value).items():
                _check_storable(key)
                _check_storable(item)
        case list():
            for item in cast("list[object]", value):
                _check_storable(item)
        case _:
            pass


def _refused(field: str, reason: str) -> Refused:
    return Refused(Code.INVALID_FIELD, field=field, reason=reason)


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_once_each, parse_float=_finite, parse_constant=_not_a_number
)

"""Metadata: what a caller wrote beside a card or a movement, kept exactly as JSON gives it back."""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, cast

from pos_app.errors import Code, Refused

Metadata = Mapping[str, object]
NO_METADATA: Final[Metadata] = MappingProxyType({})

LARGEST_METADATA_BYTES: Final = 16 * 1024
DEEPEST_METADATA: Final = 16
WIDEST_NUMBER_BITS: Final = 1024
"""Wider integers than any double has are no numbers of JSON's other readers."""


def no_metadata() -> Metadata:
    """Return NO_METADATA, as the default of a field (a dataclass takes no mapping for one)."""
    return NO_METADATA


def canonical_json(value: object) -> str:
    """Return JSON in one spelling, so that equal is the same: sorted keys, no spaces, ASCII."""
    import json  # noqa: PLC0415 - a till writes none of it before its first scan

    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def metadata_text(metadata: Metadata) -> str:
    """Return the metadata as canonical JSON, or refuse what is not a JSON object of bounded size.

    At most 16 KiB as written here, objects and lists at most 16 deep, finite numbers only. `1` and
    `1.0` stay different, and so do `1` and `true`.
    """
    if not metadata:
        return "{}"
    text = canonical_json(_plain(metadata, DEEPEST_METADATA))
    if len(text) > LARGEST_METADATA_BYTES:
        raise _refused("too_large", largest=LARGEST_METADATA_BYTES)
    return text


def metadata_of(text: str) -> Metadata:
    """Return the metadata that `metadata_text` wrote."""
    if text == "{}":
        return NO_METADATA
    import json  # noqa: PLC0415 - as above

    return MappingProxyType(cast("dict[str, object]", json.loads(text)))


def _plain(value: object, levels: int) -> object:
    """Return the value made of nothing but dicts, lists and JSON's own scalars."""
    match value:
        case None | bool() | str():
            return value
        case int():
            if value.bit_length() > WIDEST_NUMBER_BITS:
                raise _refused("number_too_large")
            return value
        case float():
            if not math.isfinite(value):
                raise _refused("not_json")
            return value
        case Mapping():
            below = _below(levels)
            entries = cast("Mapping[object, object]", value)
            return {_key(key): _plain(item, below) for key, item in entries.items()}
        case list() | tuple():
            below = _below(levels)
            return [_plain(item, below) for item in cast("Sequence[object]", value)]
        case _:
            raise _refused("not_json")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise _refused("not_json")
    return key


def _below(levels: int) -> int:
    if levels == 0:
        raise _refused("too_deep", deepest=DEEPEST_METADATA)
    return levels - 1


def _refused(reason: str, **fields: object) -> Refused:
    return Refused(Code.INVALID_FIELD, field="metadata", reason=reason, **fields)

"""What the words of the wallet API are made of: names, amounts, moments, metadata.

The limits stand here for whoever reads the schema. They are enforced by the wallet alone, which
says what is wrong in the same way to a till and to a web shop.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
from msgspec import UNSET, Meta, UnsetType

from pos_app.domain.clock import datetime_of, milliseconds_of
from pos_app.domain.ids import LONGEST_NAME
from pos_app.domain.metadata import canonical_json
from pos_app.domain.money import LARGEST_AMOUNT_MINOR

NO_SPACE_AT_THE_ENDS: Final = r"^[^\s\x00\x1c-\x1f\x85]([^\x00]*[^\s\x00\x1c-\x1f\x85])?$"
"""What `checked_name` takes: Python knows five spaces more than a pattern does elsewhere."""

Name = Annotated[
    str,
    Meta(
        extra_json_schema={
            "minLength": 1,
            "maxLength": LONGEST_NAME,
            "pattern": NO_SPACE_AT_THE_ENDS,
        }
    ),
]
"""An id or a name that a client chose."""

Label = Annotated[str, Meta(extra_json_schema={"minLength": 1, "maxLength": LONGEST_NAME})]
"""Text for people, or of another system; spaces are its own."""

Amount = Annotated[int, Meta(extra_json_schema={"minimum": 0, "maximum": LARGEST_AMOUNT_MINOR})]
"""Minor units."""

Seconds = Annotated[int, Meta(extra_json_schema={"minimum": 1, "maximum": 253_402_300_799})]

Uuid = Annotated[str, Meta(extra_json_schema={"format": "uuid"})]

Moment = Annotated[datetime, Meta(extra_json_schema={"format": "date-time"})]
"""A date-time of RFC 3339. Answers are UTC; a request without a zone is taken to be."""

AskedMetadata = Annotated[
    dict[str, Any], Meta(extra_json_schema={"description": "At most 16 KiB and 16 levels deep."})
]
"""Metadata as a request brings it."""

KeptMetadata = Annotated[msgspec.Raw, Meta(extra_json_schema={"type": "object"})]
"""Metadata as an answer shows it: JSON already, whatever numbers are in it."""

_NO_METADATA: Final = msgspec.Raw(b"{}")


class Word(msgspec.Struct, omit_defaults=True):
    """One JSON object of the API. A field that is not set is absent; there is no null."""


class SecretWord(Word):
    """One that holds a token or a PIN: neither a log nor a traceback gets to see it."""

    def __repr__(self) -> str:
        """Return the name of the word and nothing that is in it."""
        return f"{type(self).__name__}(...)"


def kept_metadata(metadata: Mapping[str, object]) -> msgspec.Raw:
    """Return metadata for an answer."""
    if not metadata:
        return _NO_METADATA
    return msgspec.Raw(canonical_json(dict(metadata)).encode())


def moment_if_any(at_ms: int | None) -> datetime | UnsetType:
    """Return a stored instant for an answer, nothing for none."""
    return UNSET if at_ms is None else datetime_of(at_ms)


def milliseconds_if_any(at: datetime | UnsetType) -> int | None:
    """Return the instant that a request names; one without a zone is UTC."""
    return None if at is UNSET else milliseconds_of(at)

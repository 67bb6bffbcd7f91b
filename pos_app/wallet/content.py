"""What a request asks for, as text: kept with its outcome to tell a repetition from a conflict.

Only what the caller chose is content. Who acts and which PIN was typed are not: the same request
may be sent again after a change of shift, and a PIN is never kept.
"""

import hashlib
import json
from typing import Any, cast

from pos_app.domain.metadata import Metadata, metadata_text
from pos_app.domain.token import Format
from pos_app.errors import Code, Refused
from pos_app.storage.formats import format_text

_DIGEST_CHARACTERS = 32
_ENCODER = json.JSONEncoder(separators=(",", ":"))


def content_text(verb: str, **fields: object) -> str:
    """Return the request as JSON text, its fields in the order they are compared in."""
    return _ENCODER.encode({"command": verb, **fields})


def metadata_digest(metadata: Metadata) -> str:
    """Return what stands for metadata in a request: a hash, for the metadata is kept already."""
    if not metadata:
        return ""
    digest = hashlib.sha256(metadata_text(metadata).encode())
    return digest.hexdigest()[:_DIGEST_CHARACTERS]


def format_content(format_: Format | None) -> str | None:
    """Return what stands for a format in a request."""
    return None if format_ is None else format_text(format_)


def check_same_content(stored: str, asked: str) -> None:
    """Refuse a ref_id that belongs to another request, naming the first field that differs."""
    if stored != asked:
        raise Refused(Code.REF_ID_CONFLICT, field=_first_difference(stored, asked))


def _first_difference(stored: str, asked: str) -> str:
    before = cast("dict[str, Any]", json.loads(stored))
    now = cast("dict[str, Any]", json.loads(asked))
    names = [*now, *(name for name in before if name not in now)]
    return next(
        name for name in names if (name in before, before.get(name)) != (name in now, now.get(name))
    )

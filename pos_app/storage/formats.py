"""How a token's or a PIN's format is kept: JSON text in the wallet API's own words."""

import json

from pos_app.domain.metadata import canonical_json
from pos_app.domain.token import Format


def format_text(format_: Format) -> str:
    """Return the format as canonical JSON."""
    told = {
        "barcode": format_.barcode,
        "characters": format_.characters,
        "length": format_.length,
        "numbers": format_.numbers,
        "prefix": format_.prefix,
        "symbols": format_.symbols,
    }
    # Not one of the wallet API's words: only said where it is so.
    return canonical_json(told | {"printable": True} if format_.printable else told)


def format_of(text: str) -> Format:
    """Return the format that `format_text` wrote."""
    return Format(**json.loads(text))

"""How a token's or a PIN's format is kept: JSON text in the wallet API's own words."""

import json

from pos_app.domain.metadata import canonical_json
from pos_app.domain.token import Format


def format_text(format_: Format) -> str:
    """Return the format as canonical JSON."""
    return canonical_json(
        {
            "barcode": format_.barcode,
            "characters": format_.characters,
            "length": format_.length,
            "numbers": format_.numbers,
            "prefix": format_.prefix,
            "symbols": format_.symbols,
        }
    )


def format_of(text: str) -> Format:
    """Return the format that `format_text` wrote."""
    return Format(**json.loads(text))

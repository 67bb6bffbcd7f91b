"""What a till signs when it asks: the whole question, so that none can be changed on its way.

A question carries no clock. Asked again it has the same answer, so an old one does no harm, and a
till whose clock is wrong is still a till.
"""

import hashlib
from typing import Final

SIGNATURE_HEADER: Final = "till-signature"
"""Ed25519 over `signed_text`, as base64."""

INCARNATION_HEADER: Final = "till-incarnation"
"""Which life of the till asks, and so which public key it signs by."""


def signed_text(method: str, target: str, body: bytes) -> bytes:
    """Return what is signed of a request: `target` is its path with its query, as it is sent."""
    return f"{method}\n{target}\n{hashlib.sha256(body).hexdigest()}".encode()

"""Secrets of API clients: 256 random bits each, so a keyed hash guards them as well as a slow one.

Nobody can try them all, with or without the database; a slow hash would only let strangers keep
the processors busy.
"""

import hmac
import secrets
from typing import Final

_SECRET_BYTES: Final = 32


def new_secret() -> str:
    """Return a new secret: 43 letters, digits, hyphens and underscores."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def secret_hash(key: bytes, client_id: str, secret: str) -> bytes:
    """Return what is kept of a secret: HMAC-SHA-256 of client and secret, 32 bytes."""
    return hmac.digest(key, f"{client_id}\x00{secret}".encode("utf-8", "surrogatepass"), "sha256")


def is_secret(key: bytes, client_id: str, secret: str, kept: bytes) -> bool:
    """Tell, in a time that says nothing, whether this is the secret that was kept."""
    return hmac.compare_digest(secret_hash(key, client_id, secret), kept)

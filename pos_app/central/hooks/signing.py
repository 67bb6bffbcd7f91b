"""Secrets of subscriptions: sealed where they are kept, and what they make of a body."""

import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pos_app.domain.hook import Hook, SecretKind
from pos_app.errors import Broken, Code

_NONCE_BYTES: Final = 12


def sealed(key: bytes, hook_id: str, secret: str) -> bytes:
    """Return a secret that only the key opens, and only for this subscription (AES-256-GCM)."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret.encode(), hook_id.encode())


def opened(key: bytes, hook: Hook) -> bytes | None:
    """Return the secret of a subscription, None when it has none.

    Raises:
        Broken: KEY_WRONG.
    """
    kept = hook.sealed_secret
    if kept is None:
        return None
    try:
        return AESGCM(key).decrypt(kept[:_NONCE_BYTES], kept[_NONCE_BYTES:], hook.hook_id.encode())
    except InvalidTag as error:
        raise Broken(Code.KEY_WRONG, hook_id=hook.hook_id) from error


def signature_headers(key: bytes, hook: Hook, body: bytes) -> dict[str, str]:
    """Return the headers that show a receiver who sent these very bytes."""
    secret = opened(key, hook)
    if secret is None:
        return {}
    if hook.secret_kind is SecretKind.AUTHORIZATION:
        return {"authorization": secret.decode()}
    return {"event-signature": hmac.new(secret, body, hashlib.sha1).hexdigest()}

"""Secrets of subscriptions: sealed where they are kept, and what they make of a body."""

import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pos_app.central.hooks.aws_signature import AwsSecret, aws_headers
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A POST about to be sent, to the byte. `target` is its path and query."""

    target: str
    headers: Mapping[str, str]
    body: bytes
    at: datetime


def signature_headers(key: bytes, hook: Hook, outgoing: Outgoing) -> dict[str, str]:
    """Return the headers that show a receiver who sent these very bytes."""
    secret = opened(key, hook)
    if secret is None:
        return {}
    match hook.secret_kind:
        case SecretKind.AUTHORIZATION:
            return {"authorization": secret.decode()}
        case SecretKind.AWS4_HMAC_SHA256:
            return aws_headers(
                AwsSecret(**msgspec.json.decode(secret)),
                method="POST",
                target=outgoing.target,
                headers=outgoing.headers,
                body=outgoing.body,
                at=outgoing.at,
            )
        case _:
            return {"event-signature": hmac.new(secret, outgoing.body, hashlib.sha1).hexdigest()}

"""A till's keys at central: its own to sign by, and those that central handed over, sealed.

No secret lies in the database: the signing key of each life is derived from the till's master key
with an id that is kept there, and what central handed over is sealed by another key of the till's.
"""

import os
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from pos_app.errors import Broken, Code

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_SEALED_FOR: Final = b"tillit handed over v1"


class HandedOver(NamedTuple):
    """What lets the till know its account's tokens and PINs, 32 bytes each."""

    token_key: bytes
    pin_key: bytes


def signing_key(sealing_key: bytes, enrolment_id: str) -> Ed25519PrivateKey:
    """Return the key that one life of the till signs by: the same again for the same id."""
    info = f"tillit till-signing v1 {enrolment_id}".encode()
    seed = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(sealing_key)
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_key_of(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes by which central knows who signed."""
    return key.public_key().public_bytes_raw()


def seal(sealing_key: bytes, handed: HandedOver) -> bytes:
    """Return what central handed over so that only this till's key opens it (AES-256-GCM)."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(sealing_key).encrypt(nonce, b"".join(handed), _SEALED_FOR)


def unseal(sealing_key: bytes, sealed: bytes) -> HandedOver:
    """Return what was sealed.

    Raises:
        Broken: KEY_WRONG, it was sealed by another key or changed since.
    """
    try:
        told = AESGCM(sealing_key).decrypt(
            sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _SEALED_FOR
        )
    except InvalidTag as error:
        raise Broken(Code.KEY_WRONG, reason="handed_over") from error
    return HandedOver(told[:KEY_BYTES], told[KEY_BYTES:])

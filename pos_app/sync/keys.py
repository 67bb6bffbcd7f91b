"""A till's keys at central: its own to sign by, and those that came from outside, sealed.

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
_BODY_FOR: Final = b"tillit request body v1"


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


def seal(sealing_key: bytes, handed: HandedOver, beside: bytes = b"") -> bytes:
    """Return what central handed over so that only this till's key opens it (AES-256-GCM).

    `beside` is any other secret of this joining.
    """
    return _sealed(sealing_key, b"".join(handed) + beside, _SEALED_FOR)


def unseal(sealing_key: bytes, sealed: bytes) -> HandedOver:
    """Return what was sealed.

    Raises:
        Broken: KEY_WRONG, it was sealed by another key or changed since.
    """
    told = _opened(sealing_key, sealed, _SEALED_FOR)
    return HandedOver(told[:KEY_BYTES], told[KEY_BYTES : 2 * KEY_BYTES])


def unseal_beside(sealing_key: bytes, sealed: bytes) -> bytes:
    """Return the other secret that was sealed along. Raises as `unseal`."""
    return _opened(sealing_key, sealed, _SEALED_FOR)[2 * KEY_BYTES :]


def seal_body(sealing_key: bytes, body: bytes) -> bytes:
    """Return the body of a request that names a token, to be kept until it is answered."""
    return _sealed(sealing_key, body, _BODY_FOR)


def unseal_body(sealing_key: bytes, sealed: bytes) -> bytes:
    """Return the body, to the byte. Raises as `unseal`."""
    return _opened(sealing_key, sealed, _BODY_FOR)


def _sealed(sealing_key: bytes, told: bytes, purpose: bytes) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(sealing_key).encrypt(nonce, told, purpose)


def _opened(sealing_key: bytes, sealed: bytes, purpose: bytes) -> bytes:
    try:
        return AESGCM(sealing_key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], purpose)
    except InvalidTag as error:
        raise Broken(Code.KEY_WRONG, reason="handed_over") from error

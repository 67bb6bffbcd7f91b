"""Who signed what: a till its questions, central the allowances it gives."""

import base64
import binascii
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from pos_app.domain.allowance import Grant
from pos_app.domain.ids import AccountId, TillId
from pos_app.errors import Code, Refused
from pos_app.wire.tills.request import GrantWord, grant_text, grant_word
from pos_app.wire.tills.signing import INCARNATION_HEADER, SIGNATURE_HEADER


class GrantKey:
    """The key that every allowance is signed by. `seed` is 32 bytes and not in the database."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public_key(self) -> bytes:
        """What tills are handed to know our allowances by, 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def word(self, account_id: AccountId, till_id: TillId, grant: Grant) -> GrantWord:
        """Return an allowance for an answer; the same one has the same signature."""
        return grant_word(grant, self._key.sign(grant_text(account_id, till_id, grant)))


def incarnation_in(headers: Mapping[str, str]) -> int:
    """Return the life that says it asks, or refuse a question that names none."""
    told = headers.get(INCARNATION_HEADER, "")
    if not (told.isascii() and told.isdigit() and len(told) < len("1000000000")):
        raise Refused(Code.CREDENTIAL_INVALID, reason="incarnation")
    return int(told)


def check_signature(headers: Mapping[str, str], public_key: bytes, text: bytes) -> None:
    """Refuse a question that the life with this key did not sign: CREDENTIAL_INVALID."""
    try:
        signature = base64.b64decode(headers.get(SIGNATURE_HEADER, ""), validate=True)
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, text)
    except (InvalidSignature, ValueError, binascii.Error) as error:
        raise Refused(Code.CREDENTIAL_INVALID, reason="signature") from error

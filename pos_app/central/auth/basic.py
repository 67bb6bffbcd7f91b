"""HTTP Basic, as clients sign in with it: `client_id:client_secret` in base64."""

import base64
import binascii
from typing import Final, NamedTuple

from pos_app.errors import Code, Refused

_SCHEME: Final = "basic"


class NamedSecret(NamedTuple):
    """Who somebody says they are, and what shows it."""

    client_id: str
    secret: str

    def __repr__(self) -> str:
        """Return who it is and not the secret."""
        return f"NamedSecret({self.client_id!r})"


def named_secret_of(authorization: str | None) -> NamedSecret:
    """Return what the header `Authorization` holds.

    Raises:
        Refused: CREDENTIAL_INVALID, it is missing or no Basic.
    """
    scheme, _, encoded = (authorization or "").partition(" ")
    if scheme.lower() != _SCHEME:
        raise Refused(Code.CREDENTIAL_INVALID, reason="no_basic_authorization")
    try:
        decoded = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise Refused(Code.CREDENTIAL_INVALID, reason="unreadable_authorization") from error
    client_id, colon, secret = decoded.partition(":")
    if not colon or "\x00" in client_id:
        raise Refused(Code.CREDENTIAL_INVALID, reason="unreadable_authorization")
    return NamedSecret(client_id, secret)

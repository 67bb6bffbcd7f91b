"""ENROL: a till becomes one of an account's, or begins another life (message 1)."""

from typing import Annotated, Final, Literal
from urllib.parse import parse_qsl, urlencode

from msgspec import Meta

from pos_app.wire.wallet_api.shapes import Name, SecretWord

EnrolReason = Literal["new", "restored", "reinstalled", "lost"]


class EnrolRequest(SecretWord, kw_only=True):
    """Ask with a one-time code; `public_key` is the new life's Ed25519 key, hex.

    The same code with the same key has the same answer, so a lost one is asked for again.
    """

    code: Annotated[str, Meta(extra_json_schema={"minLength": 8, "maxLength": 64})]
    public_key: Annotated[str, Meta(extra_json_schema={"pattern": "^[0-9a-f]{64}$"})]
    reason: EnrolReason = "new"


class EnrolAnswer(SecretWord, kw_only=True):
    """Who the till is now. The keys (hex, 32 bytes each) let it know tokens and PINs offline.

    `central_key` is the Ed25519 key that grants are signed by.
    """

    account_id: Name
    till_id: Name
    incarnation: int
    token_key: str
    pin_key: str
    central_key: str
    feed_epoch: str


class Invitation(SecretWord, kw_only=True):
    """Where central is, for which account, and the code: all that a till needs to join."""

    address: str
    account_id: Name
    code: str


_SCHEME: Final = "tillit:enrol?"


def invitation_text(invitation: Invitation) -> str:
    """Return what a till scans, as a QR code, to join."""
    return _SCHEME + urlencode(
        {
            "central": invitation.address,
            "account": invitation.account_id,
            "code": invitation.code,
        }
    )


def invitation_in(text: str) -> Invitation | None:
    """Return the invitation that a scan is; None for any other text."""
    if not text.startswith(_SCHEME):
        return None
    told = dict(parse_qsl(text.removeprefix(_SCHEME)))
    if not {"central", "account", "code"} <= told.keys():
        return None
    return Invitation(address=told["central"], account_id=told["account"], code=told["code"])

"""ENROL: a till becomes one of an account's, or begins another life (message 1)."""

import base64
import binascii
import json
import zlib
from typing import Annotated, Final, Literal

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


_MARK: Final = "TILLIT.ENROL."
_CHECK_BYTES: Final = 4


def invitation_text(invitation: Invitation) -> str:
    """Return what a till scans, as a QR code, to join.

    Letters and digits alone, which a keyboard scanner types alike on every Nordic layout.
    """
    told = [invitation.address, invitation.account_id, invitation.code]
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    check = zlib.crc32(content).to_bytes(_CHECK_BYTES, "big")
    return _MARK + base64.b32encode(check + content).decode().rstrip("=")


def invitation_in(text: str) -> Invitation | None:
    """Return the invitation that a scan is; None for any other text.

    A German keyboard swaps two letters: the check tells which was meant.
    """
    written = text.strip().upper()
    return _read(written) or _read(written.translate(_SWAPPED))


_SWAPPED: Final = str.maketrans("YZ", "ZY")


def _read(text: str) -> Invitation | None:
    if not text.startswith(_MARK):
        return None
    body = text.removeprefix(_MARK)
    try:
        raw = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError):
        return None
    check, content = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
    if zlib.crc32(content).to_bytes(_CHECK_BYTES, "big") != check or not content:
        return None
    address, account_id, code = json.loads(content)
    return Invitation(address=address, account_id=account_id, code=code)

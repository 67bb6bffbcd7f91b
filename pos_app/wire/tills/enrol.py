"""ENROL: a till becomes one of an account's, or begins another life (message 1)."""

from typing import Annotated, Literal

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

"""Enrol: a life of a till begins at central, with a one-time code and a key of its own."""

import hashlib
from dataclasses import dataclass, field

from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.sync.gateway import enrol
from pos_app.sync.keys import HandedOver, public_key_of, seal, signing_key
from pos_app.sync.transport import Transport
from pos_app.sync.words import bytes_in
from pos_app.wire.tills.enrol import EnrolReason, invitation_in


@dataclass(frozen=True, slots=True)
class Invited:
    """Where a central is, the account there, and the one-time code: scanned or typed."""

    address: str
    account_id: str
    code: str = field(repr=False)


def invited_by(text: str) -> Invited | None:
    """Return what a scanned QR code invites to; None for any other text."""
    told = invitation_in(text)
    return None if told is None else Invited(told.address, told.account_id, told.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A code, what account it is of, and the central at an address that gave it out."""

    account_id: AccountId
    address: str
    code: str = field(repr=False)
    reason: EnrolReason


def begin_life(transport: Transport, wish: Wish, sealing_key: bytes, now_ms: int) -> Joining:
    """Return the life that central began; nothing is kept of it here yet.

    The same code has the same key, so an answer that was lost comes again. Raises as `enrol`.
    """
    code = wish.code.strip()
    enrolment_id = hashlib.sha256(code.encode()).hexdigest()
    key = signing_key(sealing_key, enrolment_id)
    told = enrol(transport, wish.account_id, code, public_key_of(key), wish.reason)
    handed = HandedOver(bytes_in(told.token_key, "token_key"), bytes_in(told.pin_key, "pin_key"))
    return Joining(
        account_id=AccountId(told.account_id),
        till_id=TillId(told.till_id),
        incarnation=told.incarnation,
        address=wish.address,
        speech=Speech.TILLS,
        enrolment_id=enrolment_id,
        sealed_keys=seal(sealing_key, handed),
        central_key=bytes_in(told.central_key, "central_key"),
        state=JoiningState.LIVE,
        feed_epoch=told.feed_epoch,
        feed_after=0,
        snapshot_after=None,
        snapshot_feed_after=0,
        snapshot_done=0,
        snapshot_total=0,
        clock_high_ms=now_ms,
        joined_at_ms=now_ms,
    )

"""Enrol: a till becomes one of an account's, or begins another life. One is live at a time (R6)."""

import hmac
from dataclasses import dataclass, field
from typing import Final

from pos_app.allowances.given.policy import HOUR_MS, Policy
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import AccountId, TillId, checked_account_id, checked_name
from pos_app.domain.operation import first_previous_hash
from pos_app.domain.pin import lock_ms_after
from pos_app.errors import Code, Refused
from pos_app.storage import enrol_codes, failed_sign_ins, till_allowances, till_feed, tills
from pos_app.storage.enrol_codes import CodeRow
from pos_app.storage.failed_sign_ins import Suspect
from pos_app.storage.statement import Connection
from pos_app.storage.tills import Life
from pos_app.wallet.context import AccountKeys, Context
from pos_app.wallet.hashes import account_keys_of
from pos_app.wallet.outcome import Denied, Granted, Outcome

KEY_BYTES: Final = 32
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS: Final = 10
_GROUP: Final = 5
_MISREAD: Final = str.maketrans("OIL", "011", "- ")
_FORGOTTEN_AFTER_MS: Final = HOUR_MS
_SUSPECT: Final = "enrol"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCode:
    """A code that lets a till join once, in clear only here, and until when."""

    account_id: AccountId
    till_id: TillId
    code: str = field(repr=False)
    expires_at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolTill:
    """A till shows a code and the public key of its new life. `address` is of the network."""

    account_id: AccountId
    code: str = field(repr=False)
    public_key: bytes
    reason: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """Who the till is now, and what it is handed to know cards by."""

    till_id: TillId
    incarnation: int
    keys: AccountKeys
    feed_epoch: str


def make_code(
    connection: Connection,
    context: Context,
    policy: Policy,
    account_id: AccountId,
    till_id: TillId,
    by: str,
) -> MadeCode:
    """Make the code that one till joins with; the till is there, without a life, from now on.

    Raises:
        Refused: INVALID_FIELD.
    """
    checked_account_id(account_id)
    checked_name(till_id, "till_id")
    now_ms = context.clock.now_ms()
    # News is kept from here on: whatever is under way now has ended before the till asks.
    tills.add_till(connection, account_id, till_id, epoch=context.new_id(), at_ms=now_ms, by=by)
    locked = tills.get_locked_till(connection, account_id, till_id)
    tills.set_following(connection, locked, follows=True)
    letters = "".join(_ALPHABET[context.draw(len(_ALPHABET))] for _ in range(_LETTERS))
    expires_at_ms = now_ms + policy.code_lifetime_ms
    enrol_codes.add_code(
        connection,
        CodeRow(
            account_id=account_id,
            code_hash=_hash(context, account_id, letters),
            till_id=till_id,
            expires_at_ms=expires_at_ms,
            created_at_ms=now_ms,
            created_by=by,
            used_at_ms=None,
            incarnation=None,
        ),
    )
    code = "-".join(letters[start : start + _GROUP] for start in range(0, _LETTERS, _GROUP))
    return MadeCode(account_id=account_id, till_id=till_id, code=code, expires_at_ms=expires_at_ms)


def enrol(connection: Connection, context: Context, command: EnrolTill) -> Outcome[Enrolled]:
    """Begin the next life of the till that the code is for; every earlier one is fenced.

    What those held stays reserved. The same code with the same key has the same answer. Denied:
    ENROL_CODE_INVALID; after some wrong codes from one address TOO_MANY_TRIES, with `until_ms`.

    Raises:
        Refused: INVALID_FIELD.
    """
    checked_account_id(command.account_id)
    if len(command.public_key) != KEY_BYTES:
        raise Refused(Code.INVALID_FIELD, field="public_key", reason="length")
    now_ms = context.clock.now_ms()
    suspect = Suspect(account_id=command.account_id, client_id=_SUSPECT, address=command.address)
    blocked_until_ms = failed_sign_ins.find_block(connection, suspect) or 0
    if blocked_until_ms > now_ms:
        return Denied(Refused(Code.TOO_MANY_TRIES, until_ms=blocked_until_ms))
    letters = command.code.upper().translate(_MISREAD)
    hash_ = _hash(context, command.account_id, letters)
    code = enrol_codes.find_code(connection, command.account_id, hash_)
    if code is not None:
        enrolled = _begun(connection, context, command, code)
        if enrolled is not None:
            return Granted(enrolled)
    _count(connection, suspect, now_ms)
    return Denied(Refused(Code.ENROL_CODE_INVALID))


def _begun(
    connection: Connection, context: Context, command: EnrolTill, found: CodeRow
) -> Enrolled | None:
    locked = tills.get_locked_till(connection, found.account_id, found.till_id)
    # Looked at again behind the lock: the same question may have come twice at the same moment.
    code = enrol_codes.find_code(connection, found.account_id, found.code_hash) or found
    keys = account_keys_of(context, command.account_id)
    if code.incarnation is not None:
        life = tills.find_life(connection, code.account_id, code.till_id, code.incarnation)
        if life is None or life.public_key != command.public_key:
            return None
        return Enrolled(
            till_id=code.till_id,
            incarnation=code.incarnation,
            keys=keys,
            feed_epoch=locked.feed_epoch,
        )
    now_ms = context.clock.now_ms()
    if code.expires_at_ms <= now_ms:
        return None
    tills.fence_lives(connection, locked)
    till_allowances.freeze(connection, code.account_id, code.till_id)
    incarnation = locked.incarnation + 1
    epoch = context.new_id()
    life = Life(
        account_id=code.account_id,
        till_id=code.till_id,
        incarnation=incarnation,
        public_key=command.public_key,
        state=IncarnationState.LIVE,
        reason=command.reason,
        last_sequence=0,
        last_hash=first_previous_hash(code.till_id, incarnation),
        began_at_ms=now_ms,
        seen_at_ms=now_ms,
    )
    tills.begin_life(connection, locked, life, epoch=epoch)
    till_feed.forget_all_rows(connection, locked)
    till_allowances.forget_recall_numbers(connection, code.account_id, code.till_id)
    enrol_codes.use_code(connection, code, incarnation, now_ms)
    return Enrolled(till_id=code.till_id, incarnation=incarnation, keys=keys, feed_epoch=epoch)


def _count(connection: Connection, suspect: Suspect, now_ms: int) -> None:
    failures = failed_sign_ins.count_failure(
        connection, suspect, at_ms=now_ms, forgotten_ms=now_ms - _FORGOTTEN_AFTER_MS
    )
    wait_ms = lock_ms_after(failures)
    if wait_ms:
        failed_sign_ins.block(connection, suspect, now_ms + wait_ms)


def _hash(context: Context, account_id: AccountId, letters: str) -> bytes:
    text = f"enrol\0{account_id}\0{letters}".encode("utf-8", "surrogatepass")
    return hmac.digest(context.token_hash_key, text, "sha256")

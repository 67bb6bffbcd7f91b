"""Secrets at rest: what is kept instead of a token or a PIN, and where a token's value comes from.

Three keys, three purposes. Without them the database tells neither which text a token is, nor any
value it could give out again, nor lets anybody try the ten thousand PINs of four digits. What looks
a token or a PIN up is derived for each account, so that a till can be handed one account's alone.
"""

import hmac
from collections.abc import Iterator

from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.token import Draw
from pos_app.errors import Broken, Code
from pos_app.wallet.context import AccountKeys, Context

_WORD_BYTES = 4
_WORDS = 1 << (8 * _WORD_BYTES)
_SALT_BYTES = 16
_PIN_HASH_BYTES = 32


def account_keys_of(context: Context, account_id: AccountId) -> AccountKeys:
    """Return the keys of one account, as central hands them to a till that joins."""
    return AccountKeys(
        account_id=account_id,
        token_key=_token_key(context, account_id),
        pin_key=_pin_key(context, account_id),
    )


def token_hash(context: Context, account_id: AccountId, value: str) -> bytes:
    """Return what a token's value is looked up by: HMAC-SHA-256 by the account's key, 32 bytes."""
    return hmac.digest(_token_key(context, account_id), _joined(value), "sha256")


def value_source(
    context: Context, account_id: AccountId, card_id: CardId, token_id: str, attempt: int
) -> Draw:
    """Return the chance a token's value is drawn with: the same again for the same token.

    So a repeated request is told the same value without the value being kept anywhere.
    """
    seed = _joined(account_id, card_id, token_id, str(attempt))
    words = _words(context.token_value_key, seed)

    def draw(below: int) -> int:
        # Words at the top end, where the last round would be incomplete, are passed over.
        unbiased = _WORDS - _WORDS % below
        return next(word for word in words if word < unbiased) % below

    return draw


def pin_hash(context: Context, account_id: AccountId, card_id: CardId, pin: str) -> str:
    """Return a verifier of the PIN: argon2id over its keyed hash, cost and salt named within."""
    # A till starts without it: the first PIN is made or typed later.
    from argon2.low_level import Type, hash_secret  # noqa: PLC0415

    salt = bytes(context.draw(256) for _ in range(_SALT_BYTES))
    cost = context.pin_cost
    secret = _pin_secret(context, account_id, card_id, pin)
    return hash_secret(
        secret, salt, cost.rounds, cost.memory_kib, cost.lanes, _PIN_HASH_BYTES, Type.ID
    ).decode()


def is_pin(context: Context, account_id: AccountId, card_id: CardId, pin: str, kept: str) -> bool:
    """Tell whether this is the PIN of a verifier. Takes tens of milliseconds, on purpose."""
    from argon2.exceptions import (  # noqa: PLC0415 - as above
        InvalidHashError,
        VerificationError,
        VerifyMismatchError,
    )
    from argon2.low_level import Type, verify_secret  # noqa: PLC0415

    try:
        verify_secret(kept.encode(), _pin_secret(context, account_id, card_id, pin), Type.ID)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise Broken(Code.UNEXPECTED, reason="unreadable_pin_verifier") from error
    return True


def _pin_secret(context: Context, account_id: AccountId, card_id: CardId, pin: str) -> bytes:
    return hmac.digest(_pin_key(context, account_id), _joined(card_id, pin), "sha256")


def _token_key(context: Context, account_id: AccountId) -> bytes:
    given = context.account_keys
    if given is not None and given.account_id == account_id:
        return given.token_key
    return _account_key(context.token_hash_key, account_id)


def _pin_key(context: Context, account_id: AccountId) -> bytes:
    given = context.account_keys
    if given is not None and given.account_id == account_id:
        return given.pin_key
    return _account_key(context.pin_key, account_id)


def _account_key(key: bytes, account_id: AccountId) -> bytes:
    return hmac.digest(key, _joined("account", account_id), "sha256")


def _joined(*parts: str) -> bytes:
    # No id holds a NUL, so no two lists of parts look the same; a scan may hold anything.
    return "\x00".join(parts).encode("utf-8", "surrogatepass")


def _words(key: bytes, seed: bytes) -> Iterator[int]:
    counter = 0
    while True:
        block = hmac.digest(key, counter.to_bytes(_WORD_BYTES, "big") + seed, "sha256")
        for start in range(0, len(block), _WORD_BYTES):
            yield int.from_bytes(block[start : start + _WORD_BYTES], "big")
        counter += 1

"""The other side of the wallet's bench: the same commits on the same driver, with nothing between.

What stands here is what one would write for a till that never had to be changed: statements as
text, rows as tuples, one connection, no threads, no word about what went wrong.
"""

import hmac
import json
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from sqlcipher3 import dbapi2

SALT_BYTES: Final = 16

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "wal_autocheckpoint = 4000",
)
_SCANNED: Final = """
SELECT c.card_id, c.version, c.position, c.currency, c.activated_at_ms, c.active_from_ms,
       c.expires_at_ms, c.deleted_at_ms, c.funds_minor - c.drawdown_minor - c.reserved_minor,
       t.id, t.expires_at_ms, t.one_shot, t.used_at_ms, m.command, r.command
FROM token_directory d
JOIN token t ON t.account_id = d.account_id AND t.card_id = d.card_id AND t.id = d.token_id
JOIN card c ON c.account_id = d.account_id AND c.card_id = d.card_id
LEFT JOIN wallet_transaction m
  ON m.account_id = c.account_id AND m.card_id = c.card_id AND m.ref_id = :ref
LEFT JOIN refusal r ON r.account_id = c.account_id AND r.card_id = c.card_id
  AND r.key_space = 'transaction' AND r.ref_id = :ref
WHERE d.account_id = :account AND d.token_hash = :hash
ORDER BY d.generation DESC"""
_HELD: Final = """
SELECT c.card_id, c.version, c.position, c.currency, c.deleted_at_ms,
       v.amount_minor - v.captured_minor - v.released_minor, v.settled_at_ms, m.command, r.command
FROM wallet_transaction p INDEXED BY ix_wallet_transaction_account_id_id
JOIN card c ON c.account_id = p.account_id AND c.card_id = p.card_id
JOIN reservation v
  ON v.account_id = p.account_id AND v.card_id = p.card_id AND v.transaction_id = p.id
LEFT JOIN wallet_transaction m
  ON m.account_id = c.account_id AND m.card_id = c.card_id AND m.ref_id = :ref
LEFT JOIN refusal r ON r.account_id = c.account_id AND r.card_id = c.card_id
  AND r.key_space = 'transaction' AND r.ref_id = :ref
WHERE p.account_id = :account AND p.id = :transaction"""
_HOLD: Final = """
UPDATE card SET reserved_minor = reserved_minor + ?, position = position + 1, version = version + 1
WHERE account_id = ? AND card_id = ? AND version = ?"""
_TAKE: Final = """
UPDATE card SET drawdown_minor = drawdown_minor + ?, reserved_minor = reserved_minor - ?,
  position = position + 1, version = version + 1
WHERE account_id = ? AND card_id = ? AND version = ?"""
_MOVEMENT: Final = """
INSERT INTO wallet_transaction (account_id, card_id, id, position, ref_id, type, amount_minor,
  currency, parent_id, token_id, originated_by, metadata, command, created_at_ms, created_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_RESERVATION: Final = """
INSERT INTO reservation (account_id, card_id, transaction_id, amount_minor, captured_minor,
  released_minor, settled_at_ms) VALUES (?, ?, ?, ?, 0, 0, NULL)"""
_SETTLE: Final = """
UPDATE reservation SET captured_minor = captured_minor + ?, settled_at_ms = ?
WHERE account_id = ? AND card_id = ? AND transaction_id = ? AND settled_at_ms IS NULL"""
_LOOKED_UP: Final = """
SELECT t.id, t.masked_code, t.format, t.expires_at_ms, t.one_shot, t.used_at_ms, c.account_id,
  c.card_id, c.id, c.type, c.currency, c.amount_minor, c.funds_minor, c.drawdown_minor,
  c.reserved_minor, c.name, c.customer_id, p.format, c.originated_by, c.metadata,
  c.activated_at_ms, c.active_from_ms, c.expires_at_ms, c.created_at_ms, c.created_by,
  c.deleted_at_ms, c.deleted_by
FROM token_directory d
JOIN token t ON t.account_id = d.account_id AND t.card_id = d.card_id AND t.id = d.token_id
JOIN card c ON c.account_id = t.account_id AND c.card_id = t.card_id
LEFT JOIN pin p ON p.account_id = c.account_id AND p.card_id = c.card_id
WHERE d.account_id = ? AND d.token_hash = ?
ORDER BY d.generation DESC LIMIT 1"""


def connect(database: Path, database_key: bytes) -> dbapi2.Connection:
    """Open the file as the till does: the same key, salt and pragmas."""
    raw = dbapi2.connect(str(database), isolation_level=None)
    salt = hmac.digest(database_key, b"tillit database salt", "sha256")[:SALT_BYTES]
    raw.execute(f"PRAGMA key = \"x'{database_key.hex()}{salt.hex()}'\"")
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    return raw


class Rows(Protocol):
    """What comes back of a statement."""

    def fetchone(self) -> Any:  # noqa: ANN401 - a row, whatever is in it
        """Return the first row."""
        ...

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        ...


class Raw(Protocol):
    """A connection without transactions of its own: the driver's, or one that looks like it."""

    def execute(self, statement: str, values: Any = ..., /) -> Rows:  # noqa: ANN401 - as it is
        """Run a statement of this module."""
        ...


@dataclass(frozen=True, slots=True)
class ByHand:
    """One connection to one account's cards. Amounts are minor units."""

    raw: Raw
    account_id: str
    token_hash_key: bytes = field(repr=False)

    def reserve(self, token: str, ref_id: str, amount_minor: int, currency: str, by: str) -> str:
        """Hold the amount durably and return the transaction's id."""
        raw = self.raw
        raw.execute("BEGIN IMMEDIATE")
        found = raw.execute(
            _SCANNED, {"account": self.account_id, "hash": self._hash(token), "ref": ref_id}
        ).fetchall()[0]
        card_id, version, position, *rules = found
        now_ms = time.time_ns() // 1_000_000
        _check(rules, amount_minor, currency, now_ms)
        token_id = found[9]
        command = {
            "command": "create",
            "type": "drawdown",
            "pending": True,
            "amount": amount_minor,
            "currency": currency,
            "token": token_id,
            "card_id": None,
            "originated_by": None,
            "metadata": "",
        }
        raw.execute(_HOLD, (amount_minor, self.account_id, card_id, version))
        transaction_id = str(uuid.uuid4())
        raw.execute(
            _MOVEMENT,
            (
                self.account_id,
                card_id,
                transaction_id,
                position + 1,
                ref_id,
                "pending_capture",
                amount_minor,
                currency,
                None,
                token_id,
                None,
                "{}",
                json.dumps(command, separators=(",", ":")),
                now_ms,
                by,
            ),
        )
        raw.execute(_RESERVATION, (self.account_id, card_id, transaction_id, amount_minor))
        raw.execute("COMMIT")
        return transaction_id

    def capture(self, transaction_id: str, ref_id: str, by: str) -> str:
        """Take all that is held durably and return the movement's id."""
        raw = self.raw
        raw.execute("BEGIN IMMEDIATE")
        card_id, version, position, currency, deleted, held, settled, *before = raw.execute(
            _HELD,
            {"account": self.account_id, "transaction": transaction_id, "ref": ref_id},
        ).fetchone()
        if deleted is not None or settled is not None or before != [None, None]:
            raise AssertionError
        now_ms = time.time_ns() // 1_000_000
        command = {
            "command": "capture",
            "transaction_id": transaction_id,
            "amount": None,
            "metadata": "",
        }
        raw.execute(_TAKE, (held, held, self.account_id, card_id, version))
        raw.execute(_SETTLE, (held, now_ms, self.account_id, card_id, transaction_id))
        movement_id = str(uuid.uuid4())
        raw.execute(
            _MOVEMENT,
            (
                self.account_id,
                card_id,
                movement_id,
                position + 1,
                ref_id,
                "drawdown",
                held,
                currency,
                transaction_id,
                None,
                None,
                "{}",
                json.dumps(command, separators=(",", ":")),
                now_ms,
                by,
            ),
        )
        raw.execute("COMMIT")
        return movement_id

    def look_up(self, token: str) -> tuple[Any, ...] | None:
        """Return what a token leads to, its own columns and the card's."""
        return self.raw.execute(_LOOKED_UP, (self.account_id, self._hash(token))).fetchone()

    def _hash(self, token: str) -> bytes:
        key = token_key(self.token_hash_key, self.account_id)
        return hmac.digest(key, token.encode(), "sha256")


@cache
def token_key(token_hash_key: bytes, account_id: str) -> bytes:
    """Return the key that an account's tokens are looked up by."""
    return hmac.digest(token_hash_key, f"account\0{account_id}".encode(), "sha256")


def _check(rules: Sequence[Any], amount_minor: int, currency: str, now_ms: int) -> None:
    """See that the token and the card can be used; the bench's always can."""
    own, activated, starts, ends, deleted, available, _, token_ends, one_shot, used, *before = rules
    usable = (
        own == currency
        and activated is not None
        and (starts is None or starts <= now_ms)
        and (ends is None or ends > now_ms)
        and (token_ends is None or token_ends > now_ms)
        and deleted is None
        and not one_shot
        and used is None
        and amount_minor <= available
        and before == [None, None]
    )
    if not usable:
        raise AssertionError

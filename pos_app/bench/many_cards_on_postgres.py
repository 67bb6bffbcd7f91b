"""Fills PostgreSQL with cards by the million; the server makes the rows itself.

Every card has its row, the `fund` it was made with, a reusable token and the token's entry in the
directory, as the wallet itself would have written them: the audit of such a database is clean.
"""

import hashlib
import sys
import time
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import psycopg

from pos_app.bench.by_hand import token_key
from pos_app.bench.many_cards import CURRENCY, FUNDS_MINOR
from pos_app.domain.token import DEFAULT_PREFIX

_BATCH: Final = 200_000
_BLOCK_BYTES: Final = 64
_INNER: Final = bytes([0x36]) * _BLOCK_BYTES
_OUTER: Final = bytes([0x5C]) * _BLOCK_BYTES

# Ids that look like chance and are always the same; a token is hashed by HMAC-SHA-256, spelt out.
_ROWS: Final = """
CREATE FUNCTION pg_temp.bench_id(number bigint, what text) RETURNS text IMMUTABLE LANGUAGE sql AS
  $$ SELECT encode(substr(sha256((what || number)::bytea), 1, 16), 'hex')::uuid::text $$;
CREATE FUNCTION pg_temp.bench_hash(token text, inner_pad bytea, outer_pad bytea) RETURNS bytea
  IMMUTABLE LANGUAGE sql AS $$ SELECT sha256(outer_pad || sha256(inner_pad || token::bytea)) $$;
"""
_CARD: Final = """
INSERT INTO card (account_id, card_id, id, type, currency, amount_minor, funds_minor,
  drawdown_minor, reserved_minor, position, version, metadata, activated_at_ms, created_at_ms,
  created_by)
SELECT %(account)s, 'card-' || lpad(n::text, 8, '0'), pg_temp.bench_id(n, 'card'), 'gift_card',
  %(currency)s, %(funds)s, %(funds)s, 0, 0, 1, 1, '{}', %(at)s + n, %(at)s + n, 'bench'
FROM generate_series(%(first)s::bigint, %(last)s) AS n"""
_FUND: Final = """
INSERT INTO wallet_transaction (account_id, card_id, id, position, ref_id, type, amount_minor,
  currency, metadata, command, created_at_ms, created_by)
SELECT %(account)s, 'card-' || lpad(n::text, 8, '0'), pg_temp.bench_id(n, 'fund'), 1,
  pg_temp.bench_id(n, 'ref'), 'fund', %(funds)s, %(currency)s, '{}',
  '{"command":"create_card"}', %(at)s + n, 'bench'
FROM generate_series(%(first)s::bigint, %(last)s) AS n"""
_TOKEN: Final = """
INSERT INTO token (account_id, card_id, id, hash, attempt, masked_code, one_shot, metadata,
  created_at_ms, created_by)
SELECT %(account)s, 'card-' || lpad(n::text, 8, '0'), pg_temp.bench_id(n, 'token id'),
  pg_temp.bench_hash(%(prefix)s || pg_temp.bench_id(n, 'token'), %(inner)s, %(outer)s), 0,
  %(prefix)s || '********-****-****-****-*******'
    || right(pg_temp.bench_id(n, 'token'), 5), 0, '{}', %(at)s + n, 'bench'
FROM generate_series(%(first)s::bigint, %(last)s) AS n"""  # noqa: S105 - a statement
_DIRECTORY: Final = """
INSERT INTO token_directory (account_id, token_hash, generation, card_id, token_id)
SELECT account_id, hash, 0, card_id, id FROM token ORDER BY account_id, hash"""


@dataclass(frozen=True, slots=True)
class ManyCardsOnPostgres:
    """Cards of one account, numbered from 0. The same numbers give the same tokens every time."""

    account_id: str
    count: int
    token_hash_key: bytes = field(repr=False)

    def token(self, number: int) -> str:
        """Return the token of one card."""
        digest = hashlib.sha256(f"token{number}".encode()).digest()
        return f"{DEFAULT_PREFIX}{UUID(bytes=digest[:16])}"

    def fill(self, conninfo: str) -> None:
        """Add the cards to a migrated database without any; tells on stderr how far it is.

        On a server that keeps little of its log the rows are written once only: their tables are
        made anew in the same commit.
        """
        started_s = time.monotonic()
        with psycopg.connect(conninfo) as connection:
            if connection.info.parameter_status("is_superuser") == "on":
                connection.execute("SET session_replication_role = replica")
            connection.execute("TRUNCATE card CASCADE")
            connection.execute(_ROWS)
            for first in range(0, self.count, _BATCH):
                after = min(first + _BATCH, self.count)
                values = self._values(first, after - 1)
                for statement in (_CARD, _FUND, _TOKEN):
                    connection.execute(statement, values)
                _tell(f"{after} of {self.count} cards", started_s)
            connection.execute(_DIRECTORY)
        with psycopg.connect(conninfo, autocommit=True) as connection:
            connection.execute("VACUUM (ANALYZE)")
            connection.execute("CHECKPOINT")
        _tell("the directory of their tokens", started_s)

    def _values(self, first: int, last: int) -> dict[str, object]:
        key = token_key(self.token_hash_key, self.account_id).ljust(_BLOCK_BYTES, b"\0")
        return {
            "account": self.account_id,
            "currency": CURRENCY,
            "funds": FUNDS_MINOR,
            "prefix": DEFAULT_PREFIX,
            "at": time.time_ns() // 1_000_000 - 2 * self.count,
            "inner": _xor(key, _INNER),
            "outer": _xor(key, _OUTER),
            "first": first,
            "last": last,
        }


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _tell(what: str, started_s: float) -> None:
    sys.stderr.write(f"bench: {what} written after {time.monotonic() - started_s:.0f} s\n")

"""Fills a till's file with cards by the hundred thousand, so that a bench meets a shop's real size.

Every card has its row, the `fund` it was made with, a reusable token and the token's entry in the
directory, as the wallet itself would have written them: the audit of such a file is clean.
"""

import hashlib
import hmac
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from pos_app.bench.by_hand import connect, token_key
from pos_app.domain.token import DEFAULT_PREFIX, masked

FUNDS_MINOR: Final = 10_000_000_00
CURRENCY: Final = "NOK"

_BATCH: Final = 50_000
_SPACING_MS: Final = 1000
_CACHE_KIB: Final = 262_144
_MADE_BY: Final = "bench"
_CARDS_A_CUSTOMER: Final = 4
_FIRST_NAMES: Final = ("Ingrid", "Ola", "Kari", "Åse", "Bjørn", "Päivi", "Sören", "Mette", "Jürgen")
_LAST_NAMES: Final = ("Nordmann", "Hansen", "Bø", "Lindqvist", "Mäkinen", "Østergaard", "Weiß")

_CARD: Final = """
INSERT INTO card (account_id, card_id, id, type, currency, amount_minor, funds_minor,
  drawdown_minor, reserved_minor, position, version, name, customer_id, metadata, activated_at_ms,
  created_at_ms, created_by)
VALUES (?, ?, ?, 'gift_card', ?, ?, ?, 0, 0, 1, 1, ?, ?, '{}', ?, ?, ?)"""
_FUND: Final = """
INSERT INTO wallet_transaction (account_id, card_id, id, position, ref_id, type, amount_minor,
  currency, metadata, command, created_at_ms, created_by)
VALUES (?, ?, ?, 1, ?, 'fund', ?, ?, '{}', '{"command":"create_card"}', ?, ?)"""
_TOKEN: Final = """
INSERT INTO token (account_id, card_id, id, hash, attempt, masked_code, one_shot, metadata,
  created_at_ms, created_by)
VALUES (?, ?, ?, ?, 0, ?, 0, '{}', ?, ?)"""  # noqa: S105 - a statement
_DIRECTORY: Final = """
INSERT INTO token_directory (account_id, token_hash, generation, card_id, token_id)
SELECT account_id, hash, 0, card_id, id FROM token ORDER BY account_id, hash"""


@dataclass(frozen=True, slots=True)
class ManyCards:
    """Cards of one account, numbered from 0. The same numbers give the same tokens every time."""

    account_id: str
    count: int
    token_hash_key: bytes = field(repr=False)

    def token(self, number: int) -> str:
        """Return the token of one card."""
        return DEFAULT_PREFIX + _ids(number)[0]

    def fill(self, database: Path, database_key: bytes) -> None:
        """Add the cards to a migrated file without any, which nobody has open.

        Writes without a journal: the file is whole only when this has returned. Tells on stderr how
        far it is.
        """
        started_s = time.monotonic()
        with closing(connect(database, database_key)) as raw:
            for pragma in (
                "journal_mode = OFF",
                "synchronous = OFF",
                "foreign_keys = OFF",
                f"cache_size = -{_CACHE_KIB}",
            ):
                raw.execute(f"PRAGMA {pragma}").fetchall()
            raw.execute("BEGIN")
            for first in range(0, self.count, _BATCH):
                after = min(first + _BATCH, self.count)
                self._add(raw, range(first, after))
                _tell(f"{after} of {self.count} cards", started_s)
            raw.execute(_DIRECTORY)
            raw.execute("COMMIT")
        _tell("the directory of their tokens", started_s)

    def _add(self, raw: dbapi2.Connection, numbers: range) -> None:
        now_ms = time.time_ns() // 1_000_000
        cards: list[tuple[object, ...]] = []
        funds: list[tuple[object, ...]] = []
        tokens: list[tuple[object, ...]] = []
        for number in numbers:
            value, id_, transaction_id, ref_id, token_id = _ids(number)
            card_id = f"card-{number:08}"
            at_ms = now_ms - (self.count - number) * _SPACING_MS
            made = (at_ms, _MADE_BY)
            money = (CURRENCY, FUNDS_MINOR, FUNDS_MINOR)
            owner = (_name(number), f"customer-{number // _CARDS_A_CUSTOMER:07}")
            cards.append((self.account_id, card_id, id_, *money, *owner, at_ms, *made))
            funds.append(
                (self.account_id, card_id, transaction_id, ref_id, FUNDS_MINOR, CURRENCY, *made)
            )
            token = DEFAULT_PREFIX + value
            tokens.append(
                (self.account_id, card_id, token_id, self._hash(token), masked(token), *made)
            )
        raw.executemany(_CARD, cards)
        raw.executemany(_FUND, funds)
        raw.executemany(_TOKEN, tokens)

    def _hash(self, token: str) -> bytes:
        key = token_key(self.token_hash_key, self.account_id)
        return hmac.digest(key, token.encode(), "sha256")


def _name(number: int) -> str | None:
    """Return whose card it is: every second one has a name."""
    if number % 2:
        return None
    number //= 2
    last = number // len(_FIRST_NAMES)
    return f"{_FIRST_NAMES[number % len(_FIRST_NAMES)]} {_LAST_NAMES[last % len(_LAST_NAMES)]}"


def _ids(number: int) -> tuple[str, ...]:
    """Return five ids that look like chance and are always the same."""
    digits = hashlib.shake_128(number.to_bytes(8, "big")).hexdigest(5 * 16)
    return tuple(
        f"{one[:8]}-{one[8:12]}-{one[12:16]}-{one[16:20]}-{one[20:]}"
        for one in (digits[start : start + 32] for start in range(0, len(digits), 32))
    )


def _tell(what: str, started_s: float) -> None:
    sys.stderr.write(f"bench: {what} written after {time.monotonic() - started_s:.0f} s\n")

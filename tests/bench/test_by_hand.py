"""The comparison is fair only while both sides leave the same rows behind."""

import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from pos_app.bench.by_hand import ByHand, connect
from pos_app.bench.many_cards import CURRENCY, ManyCards
from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.domain.ids import AccountId, RefId
from pos_app.domain.money import Currency
from pos_app.settings import FILE_NAME, read_settings
from pos_app.wallet.commands import CaptureTransaction, CreateTransaction

ACCOUNT = AccountId("P00000001")
TABLES = ("card", "wallet_transaction", "reservation", "token", "token_directory", "refusal")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def test_both_sides_write_the_same_rows(tmp_path: Path) -> None:
    data, copy = tmp_path / "till", tmp_path / "copy.db"
    data.mkdir()
    (data / FILE_NAME).write_text('key_folder = "../keys"\n')
    with open_books(data):
        keys = keys_of(data, read_settings(data))
    many = ManyCards(ACCOUNT, 3, keys.token_hash)
    many.fill(data / DATABASE_NAME, keys.database)
    shutil.copy(data / DATABASE_NAME, copy)
    with open_books(data) as books:
        reserved = books.wallet.reserve(
            CreateTransaction(
                account_id=ACCOUNT,
                ref_id=RefId("hold"),
                amount_minor=700,
                currency=Currency(CURRENCY),
                created_by="bench",
                token=many.token(1),
                pending=True,
            )
        ).result()
        books.wallet.capture(
            CaptureTransaction(
                account_id=ACCOUNT,
                transaction_id=reserved.id,
                ref_id=RefId("take"),
                created_by="bench",
            )
        ).result()
    with closing(connect(copy, keys.database)) as raw:
        by_hand = ByHand(raw, ACCOUNT, keys.token_hash)
        transaction_id = by_hand.reserve(many.token(1), "hold", 700, CURRENCY, "bench")
        by_hand.capture(transaction_id, "take", "bench")
        theirs = _rows(raw)
    with closing(connect(data / DATABASE_NAME, keys.database)) as raw:
        ours = _rows(raw)
    for table in TABLES:
        assert ours[table] == theirs[table], table
    assert len(ours["wallet_transaction"]) == 5


def test_a_payment_by_hand_that_could_not_be_made_is_no_measurement(tmp_path: Path) -> None:
    data = tmp_path / "till"
    data.mkdir()
    (data / FILE_NAME).write_text('key_folder = "../keys"\n')
    with open_books(data):
        keys = keys_of(data, read_settings(data))
    many = ManyCards(ACCOUNT, 1, keys.token_hash)
    many.fill(data / DATABASE_NAME, keys.database)
    with closing(connect(data / DATABASE_NAME, keys.database)) as raw:
        by_hand = ByHand(raw, ACCOUNT, keys.token_hash)
        with pytest.raises(AssertionError):
            by_hand.reserve(many.token(0), "hold", 700, "SEK", "bench")


def _rows(raw: dbapi2.Connection) -> dict[str, list[dict[str, Any]]]:
    """Return every row, with fresh ids and moments told as such."""
    raw.row_factory = dbapi2.Row
    return {
        table: [
            {name: _plain(name, row[name]) for name in row.keys()}  # noqa: SIM118 - it yields values
            for row in raw.execute(
                f"SELECT * FROM {table} ORDER BY 1, 2, 4"  # noqa: S608 - our own names
            ).fetchall()
        ]
        for table in TABLES
    }


def _plain(name: str, value: object) -> object:
    if name.endswith("_at_ms") and isinstance(value, int):
        return "a moment"
    return _UUID.sub("an id", value) if isinstance(value, str) else value

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from pos_app.bench.by_hand import connect
from pos_app.bench.many_cards import CURRENCY, FUNDS_MINOR, ManyCards
from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.domain.card import CardStatus
from pos_app.domain.ids import AccountId, CardId, CustomerId
from pos_app.domain.money import Currency
from pos_app.settings import FILE_NAME, read_settings
from pos_app.wallet.commands import CreateCard, TokenWish

ACCOUNT = AccountId("P00000001")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "till"
    folder.mkdir()
    (folder / FILE_NAME).write_text('key_folder = "../keys"\n')
    with open_books(folder):
        return folder


def filled(data: Path, count: int) -> ManyCards:
    keys = keys_of(data, read_settings(data))
    many = ManyCards(ACCOUNT, count, keys.token_hash)
    many.fill(data / DATABASE_NAME, keys.database)
    return many


def test_a_filled_file_is_clean_to_the_audit(data: Path) -> None:
    filled(data, 120)
    with open_books(data) as books:
        told = books.wallet.audit().result()
    assert (told.clean, told.cards, told.transactions) == (True, 120, 120)


def test_every_token_leads_to_its_card(data: Path) -> None:
    many = filled(data, 40)
    with open_books(data) as books:
        cards = [books.wallet.info(ACCOUNT, many.token(number)).result() for number in range(40)]
    assert len({card.card_id for card in cards}) == 40
    assert {card.amounts.available_minor for card in cards} == {FUNDS_MINOR}
    assert {card.status_at(card.created_at_ms) for card in cards} == {CardStatus.UNUSED}


def test_the_same_numbers_give_the_same_tokens(data: Path) -> None:
    assert filled(data, 3).token(2) == ManyCards(ACCOUNT, 9, b"").token(2)


def test_the_rows_are_those_that_the_wallet_writes(data: Path) -> None:
    """Whatever column the wallet fills the generator fills too, and with the same where it can."""
    filled(data, 1)
    with open_books(data) as books:
        made = books.wallet.create_card(
            CreateCard(
                account_id=ACCOUNT,
                card_id=CardId("by the wallet"),
                amount_minor=FUNDS_MINOR,
                currency=Currency(CURRENCY),
                created_by="bench",
                name="Ingrid Nordmann",
                customer_id=CustomerId("customer-0000000"),
                token=TokenWish(expires_after_transaction=False),
            )
        ).result()
    keys = keys_of(data, read_settings(data))
    with closing(connect(data / DATABASE_NAME, keys.database)) as raw:
        for table in ("card", "wallet_transaction", "token", "token_directory"):
            ours, theirs = _rows(raw, table, made.card.card_id)
            assert ours == theirs, table


def _rows(raw: dbapi2.Connection, table: str, card_id: str) -> list[dict[str, Any]]:
    """Return the generated row and the wallet's; what is each card's own is told by its type."""
    raw.row_factory = dbapi2.Row
    own = {"card_id", "id", "ref_id", "token_id", "hash", "token_hash", "masked_code"}
    rows = raw.execute(
        f"SELECT * FROM {table} ORDER BY card_id = ?",  # noqa: S608 - our own names
        (card_id,),
    ).fetchall()
    return [
        {
            name: type(row[name]) if name in own or name.endswith("_at_ms") else row[name]
            for name in row.keys()  # noqa: SIM118 - it yields values
        }
        for row in rows
    ]

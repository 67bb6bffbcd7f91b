"""Statements: one wording for every engine, and no look-up that reads more than its rows."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    insert,
    select,
)

import pos_app.storage
from pos_app.storage.schema import metadata
from pos_app.storage.schema.cards import (
    card,
    pin,
    refusal,
    reservation,
    token,
    wallet_transaction,
)
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.store import Store

ONE_CARD = "account_id=? AND card_id=?"
KEYS = {
    "card": ONE_CARD,
    "token_directory": "account_id=? AND token_hash=?",
    "token": ONE_CARD,
    "pin": ONE_CARD,
    "reservation": ONE_CARD,
    "refusal": ONE_CARD,
    "wallet_transaction": ONE_CARD,
    "named": "account_id=? AND id=?",
}
WHOLE_KEYS = KEYS | {
    "reservation": f"{ONE_CARD} AND transaction_id=?",
    "refusal": f"{ONE_CARD} AND key_space=? AND ref_id=?",
    "token": f"{ONE_CARD} AND id=?",
    "wallet_transaction": f"{ONE_CARD} AND ref_id=?",
}
MODULES = ("cards", "pins", "requests", "tokens", "transactions", "customer_tokens")


def statements() -> Iterator[tuple[str, Statement]]:
    found = {name for _, name, _ in pkgutil.iter_modules(pos_app.storage.__path__)}
    for module_name in MODULES:
        assert module_name in found
        module = import_module(f"pos_app.storage.{module_name}")
        for name, value in vars(module).items():
            if isinstance(value, Statement):
                yield f"{module_name}.{name}", value


@pytest.mark.parametrize(("name", "statement"), tuple(statements()))
def test_no_statement_of_the_wallet_reads_more_than_its_rows(
    memory_store: Store, name: str, statement: Statement
) -> None:
    """Without this SQLite may read a whole table for one row, and nobody sees it on a small one."""

    def plan(connection: Connection) -> list[str]:
        text = statement.text_for(connection)
        values = (None,) * text.count("?")
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)
        return [str(row[3]) for row in rows]

    steps = memory_store.read(plan).result()
    for step in steps:
        assert not step.startswith("SCAN"), (name, steps)
        # A request must find its one row; others may read all rows of one card.
        keys = WHOLE_KEYS if name.startswith("requests.") else KEYS
        verb, table, *_ = step.split()
        assert verb != "SEARCH" or keys.get(table, "") in step, (name, steps)


@pytest.mark.parametrize("table", [card, pin, refusal, reservation, token, wallet_transaction])
def test_account_and_card_lead_every_key_of_a_cards_rows(table: Table) -> None:
    """A distributed database keeps one card's rows together only so."""
    keys = [list(table.primary_key.columns)]
    keys += [
        list(constraint.columns)
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    keys += [list(index.columns) for index in table.indexes if index.unique]
    for columns in keys:
        assert [column.name for column in columns][:2] == ["account_id", "card_id"]


def test_the_way_of_money_uses_no_sequence() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            assert column.autoincrement in {"auto", False}
            assert column.server_default is None
            assert column.default is None


@pytest.fixture
def notes(store: Store) -> Iterator[Table]:
    table = Table(
        "statement_note",
        MetaData(),
        Column("id", Integer, primary_key=True),
        Column("body", Text),
    )
    store.write(table.create).result()
    yield table
    store.write(table.drop).result()


def test_a_statement_reads_and_writes_on_every_engine(store: Store, notes: Table) -> None:
    add = Statement(insert(notes).values(id=bindparam("id"), body=bindparam("body")))
    by_id = Statement(select(notes.c.body).where(notes.c.id == bindparam("wanted")))
    everything = Statement(select(notes.c.id, notes.c.body).order_by(notes.c.id))

    def work(connection: Connection) -> None:
        assert add.count(connection, {"id": 1, "body": "one"}) == 1
        add.many(connection, [{"id": 2, "body": None}, {"body": "å", "id": 3, "more": "ignored"}])
        add.many(connection, [])

    store.write(work).result()
    assert store.read(lambda c: by_id.row(c, {"wanted": 3})).result() == ("å",)
    assert store.read(lambda c: by_id.row(c, {"wanted": 4})).result() is None
    rows = store.read(lambda c: everything.rows(c, {})).result()
    assert [tuple(row) for row in rows] == [(1, "one"), (2, None), (3, "å")]


def test_a_value_that_was_forgotten_is_noticed_at_once(store: Store, notes: Table) -> None:
    by_id = Statement(select(notes.c.body).where(notes.c.id == bindparam("wanted")))
    with pytest.raises(Exception, match=r"wanted|UNEXPECTED"):
        store.read(lambda c: by_id.row(c, {})).result()

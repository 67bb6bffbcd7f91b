"""What a distributed database asks of us: rows of one card or one till live together."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from sqlalchemy import Table, UniqueConstraint

from pos_app import storage
from pos_app.storage.schema import (
    acts,
    books,
    cards,
    central,
    customers,
    given,
    held,
    mails,
    metadata,
    till,
)

AnyTable = Table[Any]


def tables_of(*families: ModuleType) -> list[AnyTable]:
    found = (value for family in families for value in vars(family).values())
    return [cast("AnyTable", value) for value in found if isinstance(value, Table)]


# A scan finds the card through the directory, so nothing of the card can lead its key.
OF_CARDS = [table for table in tables_of(cards) if table is not cards.token_directory]
OF_EVERYBODY = [central.signing_turn, central.shared_key]
GIVEN_TO_ACCOUNTS = [given.account_policy, given.enrol_code]
OF_ACCOUNTS = [
    cards.token_directory,
    *GIVEN_TO_ACCOUNTS,
    *tables_of(customers),
    *(table for table in tables_of(central) if table not in OF_EVERYBODY),
]
OF_TILLS = tables_of(till, books, held, mails)
OF_TILLS_AT_CENTRAL = [table for table in tables_of(given, acts) if table not in GIVEN_TO_ACCOUNTS]
ALL = [*metadata.tables.values()]
SOURCES = sorted(Path(storage.__file__).parent.rglob("*.py"))
MIGRATIONS_ONLY = {"migrate.py"}


def keys_of(table: AnyTable) -> Iterator[list[str]]:
    """Return the columns of each key of a table: primary, unique, unique by an index."""
    yield [column.name for column in table.primary_key]
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]
    for index in table.indexes:
        if index.unique:
            yield [column.name for column in index.columns]


def test_every_table_belongs_to_a_family() -> None:
    of_families = {*OF_CARDS, *OF_ACCOUNTS, *OF_TILLS, *OF_TILLS_AT_CENTRAL, *OF_EVERYBODY}
    assert of_families == set(ALL)


@pytest.mark.parametrize("table", OF_CARDS, ids=str)
def test_account_and_card_lead_every_key_of_a_table_of_cards(table: AnyTable) -> None:
    for key in keys_of(table):
        assert key[:2] == ["account_id", "card_id"]


@pytest.mark.parametrize("table", OF_ACCOUNTS, ids=str)
def test_the_account_leads_every_key_of_a_table_of_accounts(table: AnyTable) -> None:
    for key in keys_of(table):
        assert key[0] == "account_id"


@pytest.mark.parametrize("table", OF_TILLS, ids=str)
def test_the_till_leads_every_key_of_a_table_of_tills(table: AnyTable) -> None:
    for key in keys_of(table):
        assert key[0] == "till_id"


@pytest.mark.parametrize("table", OF_TILLS_AT_CENTRAL, ids=str)
def test_account_and_till_lead_every_key_of_a_table_of_tills_at_central(table: AnyTable) -> None:
    for key in keys_of(table):
        assert key[:2] == ["account_id", "till_id"]


@pytest.mark.parametrize("table", ALL, ids=str)
def test_no_number_is_made_by_the_database(table: AnyTable) -> None:
    for column in table.columns:
        assert column.default is None
        assert column.server_default is None
        assert column.identity is None
        # "auto" makes a serial of a single whole-number key only.
        assert not (column.primary_key and len(table.primary_key.columns) == 1) or (
            column.type.python_type is str
        )


def test_nothing_but_a_migration_takes_an_advisory_lock_or_a_sequence() -> None:
    forbidden = re.compile(r"pg_advisory|pg_try_advisory|nextval|SERIAL|xmin|txid_|Sequence\(")
    found = {source.name for source in SOURCES if forbidden.search(source.read_text("utf-8"))}
    assert found == MIGRATIONS_ONLY

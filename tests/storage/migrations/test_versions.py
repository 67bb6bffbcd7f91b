"""Each step of the schema's history can be taken while workers of the step before are at work.

Read off the statements that PostgreSQL would be sent: none rewrites a table or looks through one
that has rows, none takes away or tightens what older code reads and writes.
"""

import importlib.util
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Table

from pos_app.storage import migrations
from pos_app.storage.schema import books, held, till

FIRST: Final = "0001"
"""Before it there was nothing that anybody could be at work on."""

VERSIONS: Final = sorted((Path(migrations.__file__).parent / "versions").glob("[0-9]*.py"))
LATER: Final = [version for version in VERSIONS if not version.name.startswith(FIRST)]

OF_TILLS: Final = {
    value.name
    for family in (till, books, held)
    for value in vars(family).values()
    if isinstance(value, Table)
}
"""Tables that central has and never fills."""

_MADE: Final = re.compile(r"CREATE TABLE (\w+)")
_HARMLESS: Final = (
    _MADE,
    re.compile(r"CREATE (OR REPLACE )?FUNCTION "),
    re.compile(r"CREATE TRIGGER "),  # it needs the table for a moment
    # A check may go: older code still keeps to it. A key, or what a row refers to, may not.
    re.compile(r"ALTER TABLE \w+ DROP CONSTRAINT ck_\w+$"),
    re.compile(r"ALTER TABLE \w+ ADD COLUMN \w+ \w+( DEFAULT \d+)?$"),
    re.compile(r"ALTER TABLE \w+ SET \(fillfactor = \d+\)$"),  # of rows to come
)
_ON_A_TABLE: Final = re.compile(
    r"CREATE (?:UNIQUE )?INDEX \w+ ON (?P<indexed>\w+)|INSERT INTO (?P<filled>\w+)"
)


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"version_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def statements_of(version: ModuleType) -> list[str]:
    """Return what a step sends to PostgreSQL, each statement on one line."""
    told = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": told}
    )
    with Operations.context(context):
        version.upgrade()
    # A function's own semicolons are within dollars.
    parts = re.split(r";\n\n", told.getvalue())
    return [" ".join(part.split()).rstrip(";") for part in parts if part.strip()]


def what_older_workers_would_feel(statements: Sequence[str]) -> Iterator[str]:
    """Return the statements that somebody at work would notice."""
    free = OF_TILLS | {found.group(1) for each in statements if (found := _MADE.match(each))}
    for statement in statements:
        if any(harmless.match(statement) for harmless in _HARMLESS):
            continue
        on = _ON_A_TABLE.match(statement)
        if on is None or (on["indexed"] or on["filled"]) not in free:
            yield statement


@pytest.mark.parametrize("path", LATER, ids=lambda path: path.stem)
def test_a_step_is_nothing_that_older_workers_would_feel(path: Path) -> None:
    statements = statements_of(loaded(path))
    assert statements
    assert [*what_older_workers_would_feel(statements)] == []


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE card",
        "DROP INDEX ix_card_customer",
        "DROP TRIGGER card_news ON card",
        "CREATE INDEX ix_card_name ON card (name)",
        "ALTER TABLE card DROP COLUMN name",
        "ALTER TABLE card RENAME COLUMN name TO title",
        "ALTER TABLE card RENAME TO cards",
        "ALTER TABLE card ALTER COLUMN amount_minor TYPE NUMERIC",
        "ALTER TABLE card ALTER COLUMN name SET NOT NULL",
        "ALTER TABLE card ADD COLUMN colour TEXT NOT NULL",
        "ALTER TABLE card ADD COLUMN colour TEXT DEFAULT random()",
        "ALTER TABLE card ADD CONSTRAINT ck_card_name CHECK (name <> '')",
        "ALTER TABLE card DROP CONSTRAINT pk_card",
        "ALTER TABLE card SET (fillfactor = 85), ALTER COLUMN name SET NOT NULL",
        "UPDATE card SET name = ''",
        "DELETE FROM card",
        "INSERT INTO card (account_id) SELECT account_id FROM card",
        "LOCK TABLE card",
        "VACUUM FULL card",
        "CLUSTER card",
    ],
)
def test_what_older_workers_would_feel_is_found(statement: str) -> None:
    assert [*what_older_workers_would_feel(["CREATE TABLE other (a TEXT)", statement])] == [
        statement
    ]


def test_what_nobody_feels_is_let_pass() -> None:
    harmless = [
        "CREATE TABLE other (a TEXT NOT NULL)",
        "CREATE UNIQUE INDEX ix_other ON other (a)",
        "INSERT INTO other (a) VALUES ('x')",
        "ALTER TABLE card ADD COLUMN colour TEXT",
        "ALTER TABLE card DROP CONSTRAINT ck_card_name",
        "ALTER TABLE card SET (fillfactor = 85)",
        "CREATE TRIGGER t BEFORE UPDATE ON card FOR EACH ROW EXECUTE FUNCTION f()",
    ]
    assert [*what_older_workers_would_feel(harmless)] == []

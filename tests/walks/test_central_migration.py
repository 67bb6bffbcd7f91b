"""A newer version brings the database forward while workers of this one serve: nobody notices."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from psycopg import sql

from pos_app.bench.postgres import PostgresServer
from pos_app.storage import revisions
from pos_app.storage.history import known_revisions
from pos_app.storage.migrate import upgrade_postgres
from tests.walks.central import House, house_on
from tests.walks.settled import check_books, send_again, wait_for_answers
from tests.walks.shoppers import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

SHOPPERS: Final = 6
CARDS: Final = 3
FUNDS_MINOR: Final = 20_000
ANSWERS_BETWEEN_STEPS: Final = 40
STEPS: Final = {
    "a table, its index and its rows": (
        "CREATE TABLE later (a TEXT PRIMARY KEY, b TEXT);"
        "CREATE INDEX ix_later ON later (b); INSERT INTO later VALUES ('a', 'b')"
    ),
    "columns of tables at work": (
        "ALTER TABLE card ADD COLUMN later TEXT;"
        "ALTER TABLE wallet_transaction ADD COLUMN later BIGINT DEFAULT 0;"
        "ALTER TABLE reservation ADD COLUMN later TEXT"
    ),
    "a check less, where money moves": ("ALTER TABLE card DROP CONSTRAINT ck_card_reserved"),
    "a trigger on what moves": (
        "CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN INSERT INTO later VALUES (gen_random_uuid()::text, NEW.card_id);"
        " RETURN NEW; END $$;"
        "CREATE TRIGGER later AFTER UPDATE ON card FOR EACH ROW EXECUTE FUNCTION later()"
    ),
}
"""What a step may be, as the rules for migrations have it."""


@pytest.fixture
def house(postgres_server: PostgresServer, tmp_path: Path) -> Iterator[House]:
    with postgres_server.connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE older"))
    with house_on(postgres_server.url("older"), tmp_path / "central") as house:
        yield house


class NewerVersion:
    """A version of the program that knows one step more each time it is started."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self._versions = folder / "newer" / "versions"
        shutil.copytree(Path(revisions.__file__).parent / "migrations", folder / "newer")
        self._known = [*known_revisions()]
        patch.setattr("pos_app.storage.migrate.MIGRATIONS", str(folder / "newer"))
        patch.setattr("pos_app.storage.revisions.known_revisions", lambda: tuple(self._known))

    def start(self, database: str, statements: str) -> None:
        """Do what a start does before anything else."""
        before = self._known[-1]
        self._known.append(str(9000 + len(self._known)))
        (self._versions / f"{self._known[-1]}_later.py").write_text(
            "from alembic import op\n"
            f"revision, down_revision = {self._known[-1]!r}, {before!r}\n"
            f"def upgrade():\n    op.execute({statements!r})\n"
        )
        upgrade_postgres(database)


def test_older_workers_serve_on_while_a_newer_version_changes_the_schema(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = NewerVersion(tmp_path, monkeypatch)
    cards = tuple(f"card-{number}" for number in range(CARDS))
    for card in cards:
        house.post("/cards", {"card_id": card, "amount": FUNDS_MINOR, "currency": "NOK"})
    shoppers = [Shopper(house.base, house.credential, cards, seed) for seed in range(SHOPPERS)]
    for shopper in shoppers:
        shopper.start()
    try:
        for statements in STEPS.values():
            wait_for_answers(shoppers, ANSWERS_BETWEEN_STEPS)
            newer.start(house.place.database or "", statements)
        wait_for_answers(shoppers, ANSWERS_BETWEEN_STEPS)
    finally:
        for shopper in shoppers:
            shopper.stop()
    for shopper in shoppers:
        shopper.check()
    errands = [errand for shopper in shoppers for errand in shopper.errands]
    # Not one was answered 503, or not at all.
    assert sum(errand.unheard for errand in errands) == 0
    send_again(house, errands, random.Random(1))
    check_books(house, cards, errands, FUNDS_MINOR)

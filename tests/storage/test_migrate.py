"""Migrations: from nothing to today on both engines, after a backup, all of it or nothing."""

import hashlib
import json
import shutil
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage import revisions
from pos_app.storage.backup import verify
from pos_app.storage.encrypted_file import connect_sqlite
from pos_app.storage.history import known_revisions
from pos_app.storage.migrate import bring_to_head, upgrade_postgres, upgrade_sqlite
from pos_app.storage.postgres import open_postgres, postgres_engine
from pos_app.storage.revisions import is_current, revision_of
from pos_app.storage.schema import metadata
from pos_app.storage.schema.card_words import PREFIX
from pos_app.storage.sqlite import open_memory, open_sqlite
from pos_app.storage.store import Store
from tests.storage.notes import files_in
from tests.stores import DATABASE_KEY

HEAD = known_revisions()[-1]


def is_of_both_engines(name: str | None, *_: object) -> bool:
    """Leave out what SQLite alone has: `metadata` tells what both do."""
    return name is None or not name.startswith(PREFIX)


def differences(connection: Connection) -> list[object]:
    opts = {"compare_type": True, "include_name": is_of_both_engines}
    context = MigrationContext.configure(connection, opts=opts)
    return list(compare_metadata(context, metadata))


def revision_in(path: Path) -> str | None:
    with closing(connect_sqlite(path, DATABASE_KEY)) as connection:
        return revision_of(connection)


def test_the_revisions_told_from_file_names_are_alembics() -> None:
    config = Config()
    config.set_main_option("script_location", "pos_app.storage:migrations")
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    walked = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(walked)) == known_revisions()
    assert script.get_heads() == [HEAD]


def test_the_migrated_schema_is_the_one_in_the_code(store: Store) -> None:
    assert store.read(differences).result() == []
    assert store.read(is_current).result()


def shape_of(connection: Connection) -> dict[str, str]:
    """Return all that a table is made of: Alembic's comparison skips checks and primary keys."""
    inspector = inspect(connection)
    shapes = {
        name: {
            "columns": sorted(
                (column["name"], str(column["type"]), column["nullable"])
                for column in inspector.get_columns(name)
            ),
            "key": inspector.get_pk_constraint(name),
            "checks": sorted(
                (str(check["name"]), check["sqltext"])
                for check in inspector.get_check_constraints(name)
            ),
            "indexes": sorted(inspector.get_indexes(name), key=str),
            "unique": sorted(inspector.get_unique_constraints(name), key=str),
            "references": sorted(inspector.get_foreign_keys(name), key=str),
        }
        for name in inspector.get_table_names()
        if name != "alembic_version" and is_of_both_engines(name)
    }
    return {name: json.dumps(shape, indent=1, default=str) for name, shape in shapes.items()}


def test_the_migrated_file_is_to_the_last_check_what_the_code_would_make(
    memory_store: Store,
) -> None:
    with closing(open_memory()) as made:
        made.write(metadata.create_all).result()
        wanted = made.read(shape_of).result()
    assert len(wanted) > 5
    assert memory_store.read(shape_of).result() == wanted


@pytest.mark.slow
def test_migrated_central_is_to_the_last_check_what_the_code_would_make(
    postgres_store: Store, postgres_database_url: str
) -> None:
    with postgres_engine(postgres_database_url).begin() as connection:
        metadata.create_all(connection)
        wanted = shape_of(connection)
    assert len(wanted) > 5
    assert postgres_store.read(shape_of).result() == wanted


def test_a_table_that_no_migration_made_is_seen(memory_store: Store) -> None:
    def make_a_stranger(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE stranger (a INTEGER) STRICT"))

    memory_store.write(make_a_stranger).result()
    assert len(memory_store.read(differences).result()) == 1


def test_every_table_of_the_tills_file_is_strict(memory_store: Store) -> None:
    loose = memory_store.read(
        lambda c: (
            c.execute(
                text(
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                    " AND NOT strict AND name NOT LIKE 'sqlite_%'"
                )
            )
            .scalars()
            .all()
        )
    ).result()
    assert loose == ["alembic_version"]


def test_bringing_a_current_database_to_its_head_changes_nothing(store: Store) -> None:
    store.write(bring_to_head).result()
    assert store.read(is_current).result()


def test_a_new_till_gets_its_tables_and_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "data" / "till.db"
    assert upgrade_sqlite(path, DATABASE_KEY, tmp_path / "backups") is None
    assert revision_in(path) == HEAD
    assert not (tmp_path / "backups").exists()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_till_of_today_is_left_alone(migrated_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "till.db"
    shutil.copy(migrated_file, path)
    before = path.read_bytes()
    assert upgrade_sqlite(path, DATABASE_KEY, tmp_path / "backups") is None
    assert path.read_bytes() == before
    assert files_in(tmp_path) == ["till.db"]


@pytest.fixture
def old_till(migrated_file: Path, tmp_path: Path) -> Path:
    """Return a till of yesterday: one more revision is known to the program than it has."""
    path = tmp_path / "data" / "till.db"
    path.parent.mkdir()
    shutil.copy(migrated_file, path)
    return path


def add_a_step(folder: Path, statements: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program know one more step than it has, from a folder of the test's own."""
    source = Path(revisions.__file__).parent / "migrations"
    package = folder / "later"
    shutil.copytree(source, package)
    (package / "versions" / "9999_later.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = '9999', '{HEAD}'\n"
        "def upgrade():\n" + "".join(f"    {line}\n" for line in statements.splitlines())
    )
    monkeypatch.setattr("pos_app.storage.migrate.MIGRATIONS", str(package))
    monkeypatch.setattr(
        "pos_app.storage.revisions.known_revisions", lambda: (*known_revisions(), "9999")
    )


def test_an_old_till_is_backed_up_and_then_brought_forward(
    old_till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_a_step(tmp_path, "op.execute('CREATE TABLE later (a INTEGER) STRICT')", monkeypatch)
    backup = upgrade_sqlite(old_till, DATABASE_KEY, tmp_path / "backups")
    assert backup == tmp_path / "backups" / f"till-{HEAD}-1.db"
    assert backup is not None
    assert verify(backup, DATABASE_KEY).revision == HEAD
    with closing(open_sqlite(old_till, DATABASE_KEY, threads=False)) as store:
        assert store.read(revision_of).result() == "9999"
        assert store.read(lambda c: c.execute(text("SELECT * FROM later")).all()).result() == []


def test_a_step_that_fails_half_way_changes_nothing_and_keeps_the_backup(
    old_till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_a_step(
        tmp_path,
        "op.execute('CREATE TABLE later (a INTEGER) STRICT')\nop.execute('CREATE nonsense')",
        monkeypatch,
    )
    for attempt in (1, 2):
        with pytest.raises(Broken):
            upgrade_sqlite(old_till, DATABASE_KEY, tmp_path / "backups")
        assert len(files_in(tmp_path / "backups")) == attempt
    assert revision_in(old_till) == HEAD
    with closing(connect_sqlite(old_till, DATABASE_KEY)) as connection:
        assert differences(connection) == []


def test_a_step_that_leaves_a_reference_to_nothing_is_undone(
    old_till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_a_step(
        tmp_path,
        "op.execute('CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT')\n"
        "op.execute('CREATE TABLE b (x INTEGER REFERENCES a (x)) STRICT')\n"
        "op.execute('INSERT INTO b VALUES (1)')",
        monkeypatch,
    )
    with pytest.raises(Broken) as caught:
        upgrade_sqlite(old_till, DATABASE_KEY, tmp_path / "backups")
    assert caught.value.fields["reason"] == "foreign_key_check"
    assert revision_in(old_till) == HEAD


def test_no_backup_no_migration(
    old_till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_a_step(tmp_path, "op.execute('CREATE TABLE later (a INTEGER) STRICT')", monkeypatch)
    (tmp_path / "backups").write_text("a file is in the way")
    with pytest.raises(PosError):
        upgrade_sqlite(old_till, DATABASE_KEY, tmp_path / "backups")
    assert revision_in(old_till) == HEAD


def make_newer(path: Path) -> None:
    with closing(open_sqlite(path, DATABASE_KEY, threads=False)) as store:
        store.write(
            lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        ).result()


def test_a_newer_programs_database_is_refused_and_untouched(old_till: Path, tmp_path: Path) -> None:
    make_newer(old_till)
    before = hashlib.sha256(old_till.read_bytes()).hexdigest()
    with pytest.raises(Refused) as caught:
        upgrade_sqlite(old_till, DATABASE_KEY, tmp_path / "backups")
    assert caught.value.code is Code.SCHEMA_NEWER
    assert caught.value.fields == {"found": "9999", "newest_known": HEAD}
    assert hashlib.sha256(old_till.read_bytes()).hexdigest() == before
    assert not (tmp_path / "backups").exists()


def test_a_database_in_memory_is_migrated_like_any_other() -> None:
    with closing(open_memory()) as store:
        store.write(bring_to_head).result()
        assert store.read(differences).result() == []


@pytest.mark.slow
def test_central_gets_its_tables_once_however_many_start_at_the_same_moment(
    postgres_database_url: str,
) -> None:
    failed: list[BaseException] = []

    def upgrade() -> None:
        try:
            upgrade_postgres(postgres_database_url)
        except PosError as error:
            failed.append(error)

    threads = [Thread(target=upgrade) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with closing(open_postgres(postgres_database_url, writers=1, readers=1)) as store:
        assert store.read(differences).result() == []


@pytest.mark.slow
def test_a_step_lets_others_pass_while_a_table_of_central_is_in_use(
    postgres_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade_postgres(postgres_database_url)
    add_a_step(tmp_path, "op.execute('ALTER TABLE card ADD COLUMN later TEXT')", monkeypatch)
    for name, value in (("_LONGEST_WAIT_MS", 20), ("_PAUSE_S", 0.01), ("_MOST_TRIES", 3)):
        monkeypatch.setattr(f"pos_app.storage.migrate.{name}", value)
    engine = postgres_engine(postgres_database_url)
    with engine.begin() as at_work:
        at_work.execute(text("SELECT count(*) FROM card"))
        with pytest.raises(Unavailable) as caught:
            upgrade_postgres(postgres_database_url)
        assert caught.value.code is Code.BUSY
        with engine.begin() as other:
            assert other.execute(text("SELECT count(*) FROM card")).scalar_one() == 0
            assert revision_of(other) == HEAD
        # Whoever is at work is done while the step waits.
        monkeypatch.setattr("pos_app.storage.migrate._MOST_TRIES", 10_000)
        waiting = Thread(target=upgrade_postgres, args=[postgres_database_url])
        waiting.start()
    waiting.join()
    with engine.begin() as connection:
        assert revision_of(connection) == "9999"


@pytest.mark.slow
def test_a_newer_programs_central_is_refused_and_untouched(postgres_database_url: str) -> None:
    upgrade_postgres(postgres_database_url)
    engine = postgres_engine(postgres_database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused) as caught:
        upgrade_postgres(postgres_database_url)
    assert caught.value.code is Code.SCHEMA_NEWER
    with engine.begin() as connection:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    assert found == "9999"


@pytest.mark.slow
def test_tables_of_somebody_else_stop_the_migration_of_central(postgres_database_url: str) -> None:
    engine = postgres_engine(postgres_database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE card (number INTEGER)"))
    with pytest.raises(Broken):
        upgrade_postgres(postgres_database_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == ["card"]

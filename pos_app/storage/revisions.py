"""Which step of the schema's history a database is at, and which steps this program knows.

Told from the names of the files in `migrations/versions` (`0001_cards.py` is revision 0001), so
that a start without a migration does not have to wait for Alembic's import.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, inspect

from pos_app.errors import Code, Refused

_VERSION_TABLE: Final = "alembic_version"


@cache
def known_revisions() -> tuple[str, ...]:
    """Return every revision this program can migrate to, the oldest first."""
    folder = files("pos_app.storage.migrations") / "versions"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.partition("_")[0] for name in names if name[:1].isdigit()))


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database is at, None for one that has no tables of ours.

    Raises:
        Refused: SCHEMA_NEWER, when a newer program has been here.
    """
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    found = connection.exec_driver_sql(
        f"SELECT version_num FROM {_VERSION_TABLE}"  # noqa: S608 - a constant
    ).scalar_one()
    if found not in known_revisions():
        raise Refused(Code.SCHEMA_NEWER, found=str(found), newest_known=known_revisions()[-1])
    return str(found)


def is_current(connection: Connection) -> bool:
    """Tell whether the database has every table this program works with; errors as above."""
    return revision_of(connection) == known_revisions()[-1]


def check_current(connection: Connection) -> None:
    """Refuse a database that has to be brought up to date first.

    Raises:
        Refused: SCHEMA_OLDER; errors as above.
    """
    found = revision_of(connection)
    if found != known_revisions()[-1]:
        raise Refused(Code.SCHEMA_OLDER, found=found, needed=known_revisions()[-1])

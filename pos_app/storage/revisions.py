"""Which step of the schema's history a database is at."""

from sqlalchemy import Connection, inspect

from pos_app.errors import Code, Refused
from pos_app.storage.history import VERSION_TABLE, known_revisions


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database is at, None for one that has no tables of ours.

    Raises:
        Refused: SCHEMA_NEWER, when a newer program has been here.
    """
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.exec_driver_sql(
        f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - a constant
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

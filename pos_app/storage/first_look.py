"""The look at a till's file that lets it sell before the whole of its books is open.

Most starts find everything as it should be: the schema is this program's, every page is whole and
nothing was left open. Then articles can be sold at once. To see that takes the driver and the few
statements here, written as text; the library that writes all others is most of a start's time.
"""

from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, TillId
from pos_app.domain.value import value
from pos_app.storage.durable import holds_data
from pos_app.storage.history import VERSION_TABLE, known_revisions
from pos_app.storage.page_check import forget_damage, must_check_first
from pos_app.storage.sqlite_failures import translated_from_sqlite
from pos_app.storage.sqlite_file import PRAGMAS, Address, check_pages

LEFT_OPEN: Final = ("draft", "open_tender", "parked_sale", "unseen_receipt")
"""The tables in which a till that stopped leaves what its next start has to settle or to show."""

_REVISION: Final = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - constants, as below
_IS_THERE: Final = f"SELECT 1 FROM sqlite_schema WHERE name = '{VERSION_TABLE}'"  # noqa: S608
_OF_THIS_TILL: Final = " UNION ALL ".join(
    f"SELECT 1 FROM {table} WHERE till_id = :till"  # noqa: S608
    for table in LEFT_OPEN
)
_IS_ANYTHING_LEFT: Final = f"SELECT EXISTS ({_OF_THIS_TILL})"
_ARTICLES: Final = """
    SELECT article_id, code, name, article_group, unit_price_minor, vat_basis_points, picture
    FROM article WHERE till_id = :till AND put_away_at_ms IS NULL ORDER BY position
"""


@value
class FirstLook:
    """What a till at rest sells, and whether every page of its file was looked at."""

    articles: tuple[Article, ...]
    is_checked: bool


def look_first(database: Path, database_key: bytes, till_id: TillId) -> FirstLook | None:
    """Look at every page of the file and return what is sold; None where that is not enough.

    It is not where there is no file yet, where the schema is an older or a newer one, and where
    something was left open. The pages of a large file are left to a `PageCheck`, beside the
    selling. Changes nothing in the file, and leaves no connection behind.

    Raises:
        Refused: SQLITE_TOO_OLD, KEY_WRONG, FOLDER_READ_ONLY.
        Broken: DATABASE_DAMAGED.
        Unavailable: BUSY, DISK_FULL, DATABASE_UNAVAILABLE.
    """
    if not holds_data(database):
        return None
    address = Address(database, database_key, "mode=rw", PRAGMAS)
    try:
        raw = address.connect()
    except dbapi2.Error as error:
        raise address.why_not(error) from error
    try:
        # A file that can only be read, or that somebody else writes to, shows at once.
        raw.execute("BEGIN IMMEDIATE")
        try:
            return _seen(raw, till_id, database)
        finally:
            raw.execute("ROLLBACK")
    except dbapi2.Error as error:
        raise translated_from_sqlite(error) from error
    finally:
        raw.close()


def _seen(raw: dbapi2.Connection, till_id: TillId, database: Path) -> FirstLook | None:
    if not raw.execute(_IS_THERE).fetchall():
        return None
    if raw.execute(_REVISION).fetchall() != [(known_revisions()[-1],)]:
        return None
    this_till = {"till": till_id}
    ((is_anything_left,),) = raw.execute(_IS_ANYTHING_LEFT, this_till).fetchall()
    if is_anything_left:
        return None
    is_checked = must_check_first(database)
    if is_checked:
        check_pages(raw)
        forget_damage(database)
    return FirstLook(
        is_checked=is_checked,
        articles=tuple(
            Article(
                article_id=ArticleId(article_id),
                code=code,
                name=name,
                group=group,
                unit_price_minor=price_minor,
                vat_basis_points=vat,
                picture=picture,
            )
            for article_id, code, name, group, price_minor, vat, picture in raw.execute(
                _ARTICLES, this_till
            )
        ),
    )

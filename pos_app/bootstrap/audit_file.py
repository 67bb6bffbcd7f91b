"""The journal of a data folder for whoever audits it: verified, and as a file of the tax office."""

from importlib.metadata import version
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import look_into_books
from pos_app.journal.saft import Software, saft_file
from pos_app.journal.verify import Finding
from pos_app.storage.durable import write_new_file

SOFTWARE: Final = "Tillit"


def verified(data: Path) -> tuple[Finding, ...]:
    """Return what in the journal of a folder does not agree. Raises as `look_into_books`."""
    with look_into_books(data) as books:
        return books.book.verify().result()


def write_audit_file(data: Path, target: Path) -> None:
    """Write the whole journal to a file that must not be there yet; the till may be selling.

    Raises as `look_into_books` and `write_new_file`.
    """
    software = Software(name=SOFTWARE, version=version("tillit"), company=SOFTWARE)
    with look_into_books(data) as books:
        content = books.store.read(
            lambda connection: saft_file(
                connection,
                books.till,
                books.settings.as_shop(),
                books.settings.currency,
                software,
                books.clock.now_ms(),
            )
        ).result()
    write_new_file(target, content)

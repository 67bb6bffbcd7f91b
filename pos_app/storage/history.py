"""The steps of the schema's history that this program knows.

Told from the names of the files in `migrations/versions` (`0001_cards.py` is revision 0001), so
that a start without a migration does not have to wait for Alembic's import.
"""

from functools import cache
from pathlib import Path
from typing import Final

VERSION_TABLE: Final = "alembic_version"

_STEPS: Final = Path(__file__).parent / "migrations" / "versions"


@cache
def known_revisions() -> tuple[str, ...]:
    """Return every revision this program can migrate to, the oldest first."""
    names = (step.name for step in _STEPS.iterdir())
    return tuple(sorted(name.partition("_")[0] for name in names if name[:1].isdigit()))

"""Whether a folder is a till already; one that is not begins with a first start."""

from pathlib import Path
from typing import Final

from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.settings import FILE_NAME

ANSWERS_NAME: Final = "first_start.json"
"""What was answered at a first start that was not finished."""


def is_new(data: Path) -> bool:
    """Tell whether a folder is no till yet, or one whose first start was not finished."""
    if (data / ANSWERS_NAME).exists():
        return True
    return not (data / FILE_NAME).exists() and not (data / DATABASE_NAME).exists()

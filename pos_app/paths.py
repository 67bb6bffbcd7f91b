"""Where things lie on disk: what ships with the program."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_RESOURCES: Final = next(
    (
        folder
        for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources")
        if folder.is_dir()
    ),
    _PACKAGE / "resources",
)
"""Inside the package when installed from a wheel, beside it in a checkout."""


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that ships with the program."""
    return _RESOURCES.joinpath(*parts)

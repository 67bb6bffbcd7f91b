"""The options that say where central keeps its books."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pos_app.cli.front import folder_of
from pos_app.cli.options import FOLDER

if TYPE_CHECKING:
    from pos_app.bootstrap.central import Place


def place_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--data`, `--database` and `--key-folder`, handed over as `data` and so on."""
    for option in (
        click.option("--key-folder", type=FOLDER, help="Keep the master key in this folder."),
        click.option("--database", help="postgresql://..., instead of a file in the folder."),
        click.option("--data", type=FOLDER, default=None, help="Central's data folder."),
    ):
        command = option(command)
    return command


def place_of(data: Path | None, database: str | None, key_folder: Path | None) -> "Place":
    """Return the place that the options name; the user's own folder for central by default."""
    from pos_app.bootstrap.central import Place

    folder = folder_of(None) / "central" if data is None else data
    return Place(data=folder, database=database, key_folder=key_folder)

"""The sub-commands of `tillit central` that copy books which are a file, and bring them back."""

from pathlib import Path

import click

from pos_app.cli.central_keys import central
from pos_app.cli.options import FILE
from pos_app.cli.place import place_of, place_options

__all__ = ["backup", "central", "restore"]


@click.command("backup")
@place_options
@click.argument("target", type=FILE)
def backup(
    *, data: Path | None, database: str | None, key_folder: Path | None, target: Path
) -> None:
    """Write an encrypted, verified copy of the books to TARGET, also while central serves.

    PostgreSQL has tools of its own for this: pg_dump and pg_restore.
    """
    from pos_app.bootstrap.central import back_up_central

    place = place_of(data, database, key_folder)
    back_up_central(place, target)
    click.echo(f"The books of {place.data} are in {target}, read back and whole.")


@click.command("restore")
@place_options
@click.option("--set-aside", is_flag=True, help="Keep books that are there under another name.")
@click.argument("copy", type=FILE)
def restore(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    set_aside: bool,
    copy: Path,
) -> None:
    """Bring the books back from COPY while central is stopped. Nothing is ever overwritten."""
    from pos_app.bootstrap.central import restore_central

    place = place_of(data, database, key_folder)
    kept = restore_central(copy, place, set_aside=set_aside)
    click.echo(f"The books of {copy} are in {place.data}. Start central: its tills do the rest.")
    if kept:
        click.echo(f"What was there is kept as {kept}.")


for _command in (backup, restore):
    central.add_command(_command)

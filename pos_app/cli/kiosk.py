"""The sub-command of a till at which customers serve themselves."""

import sys
from pathlib import Path

import click

from pos_app.cli.front import folder_of
from pos_app.cli.options import data_option


@click.command()
@data_option
@click.option("--keep-up", "keeps_up", is_flag=True, help="Start it again whenever it crashes.")
def kiosk(data: Path | None, *, keeps_up: bool) -> None:
    """Fill the screen with a kiosk. Staff leave it by PIN: the lock at its lower right.

    A new folder begins with a few questions.
    """
    folder = folder_of(data)
    if keeps_up:
        from pos_app.bootstrap.keep_up import keep_up

        command = [sys.executable, "-m", "pos_app", "kiosk", "--data", str(folder)]
        sys.exit(keep_up(command, lambda line: click.echo(line, err=True)))
    from pos_app.bootstrap.kiosk import run_kiosk

    sys.exit(run_kiosk(folder, click.echo))

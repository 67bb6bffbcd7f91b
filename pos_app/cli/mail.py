"""The sub-command that is told the password of the mail account."""

from pathlib import Path

import click

from pos_app.cli.front import folder_of
from pos_app.cli.options import data_option


@click.command()
@data_option
@click.option("--password", prompt=True, hide_input=True, help="Asked for where it is not given.")
def mail_password(data: Path | None, *, password: str) -> None:
    """Keep the password of `[mail] user`, in the encrypted books; the till is closed meanwhile."""
    from pos_app.bootstrap.mail import keep_mail_password

    keep_mail_password(folder_of(data), password)
    click.echo("The password is kept.")

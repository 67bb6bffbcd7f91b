"""The command `tillit central` with those of its sub-commands that look after its keys."""

import sys
import time
from pathlib import Path

import click

from pos_app.cli.central import central
from pos_app.cli.place import place_of, place_options

__all__ = ["adopt_key", "central", "recovery_code", "rotate_keys"]


@click.command("recovery-code")
@place_options
def recovery_code(*, data: Path | None, database: str | None, key_folder: Path | None) -> None:
    """Print the master key as letters: to lock away, and for every other host."""
    from pos_app.bootstrap.central import recovery_code_of_central

    click.echo(recovery_code_of_central(place_of(data, database, key_folder)))


@click.command("adopt-key")
@place_options
@click.argument("code", required=False)
def adopt_key(
    *, data: Path | None, database: str | None, key_folder: Path | None, code: str | None
) -> None:
    """Take the master key of the other hosts from its recovery CODE, before the first start here.

    Without CODE it is asked for, or read from standard input: arguments are seen by others.
    """
    from pos_app.bootstrap.central import adopt_key_of_central

    place = place_of(data, database, key_folder)
    adopt_key_of_central(place, _asked_for() if code is None else code)
    click.echo(f"Central in {place.data} has the key of the other hosts.")


@click.command("rotate-keys")
@place_options
def rotate_keys(*, data: Path | None, database: str | None, key_folder: Path | None) -> None:
    """Make every credential worthless at once: for a key, or a credential, that others may have.

    Clients keep their secrets and sign in anew. Returns when every worker has heard of it.
    """
    from pos_app.bootstrap.central import OPERATOR, visit_central
    from pos_app.central.auth.turns import LOOK_EVERY_S

    with visit_central(place_of(data, database, key_folder)) as books:
        turn = books.turns.begin_next(by=OPERATOR).result()
    time.sleep(2 * LOOK_EVERY_S)
    click.echo(f"Signing keys are in turn {turn.number}; no credential of before is believed.")


def _asked_for() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Recovery code", hide_input=True))
    return sys.stdin.readline()


for _command in (recovery_code, adopt_key, rotate_keys):
    central.add_command(_command)

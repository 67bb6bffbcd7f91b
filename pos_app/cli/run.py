"""The command `tillit`: gathers the sub-commands; an error becomes a sentence and an exit code."""

import sys

import click

from pos_app.cli import cards, central, central_keys, labels, till
from pos_app.cli.options import EXIT_BROKEN, EXIT_REFUSED, EXIT_UNAVAILABLE
from pos_app.errors import Broken, PosError, Refused


@click.group()
@click.version_option(package_name="tillit")
def tillit() -> None:
    """Sell with stored-value cards, with or without a network."""


for _command in (
    *(till.till, till.demo, till.audit, till.backup, till.restore, till.recovery_code),
    *(till.scan, till.bench, labels.labels),
    *(central.central, central.clients, cards.cards),
):
    tillit.add_command(_command)

for _command in (central_keys.recovery_code, central_keys.adopt_key, central_keys.rotate_keys):
    central.central.add_command(_command)


def main() -> None:
    """Run the command; an error of ours becomes a sentence and an exit code."""
    try:
        tillit()
    except PosError as error:
        from pos_app.ui.messages import message_of

        click.echo(message_of(error).whole, err=True)
        click.echo(f"[{error}]", err=True)
        sys.exit(_exit_code(error))


def _exit_code(error: PosError) -> int:
    match error:
        case Refused():
            return EXIT_REFUSED
        case Broken():
            return EXIT_BROKEN
        case _:
            return EXIT_UNAVAILABLE

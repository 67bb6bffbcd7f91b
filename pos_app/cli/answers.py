"""What is said of an error of ours, and the exit code that it ends with."""

import sys
from typing import NoReturn

import click

from pos_app.cli.options import EXIT_BROKEN, EXIT_REFUSED, EXIT_UNAVAILABLE
from pos_app.errors import Broken, PosError, Refused


def end_with(error: PosError) -> NoReturn:
    """Say what is wrong and end the program."""
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

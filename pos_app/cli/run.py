"""Gathers the sub-commands of `tillit`."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

import click

COMMANDS: Final[Mapping[str, str]] = {
    "till": "till",
    "demo": "till",
    "kiosk": "kiosk",
    "mail-password": "mail",
    "gallery": "gallery",
    "audit": "till",
    "backup": "till",
    "restore": "till",
    "recovery-code": "till",
    "scan": "till",
    "cameras": "till",
    "bench": "till",
    "simulate": "simulate",
    "labels": "labels",
    "journal": "journal",
    "central": "central_tills",
    "tills": "central_policy",
    "clients": "central",
    "cards": "cards_block",
    "articles": "articles",
}
"""Each sub-command and the module it is in: only the one that is asked for is imported."""


class _Family(click.Group):
    """The sub-commands by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"pos_app.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


@click.group(cls=_Family)
@click.version_option(package_name="tillit")
def tillit() -> None:
    """Sell with stored-value cards, with or without a network."""

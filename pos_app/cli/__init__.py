"""The command line: one module for each family of sub-commands, which parse and call bootstrap."""

from pos_app.cli.front import main

__all__ = ["main"]

"""The sub-commands of the journal: hold it against itself, and hand it to an auditor."""

import json
import sys
from pathlib import Path

import click

from pos_app.cli.front import folder_of
from pos_app.cli.options import EXIT_DIFFERENCES, FILE, data_option, json_option


@click.group()
def journal() -> None:
    """Look after the journal of a till: its chain of operations, receipts and reports."""


@journal.command()
@data_option
@json_option
def verify(data: Path | None, *, as_json: bool) -> None:
    """Find any changed byte: hashes, signatures, numbers, totals and the money they moved."""
    from pos_app.bootstrap.audit_file import verified

    findings = verified(folder_of(data))
    if as_json:
        told = [{"rule": one.rule, **one.fields} for one in findings]
        click.echo(json.dumps({"clean": not findings, "findings": told}))
    else:
        for one in findings:
            where = ", ".join(f"{name} {value}" for name, value in one.fields.items())
            click.echo(f"Does not agree: {one.rule}, {where}")
        click.echo("The journal agrees." if not findings else "The journal does not agree.")
    if findings:
        sys.exit(EXIT_DIFFERENCES)


@journal.command()
@click.argument("target", type=FILE)
@data_option
def export(target: Path, data: Path | None) -> None:
    """Write the journal as an audit file (SAF-T Cash Register 1.00) to TARGET."""
    from pos_app.bootstrap.audit_file import write_audit_file

    write_audit_file(folder_of(data), target)
    click.echo(f"The journal is in {target}.")

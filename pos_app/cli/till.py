"""The sub-commands of a till: sell, look after its books, read codes, measure."""

import json
import sys
from pathlib import Path
from typing import Final

import click

from pos_app.cli.front import folder_of, open_till
from pos_app.cli.options import EXIT_DIFFERENCES, FILE, FOLDER, data_option, json_option

BENCHES: Final = ("wallet", "scan", "decode", "start", "shop", "central", "sync", "line")


@click.command()
@data_option
@click.option("--enrol", "code", help="Join central with this one-time code, and stop.")
@click.option("--central", "address", help="Where central answers, or has moved to: https://...")
@click.option("--account", help="The account that it is of, if not that of the settings.")
@click.option(
    "--client",
    help="Join a central that speaks only the wallet API as this API client; its secret is asked "
    "for, or read from standard input.",
)
def till(
    data: Path | None,
    *,
    code: str | None,
    address: str | None,
    account: str | None,
    client: str | None,
) -> None:
    """Open the till; with --enrol or --client let it join central, with --central follow it."""
    if code is None and client is None and address is None:
        open_till(data)
    if address is None:
        raise click.UsageError("--enrol and --client need --central.")
    if code is not None and client is not None:
        raise click.UsageError("A till joins by a code or as a client, not both.")
    from pos_app.bootstrap.enrolling import follow_central, introduce_to_central, join_central

    if client is not None:
        joined = introduce_to_central(folder_of(data), address, client, _asked_secret(), account)
    elif code is not None:
        joined = join_central(folder_of(data), address, code, account)
    else:
        told = follow_central(folder_of(data), address)
        click.echo(f"Till {told.till_id} asks its central at {address} from now on.")
        return
    click.echo(
        f"This is till {joined.till_id} of account {joined.account_id} now, life "
        f"{joined.incarnation}. Its cards are those of {address}."
    )


def _asked_secret() -> str:
    # Arguments are seen by others on this machine.
    if sys.stdin.isatty():
        return str(click.prompt("Secret of the API client", hide_input=True))
    return sys.stdin.readline().strip()


@click.command()
@click.option("--dir", "folder", type=FOLDER, default=None, help="Keep the demo shop here.")
@click.option("--headless", is_flag=True, help="Sell by script, without a screen, and tell.")
def demo(folder: Path | None, *, headless: bool) -> None:
    """Open the till with a demo shop, and write a sheet of cards to scan."""
    from pos_app.demo.run import run_demo, run_headless_demo

    sys.exit(run_headless_demo(folder, click.echo) if headless else run_demo(folder, click.echo))


@click.command()
@data_option
@json_option
def audit(data: Path | None, *, as_json: bool) -> None:
    """Rebuild every balance from the rows and check the chain of the books."""
    from pos_app.bootstrap.upkeep import audit_of

    told = audit_of(folder_of(data))
    if as_json:
        click.echo(json.dumps(told.as_dict()))
    else:
        for line in told.lines():
            click.echo(line)
    if not told.clean:
        sys.exit(EXIT_DIFFERENCES)


@click.command()
@click.argument("target", type=FILE)
@data_option
def backup(target: Path, data: Path | None) -> None:
    """Write an encrypted, verified copy of the books to TARGET, also while the till sells."""
    from pos_app.bootstrap.upkeep import back_up_books

    back_up_books(folder_of(data), target)
    click.echo(f"The books of {folder_of(data)} are in {target}, read back and whole.")


@click.command()
@click.argument("copy", type=FILE)
@data_option
@click.option("--set-aside", is_flag=True, help="Keep books that are there under another name.")
@click.option("--recovery-code", help="The key of the books, on a machine that never had it.")
def restore(copy: Path, data: Path | None, *, set_aside: bool, recovery_code: str | None) -> None:
    """Bring the books back from COPY. Books that are there are never overwritten."""
    from pos_app.bootstrap.upkeep import restore_books

    kept = restore_books(copy, folder_of(data), set_aside=set_aside, recovery_code=recovery_code)
    click.echo(f"The books of {copy} are in {folder_of(data)}.")
    if kept:
        click.echo(f"What was there is kept as {kept}.")


@click.command("recovery-code")
@data_option
def recovery_code(data: Path | None) -> None:
    """Print the key of the books as letters to lock away: no backup opens without it."""
    from pos_app.bootstrap.upkeep import recovery_code_of

    click.echo(recovery_code_of(folder_of(data)))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
def scan(files: tuple[Path, ...], *, as_json: bool) -> None:
    """Print the codes found in images, videos and folders of them."""
    from pos_app.scanning.files import scan_files

    found = 0
    for reading in scan_files(files):
        found += 1
        if as_json:
            click.echo(
                json.dumps(
                    {
                        "path": str(reading.path),
                        "frame": reading.frame,
                        "symbology": reading.symbology,
                        "text": reading.text,
                    }
                )
            )
        else:
            click.echo(f"{reading.path}:{reading.frame}: {reading.symbology}: {reading.text}")
    if not found:
        click.echo("No code was found.", err=True)
        sys.exit(EXIT_DIFFERENCES)


@click.command()
def cameras() -> None:
    """List the cameras of this machine, as till.toml names them."""
    from pos_app.bootstrap.cameras import camera_lines

    lines = camera_lines()
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo("No camera was found.", err=True)
        sys.exit(EXIT_DIFFERENCES)


@click.command()
@click.argument("name", type=click.Choice(BENCHES))
@json_option
@click.option("--cards", default=1_000_000, show_default=True, help="Cards in the wallet.")
@click.option("--runs", default=None, type=int, help="How often each thing is measured.")
@click.option("--sales", default=None, type=int, help="Sales that wait to be told (sync).")
@click.option("--database", help="A PostgreSQL server to measure central on; else one is started.")
def bench(
    name: str,
    *,
    as_json: bool,
    cards: int,
    runs: int | None,
    sales: int | None,
    database: str | None,
) -> None:
    """Measure NAME side by side with what it is compared to."""
    from pos_app.bench.figures import as_json as json_of
    from pos_app.bench.figures import print_table
    from pos_app.bench.run import run_bench

    told = run_bench(name, cards=cards, runs=runs, database=database, sales=sales)
    if as_json:
        click.echo(json_of(told))
    else:
        print_table(told, click.echo)

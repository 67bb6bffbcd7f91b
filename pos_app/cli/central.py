"""The sub-commands of central: serve, and look after API clients."""

import json
from pathlib import Path

import click

from pos_app.cli.options import FILE, FOLDER, folder_of, json_option
from pos_app.domain.api_client import Scope

DEFAULT_PORT = 8765


def _place_options(command: click.decorators.FC) -> click.decorators.FC:
    for option in (
        click.option("--key-folder", type=FOLDER, help="Keep the master key in this folder."),
        click.option("--database", help="postgresql://..., instead of a file in the folder."),
        click.option("--data", type=FOLDER, default=None, help="Central's data folder."),
    ):
        command = option(command)
    return command


@click.command()
@_place_options
@click.option("--account", default=None, help="The first account, where there is none yet.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=DEFAULT_PORT, show_default=True, help="0 is any free one.")
@click.option("--workers", default=1, show_default=True, help="Processes; PostgreSQL only.")
@click.option("--public-url", help="The address that clients use, where a proxy stands in front.")
@click.option("--tls-certificate", type=FILE, help="A chain in PEM; serve HTTPS.")
@click.option("--tls-key", type=FILE, help="The certificate's key in PEM.")
@click.option("--private-hooks", is_flag=True, help="Let hooks call our own network.")
@json_option
def central(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    host: str,
    port: int,
    workers: int,
    public_url: str | None,
    tls_certificate: Path | None,
    tls_key: Path | None,
    private_hooks: bool,
    as_json: bool,
) -> None:
    """Serve the wallet API to web shops, back offices and tills."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, Place
    from pos_app.bootstrap.serving import Ready, Serving, serve

    def tell(ready: Ready) -> None:
        made = ready.made
        if as_json:
            told = {
                "address": ready.address,
                "account": ready.account,
                "client_id": None if made is None else made.client.client_id,
                "client_secret": None if made is None else made.secret,
            }
            click.echo(json.dumps(told))
            return
        click.echo(f"Central answers at {ready.address} for account {ready.account}.")
        if made is not None:
            click.echo(f"The first API client: {made.client.client_id}")
            click.echo(f"Its secret, shown this once: {made.secret}")

    serve(
        Serving(
            place=Place(data=_folder_of(data), database=database, key_folder=key_folder),
            account=account or FIRST_ACCOUNT,
            host=host,
            port=port,
            workers=workers,
            public_url=public_url,
            certificate=tls_certificate,
            certificate_key=tls_key,
            private_hooks=private_hooks,
        ),
        tell,
    )


@click.group()
def clients() -> None:
    """API clients: who may ask at central, and what for."""


@clients.command("add")
@_place_options
@click.option("--account", required=True, help="The account the client belongs to.")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    required=True,
    type=click.Choice([scope.value for scope in Scope]),
    help="What it may do there. Repeat for more.",
)
@click.option("--name", default="client", show_default=True, help="What people call it.")
@json_option
def add(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str,
    scopes: tuple[str, ...],
    name: str,
    as_json: bool,
) -> None:
    """Make an API client and show its secret, this once."""
    from pos_app.bootstrap.central import OPERATOR, Place, address_of, visit_central

    place = Place(data=_folder_of(data), database=database, key_folder=key_folder)
    with visit_central(place) as books:
        made = books.clients.add_with_grant(account, name, [*scopes], by=OPERATOR).result()
    if as_json:
        told = {
            "address": address_of(place),
            "account": account,
            "client_id": made.client.client_id,
            "client_secret": made.secret,
        }
        click.echo(json.dumps(told))
        return
    click.echo(f"API client {made.client.client_id} of account {account}.")
    click.echo(f"Its secret, shown this once: {made.secret}")


def _folder_of(data: Path | None) -> Path:
    return folder_of(None) / "central" if data is None else data

"""The sub-commands of central: serve, and look after API clients."""

import json
from pathlib import Path

import click

from pos_app.cli.options import FILE, json_option
from pos_app.cli.place import place_of, place_options
from pos_app.domain.api_client import Scope

DEFAULT_PORT = 8765


@click.group(invoke_without_command=True)
@place_options
@click.option("--account", default=None, help="The first account, where there is none yet.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=DEFAULT_PORT, show_default=True, help="0 is any free one.")
@click.option("--workers", default=1, show_default=True, help="Processes; PostgreSQL only.")
@click.option("--public-url", help="The address that clients use, where a proxy stands in front.")
@click.option("--tls-certificate", type=FILE, help="A chain in PEM; serve HTTPS.")
@click.option("--tls-key", type=FILE, help="The certificate's key in PEM.")
@click.option("--private-hooks", is_flag=True, help="Let hooks call our own network.")
@click.option("--no-tills", is_flag=True, help="Let no till join: the wallet API alone.")
@click.option("--while-stdin", is_flag=True, hidden=True, help="Stop when standard input ends.")
@json_option
@click.pass_context
def central(
    context: click.Context,
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
    no_tills: bool,
    while_stdin: bool,
    as_json: bool,
) -> None:
    """Serve the wallet API to web shops, back offices and tills, or look after its keys."""
    if context.invoked_subcommand is not None:
        return
    from pos_app.bootstrap.central import FIRST_ACCOUNT
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
            place=place_of(data, database, key_folder),
            account=account or FIRST_ACCOUNT,
            host=host,
            port=port,
            workers=workers,
            public_url=public_url,
            certificate=tls_certificate,
            certificate_key=tls_key,
            private_hooks=private_hooks,
            tills=not no_tills,
            while_stdin=while_stdin,
        ),
        tell,
    )


@click.group()
def clients() -> None:
    """API clients: who may ask at central, and what for."""


@clients.command("add")
@place_options
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
    from pos_app.bootstrap.central import OPERATOR, address_of, visit_central

    place = place_of(data, database, key_folder)
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


@clients.command("list")
@place_options
@click.option("--account", required=True, help="Whose clients.")
@json_option
def list_(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str,
    as_json: bool,
) -> None:
    """List the API clients of an account."""
    from pos_app.bootstrap.central import visit_central

    with visit_central(place_of(data, database, key_folder)) as books:
        found = books.clients.all_of(account).result()
    told = [{"client_id": one.client_id, "name": one.name} for one in found]
    if as_json:
        click.echo(json.dumps({"clients": told}))
        return
    for one in told:
        click.echo(f"{one['client_id']}  {one['name']}")


@clients.command("delete")
@place_options
@click.option("--account", required=True, help="Whose client.")
@click.argument("client_id")
def delete(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str,
    client_id: str,
) -> None:
    """Let an API client sign in no more; a credential it has lasts an hour at most."""
    from pos_app.bootstrap.central import OPERATOR, visit_central

    with visit_central(place_of(data, database, key_folder)) as books:
        books.clients.delete(account, client_id, by=OPERATOR).result()
    click.echo(f"API client {client_id} signs in no more.")

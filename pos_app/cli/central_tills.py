"""The commands about central's tills: let one join, see what it holds, and end that.

`tillit central` is whole here: this is where its last sub-command comes to it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from pos_app.cli.central_backup import central
from pos_app.cli.options import json_option
from pos_app.cli.place import place_of, place_options
from pos_app.domain.clock import datetime_of

if TYPE_CHECKING:
    from pos_app.allowances.given.write_off import LifeExposure

__all__ = ["central", "enrol_code", "tills"]

_ACCOUNT: Final = click.option("--account", default=None, help="Whose till; the first by default.")


@click.command("enrol-code")
@place_options
@_ACCOUNT
@click.option("--address", default=None, help="Where the till reaches central.")
@json_option
@click.argument("till")
def enrol_code(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    address: str | None,
    as_json: bool,
    till: str,
) -> None:
    """Make a code that lets TILL join, once, within a day; scan its QR code at the till."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, OPERATOR, address_of, visit_central
    from pos_app.bootstrap.central_tills import invite

    place = place_of(data, database, key_folder)
    reached = address or address_of(place) or "http://127.0.0.1:8765"
    account = account or FIRST_ACCOUNT
    with visit_central(place) as books:
        code, expires_at_ms, text = invite(books, account, till, reached, OPERATOR)
    expires_at = datetime_of(expires_at_ms).isoformat()
    if as_json:
        told = {
            "account": account,
            "till": till,
            "address": reached,
            "code": code,
            "expires_at": expires_at,
            "qr": text,
        }
        click.echo(json.dumps(told))
        return
    import segno

    click.echo(f"Till {till} of account {account} joins {reached} with the code {code}")
    click.echo(f"until {expires_at}, once. Or scan this at the till:")
    segno.make_qr(text, error="m").terminal(sys.stdout, compact=True)


central.add_command(enrol_code)


@click.group()
def tills() -> None:
    """Tills that have joined central: what they hold, and what to do when one is lost."""


@tills.command("list")
@place_options
@_ACCOUNT
@json_option
def list_(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    as_json: bool,
) -> None:
    """List the tills of an account, each with what it keeps reserved."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, visit_central
    from pos_app.domain.ids import checked_account_id

    account_id = checked_account_id(account or FIRST_ACCOUNT)
    with visit_central(place_of(data, database, key_folder)) as books:
        found = books.tills.all_of(account_id).result()
        lines = [
            line for row in found for line in books.tills.exposure(account_id, row.till_id).result()
        ]
    told = [
        {"till": row.till_id, "lives": [_plain(one) for one in lines if one.till_id == row.till_id]}
        for row in found
    ]
    if as_json:
        click.echo(json.dumps({"tills": told}))
        return
    for row in found:
        click.echo(f"{row.till_id}" if row.incarnation else f"{row.till_id}  has not joined yet")
        _tell([one for one in lines if one.till_id == row.till_id])


@tills.command("show")
@place_options
@_ACCOUNT
@json_option
@click.argument("till")
def show(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    as_json: bool,
    till: str,
) -> None:
    """Show what TILL keeps reserved, card by card, and what came from it that fits no card."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, visit_central
    from pos_app.domain.ids import TillId, checked_account_id

    account_id, till_id = checked_account_id(account or FIRST_ACCOUNT), TillId(till)
    with visit_central(place_of(data, database, key_folder)) as books:
        lines = books.tills.exposure(account_id, till_id).result()
        held = books.tills.allowances(account_id, till_id).result()
        gaps = books.tills.gaps(account_id, till_id).result()
    allowances: list[dict[str, Any]] = [
        {
            "allowance_id": one.allowance.allowance_id,
            "card_id": one.allowance.card_id,
            "state": one.allowance.state.value,
            "incarnation": one.allowance.incarnation,
            "currency": one.allowance.currency.value,
            "amount_minor": one.allowance.amount_minor,
            "remaining_minor": one.remaining_minor,
        }
        for one in held
    ]
    unfitting: list[dict[str, Any]] = [
        {
            "kind": one.kind.value,
            "card_id": one.card_id,
            "currency": one.currency,
            "amount_minor": one.amount_minor,
            "sequence": one.sequence,
        }
        for one in gaps
    ]
    if as_json:
        plain = [_plain(one) for one in lines]
        told = {"lives": plain, "allowances": allowances, "gaps": unfitting}
        click.echo(json.dumps(told))
        return
    _tell(lines)
    for one in allowances:
        if one["remaining_minor"]:
            click.echo(
                f"  card {one['card_id']}: {one['remaining_minor']} of {one['amount_minor']}"
                f" minor {one['currency']}, {one['state']}"
            )
    for one in unfitting:
        click.echo(
            f"  {one['kind']} of {one['amount_minor']} minor {one['currency']}"
            f" for card {one['card_id']}, operation {one['sequence']}"
        )


@tills.command("recall")
@place_options
@_ACCOUNT
@click.option("--card", default=None, help="Only what the till holds of this card.")
@click.argument("till")
def recall(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    card: str | None,
    till: str,
) -> None:
    """Ask TILL to give back what it holds; it does when it is online and has no sale in hand."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, visit_central
    from pos_app.domain.ids import CardId, TillId, checked_account_id

    account_id = checked_account_id(account or FIRST_ACCOUNT)
    with visit_central(place_of(data, database, key_folder)) as books:
        asked = books.tills.recall(
            account_id, TillId(till), None if card is None else CardId(card)
        ).result()
    click.echo(f"Till {till} is asked to give back {asked} allowances.")


@tills.command("write-off")
@place_options
@_ACCOUNT
@click.option("--life", type=int, required=True, help="Which life of the till, as `list` shows.")
@click.option("--by", required=True, help="Who decides this.")
@click.option("--why", required=True, help="What became of the till.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@json_option
@click.argument("till")
def write_off(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    life: int,
    by: str,
    why: str,
    yes: bool,
    as_json: bool,
    till: str,
) -> None:
    """Let everybody spend again what a life of TILL keeps reserved. The exposure is shown first."""
    from pos_app.allowances.given.write_off import WriteOff
    from pos_app.bootstrap.central import FIRST_ACCOUNT, visit_central
    from pos_app.domain.ids import TillId, checked_account_id

    account_id, till_id = checked_account_id(account or FIRST_ACCOUNT), TillId(till)
    with visit_central(place_of(data, database, key_folder)) as books:
        lines = [
            line
            for line in books.tills.exposure(account_id, till_id).result()
            if line.incarnation == life
        ]
        _tell(lines, err=True)
        click.echo("What the till sold of it and never told will be the shop's loss.", err=True)
        if not yes:
            click.confirm("Write it off?", abort=True, err=True)
        command = WriteOff(account_id=account_id, till_id=till_id, incarnation=life, by=by, why=why)
        ended = books.tills.write_off(command).result()
    told = [
        {
            "allowance_id": one.allowance_id,
            "card_id": one.card_id,
            "currency": one.currency.value,
            "released_minor": one.released_minor,
        }
        for one in ended
    ]
    if as_json:
        click.echo(json.dumps({"written_off": told}))
        return
    for one in ended:
        click.echo(f"card {one.card_id}: {one.released_minor} minor {one.currency} are free again")


def _tell(lines: Sequence["LifeExposure"], *, err: bool = False) -> None:
    for line in lines:
        held = (
            "holds nothing"
            if line.currency is None
            else f"{line.allowances} allowances, {line.remaining_minor} minor {line.currency}"
        )
        click.echo(
            f"  life {line.incarnation}, {line.state}: {held}; {line.last_sequence} operations,"
            f" last heard of {datetime_of(line.seen_at_ms).isoformat()}",
            err=err,
        )


def _plain(line: "LifeExposure") -> dict[str, object]:
    return {
        "incarnation": line.incarnation,
        "state": line.state.value,
        "last_sequence": line.last_sequence,
        "seen_at": datetime_of(line.seen_at_ms).isoformat(),
        "currency": None if line.currency is None else line.currency.value,
        "allowances": line.allowances,
        "remaining_minor": line.remaining_minor,
    }

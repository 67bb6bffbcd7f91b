"""The sub-commands of cards: made, sold, looked at and put away, straight in central's books.

Amounts are minor units, as everywhere in the API: 50000 is 500.00. They may be used while central
is at work on the same books.
"""

import json
import uuid
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from pos_app.cli.card_words import Counter, tell, told_of
from pos_app.cli.options import FILE, json_option
from pos_app.cli.place import place_of, place_options
from pos_app.domain.ids import CardId, RefId, checked_account_id
from pos_app.domain.money import Currency
from pos_app.errors import Refused

CURRENCY = click.Choice([currency.value for currency in Currency])
BY = "tillit"


class Where(TypedDict):
    """What the options of `at_the_books` say."""

    data: Path | None
    database: str | None
    key_folder: Path | None
    account: str | None


def at_the_books(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where and for whom, and `--json`."""
    for option in (
        json_option,
        click.option("--account", default=None, help="The account. Default: central's first."),
        place_options,
    ):
        command = option(command)
    return command


@contextmanager
def counter_of(where: Where) -> Generator[Counter]:
    """Open the books that the options of `at_the_books` name."""
    from pos_app.bootstrap.central import FIRST_ACCOUNT, visit_central

    place = place_of(where["data"], where["database"], where["key_folder"])
    account_id = checked_account_id(where["account"] or FIRST_ACCOUNT)
    with visit_central(place) as books:
        yield Counter(books.wallet, account_id, books.clock.now_ms())


@click.group()
def cards() -> None:
    """Make, sell, look at, stop and put away cards in central's books."""


@cards.command()
@click.argument("card_id")
@click.option("--amount", required=True, type=int, help="Minor units: 50000 is 500.00.")
@click.option("--currency", default=Currency.NOK.value, type=CURRENCY, show_default=True)
@click.option("--name", default=None, help="What the customer calls it.")
@click.option("--pin", is_flag=True, help="With a PIN of four digits.")
@click.option("--one-shot", is_flag=True, help="Its token is good for one payment.")
@at_the_books
def create(
    card_id: str,
    amount: int,
    currency: str,
    name: str | None,
    *,
    pin: bool,
    one_shot: bool,
    as_json: bool,
    **where: Unpack[Where],
) -> None:
    """Make a card that can be used at once, and show its token, this once."""
    from pos_app.domain.pin import DEFAULT_PIN_FORMAT
    from pos_app.wallet.commands import CreateCard, TokenWish

    with counter_of(where) as counter:
        made = counter.wallet.create_card(
            CreateCard(
                account_id=counter.account_id,
                card_id=CardId(card_id),
                amount_minor=amount,
                currency=Currency(currency),
                created_by=BY,
                name=name,
                pin=DEFAULT_PIN_FORMAT if pin else None,
                token=TokenWish(expires_after_transaction=one_shot),
            )
        ).result()
        token = "" if made.token is None else made.token.value
        told = told_of(made.card, counter) | {"token": token}
    tell(told if made.pin is None else told | {"pin": made.pin}, as_json=as_json)


@cards.command()
@click.argument("prefix")
@click.option("--count", required=True, type=click.IntRange(1, 1000), help="How many.")
@click.option("--csv", "table", required=True, type=FILE, help="Write their tokens here.")
@click.option("--sheet", default=None, type=FILE, help="Write cards to print and cut here (PDF).")
@click.option("--issuer", default="", help="Whose cards they are, on the sheet.")
@click.option("--digits", default=None, type=int, help="Tokens of so many digits. Default: UUIDs.")
@click.option("--short", is_flag=True, help="Tokens of 14 characters that fit a card as bars.")
@click.option("--pin", is_flag=True, help="With PINs of four digits.")
@click.option("--one-shot", is_flag=True, help="Each token is good for one payment.")
@at_the_books
def batch(
    prefix: str,
    count: int,
    table: Path,
    sheet: Path | None,
    issuer: str,
    digits: int | None,
    *,
    short: bool,
    pin: bool,
    one_shot: bool,
    as_json: bool,
    **where: Unpack[Where],
) -> None:
    """Make inactive cards PREFIX-1, PREFIX-2, ... to be printed first and sold one by one."""
    from pos_app.bootstrap.card_paper import write_sheet, write_table
    from pos_app.domain.pin import DEFAULT_PIN_FORMAT
    from pos_app.domain.token import PRINTABLE_FORMAT, Format
    from pos_app.wallet.commands import BatchCreate, BatchItem, TokenWish

    if table.exists():
        raise click.BadParameter("it is there already, and may hold tokens", param_hint="--csv")
    if short and digits is not None:
        raise click.UsageError("--short and --digits are two kinds of token: choose one.")
    format_ = None if digits is None else Format(length=digits, symbols=False)
    format_ = PRINTABLE_FORMAT if short else format_
    items = [BatchItem(card_id=CardId(f"{prefix}-{number}")) for number in range(1, count + 1)]
    with counter_of(where) as counter:
        wanted = BatchCreate(
            account_id=counter.account_id,
            items=items,
            created_by=BY,
            pin=DEFAULT_PIN_FORMAT if pin else None,
            token=TokenWish(expires_after_transaction=one_shot, format=format_),
        )
        write_table([], table)  # before any token is made that could not be written down
        try:
            made = counter.wallet.create_cards(wanted).result()
        except Refused:
            table.unlink()
            raise
    write_table(made, table)
    told: dict[str, Any] = {"cards": len(made), "csv": str(table)}
    if sheet is not None:
        write_sheet(made, issuer, sheet)
        told["sheet"] = str(sheet)
    tell(told, as_json=as_json)


@cards.command()
@click.argument("card_id")
@click.option("--amount", required=True, type=int, help="Minor units: 50000 is 500.00.")
@click.option("--currency", default=Currency.NOK.value, type=CURRENCY, show_default=True)
@click.option("--ref-id", default=None, help="Repeating it changes nothing.")
@at_the_books
def activate(
    card_id: str,
    amount: int,
    currency: str,
    ref_id: str | None,
    *,
    as_json: bool,
    **where: Unpack[Where],
) -> None:
    """Give an inactive card its value."""
    from pos_app.wallet.commands import ActivateCard

    with counter_of(where) as counter:
        card = counter.wallet.activate(
            ActivateCard(
                account_id=counter.account_id,
                card_id=CardId(card_id),
                amount_minor=amount,
                currency=Currency(currency),
                created_by=BY,
                ref_id=RefId(ref_id or str(uuid.uuid4())),
            )
        ).result()
        told = told_of(card, counter)
    tell(told, as_json=as_json)


@cards.command()
@click.argument("card_id")
@click.option("--amount", required=True, type=int, help="Minor units: 50000 is 500.00.")
@click.option("--currency", default=Currency.NOK.value, type=CURRENCY, show_default=True)
@click.option("--ref-id", default=None, help="Repeating it changes nothing.")
@at_the_books
def fund(
    card_id: str,
    amount: int,
    currency: str,
    ref_id: str | None,
    *,
    as_json: bool,
    **where: Unpack[Where],
) -> None:
    """Put money on a card."""
    from pos_app.wallet.commands import CreateTransaction

    with counter_of(where) as counter:
        counter.wallet.fund(
            CreateTransaction(
                account_id=counter.account_id,
                ref_id=RefId(ref_id or str(uuid.uuid4())),
                amount_minor=amount,
                currency=Currency(currency),
                created_by=BY,
                card_id=CardId(card_id),
            )
        ).result()
        card = counter.wallet.get_card(counter.account_id, CardId(card_id)).result()
        told = told_of(card, counter)
    tell(told, as_json=as_json)


@cards.command()
@click.argument("card_id")
@at_the_books
def show(card_id: str, *, as_json: bool, **where: Unpack[Where]) -> None:
    """Show a card: what it is, what is on it, and its tokens, masked."""
    with counter_of(where) as counter:
        card = counter.wallet.get_card(counter.account_id, CardId(card_id)).result()
        told = told_of(card, counter) | {"tokens": [token.masked_code for token in card.tokens]}
    tell(told, as_json=as_json)


@cards.command("list")
@click.option("--limit", default=100, show_default=True, type=click.IntRange(1, 100))
@click.option("--search", default=None, help="A part of an id, or an amount.")
@click.option("--starting-after", default=None, help="What the list before said it goes on with.")
@at_the_books
def list_(
    limit: int,
    search: str | None,
    starting_after: str | None,
    *,
    as_json: bool,
    **where: Unpack[Where],
) -> None:
    """List cards, newest first."""
    from pos_app.domain.listing import CardFilter

    wanted = CardFilter(limit=limit, search=search, starting_after=starting_after)
    with counter_of(where) as counter:
        page = counter.wallet.list_cards(counter.account_id, wanted).result()
        told = [told_of(card, counter) for card in page.cards]
    if as_json:
        click.echo(json.dumps({"cards": told, "starting_after": page.starting_after}))
        return
    for card in told:
        click.echo("  ".join(f"{card[name]}" for name in ("card_id", "status", "available")))
    if page.starting_after is not None:
        click.echo(f"There are more: --starting-after {page.starting_after}", err=True)


@cards.command()
@click.argument("card_id")
@at_the_books
def delete(card_id: str, *, as_json: bool, **where: Unpack[Where]) -> None:
    """Put a card away for ever."""
    from pos_app.wallet.commands import DeleteCard

    with counter_of(where) as counter:
        card = counter.wallet.delete_card(
            DeleteCard(account_id=counter.account_id, card_id=CardId(card_id), deleted_by=BY)
        ).result()
        told = told_of(card, counter)
    tell(told, as_json=as_json)

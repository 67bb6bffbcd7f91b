"""The command about how an account lends to its tills, and what they hear of its cards.

`tillit tills` is whole here: this is where its last sub-command comes to it.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from pos_app.cli.central_tills import central, enrol_code, tills
from pos_app.cli.options import json_option
from pos_app.cli.place import place_of, place_options

if TYPE_CHECKING:
    from pos_app.allowances.given.policy import Policy

__all__ = ["central", "enrol_code", "tills"]

_HOUR_MS: Final = 60 * 60 * 1000
_A_PERCENT: Final = 100


@tills.command("policy")
@place_options
@click.option("--account", default=None, help="Whose tills; the first by default.")
@click.option(
    "--feed",
    type=click.Choice(["all", "recent", "held"]),
    help="Which cards tills hear of: all, those lately used or topped up at them, those they hold.",
)
@click.option("--lend-percent", type=int, help="How much of a regular's card is lent, 0 to 100.")
@click.option("--most-lent", type=int, help="At most so much of a card, in minor units.")
@click.option("--most-tills", type=int, help="At most so many tills are lent of a card.")
@click.option("--hours", type=int, help="How long a till may spend what it was given.")
@click.option("--refill-percent", type=int, help="With so much of it left a till asks for more.")
@click.option("--largest", type=int, help="The most that one allowance may be, in minor units.")
@json_option
def policy(
    *,
    data: Path | None,
    database: str | None,
    key_folder: Path | None,
    account: str | None,
    feed: str | None,
    lend_percent: int | None,
    most_lent: int | None,
    most_tills: int | None,
    hours: int | None,
    refill_percent: int | None,
    largest: int | None,
    as_json: bool,
) -> None:
    """Show how an account lends to its tills and what they hear of its cards, or set some of it."""
    from pos_app.allowances.given.change_policy import ChangePolicy
    from pos_app.bootstrap.central import FIRST_ACCOUNT, OPERATOR, visit_central
    from pos_app.domain.allowance import FeedScope
    from pos_app.domain.ids import checked_account_id

    account_id = checked_account_id(account or FIRST_ACCOUNT)
    wished: dict[str, Any] = {
        "feed": None if feed is None else FeedScope(feed),
        "lent_basis_points": None if lend_percent is None else lend_percent * _A_PERCENT,
        "largest_lent_minor": most_lent,
        "most_tills_a_card": most_tills,
        "lifetime_ms": None if hours is None else hours * _HOUR_MS,
        "soft_limit_basis_points": None if refill_percent is None else refill_percent * _A_PERCENT,
        "largest_minor": largest,
    }
    changes = {name: value for name, value in wished.items() if value is not None}
    with visit_central(place_of(data, database, key_folder)) as books:
        found = books.tills.policy(account_id).result()
        if changes:
            new = replace(found, **changes)
            command = ChangePolicy(account_id=account_id, policy=new, by=OPERATOR)
            found = books.tills.change_policy(command).result()
    told = _plain(found)
    if as_json:
        click.echo(json.dumps(told))
        return
    for name, value in told.items():
        click.echo(f"{name:<16} {value}")


def _plain(policy: "Policy") -> dict[str, object]:
    return {
        "feed": policy.feed.value,
        "lend_percent": policy.lent_basis_points / _A_PERCENT,
        "most_lent": policy.largest_lent_minor,
        "most_tills": policy.most_tills_a_card,
        "hours": policy.lifetime_ms / _HOUR_MS,
        "refill_percent": policy.soft_limit_basis_points / _A_PERCENT,
        "largest": policy.largest_minor,
    }

"""How the sub-commands of cards tell of a card."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import click

from pos_app.domain.card import Card
from pos_app.domain.clock import datetime_of
from pos_app.domain.ids import AccountId

if TYPE_CHECKING:
    from pos_app.wallet.wallet import Wallet


@dataclass(frozen=True, slots=True)
class Counter:
    """The wallet that a command works on, and the account it works for."""

    wallet: "Wallet"
    account_id: AccountId
    now_ms: int


def told_of(card: Card, counter: Counter) -> dict[str, Any]:
    """Return what is told of a card; of one that is stopped also since when, by whom and why."""
    told: dict[str, Any] = {
        "card_id": card.card_id,
        "id": card.id,
        "status": card.status_at(counter.now_ms).value,
        "currency": None if card.currency is None else card.currency.value,
        "balance": card.amounts.balance_minor,
        "available": card.amounts.available_minor,
    }
    if card.blocked_at_ms is None:
        return told
    *_, last = counter.wallet.blocks(card.account_id, card.card_id).result()
    since = datetime_of(card.blocked_at_ms).isoformat()
    return told | {"blocked_since": since, "blocked_by": last.created_by, "why": last.why}


def tell(told: dict[str, Any], *, as_json: bool) -> None:
    """Print it, as one JSON object or as lines for people."""
    if as_json:
        click.echo(json.dumps(told))
        return
    for name, value in told.items():
        if value is None:
            continue  # an inactive card has no currency yet
        shown = ", ".join(cast("list[str]", value)) if isinstance(value, list) else value
        click.echo(f"{name}: {shown}")

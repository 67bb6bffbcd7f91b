"""Rows of cards by the hundred, without the money's own rows: for what only looks at cards."""

from sqlalchemy import Connection, insert, update

from pos_app.domain.ids import AccountId
from pos_app.domain.listing import CardFilter
from pos_app.storage.card_listing import list_cards
from pos_app.storage.schema.cards import card
from pos_app.storage.store import Store

ACCOUNT = AccountId("P00000001")
NOW_MS = 1_800_000_000_000


def add_card(
    connection: Connection,
    card_id: str,
    *,
    name: str | None = None,
    customer: str | None = None,
    amount_minor: int = 100_00,
    spent_minor: int = 0,
    account: str = ACCOUNT,
) -> None:
    connection.execute(
        insert(card).values(
            account_id=account,
            card_id=card_id,
            id=f"id-of-{card_id}",
            type="gift_card",
            currency="NOK",
            amount_minor=amount_minor,
            funds_minor=amount_minor,
            drawdown_minor=spent_minor,
            reserved_minor=0,
            position=1,
            version=1,
            name=name,
            customer_id=customer,
            metadata="{}",
            activated_at_ms=NOW_MS,
            created_at_ms=NOW_MS,
            created_by="test",
        )
    )


def numbered(connection: Connection, count: int) -> None:
    """Add cards whose numbers are as alike as those of a shop."""
    for number in range(count):
        add_card(connection, f"card-{number:08}")


def rename(connection: Connection, card_id: str, name: str) -> None:
    connection.execute(update(card).where(card.c.card_id == card_id).values(name=name))


def find(
    store: Store,
    typed: str,
    *,
    amount_minor: int | None = None,
    page: int = 100,
    account: str = ACCOUNT,
    starting_after: str | None = None,
) -> list[str]:
    """Return the numbers of all cards that are found, page by page."""
    found: list[str] = []
    while True:
        wanted = CardFilter(
            anything=typed,
            anything_minor=amount_minor,
            limit=page,
            starting_after=starting_after,
            include_deleted=True,
        )
        told = store.read(
            lambda c, wanted=wanted: list_cards(c, AccountId(account), wanted, NOW_MS)
        ).result()
        found += [one.card_id for one in told.cards]
        starting_after = told.starting_after
        if starting_after is None:
            return found

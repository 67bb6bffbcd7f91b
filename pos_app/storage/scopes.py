"""Which cards a till is to hear of, as a condition on them."""

from typing import Final

from sqlalchemy import ColumnElement, Text, exists, literal_column, true

from pos_app.domain.allowance import FeedScope
from pos_app.storage.schema.given import till_allowance

RECENTLY_MS: Final = 90 * 24 * 60 * 60 * 1000
"""A card is recent at a till that came by some of it within this time."""


def is_in_scope(
    scope: FeedScope,
    card_id: ColumnElement[str],
    *,
    account: ColumnElement[str],
    till: ColumnElement[str],
    since: ColumnElement[int],
) -> ColumnElement[bool]:
    """Return whether the till is to hear of the card; `since` is when "recently" begins."""
    if scope is FeedScope.ALL:
        return true()
    held = till_allowance.c.state == literal_column("'open'", Text())
    came_by = held if scope is FeedScope.HELD else held | (till_allowance.c.granted_at_ms >= since)
    return exists().where(
        till_allowance.c.account_id == account,
        till_allowance.c.till_id == till,
        till_allowance.c.card_id == card_id,
        came_by,
    )

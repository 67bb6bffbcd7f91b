"""Rows of a till's feed: news becomes numbered rows under the lock of the till.

So the numbers have no gaps on any database, and what stands above a cursor is all there is.
"""

from typing import Final, NamedTuple

from sqlalchemy import Text, bindparam, case, delete, exists, insert, literal_column, select

from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import AccountId, TillId
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.given import NewsKind, card_news, till_allowance, till_feed
from pos_app.storage.scopes import is_in_scope
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.tills import TillRow

MOST_NEWS: Final = 10_000
"""Numbered at a time; the rest waits for the next call."""


class NumberedRow(NamedTuple):
    """One piece of news: the card or the allowance it is about."""

    number: int
    kind: NewsKind
    subject: str


_NEWS_OF_TILL: Final = (card_news.c.account_id == bindparam("account")) & (
    card_news.c.till_id == bindparam("till")
)
_FEED_OF_TILL: Final = (till_feed.c.account_id == bindparam("account")) & (
    till_feed.c.till_id == bindparam("till")
)
# Whoever is changing a card at this moment holds its news: that is told the next time.
_NEWS: Final = {
    scope: Statement(
        select(
            card_news.c.card_id,
            card_news.c.version,
            case(
                (
                    is_in_scope(
                        scope,
                        card_news.c.card_id,
                        account=bindparam("account"),
                        till=bindparam("till"),
                        since=bindparam("since", type_=WHOLE),
                    ),
                    literal_column("1", WHOLE),
                ),
                else_=literal_column("0", WHOLE),
            ),
        )
        .where(_NEWS_OF_TILL)
        .order_by(card_news.c.card_id)
        .limit(literal_column(str(MOST_NEWS)))
        .offset(literal_column("0"))
        .with_for_update(skip_locked=True)
    )
    for scope in FeedScope
}
_DROP_NEWS: Final = Statement(
    delete(card_news).where(
        _NEWS_OF_TILL,
        card_news.c.card_id == bindparam("card"),
        card_news.c.version == bindparam("read_version"),
    )
)
_DROP_ALL_NEWS: Final = Statement(delete(card_news).where(_NEWS_OF_TILL))
_ADD: Final = Statement(insert(till_feed).values({c.name: bindparam(c.name) for c in till_feed.c}))
_FORGET: Final = Statement(
    delete(till_feed).where(_FEED_OF_TILL, till_feed.c.number <= bindparam("up_to"))
)
_FORGET_ALL: Final = Statement(delete(till_feed).where(_FEED_OF_TILL))
_ROWS: Final = Statement(
    select(till_feed.c.number, till_feed.c.kind, till_feed.c.subject)
    .where(_FEED_OF_TILL, till_feed.c.number > bindparam("after"))
    .order_by(till_feed.c.number)
    .limit(bindparam("most"))
    .offset(literal_column("0"))
)
_WAITING: Final = Statement(
    select(literal_column("1", WHOLE)).where(
        exists().where(_NEWS_OF_TILL)
        | exists().where(_FEED_OF_TILL, till_feed.c.number > bindparam("after"))
        | exists().where(
            till_allowance.c.account_id == bindparam("account"),
            till_allowance.c.till_id == bindparam("till"),
            till_allowance.c.recalled_at_ms.is_not(None),
            till_allowance.c.recall_number.is_(None),
            till_allowance.c.state == literal_column("'open'", Text()),
        )
    )
)


def number_card_news(
    connection: Connection, locked: TillRow, *, after: int, scope: FeedScope, since_ms: int
) -> int:
    """Turn the news of cards into rows, counting on from `after`; returns the last number.

    News of cards that the till is not to hear of are dropped; `since_ms` is when "recently" begins.
    """
    of_till = {"account": locked.account_id, "till": locked.till_id}
    news = _NEWS[scope].rows(connection, {**of_till, "since": since_ms})
    told = [row for row in news if row[2]]
    add_rows(
        connection,
        locked,
        [NumberedRow(number, NewsKind.CARD, row[0]) for number, row in enumerate(told, after + 1)],
    )
    _DROP_NEWS.many(
        connection, ({**of_till, "card": row[0], "read_version": row[1]} for row in news)
    )
    return after + len(told)


def add_rows(connection: Connection, locked: TillRow, new: list[NumberedRow]) -> None:
    """Add rows to a till's feed."""
    _ADD.many(
        connection,
        (
            {
                "account_id": locked.account_id,
                "till_id": locked.till_id,
                "number": row.number,
                "kind": row.kind.value,
                "subject": row.subject,
            }
            for row in new
        ),
    )


def forget_rows(connection: Connection, locked: TillRow, *, up_to: int) -> None:
    """Forget what the till has heard."""
    values = {"account": locked.account_id, "till": locked.till_id, "up_to": up_to}
    _FORGET.count(connection, values)


def forget_all_rows(connection: Connection, locked: TillRow) -> None:
    """Forget a feed: it begins anew. What was not numbered yet stays news."""
    _FORGET_ALL.count(connection, {"account": locked.account_id, "till": locked.till_id})


def drop_news(connection: Connection, locked: TillRow) -> None:
    """Forget all that a till was not told: it follows no longer."""
    _DROP_ALL_NEWS.count(connection, {"account": locked.account_id, "till": locked.till_id})


def list_rows(
    connection: Connection, locked: TillRow, *, after: int, most: int
) -> tuple[NumberedRow, ...]:
    """Return the rows after a number, at most so many, in order."""
    values = {"account": locked.account_id, "till": locked.till_id, "after": after, "most": most}
    rows = _ROWS.rows(connection, values)
    return tuple(NumberedRow(row[0], NewsKind(row[1]), row[2]) for row in rows)


def is_news_waiting(
    connection: Connection, account_id: AccountId, till_id: TillId, *, after: int
) -> bool:
    """Tell whether there is anything to hear after a number. Locks nothing."""
    values = {"account": account_id, "till": till_id, "after": after}
    return _WAITING.row(connection, values) is not None

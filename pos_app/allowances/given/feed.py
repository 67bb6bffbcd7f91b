"""Feed and snapshot: what a till is told of the cards that it may meet with no line.

The rows are numbered under the lock of the till when it asks. So a cursor has no gaps, and what was
not committed when it was asked is told the next time.
"""

from dataclasses import dataclass, replace
from typing import Final

from pos_app.allowances.given.lives import check_live, known_life, locked_life
from pos_app.allowances.given.policy import Policy
from pos_app.domain.allowance import AllowanceId, FeedScope
from pos_app.domain.ids import AccountId, CardId, TillId, checked_text
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, till_feed, tills
from pos_app.storage.schema.given import NewsKind
from pos_app.storage.scopes import RECENTLY_MS
from pos_app.storage.statement import Connection
from pos_app.storage.till_feed import NumberedRow
from pos_app.storage.told_cards import (
    Audience,
    ToldCard,
    count_cards_of,
    page_of_cards,
    told_cards,
)
from pos_app.wallet.context import Context

MOST_ROWS: Final = 1000
MOST_CARDS_OF_ALL: Final = 1_000_000
"""Of an account with more cards than this a till learns at first those that are recent at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFeed:
    """A life of a till has heard all up to `after` in this epoch, and wants at most `limit`."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    epoch: str
    after: int
    limit: int = MOST_ROWS


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One row: a card as it is now, or an allowance that is asked back."""

    number: int
    card: ToldCard | None = None
    recall: AllowanceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fed:
    """The rows after the cursor, in order and without gaps."""

    epoch: str
    rows: tuple[News, ...]
    as_of_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSnapshot:
    """A life of a till wants the cards after this one, by card id; from the first with ''."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    after: str = ""
    limit: int = MOST_ROWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One page. The feed goes on at `feed_after`; no `following` is the last page."""

    epoch: str
    feed_after: int
    total: int
    cards: tuple[ToldCard, ...]
    following: str | None
    as_of_ms: int


def feed(connection: Connection, context: Context, policy: Policy, command: AskFeed) -> Fed:
    """Number what is new, forget what the till has heard, and return what comes after.

    Raises:
        Refused: TILL_NOT_FOUND, TILL_NOT_LIVE, INVALID_FIELD; FEED_GONE, the cursor is of another
            epoch or of a central that was restored: the till takes a snapshot.
    """
    _check_limit(command.limit)
    locked, life = locked_life(connection, command.account_id, command.till_id, command.incarnation)
    check_live(life)
    if command.epoch != locked.feed_epoch or not 0 <= command.after <= locked.feed_number:
        raise Refused(Code.FEED_GONE, epoch=locked.feed_epoch)
    till_feed.forget_rows(connection, locked, up_to=command.after)
    now_ms = context.clock.now_ms()
    number = till_feed.number_card_news(
        connection,
        locked,
        after=locked.feed_number,
        scope=policy.feed,
        since_ms=now_ms - RECENTLY_MS,
    )
    recalls = [
        NumberedRow(one, NewsKind.RECALL, allowance_id)
        for one, allowance_id in till_allowances.number_recalls(
            connection, command.account_id, command.till_id, after=number
        )
    ]
    till_feed.add_rows(connection, locked, recalls)
    number += len(recalls)
    if number != locked.feed_number:
        tills.set_feed_number(connection, locked, number)
    rows = till_feed.list_rows(connection, locked, after=command.after, most=command.limit)
    if rows and rows[0].number != command.after + 1:
        raise Refused(Code.FEED_GONE, epoch=locked.feed_epoch)
    news = _with_cards(connection, command, rows, now_ms)
    return Fed(epoch=locked.feed_epoch, rows=news, as_of_ms=now_ms)


def is_news_waiting(connection: Connection, command: AskFeed) -> bool:
    """Tell whether asking again would bring anything; locks nothing."""
    return till_feed.is_news_waiting(
        connection, command.account_id, command.till_id, after=command.after
    )


def snapshot(
    connection: Connection, context: Context, policy: Policy, command: AskSnapshot
) -> Snapshot:
    """Return the next page of the account's cards that were not put away, as far as tills hear.

    Raises:
        Refused: TILL_NOT_FOUND, TILL_NOT_LIVE, INVALID_FIELD.
    """
    _check_limit(command.limit)
    checked_text(command.after, "after")
    account_id, till_id = command.account_id, command.till_id
    check_live(known_life(connection, account_id, till_id, command.incarnation))
    till = tills.get_till(connection, account_id, till_id)
    now_ms = context.clock.now_ms()
    to = Audience(
        account_id=account_id, till_id=till_id, scope=policy.feed, since_ms=now_ms - RECENTLY_MS
    )
    total = count_cards_of(connection, to)
    if total > MOST_CARDS_OF_ALL:
        to = replace(to, scope=FeedScope.RECENT)
        total = count_cards_of(connection, to)
    cards = page_of_cards(
        connection,
        to,
        after=command.after,
        most=command.limit,
        now_ms=now_ms,
        held=till_allowances.cards_held(connection, account_id, till_id),
    )
    return Snapshot(
        epoch=till.feed_epoch,
        feed_after=till.feed_number,
        total=total,
        cards=cards,
        following=cards[-1].card.card_id if len(cards) == command.limit else None,
        as_of_ms=now_ms,
    )


def _with_cards(
    connection: Connection, command: AskFeed, rows: tuple[NumberedRow, ...], now_ms: int
) -> tuple[News, ...]:
    wanted = {CardId(row.subject) for row in rows if row.kind is NewsKind.CARD}
    found: dict[str, ToldCard] = {}
    if wanted:
        held = till_allowances.cards_held(connection, command.account_id, command.till_id)
        told = told_cards(connection, command.account_id, wanted, now_ms=now_ms, held=held)
        found = {one.card.card_id: one for one in told}
    return tuple(
        News(number=row.number, card=found[row.subject])
        if row.kind is NewsKind.CARD
        else News(number=row.number, recall=AllowanceId(row.subject))
        for row in rows
    )


def _check_limit(limit: int) -> None:
    if not 1 <= limit <= MOST_ROWS:
        raise Refused(Code.INVALID_FIELD, field="limit", reason="out_of_range", most=MOST_ROWS)

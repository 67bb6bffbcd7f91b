"""Cards of another program as a table: read whole, every row right or told what is wrong with it.

The table has a head. `token` (the code on the card) and `amount` are needed; `card_id`, `name`,
`customer_id` and `expires` (a day) are not. A comma, a semicolon or a tab parts the columns. What
has no `card_id` gets one that its code alone decides, so that the same row is the same card again.
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from pos_app.domain.clock import milliseconds_of
from pos_app.domain.ids import LONGEST_NAME, CardId, CustomerId
from pos_app.domain.money import Currency
from pos_app.domain.till import Till
from pos_app.domain.token import CardToken, read_scan
from pos_app.domain.typed_amount import read_amount
from pos_app.errors import Code, Refused
from pos_app.journal.card_noting import check_own
from pos_app.journal.tables import read_table
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import TakeOver
from pos_app.wallet.context import Context
from pos_app.wallet.take_over import is_taken_over

NEEDED: Final = ("token", "amount")


class Wrong(StrEnum):
    """What can be wrong with a row."""

    COLUMNS = "columns"
    TOKEN = "token"  # noqa: S105 - the name of a column
    AMOUNT = "amount"
    EXPIRES = "expires"
    TEXT = "text"
    TWICE = "twice"
    CARD_EXISTS = "card_exists"
    TOKEN_EXISTS = "token_exists"  # noqa: S105 - what is wrong with it


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that cannot be taken over; lines count from 1, the head's."""

    line: int
    why: Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTable:
    """What a table holds: the cards that are new, how many are here already, and what is wrong."""

    new: tuple[TakeOver, ...]
    here: int
    wrong: tuple[WrongRow, ...]

    @property
    def amount_minor(self) -> int:
        """What the new cards are worth together."""
        return sum(card.amount_minor for card in self.new)


class _WrongError(Exception):
    def __init__(self, why: Wrong) -> None:
        super().__init__(why)
        self.why = why


def read_card_table(
    connection: Connection,
    context: Context,
    till: Till,
    content: bytes,
    currency: Currency,
    operator: str,
) -> CardTable:
    """Return what a file holds, held against the books; nothing is changed.

    Refused: UNREADABLE_FILE, it is no table, has no rows or too many; ONLY_AT_CENTRAL.
    """
    check_own(till)
    head, rows = read_table(content)
    if not set(NEEDED) <= set(head):
        raise Refused(Code.UNREADABLE_FILE, reason="columns", needed=list(NEEDED))
    new: list[TakeOver] = []
    wrong: list[WrongRow] = []
    here = 0
    seen: set[str] = set()
    for line, cells in rows:
        try:
            card = _card_of(context, till, _named(head, cells), currency, operator)
            if card.card_id in seen or card.token in seen:
                raise _WrongError(Wrong.TWICE)  # noqa: TRY301 - a row is wrong in one place
            seen |= {card.card_id, card.token}
            if _is_here(connection, context, card):
                here += 1
            else:
                new.append(card)
        except _WrongError as error:
            wrong.append(WrongRow(line, error.why))
    return CardTable(new=tuple(new), here=here, wrong=tuple(wrong))


def _named(head: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    if len(cells) > len(head):
        raise _WrongError(Wrong.COLUMNS)
    return dict(zip(head, map(str.strip, cells), strict=False))


def _card_of(
    context: Context, till: Till, row: Mapping[str, str], currency: Currency, operator: str
) -> TakeOver:
    token = row.get("token", "")
    amount_minor = read_amount(row.get("amount", ""))
    if amount_minor is None:
        raise _WrongError(Wrong.AMOUNT)
    texts = [row.get(name, "") for name in ("card_id", "name", "customer_id")]
    if any(len(text) > LONGEST_NAME or "\ufffd" in text for text in texts):
        raise _WrongError(Wrong.TEXT)
    card_id, name, customer_id = texts
    return TakeOver(
        account_id=till.account_id,
        card_id=CardId(card_id or _id_made_of(context, _read_token(token))),
        token=_read_token(token),
        amount_minor=amount_minor,
        currency=currency,
        created_by=operator,
        originated_by=till.till_id,
        name=name or None,
        customer_id=CustomerId(customer_id) if customer_id else None,
        expires_at_ms=_end_of_day(row.get("expires", "")),
    )


def _read_token(text: str) -> str:
    try:
        scan = read_scan(text)
    except Refused as refused:
        raise _WrongError(Wrong.TOKEN) from refused
    if not isinstance(scan, CardToken):
        raise _WrongError(Wrong.TOKEN)
    return scan.value


def _id_made_of(context: Context, token: str) -> str:
    """Return an id that the code decides and that does not give the code away."""
    key = context.token_value_key
    return f"old-{hmac.new(key, token.encode(), hashlib.sha256).hexdigest()[:20]}"


def _end_of_day(text: str) -> int | None:
    """Return the end of a day, `2027-12-31` or `31.12.2027`; None for no day at all."""
    if not text:
        return None
    for order in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            day: date = datetime.strptime(text, order).replace(tzinfo=UTC).date()
            after = day + timedelta(days=1)
        except (ValueError, OverflowError):
            continue
        return milliseconds_of(datetime(after.year, after.month, after.day, tzinfo=UTC))
    raise _WrongError(Wrong.EXPIRES)


def _is_here(connection: Connection, context: Context, card: TakeOver) -> bool:
    try:
        return is_taken_over(connection, context, card)
    except Refused as refused:
        reasons = {Code.CARD_ID_EXISTS: Wrong.CARD_EXISTS, Code.TOKEN_EXISTS: Wrong.TOKEN_EXISTS}
        raise _WrongError(reasons.get(refused.code, Wrong.TEXT)) from refused

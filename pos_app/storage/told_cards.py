"""Cards as tills are told of them: with their living tokens as hashes, and a PIN's verifier."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select

from pos_app.domain.allowance import FeedScope
from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.token import MaskedToken
from pos_app.storage.blocks import last_reasons
from pos_app.storage.cards import CARD_COLUMNS, CARD_WITH_PIN, card_of
from pos_app.storage.schema.cards import card, pin, token, token_directory
from pos_app.storage.scopes import is_in_scope
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import MASKED_COLUMNS, masked_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldToken:
    """A token that leads to a card now, and what it is looked up by."""

    token: MaskedToken
    hash: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldCard:
    """A card at one version. `pin` is the verifier; None where there is none, or none to tell.

    `blocked_why` is set while the card is stopped.
    """

    card: Card
    version: int
    tokens: tuple[ToldToken, ...]
    pin: str | None = field(repr=False)
    blocked_why: str | None = None


_MASKED: Final = len(MASKED_COLUMNS)
_later: Final = token_directory.alias("later")
# A value that a dead token left to another one leads to that one alone.
_LEADS_HERE: Final = and_(
    token_directory.c.account_id == token.c.account_id,
    token_directory.c.token_hash == token.c.hash,
    token_directory.c.card_id == token.c.card_id,
    token_directory.c.token_id == token.c.id,
    ~exists().where(
        _later.c.account_id == token_directory.c.account_id,
        _later.c.token_hash == token_directory.c.token_hash,
        _later.c.generation > token_directory.c.generation,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The till that is told, which cards it is to hear of, and when "recently" begins."""

    account_id: AccountId
    till_id: TillId
    scope: FeedScope
    since_ms: int

    @property
    def condition(self) -> ColumnElement[bool]:
        """What holds for the cards that are told."""
        return and_(
            card.c.deleted_at_ms.is_(None),
            is_in_scope(
                self.scope,
                card.c.card_id,
                account=literal(self.account_id),
                till=literal(self.till_id),
                since=literal(self.since_ms),
            ),
        )


def count_cards_of(connection: Connection, to: Audience) -> int:
    """Return how many cards an account has that were not put away, as far as a till hears."""
    counted = select(func.count()).where(card.c.account_id == to.account_id, to.condition)
    return connection.execute(counted).scalar_one()


def page_of_cards(
    connection: Connection,
    to: Audience,
    *,
    after: str,
    most: int,
    now_ms: int,
    held: Collection[CardId],
) -> tuple[ToldCard, ...]:
    """Return the next cards by id that were not put away; of `held` ones with the PIN."""
    condition = and_(card.c.card_id > after, to.condition)
    return _told(connection, to.account_id, condition, most=most, now_ms=now_ms, held=held)


def told_cards(
    connection: Connection,
    account_id: AccountId,
    card_ids: Collection[str],
    *,
    now_ms: int,
    held: Collection[CardId],
) -> tuple[ToldCard, ...]:
    """Return these cards, put away or not; of `held` ones with the PIN."""
    condition = card.c.card_id.in_(sorted(card_ids))
    return _told(connection, account_id, condition, most=len(card_ids), now_ms=now_ms, held=held)


def _told(
    connection: Connection,
    account_id: AccountId,
    condition: ColumnElement[bool],
    *,
    most: int,
    now_ms: int,
    held: Collection[CardId],
) -> tuple[ToldCard, ...]:
    rows = connection.execute(
        select(*CARD_COLUMNS, card.c.version, pin.c.hash)
        .select_from(CARD_WITH_PIN)
        .where(card.c.account_id == account_id, condition)
        .order_by(card.c.card_id)
        .limit(most)
    ).fetchall()
    cards = [(card_of(row), int(row[-2]), row[-1]) for row in rows]
    tokens = _tokens_of(connection, account_id, [one.card_id for one, _, _ in cards], now_ms)
    blocked = [one.card_id for one, _, _ in cards if one.blocked_at_ms is not None]
    reasons = last_reasons(connection, account_id, blocked)
    return tuple(
        ToldCard(
            card=one,
            version=version,
            tokens=tuple(tokens.get(one.card_id, ())),
            pin=verifier if one.card_id in held else None,
            blocked_why=reasons.get(one.card_id),
        )
        for one, version, verifier in cards
    )


def _tokens_of(
    connection: Connection, account_id: AccountId, card_ids: Sequence[CardId], now_ms: int
) -> dict[CardId, list[ToldToken]]:
    rows: Sequence[Any] = connection.execute(
        select(*MASKED_COLUMNS, token.c.hash, token.c.card_id)
        .join_from(token, token_directory, _LEADS_HERE)
        .where(
            token.c.account_id == account_id,
            token.c.card_id.in_(card_ids),
            or_(token.c.expires_at_ms.is_(None), token.c.expires_at_ms > now_ms),
        )
        .order_by(token.c.card_id, token.c.created_at_ms, token.c.id)
    ).fetchall()
    found: dict[CardId, list[ToldToken]] = {}
    for row in rows:
        told = ToldToken(token=masked_of(row), hash=bytes(row[_MASKED]))
        found.setdefault(CardId(row[_MASKED + 1]), []).append(told)
    return found

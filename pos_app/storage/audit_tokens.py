"""The audit's questions about tokens: the directory leads to each, and each was used as allowed."""

from functools import cache

from sqlalchemy import Text, and_, case, cast, func, literal, null, or_, select

from pos_app.storage.audit_question import Pair, Question, question, same_card
from pos_app.storage.schema.cards import (
    card,
    refusal,
    token,
    token_directory,
    wallet_transaction,
)
from pos_app.storage.schema.columns import WHOLE


@cache
def token_questions() -> tuple[Question, ...]:
    """Return every question about tokens."""
    return (
        _entries(),
        _tokens_of_entries(),
        _generations(),
        _successions(),
        _uses(),
        _tokens_of_movements(),
        _answers(),
    )


def _entries() -> Question:
    """Every token is in the directory under its own hash."""
    source = token.outerjoin(
        token_directory,
        and_(
            token_directory.c.account_id == token.c.account_id,
            token_directory.c.token_hash == token.c.hash,
            token_directory.c.card_id == token.c.card_id,
            token_directory.c.token_id == token.c.id,
        ),
    )
    return question(
        token,
        [Pair("directory", token.c.id, token_directory.c.token_id)],
        source=source,
        subject=token.c.id,
    )


def _tokens_of_entries() -> Question:
    """Every entry of the directory leads to a token that has its hash."""
    source = token_directory.outerjoin(
        token,
        and_(
            same_card(token, token_directory),
            token.c.id == token_directory.c.token_id,
            token.c.hash == token_directory.c.token_hash,
        ),
    )
    return question(
        token_directory,
        [Pair("token_id", token_directory.c.token_id, token.c.id)],
        source=source,
        subject=token_directory.c.token_id,
    )


def _generations() -> Question:
    """The generations of a hash count from zero without gaps."""
    before = token_directory.alias("before")
    source = token_directory.outerjoin(
        before,
        and_(
            before.c.account_id == token_directory.c.account_id,
            before.c.token_hash == token_directory.c.token_hash,
            before.c.generation == token_directory.c.generation - 1,
        ),
    )
    return question(
        token_directory,
        [Pair("generation", token_directory.c.generation, before.c.generation + 1)],
        source=source,
        subject=token_directory.c.token_id,
        only=[token_directory.c.generation > 0],
    )


def _successions() -> Question:
    """A token whose value was taken over was dead by then: at most one token of a hash lives."""
    after = token_directory.alias("after")
    heir = token.alias("heir")
    source = (
        token_directory.join(
            after,
            and_(
                after.c.account_id == token_directory.c.account_id,
                after.c.token_hash == token_directory.c.token_hash,
                after.c.generation == token_directory.c.generation + 1,
            ),
        )
        .join(
            token,
            and_(same_card(token, token_directory), token.c.id == token_directory.c.token_id),
        )
        .join(heir, and_(same_card(heir, after), heir.c.id == after.c.token_id))
        .join(card, same_card(card, token))
    )
    dead = or_(
        token.c.used_at_ms.is_not(None),
        token.c.expires_at_ms <= heir.c.created_at_ms,
        card.c.deleted_at_ms.is_not(None),
    )
    return question(
        token,
        [Pair("living", case((dead, 0), else_=1), literal(0, WHOLE))],
        source=source,
        subject=token.c.id,
    )


def _uses() -> Question:
    """A one-shot token made one movement when it says it was used, and none before."""
    uses = (
        select(
            wallet_transaction.c.account_id,
            wallet_transaction.c.card_id,
            wallet_transaction.c.token_id,
            func.count().label("times"),
            func.min(wallet_transaction.c.created_at_ms).label("at_ms"),
        )
        .where(wallet_transaction.c.token_id.is_not(None))
        .group_by(
            wallet_transaction.c.account_id,
            wallet_transaction.c.card_id,
            wallet_transaction.c.token_id,
        )
        .subquery("uses")
    )
    recorded_times = case((token.c.used_at_ms.is_not(None), 1), else_=0)
    return question(
        token,
        [
            Pair("used_at_ms", token.c.used_at_ms, uses.c.at_ms),
            Pair("uses", recorded_times, func.coalesce(uses.c.times, 0)),
        ],
        source=token.outerjoin(uses, and_(same_card(token, uses), uses.c.token_id == token.c.id)),
        subject=token.c.id,
        only=[token.c.one_shot == 1],
    )


def _tokens_of_movements() -> Question:
    """A movement made by a token was made by one of its card's."""
    source = wallet_transaction.outerjoin(
        token,
        and_(same_card(token, wallet_transaction), token.c.id == wallet_transaction.c.token_id),
    )
    return question(
        wallet_transaction,
        [Pair("token_id", wallet_transaction.c.token_id, token.c.id)],
        source=source,
        subject=wallet_transaction.c.id,
        only=[wallet_transaction.c.token_id.is_not(None)],
    )


def _answers() -> Question:
    """No token request was both granted and refused."""
    source = refusal.join(
        token,
        and_(
            same_card(refusal, token),
            refusal.c.ref_id == token.c.ref_id,
            refusal.c.key_space == "token",
        ),
    )
    return question(
        refusal,
        [Pair("ref_id", refusal.c.ref_id, cast(null(), Text()))],
        source=source,
        subject=token.c.id,
    )

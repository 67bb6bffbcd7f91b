"""The audit's questions about tokens: the directory leads to each, and each was used as allowed."""

from functools import cache
from typing import Final

from sqlalchemy import and_, case, literal_column, or_

from pos_app.storage.audit_question import (
    LARGEST,
    NO_NUMBER,
    NO_TEXT,
    SMALLEST,
    TOTAL,
    Pair,
    Question,
    Side,
    pile,
    question,
    same_card,
)
from pos_app.storage.schema.cards import (
    card,
    refusal,
    token,
    token_directory,
    wallet_transaction,
)
from pos_app.storage.schema.columns import WHOLE

_ZERO: Final = literal_column("0", WHOLE)
_ONE: Final = literal_column("1", WHOLE)


@cache
def token_questions() -> tuple[Question, ...]:
    """Return every question about tokens."""
    return (_entries(), _generations(), _successions(), _uses(), _answers())


def _entries() -> Question:
    """Every token is in the directory once, under its own hash, and nothing else is."""
    piled = pile(
        {"tokens": TOTAL, "entries": TOTAL},
        Side(
            {
                "account_id": token.c.account_id,
                "card_id": token.c.card_id,
                "token_id": token.c.id,
                "hash": token.c.hash,
            },
            {"tokens": _ONE},
        ),
        Side(
            {
                "account_id": token_directory.c.account_id,
                "card_id": token_directory.c.card_id,
                "token_id": token_directory.c.token_id,
                "hash": token_directory.c.token_hash,
            },
            {"entries": _ONE},
        ),
    )
    return question(
        piled,
        [Pair("directory", piled.c.entries, piled.c.tokens)],
        source=piled,
        subject=piled.c.token_id,
    )


def _generations() -> Question:
    """The generations of a hash count from zero without gaps."""
    before = token_directory.alias("before")
    source = token_directory.outerjoin(
        before,
        and_(
            before.c.account_id == token_directory.c.account_id,
            before.c.token_hash == token_directory.c.token_hash,
            before.c.generation == token_directory.c.generation - _ONE,
        ),
    )
    return question(
        token_directory,
        [Pair("generation", token_directory.c.generation, before.c.generation + _ONE)],
        source=source,
        subject=token_directory.c.token_id,
        only=[token_directory.c.generation > _ZERO],
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
                after.c.generation == token_directory.c.generation + _ONE,
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
        [Pair("living", case((dead, _ZERO), else_=_ONE), _ZERO)],
        source=source,
        subject=token.c.id,
    )


def _uses() -> Question:
    """Movements were made by tokens of their card; by a one-shot token, when it says, and once."""
    piled = pile(
        {
            "tokens": TOTAL,
            "one_shot": LARGEST,
            "used_at_ms": LARGEST,
            "uses": TOTAL,
            "first_use_ms": SMALLEST,
        },
        Side(
            {
                "account_id": token.c.account_id,
                "card_id": token.c.card_id,
                "token_id": token.c.id,
            },
            {"tokens": _ONE, "one_shot": token.c.one_shot, "used_at_ms": token.c.used_at_ms},
        ),
        Side(
            {
                "account_id": wallet_transaction.c.account_id,
                "card_id": wallet_transaction.c.card_id,
                "token_id": wallet_transaction.c.token_id,
            },
            {"uses": _ONE, "first_use_ms": wallet_transaction.c.created_at_ms},
            [wallet_transaction.c.token_id.is_not(None)],
        ),
    )
    said = piled.c
    spends = said.one_shot == _ONE
    used_once = case((said.used_at_ms.is_not(None), _ONE), else_=_ZERO)
    return question(
        piled,
        [
            Pair("token_id", said.tokens, _ONE),
            Pair("used_at_ms", said.used_at_ms, case((spends, said.first_use_ms), else_=NO_NUMBER)),
            Pair("uses", said.uses, case((spends, used_once), else_=said.uses)),
        ],
        source=piled,
        subject=piled.c.token_id,
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
        [Pair("ref_id", refusal.c.ref_id, NO_TEXT)],
        source=source,
        subject=token.c.id,
    )

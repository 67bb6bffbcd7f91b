"""Between the words of the line and what a till's end of allowances takes."""

from msgspec import UNSET

from pos_app.allowances.held.rights import Answer, News, Recall
from pos_app.domain.allowance import AllowanceId, Grant, RequestId
from pos_app.domain.card_act import ActId, DoneAct, DoneCard
from pos_app.domain.clock import milliseconds_of
from pos_app.domain.ids import CardId, CustomerId
from pos_app.domain.joining import LearnedCard, LearnedToken
from pos_app.errors import Code, Refused
from pos_app.wire.tills.acts import ActAnswer
from pos_app.wire.tills.feed import CardWord, FeedRow, TokenWord
from pos_app.wire.tills.request import AllowanceAnswer
from pos_app.wire.wallet_api.shapes import milliseconds_if_any


def bytes_in(text: str, field: str) -> bytes:
    """Return the bytes that a field spells in hex, or refuse it."""
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise Refused(Code.INVALID_FIELD, field=field, reason="not_hex") from error


def card_of(word: CardWord) -> LearnedCard:
    """Return what a word tells of a card."""
    return LearnedCard(
        card_id=CardId(word.card_id),
        id=word.id,
        version=word.version,
        type=word.type,
        currency=None if word.currency is UNSET else word.currency,
        name=None if word.name is UNSET else word.name,
        customer_id=None if word.customer_id is UNSET else CustomerId(word.customer_id),
        activated_at_ms=milliseconds_if_any(word.activated_at),
        active_from_ms=milliseconds_if_any(word.active_from),
        expires_at_ms=milliseconds_if_any(word.expires_at),
        deleted_at_ms=milliseconds_if_any(word.deleted_at),
        created_at_ms=milliseconds_of(word.created_at),
        balance_minor=word.balance,
        available_minor=word.available,
        as_of_ms=milliseconds_of(word.as_of),
        tokens=tuple(_token_of(token) for token in word.tokens),
        pin_verifier=None if word.pin is UNSET else word.pin,
        blocked_why=None if word.blocked_why is UNSET else word.blocked_why,
    )


def news_of(row: FeedRow) -> News:
    """Return what a row of the feed tells, or refuse one that tells nothing."""
    if row.kind == "card" and row.card is not UNSET:
        return card_of(row.card)
    if row.kind == "recall" and row.allowance_id is not UNSET:
        return Recall(allowance_id=AllowanceId(row.allowance_id))
    raise Refused(Code.INVALID_FIELD, field="rows", reason=row.kind)


def answer_of(card_id: CardId, word: AllowanceAnswer, grant: Grant | None) -> Answer:
    """Return what central answered to a request."""
    return Answer(
        request_id=RequestId(word.request_id),
        card_id=card_id,
        grant=grant,
        refused=None if word.refused is UNSET else word.refused,
        balance_minor=word.balance,
        available_minor=word.available,
        as_of_ms=milliseconds_of(word.as_of),
        pin_verifier=None if word.pin is UNSET else word.pin,
    )


def done_of(word: ActAnswer) -> DoneAct:
    """Return what central did."""
    return DoneAct(
        act_id=ActId(word.act_id),
        cards=tuple(
            DoneCard(
                card=card_of(one.card),
                code=None if one.code is UNSET else one.code,
                pin=None if one.pin is UNSET else one.pin,
            )
            for one in word.cards
        ),
    )


def _token_of(word: TokenWord) -> LearnedToken:
    return LearnedToken(
        id=word.id,
        hash=bytes_in(word.hash, "hash"),
        masked_code=word.masked_code,
        expires_at_ms=milliseconds_if_any(word.expires_at),
        one_shot=word.one_shot,
        used_at_ms=milliseconds_if_any(word.used_at),
    )

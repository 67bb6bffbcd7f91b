"""Between the words of the line and the commands and answers of central's end of allowances."""

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import UNSET

from pos_app.allowances.given.card_acts import ActTold, AskAct
from pos_app.allowances.given.enrol import Enrolled
from pos_app.allowances.given.feed import Fed, News, Snapshot
from pos_app.allowances.given.find import AskCard, FoundCard
from pos_app.allowances.given.hello import Greeting, Hello
from pos_app.allowances.given.push import Push, Pushed
from pos_app.allowances.given.request import Answered, AskAllowance
from pos_app.domain.allowance import Grant, RequestId
from pos_app.domain.card import Card
from pos_app.domain.card_act import ActId
from pos_app.domain.clock import datetime_of
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.token import MaskedToken
from pos_app.errors import Code, Refused
from pos_app.wire.tills.acts import ActAnswer, ActRequest, DoneCardWord, act_of
from pos_app.wire.tills.enrol import EnrolAnswer
from pos_app.wire.tills.feed import CardWord, FeedAnswer, FeedRow, SnapshotAnswer, TokenWord
from pos_app.wire.tills.find import FindAnswer, FindRequest
from pos_app.wire.tills.hello import HelloAnswer, HelloRequest
from pos_app.wire.tills.push import OutcomeWord, PushAnswer, PushRequest
from pos_app.wire.tills.request import AllowanceAnswer, AllowanceRequest, GrantWord
from pos_app.wire.wallet_api.shapes import moment_if_any


def bytes_of(text: str, field: str) -> bytes:
    """Return the bytes that a field spells in hex, or refuse it."""
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise Refused(Code.INVALID_FIELD, field=field, reason="not_hex") from error


def enrol_answer(account_id: AccountId, central_key: bytes, enrolled: Enrolled) -> EnrolAnswer:
    """Return who the till is now."""
    return EnrolAnswer(
        account_id=account_id,
        till_id=enrolled.till_id,
        incarnation=enrolled.incarnation,
        token_key=enrolled.keys.token_key.hex(),
        pin_key=enrolled.keys.pin_key.hex(),
        central_key=central_key.hex(),
        feed_epoch=enrolled.feed_epoch,
    )


def hello_of(account_id: AccountId, till_id: TillId, word: HelloRequest) -> Hello:
    """Return how far a till is."""
    return Hello(
        account_id=account_id,
        till_id=till_id,
        incarnation=word.incarnation,
        sequence=word.sequence,
        hash=bytes_of(word.hash, "hash"),
        feed_epoch=word.feed_epoch,
        feed_after=word.feed_after,
    )


def hello_answer(greeting: Greeting) -> HelloAnswer:
    """Return how far central is."""
    return HelloAnswer(
        verdict=greeting.verdict.value,
        state=greeting.life.state,
        last_sequence=greeting.life.last_sequence,
        last_hash=greeting.life.last_hash.hex(),
        holds_last=greeting.holds_last,
        snapshot=greeting.snapshot,
        feed_epoch=greeting.feed_epoch,
    )


def request_of(
    account_id: AccountId, till_id: TillId, incarnation: int, word: AllowanceRequest
) -> AskAllowance:
    """Return what a till wants to be able to spend."""
    return AskAllowance(
        account_id=account_id,
        till_id=till_id,
        incarnation=incarnation,
        request_id=RequestId(word.request_id),
        card_id=CardId(word.card_id),
        wanted_minor=word.wanted,
        currency=word.currency,
        ahead=word.ahead,
    )


def request_answer(sign: Callable[[Grant], GrantWord], answered: Answered) -> AllowanceAnswer:
    """Return what was given, signed, or why nothing was."""
    return AllowanceAnswer(
        request_id=answered.request_id,
        grant=UNSET if answered.grant is None else sign(answered.grant),
        refused=UNSET if answered.refused is None else answered.refused,
        balance=answered.balance_minor,
        available=answered.available_minor,
        as_of=datetime_of(answered.as_of_ms),
        pin=UNSET if answered.pin_verifier is None else answered.pin_verifier,
    )


def push_of(account_id: AccountId, till_id: TillId, word: PushRequest) -> Push:
    """Return what a till did."""
    return Push(
        account_id=account_id,
        till_id=till_id,
        incarnation=word.incarnation,
        base_sequence=word.base_sequence,
        base_hash=bytes_of(word.base_hash, "base_hash"),
        operations=word.operations,
    )


def push_answer(pushed: Pushed) -> PushAnswer:
    """Return what became of each operation. What is committed here is as durable as it gets."""
    return PushAnswer(
        outcomes=[
            OutcomeWord(
                sequence=told.sequence,
                outcome=told.outcome,
                code=UNSET if told.code is None else told.code,
                fields=dict(told.fields),
            )
            for told in pushed.told
        ],
        last_sequence=pushed.last_sequence,
        last_hash=pushed.last_hash.hex(),
        durable_sequence=pushed.last_sequence,
    )


class _Token(Protocol):
    """A token as the feed knows it."""

    @property
    def token(self) -> MaskedToken: ...

    @property
    def hash(self) -> bytes: ...


class _Card(Protocol):
    """A card as the feed knows it."""

    @property
    def card(self) -> Card: ...

    @property
    def version(self) -> int: ...

    @property
    def tokens(self) -> Sequence[_Token]: ...

    @property
    def pin(self) -> str | None: ...

    @property
    def blocked_why(self) -> str | None: ...


def find_of(account_id: AccountId, till_id: TillId, incarnation: int, word: FindRequest) -> AskCard:
    """Return which token a till asks about."""
    return AskCard(
        account_id=account_id,
        till_id=till_id,
        incarnation=incarnation,
        token_hash=bytes_of(word.hash, "hash"),
    )


def find_answer(found: FoundCard) -> FindAnswer:
    """Return what a token leads to."""
    return FindAnswer(card=_card_word(found.card, found.as_of_ms))


def act_asked(account_id: AccountId, till_id: TillId, incarnation: int, word: ActRequest) -> AskAct:
    """Return what a person at a till has done here."""
    return AskAct(account_id=account_id, till_id=till_id, incarnation=incarnation, act=act_of(word))


def act_answer(act_id: ActId, told: ActTold) -> ActAnswer:
    """Return the cards after an act, with what was made for them."""
    return ActAnswer(
        act_id=act_id,
        cards=[
            DoneCardWord(
                card=_card_word(one.card, told.as_of_ms),
                code=UNSET if one.code is None else one.code,
                pin=UNSET if one.pin is None else one.pin,
            )
            for one in told.cards
        ],
    )


def feed_answer(fed: Fed) -> FeedAnswer:
    """Return what is new."""
    return FeedAnswer(epoch=fed.epoch, rows=[_feed_row(row, fed.as_of_ms) for row in fed.rows])


def snapshot_answer(page: Snapshot) -> SnapshotAnswer:
    """Return one page of every card."""
    return SnapshotAnswer(
        epoch=page.epoch,
        feed_after=page.feed_after,
        total=page.total,
        cards=[_card_word(card, page.as_of_ms) for card in page.cards],
        next=UNSET if page.following is None else page.following,
    )


def _feed_row(row: News, as_of_ms: int) -> FeedRow:
    if row.card is not None:
        return FeedRow(number=row.number, kind="card", card=_card_word(row.card, as_of_ms))
    return FeedRow(
        number=row.number,
        kind="recall",
        allowance_id=UNSET if row.recall is None else row.recall,
    )


def _card_word(told: _Card, as_of_ms: int) -> CardWord:
    card = told.card
    return CardWord(
        card_id=card.card_id,
        id=card.id,
        version=told.version,
        type=card.type,
        currency=UNSET if card.currency is None else card.currency,
        name=UNSET if card.name is None else card.name,
        customer_id=UNSET if card.customer_id is None else card.customer_id,
        activated_at=moment_if_any(card.activated_at_ms),
        active_from=moment_if_any(card.active_from_ms),
        expires_at=moment_if_any(card.expires_at_ms),
        deleted_at=moment_if_any(card.deleted_at_ms),
        blocked_why=UNSET if told.blocked_why is None else told.blocked_why,
        created_at=datetime_of(card.created_at_ms),
        balance=card.amounts.balance_minor,
        available=card.amounts.available_minor,
        as_of=datetime_of(as_of_ms),
        tokens=[_token_word(one) for one in told.tokens],
        pin=UNSET if told.pin is None else told.pin,
    )


def _token_word(told: _Token) -> TokenWord:
    token = told.token
    return TokenWord(
        id=token.id,
        hash=told.hash.hex(),
        masked_code=token.masked_code,
        expires_at=moment_if_any(token.expires_at_ms),
        one_shot=token.expires_after_transaction,
        used_at=moment_if_any(token.used_at_ms),
    )

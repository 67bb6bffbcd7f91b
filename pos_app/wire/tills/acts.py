"""ACTS: a person at a till has something done to cards at central, and hears what came of it."""

from msgspec import UNSET, UnsetType

from pos_app.domain.card import CardType
from pos_app.domain.card_act import ActId, ActKind, CardAct, NewCard
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.wire.tills.feed import CardWord
from pos_app.wire.wallet_api.shapes import Amount, Name, SecretWord, Word


class NewCardWord(Word, kw_only=True):
    """A card to be made."""

    card_id: Name
    type: CardType = CardType.GIFT_CARD


class ActRequest(Word, kw_only=True):
    """Have it done. The same id has the same answer, however often it is asked."""

    act_id: Name
    kind: ActKind
    card_id: Name
    operator: Name
    approved_by: Name | UnsetType = UNSET
    reason: str = ""
    amount: Amount = 0
    currency: Currency | UnsetType = UNSET
    to_card_id: Name | UnsetType = UNSET
    put_ref_id: Name | UnsetType = UNSET
    cards: list[NewCardWord] | UnsetType = UNSET
    with_pins: bool = False


class DoneCardWord(SecretWord, kw_only=True):
    """A card after the act, as the feed would tell it, with what was made for it."""

    card: CardWord
    code: str | UnsetType = UNSET
    pin: str | UnsetType = UNSET


class ActAnswer(SecretWord, kw_only=True):
    """It was done, now or when it was asked before."""

    act_id: Name
    cards: list[DoneCardWord]


def act_word(act: CardAct) -> ActRequest:
    """Return an act for a request; the same act has the same bytes."""
    return ActRequest(
        act_id=act.act_id,
        kind=act.kind,
        card_id=act.card_id,
        operator=act.operator,
        approved_by=UNSET if act.approved_by is None else act.approved_by,
        reason=act.reason,
        amount=act.amount_minor,
        currency=UNSET if act.currency is None else act.currency,
        to_card_id=UNSET if act.to_card_id is None else act.to_card_id,
        put_ref_id=UNSET if act.put_ref_id is None else act.put_ref_id,
        cards=[NewCardWord(card_id=one.card_id, type=one.type) for one in act.cards] or UNSET,
        with_pins=act.with_pins,
    )


def act_of(word: ActRequest) -> CardAct:
    """Return the act that a request asks for; whether it makes sense is for central to see."""
    return CardAct(
        act_id=ActId(word.act_id),
        kind=word.kind,
        card_id=CardId(word.card_id),
        operator=word.operator,
        approved_by=None if word.approved_by is UNSET else word.approved_by,
        reason=word.reason,
        amount_minor=word.amount,
        currency=None if word.currency is UNSET else word.currency,
        to_card_id=None if word.to_card_id is UNSET else CardId(word.to_card_id),
        put_ref_id=None if word.put_ref_id is UNSET else RefId(word.put_ref_id),
        cards=()
        if word.cards is UNSET
        else tuple(NewCard(CardId(one.card_id), one.type) for one in word.cards),
        with_pins=word.with_pins,
    )

"""What a till that has joined has done to cards at central: asked through the line, noted here.

The fact stands in this till's chain like any act of its own, with `at_central`; the money of it
moved at central.
"""

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Protocol

from pos_app.domain.card import Amounts, Card
from pos_app.domain.card_act import ActId, ActKind, CardAct, DoneAct, DoneCard, KeptAct, NewCard
from pos_app.domain.ids import RefId
from pos_app.domain.metadata import NO_METADATA
from pos_app.domain.operation import OperationKind
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.till import Till
from pos_app.domain.token import PRINTABLE_FORMAT, MaskedToken, masked
from pos_app.errors import Broken, Code
from pos_app.journal.card_commands import (
    Block,
    Correct,
    MakeCards,
    MoveValue,
    Person,
    RenewPin,
    RenewToken,
)
from pos_app.journal.card_noting import note_act
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import MadeCard, MadePin, MadeToken
from pos_app.wallet.context import Context

Asked = Correct | MoveValue | Block | RenewPin | RenewToken | MakeCards


class CentralDesk(Protocol):
    """Has acts done at central, and keeps those that somebody has yet to hear the end of."""

    def do(self, act: CardAct) -> Future[DoneAct]:
        """Have it done, once.

        Refused: as central says. Unavailable: NEEDS_THE_LINE, nothing was done; ACT_WAITS, no
        answer came, and it is kept and asked again.
        """
        ...

    def kept(self) -> Future[tuple[KeptAct, ...]]:
        """Return the acts that are kept, the oldest first."""
        ...

    def done(self, act_id: ActId) -> Future[DoneAct]:
        """Return what came of an act that is kept as done."""
        ...

    def put_away(self, act_id: ActId) -> Future[None]:
        """Keep an act no more: somebody has heard its end. One still being asked is kept."""
        ...


def act_of(asked: Asked) -> CardAct:
    """Return what central is asked for."""
    match asked:
        case Correct():
            return CardAct(
                act_id=ActId(asked.ref_id),
                kind=ActKind.PUT if asked.is_added else ActKind.TAKE,
                card_id=asked.card_id,
                operator=asked.by.operator,
                approved_by=asked.by.approved_by,
                reason=asked.reason,
                amount_minor=asked.amount_minor,
                currency=asked.currency,
            )
        case MoveValue():
            return CardAct(
                act_id=ActId(asked.take_ref_id),
                kind=ActKind.MOVE,
                card_id=asked.from_card_id,
                operator=asked.by.operator,
                approved_by=asked.by.approved_by,
                reason=asked.reason,
                amount_minor=asked.amount_minor,
                to_card_id=asked.to_card_id,
                put_ref_id=asked.put_ref_id,
            )
        case MakeCards():
            return CardAct(
                act_id=ActId(asked.ref_id),
                kind=ActKind.MAKE,
                card_id=asked.items[0].card_id,
                operator=asked.by.operator,
                approved_by=asked.by.approved_by,
                cards=tuple(NewCard(item.card_id, item.type) for item in asked.items),
                with_pins=asked.with_pins,
            )
        case Block():
            return _plain(asked, ActKind.BLOCK, asked.reason)
        case RenewPin():
            return _plain(asked, ActKind.PIN)
        case RenewToken():
            return _plain(asked, ActKind.CODE)


def note_done(
    connection: Connection, context: Context, till: Till, act: CardAct, done: DoneAct
) -> None:
    """Add to the chain that central did it, and who wanted it."""
    kind, body = _noted(act, done)
    by = Person(operator=act.operator, approved_by=act.approved_by)
    whole = {**body, "act_id": act.act_id, "at_central": True}
    note_act(connection, context, till, kind, by, whole)


def made_cards(till: Till, act: CardAct, done: DoneAct) -> tuple[MadeCard, ...]:
    """Return the cards of an act with the codes and PINs that were made for them."""
    return tuple(_made(till, act, one) for one in done.cards)


def made_code(till: Till, act: CardAct, done: DoneAct) -> MadeToken:
    """Return the one code that an act made."""
    token = _made(till, act, done.cards[0]).token
    if token is None:
        raise Broken(Code.UNEXPECTED, reason="no_code_in_the_answer")
    return token


def made_pin(done: DoneAct) -> MadePin:
    """Return the one PIN that an act made."""
    value = done.cards[0].pin
    if value is None:
        raise Broken(Code.UNEXPECTED, reason="no_pin_in_the_answer")
    return MadePin(format=DEFAULT_PIN_FORMAT, value=value)


def _plain(asked: Block | RenewPin | RenewToken, kind: ActKind, reason: str = "") -> CardAct:
    return CardAct(
        act_id=ActId(asked.ref_id),
        kind=kind,
        card_id=asked.card_id,
        operator=asked.by.operator,
        approved_by=asked.by.approved_by,
        reason=reason,
    )


def _noted(act: CardAct, done: DoneAct) -> tuple[OperationKind, Mapping[str, object]]:
    match act.kind:
        case ActKind.MAKE:
            return OperationKind.CARDS_MADE, {
                "count": len(act.cards),
                "first_card_id": act.cards[0].card_id,
                "last_card_id": act.cards[-1].card_id,
            }
        case ActKind.CODE:
            masked_code = masked(done.cards[0].code or "", PRINTABLE_FORMAT.prefix)
            return OperationKind.CARD_TOKEN_MADE, {
                "card_id": act.card_id,
                "masked_code": masked_code,
            }
        case ActKind.PIN:
            return OperationKind.CARD_PIN_CHANGED, {"card_id": act.card_id}
        case ActKind.BLOCK:
            return OperationKind.CARD_BLOCKED, {
                "card_id": act.card_id,
                "balance_minor": done.cards[0].card.balance_minor,
                "reason": act.reason,
            }
        case ActKind.PUT | ActKind.TAKE:
            return OperationKind.CARD_CORRECTED, {
                "card_id": act.card_id,
                "ref_id": act.act_id,
                "is_added": act.kind is ActKind.PUT,
                "amount_minor": act.amount_minor,
                "reason": act.reason,
            }
        case ActKind.MOVE:
            return OperationKind.CARD_VALUE_MOVED, {
                "from_card_id": act.card_id,
                "to_card_id": act.to_card_id,
                "take_ref_id": act.act_id,
                "put_ref_id": act.put_ref_id,
                "amount_minor": act.amount_minor,
                "reason": act.reason,
            }


def _made(till: Till, act: CardAct, one: DoneCard) -> MadeCard:
    told = one.card
    token = None
    if one.code is not None:
        token = MadeToken(
            token=MaskedToken(
                id=f"{act.act_id}/{told.card_id}",
                masked_code=masked(one.code, PRINTABLE_FORMAT.prefix),
                format=PRINTABLE_FORMAT,
                expires_at_ms=None,
                expires_after_transaction=False,
                used_at_ms=None,
            ),
            value=one.code,
            ref_id=RefId(act.act_id),
            metadata=NO_METADATA,
            created_at_ms=told.as_of_ms,
            created_by=act.operator,
        )
    card = Card(
        account_id=till.account_id,
        card_id=told.card_id,
        id=told.id,
        type=told.type,
        currency=told.currency,
        amount_minor=0,
        amounts=Amounts(),
        name=told.name,
        customer_id=told.customer_id,
        pin_format=None if one.pin is None else DEFAULT_PIN_FORMAT,
        originated_by=None,
        metadata=NO_METADATA,
        activated_at_ms=told.activated_at_ms,
        active_from_ms=told.active_from_ms,
        expires_at_ms=told.expires_at_ms,
        created_at_ms=told.created_at_ms,
        created_by=act.operator,
        tokens=() if token is None else (token.token,),
    )
    return MadeCard(card=card, pin=one.pin, token=token)

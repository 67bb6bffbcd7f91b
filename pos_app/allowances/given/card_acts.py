"""Acts on cards that a person at a till has done here: once each, with who asked and why.

How an act ended is kept with it, a refusal too. A code or a PIN that was made is kept nowhere: the
same act makes the same again, so a lost answer is told again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from pos_app.allowances.given.lives import check_live, locked_life
from pos_app.domain.card_act import MOST_AT_ONCE, ActKind, CardAct
from pos_app.domain.ids import LONGEST_NAME, AccountId, CardId, RefId, TillId, checked_name
from pos_app.domain.metadata import canonical_json
from pos_app.domain.money import Currency
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.token import PRINTABLE_FORMAT
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, PosError, Refused
from pos_app.storage import till_allowances
from pos_app.storage.savepoint import guarded
from pos_app.storage.statement import Connection
from pos_app.storage.till_acts import ActRow, add_act, find_act
from pos_app.storage.told_cards import ToldCard, told_cards
from pos_app.wallet.block import block_card
from pos_app.wallet.commands import (
    BatchCreate,
    BatchItem,
    BlockCard,
    CreateToken,
    CreateTransaction,
    RotatePin,
)
from pos_app.wallet.content import check_same_content, content_text
from pos_app.wallet.context import Context
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.issue import create_cards
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.pins import NewPin, new_pin, rotate_pin
from pos_app.wallet.replace_card import ReplaceCard, replace_card
from pos_app.wallet.replay import refusal_of
from pos_app.wallet.tokens import create_token
from pos_app.wallet.well_formed import LATEST_MS

AS_LONG_AS_THE_CARD_S: Final = LATEST_MS // 1000
_NEEDS_A_REASON: Final = frozenset({ActKind.BLOCK, ActKind.PUT, ActKind.TAKE, ActKind.MOVE})
_MOVES_MONEY: Final = frozenset({ActKind.PUT, ActKind.TAKE, ActKind.MOVE})

Pins = Mapping[CardId, NewPin]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAct:
    """A life of a till has an act done to cards of its account."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    act: CardAct


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAct:
    """A card after the act, with the code and the PIN that were made for it by it."""

    card: ToldCard
    code: str | None = field(default=None, repr=False)
    pin: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActTold:
    """What came of an act, and when it was told."""

    cards: tuple[ToldAct, ...]
    as_of_ms: int


def pins_of(context: Context, command: AskAct) -> Pins:
    """Return the PINs that an act is for: the same again for the same act.

    Takes tens of milliseconds each, and no database. Refused: as `do_act`.
    """
    act = command.act
    check_act(act)
    match act.kind:
        case ActKind.PIN:
            cards = [act.card_id]
        case ActKind.MAKE if act.with_pins:
            cards = [one.card_id for one in act.cards]
        case _:
            cards = []
    source_id = f"act:{command.till_id}:{act.act_id}"
    return {
        card_id: new_pin(
            context, command.account_id, card_id, DEFAULT_PIN_FORMAT, source_id=source_id
        )
        for card_id in cards
    }


def check_act(act: CardAct) -> None:
    """Refuse an act that makes no sense whatever the cards are: INVALID_FIELD."""
    checked_name(act.act_id, "act_id")
    checked_name(act.card_id, "card_id")
    checked_name(act.operator, "operator")
    if len(act.reason) > LONGEST_NAME or (act.kind in _NEEDS_A_REASON and not act.reason.strip()):
        raise _invalid("reason")
    if act.kind is ActKind.MAKE and not (
        0 < len(act.cards) <= MOST_AT_ONCE and act.cards[0].card_id == act.card_id
    ):
        raise _invalid("cards")
    if act.kind in _MOVES_MONEY and act.amount_minor <= 0:
        raise _invalid("amount")
    if act.kind in {ActKind.PUT, ActKind.TAKE} and act.currency is None:
        raise _invalid("currency")
    if act.kind is ActKind.MOVE and (act.to_card_id is None or act.put_ref_id is None):
        raise _invalid("to_card_id")


def do_act(
    connection: Connection, context: Context, command: AskAct, pins: Pins
) -> Outcome[ActTold]:
    """Do it and keep that it was done; or keep that it was refused, and leave no other trace.

    Where tills hold something of a card that is to be put away, they are asked for it back.
    Denied: HELD_BY_TILLS then; and as the verbs of the wallet.

    Raises:
        Refused: TILL_NOT_FOUND, TILL_NOT_LIVE, INVALID_FIELD, REF_ID_CONFLICT (the act's id
            belongs to another act).
    """
    act = command.act
    check_act(act)
    _, life = locked_life(connection, command.account_id, command.till_id, command.incarnation)
    content = _content(act)
    before = find_act(connection, command.account_id, command.till_id, act.act_id)
    if before is not None:
        check_same_content(before.content, content)
        if before.code is not None:
            return Denied(refusal_of(before.code, before.fields or "{}"), repeated=True)
        return Granted(_told(connection, context, command, pins), repeated=True)
    check_live(life)
    error = guarded(connection, partial(_do, connection, context, command, pins))
    if isinstance(error, PosError) and not isinstance(error, Refused):
        raise error
    if error is not None:
        error = _asked_back(connection, context, command, error)
    add_act(connection, _row(context, command, content, error))
    if error is not None:
        return Denied(error)
    return Granted(_told(connection, context, command, pins))


def _asked_back(
    connection: Connection, context: Context, command: AskAct, refusal: Refused
) -> Refused:
    """Ask tills for what they hold of a card, where that was in the way, and say so."""
    if refusal.code is not Code.CARD_HAS_OPEN_RESERVATION:
        return refusal
    count = till_allowances.recall_elsewhere(
        connection,
        command.account_id,
        command.act.card_id,
        not_from=None,
        at_ms=context.clock.now_ms(),
    )
    return Refused(Code.HELD_BY_TILLS, **refusal.fields) if count else refusal


def _do(connection: Connection, context: Context, command: AskAct, pins: Pins) -> None:
    act = command.act
    match act.kind:
        case ActKind.MAKE:
            batch = BatchCreate(
                account_id=command.account_id,
                items=[BatchItem(card_id=one.card_id, type=one.type) for one in act.cards],
                created_by=act.operator,
                pin=DEFAULT_PIN_FORMAT if act.with_pins else None,
            )
            create_cards(connection, context, batch, pins)
            for one in act.cards:
                _code(connection, context, command, one.card_id)
        case ActKind.CODE:
            _code(connection, context, command, act.card_id)
        case ActKind.PIN:
            rotating = RotatePin(
                account_id=command.account_id, card_id=act.card_id, created_by=act.operator
            )
            rotate_pin(connection, context, rotating, pins[act.card_id])
        case ActKind.BLOCK:
            blocking = BlockCard(
                account_id=command.account_id,
                card_id=act.card_id,
                blocked_by=act.operator,
                why=act.reason.strip(),
            )
            block_card(connection, context, blocking)
        case ActKind.PUT | ActKind.TAKE:
            verb = fund if act.kind is ActKind.PUT else drawdown
            verb(connection, context, _movement(command)).get()
        case _:  # a move; coverage knows no match that is exhaustive
            replace_card(connection, context, _replacing(command))


def _code(connection: Connection, context: Context, command: AskAct, card_id: CardId) -> str:
    """Make the act's code for a card, or tell it again."""
    wanted = CreateToken(
        account_id=command.account_id,
        card_id=card_id,
        ref_id=RefId(command.act.act_id),
        expires_in_s=AS_LONG_AS_THE_CARD_S,
        expires_after_transaction=False,
        format=PRINTABLE_FORMAT,
        created_by=command.act.operator,
    )
    return create_token(connection, context, wanted).get().value


def _movement(command: AskAct) -> CreateTransaction:
    act = command.act
    return CreateTransaction(
        account_id=command.account_id,
        card_id=act.card_id,
        ref_id=RefId(act.act_id),
        type=TransactionType.DRAWDOWN,
        amount_minor=act.amount_minor,
        currency=Currency(act.currency or ""),  # `check_act` saw to it
        created_by=act.operator,
        originated_by=command.till_id,
    )


def _replacing(command: AskAct) -> ReplaceCard:
    act = command.act
    return ReplaceCard(
        account_id=command.account_id,
        lost_card_id=act.card_id,
        new_card_id=CardId(act.to_card_id or ""),  # as above
        take_ref_id=RefId(act.act_id),
        put_ref_id=RefId(act.put_ref_id or ""),
        amount_minor=act.amount_minor,
        created_by=act.operator,
        originated_by=command.till_id,
    )


def _told(connection: Connection, context: Context, command: AskAct, pins: Pins) -> ActTold:
    act, now_ms = command.act, context.clock.now_ms()
    wanted = [one.card_id for one in act.cards] or [act.card_id]
    if act.to_card_id is not None:
        wanted.append(act.to_card_id)
    cards = told_cards(
        connection,
        command.account_id,
        wanted,
        now_ms=now_ms,
        held=till_allowances.cards_held(connection, command.account_id, command.till_id),
    )
    by_id = {told.card.card_id: told for told in cards}
    has_codes = act.kind in {ActKind.MAKE, ActKind.CODE}
    return ActTold(
        cards=tuple(
            ToldAct(
                card=by_id[card_id],
                code=_code(connection, context, command, card_id) if has_codes else None,
                pin=pins[card_id].value if card_id in pins else None,
            )
            for card_id in wanted
        ),
        as_of_ms=now_ms,
    )


def _row(context: Context, command: AskAct, content: str, refusal: Refused | None) -> ActRow:
    act = command.act
    return ActRow(
        account_id=command.account_id,
        till_id=command.till_id,
        act_id=act.act_id,
        incarnation=command.incarnation,
        kind=act.kind,
        card_id=act.card_id,
        content=content,
        operator=act.operator,
        approved_by=act.approved_by,
        reason=act.reason,
        code=None if refusal is None else refusal.code.value,
        fields=None if refusal is None else canonical_json(refusal.fields),
        answered_at_ms=context.clock.now_ms(),
    )


def _content(act: CardAct) -> str:
    return content_text(
        f"act_{act.kind.value}",
        card_id=act.card_id,
        reason=act.reason,
        amount=act.amount_minor,
        currency=None if act.currency is None else act.currency.value,
        to_card_id=act.to_card_id,
        put_ref_id=act.put_ref_id,
        cards=[[one.card_id, one.type.value] for one in act.cards],
        with_pins=act.with_pins,
    )


def _invalid(name: str) -> Refused:
    return Refused(Code.INVALID_FIELD, field=name)

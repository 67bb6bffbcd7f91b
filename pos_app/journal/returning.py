"""The one commit that gives back: value moves, the return gets its number, the chain grows.

Before it nothing has happened; after it everything has. A refusal of any part rolls all of it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import (
    Back,
    CardBack,
    GivenBackAs,
    LeftToReturn,
    Returned,
    ReturnReceipt,
    ValueTakenBack,
    left_to_return,
    worked_out,
)
from pos_app.domain.ids import LineId, RefId, SaleId
from pos_app.domain.operation import OperationKind
from pos_app.domain.plain_return import plain_return
from pos_app.domain.receipt import Receipt
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.journal.chain import append
from pos_app.journal.places import is_closed
from pos_app.journal.return_rights import counted_off, hold_refunds
from pos_app.journal.signing import Signer, sign_return
from pos_app.storage.returns import add_return, find_return, last_receipt_number, read_returns_of
from pos_app.storage.sales import find_receipt
from pos_app.storage.statement import Connection
from pos_app.wallet.activate import activate
from pos_app.wallet.commands import ActivateCard, CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.query import kept_card


def _no_ref_ids() -> dict[LineId, RefId]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBack:
    """Give back so many of some lines of a sale. `return_id` makes it one for ever.

    Of cards in `back` the books add what they are, and whether it is what they begin with.
    `back` has to come to what the lines are worth; cards get back no more than goods are worth,
    for value never moves from card to card. `ref_ids` has one for each load that is taken back. A
    void takes everything, on the day of the sale.
    """

    return_id: str
    sale_id: SaleId
    kind: GivenBackAs
    quantities: Mapping[LineId, int]
    ref_ids: Mapping[LineId, RefId] = field(default_factory=_no_ref_ids)
    back: tuple[Back, ...]
    reason: str
    operator: str
    approved_by: str | None = None


def give_back(
    connection: Connection,
    context: Context,
    till: Till,
    asked: GiveBack,
    signer: Signer | None,
    *,
    asks_reason: bool = False,
) -> ReturnReceipt:
    """Move the money and write the return down. Repeating it gives the same return.

    Raises:
        Refused: RECEIPT_NOT_FOUND, NOTHING_TO_GIVE_BACK, GIVEN_BACK_OTHERWISE (the ways do not come
            to what is returned, or this return is in the books with other content),
            RECEIPT_IN_A_CLOSED_DAY (a void), REASON_MISSING (where the shop `asks_reason`), and
            what the wallet refuses of a fund or a drawdown.
    """
    receipt = find_receipt(connection, till.till_id, asked.sale_id)
    if receipt is None:
        raise Refused(Code.RECEIPT_NOT_FOUND)
    known = find_return(connection, till.till_id, asked.return_id)
    if known is not None:
        return _same(known, asked, receipt)
    if asks_reason and not asked.reason.strip():
        raise Refused(Code.REASON_MISSING)
    before = read_returns_of(connection, till.till_id, asked.sale_id)
    returned = worked_out(receipt, before, asked.quantities, asked.ref_ids)
    if not returned.goods and not returned.loads:
        raise Refused(Code.NOTHING_TO_GIVE_BACK, number=receipt.number)
    _check_ways(asked, returned)
    if asked.kind is GivenBackAs.VOID:
        _check_void(connection, till, receipt, returned, left_to_return(receipt, before))
    for load in returned.loads:
        command = _command(till, asked, receipt, load, TransactionType.DRAWDOWN)
        drawdown(connection, context, command).get()
    back = tuple(
        _put_back(connection, context, till, asked, receipt, one)
        if isinstance(one, CardBack)
        else one
        for one in asked.back
    )
    made = _made(connection, till, asked, receipt, returned, context.clock.now_ms(), back)
    rights = counted_off(connection, context, till, made) if till.joined else {}
    return _written(connection, context, till, asked, made, rights, signer)


def _same(known: ReturnReceipt, asked: GiveBack, receipt: Receipt) -> ReturnReceipt:
    back = tuple(_as_asked(one) for one in known.back)
    if (known.of_number, known.kind, back) != (receipt.number, asked.kind, asked.back):
        raise Refused(Code.GIVEN_BACK_OTHERWISE, number=known.number)
    return known


def _as_asked(back: Back) -> Back:
    """Return it without what the books know of the card themselves."""
    if not isinstance(back, CardBack):
        return back
    return replace(back, card_type=CardType.GIFT_CARD, activated=False)


def _put_back(
    connection: Connection,
    context: Context,
    till: Till,
    asked: GiveBack,
    receipt: Receipt,
    back: CardBack,
) -> CardBack:
    """Put it on the card, and return what the books say of that; a new card begins with it."""
    card = kept_card(connection, till.account_id, back.card_id)
    if card.activated_at_ms is not None:
        command = _command(till, asked, receipt, back, TransactionType.FUND)
        fund(connection, context, command).get()
        return replace(back, card_type=card.type)
    activation = ActivateCard(
        account_id=till.account_id,
        card_id=back.card_id,
        ref_id=back.ref_id,
        amount_minor=back.amount_minor,
        currency=receipt.sale.currency,
        created_by=asked.operator,
        originated_by=till.till_id,
        token_expires_after_transaction=False,
    )
    activate(connection, context, activation).get()
    return replace(back, card_type=card.type, activated=True)


def _check_ways(asked: GiveBack, returned: Returned) -> None:
    amounts = [back.amount_minor for back in asked.back]
    to_cards_minor = sum(b.amount_minor for b in asked.back if isinstance(b, CardBack))
    is_whole = sum(amounts) == returned.total_minor and all(amount > 0 for amount in amounts)
    if not is_whole or to_cards_minor > returned.goods_minor:
        raise Refused(
            Code.GIVEN_BACK_OTHERWISE,
            given_minor=sum(amounts),
            total_minor=returned.total_minor,
        )


def _check_void(
    connection: Connection,
    till: Till,
    receipt: Receipt,
    returned: Returned,
    left: tuple[LeftToReturn, ...],
) -> None:
    if is_closed(connection, till, receipt.number):
        raise Refused(Code.RECEIPT_IN_A_CLOSED_DAY, number=receipt.number)
    whole_minor = receipt.sale.totals().total_minor
    all_of_it = sum(line.amount_minor for line in left) == returned.total_minor == whole_minor
    if not all_of_it:
        raise Refused(Code.NOTHING_TO_GIVE_BACK, number=receipt.number)


def _command(
    till: Till,
    asked: GiveBack,
    receipt: Receipt,
    moved: CardBack | ValueTakenBack,
    type_: TransactionType,
) -> CreateTransaction:
    return CreateTransaction(
        account_id=till.account_id,
        card_id=moved.card_id,
        ref_id=moved.ref_id,
        type=type_,
        amount_minor=moved.amount_minor,
        currency=receipt.sale.currency,
        created_by=asked.operator,
        originated_by=till.till_id,
    )


def _made(
    connection: Connection,
    till: Till,
    asked: GiveBack,
    receipt: Receipt,
    returned: Returned,
    at_ms: int,
    back: tuple[Back, ...],
) -> ReturnReceipt:
    return ReturnReceipt(
        till_id=till.till_id,
        number=last_receipt_number(connection, till.till_id) + 1,
        return_id=asked.return_id,
        kind=asked.kind,
        of_number=receipt.number,
        currency=receipt.sale.currency,
        returned=returned,
        back=back,
        operator=asked.operator,
        approved_by=asked.approved_by,
        reason=asked.reason,
        completed_at_ms=at_ms,
    )


def _written(
    connection: Connection,
    context: Context,
    till: Till,
    asked: GiveBack,
    made: ReturnReceipt,
    rights: Mapping[str, object],
    signer: Signer | None,
) -> ReturnReceipt:
    operation = append(
        connection,
        till,
        OperationKind.SALE_RETURNED,
        {**plain_return(made), **rights},
        amount_minor=made.returned.total_minor,
        at_ms=made.completed_at_ms,
    )
    add_return(connection, made, asked.sale_id, operation)
    if till.joined:
        hold_refunds(connection, context, till, made, operation.sequence)
    sign_return(connection, till, signer, operation, made)
    return made

"""Money held on cards for a sale: reserved and noted in one commit, released and forgotten in one.

While a tender is open its money is held and nothing is captured; nothing else is ever held here. So
whoever finds an open tender after a crash knows what to release, for which sale, and by which id.
"""

from pos_app.allowances.held.floor_limit import allow, check_allowed
from pos_app.allowances.held.giving_back import end_floor_limit
from pos_app.allowances.held.spending import check_covered
from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimit, FloorLimitPolicy
from pos_app.domain.ids import CardId, TenderId
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.journal.commands import Reserve
from pos_app.storage.known_cards import find_known
from pos_app.storage.statement import Connection
from pos_app.storage.tenders import close_one, find_open, list_open, open_one
from pos_app.wallet.commands import CreateTransaction, VoidTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.query import get_card
from pos_app.wallet.reserve import reserve as hold
from pos_app.wallet.resolve import resolve
from pos_app.wallet.void import void


def reserve(
    connection: Connection,
    context: Context,
    till: Till,
    asked: Reserve,
    policy: FloorLimitPolicy = NO_FLOOR_LIMIT,
) -> Outcome[CardTender]:
    """Hold the money and note the open tender. Repeating it gives the same tender.

    Denied as the wallet's `reserve`. A till that has joined central holds only what leases that run
    cover, and what a person allows beyond, as far as the policy goes.

    Raises:
        Refused: TRANSACTION_NOT_PENDING, the tender was released or captured before; what the
            wallet's `reserve` raises; and at a joined till TILL_MUST_JOIN_AGAIN, CARD_BLOCKED,
            INSUFFICIENT_FUNDS and FLOOR_LIMIT_PASSED.
    """
    if asked.floor_limit is not None:
        return _reserved_at_risk(connection, context, till, asked, asked.floor_limit, policy)
    return _reserved(connection, context, till, asked)


def _reserved_at_risk(
    connection: Connection,
    context: Context,
    till: Till,
    asked: Reserve,
    allowed: FloorLimit,
    policy: FloorLimitPolicy,
) -> Outcome[CardTender]:
    if find_open(connection, till.till_id, asked.tender_id) is None:
        check_allowed(connection, till, policy, _at_risk_minor(asked))
        card = resolve(connection, context, till.account_id, asked.token)
        allow(
            connection,
            context,
            till,
            card_id=card.card_id,
            tender_id=asked.tender_id,
            amount_minor=_at_risk_minor(asked),
            currency=asked.currency,
            by=allowed.by,
        )
    # A denial takes the limit with it: nothing of it may be left on the card.
    return Granted(_reserved(connection, context, till, asked).get())


def _reserved(
    connection: Connection, context: Context, till: Till, asked: Reserve
) -> Outcome[CardTender]:
    outcome = hold(
        connection,
        context,
        CreateTransaction(
            account_id=till.account_id,
            ref_id=asked.reserve_ref_id,
            amount_minor=asked.amount_minor,
            currency=asked.currency,
            created_by=asked.operator,
            token=asked.token,
            type=TransactionType.DRAWDOWN,
            pending=True,
            originated_by=till.till_id,
        ),
    )
    if isinstance(outcome, Denied):
        return outcome
    if outcome.repeated:
        still_open = find_open(connection, till.till_id, asked.tender_id)
        if still_open is None:
            raise Refused(Code.TRANSACTION_NOT_PENDING, transaction_id=outcome.answer.id)
        return Granted(still_open.tender, repeated=True)
    held = outcome.answer
    if till.joined:
        needed_minor = asked.amount_minor - _at_risk_minor(asked)
        check_covered(connection, context, till, held.card_id, needed_minor)
    tender = _tender_of(connection, context, till, asked, held.card_id, held.id)
    open_one(connection, till.till_id, asked.sale_id, tender, held.created_at_ms)
    return Granted(tender)


def release(
    connection: Connection, context: Context, till: Till, tender_id: TenderId, operator: str
) -> None:
    """Free what the tender holds. One that holds nothing, or never was, is free already."""
    held = find_open(connection, till.till_id, tender_id)
    if held is not None:
        _release(connection, context, till, held.tender, operator)


def release_all(
    connection: Connection, context: Context, till: Till, operator: str
) -> tuple[CardTender, ...]:
    """Free what every open tender holds, and return those tenders."""
    released = tuple(held.tender for held in list_open(connection, till.till_id))
    for tender in released:
        _release(connection, context, till, tender, operator)
    return released


def _release(
    connection: Connection, context: Context, till: Till, tender: CardTender, operator: str
) -> None:
    command = VoidTransaction(
        account_id=till.account_id,
        transaction_id=tender.transaction_id,
        ref_id=tender.void_ref_id,
        created_by=operator,
    )
    # It can only be denied as not pending any more: somebody settled it, which is what is wished.
    void(connection, context, command)
    close_one(connection, till.till_id, tender.tender_id)
    if tender.approval is Approval.FLOOR_LIMIT:
        end_floor_limit(connection, context, till, tender.card_id, tender.tender_id)


def _tender_of(
    connection: Connection,
    context: Context,
    till: Till,
    asked: Reserve,
    card_id: CardId,
    transaction_id: str,
) -> CardTender:
    card = get_card(connection, context, till.account_id, card_id)
    # A joined till keeps a part of the card; the customer is told of the whole, as far as is known.
    known = find_known(connection, till.till_id, card_id) if till.joined else None
    elsewhere_minor = 0 if known is None else known.available_minor
    return CardTender(
        tender_id=asked.tender_id,
        card_id=card_id,
        card_name=card.name,
        masked_code=asked.masked_code,
        amount_minor=asked.amount_minor,
        card_available_minor=card.amounts.available_minor + elsewhere_minor,
        transaction_id=transaction_id,
        reserve_ref_id=asked.reserve_ref_id,
        capture_ref_id=asked.capture_ref_id,
        void_ref_id=asked.void_ref_id,
        approval=asked.approval,
        approved_by=None if asked.floor_limit is None else asked.floor_limit.by,
        at_risk_minor=_at_risk_minor(asked),
    )


def _at_risk_minor(asked: Reserve) -> int:
    # No more than the payment: a limit ends with it, used up.
    return (
        0 if asked.floor_limit is None else min(asked.floor_limit.amount_minor, asked.amount_minor)
    )

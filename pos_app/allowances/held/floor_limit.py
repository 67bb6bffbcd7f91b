"""Floor limit: what a person allows for one payment beyond every right, at the shop's own risk."""

from pos_app.domain.allowance import Allowance, AllowanceId, AllowanceState, Origin
from pos_app.domain.floor_limit import FloorLimitPolicy
from pos_app.domain.ids import CardId, RefId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.at_risk import sum_at_risk
from pos_app.storage.held_allowances import Held, add_allowance
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.fund import fund


def check_allowed(
    connection: Connection, till: Till, policy: FloorLimitPolicy, amount_minor: int
) -> None:
    """Refuse what nobody may allow here: FLOOR_LIMIT_PASSED.

    Counts what is at risk already, so that no number of payments goes beyond the till's own limit.
    """
    most_minor = 0
    if till.joined:
        most_minor = policy.most_minor(sum_at_risk(connection, till.till_id).amount_minor)
    if amount_minor > most_minor:
        raise Refused(Code.FLOOR_LIMIT_PASSED, amount_minor=amount_minor, most_minor=most_minor)


def allow(
    connection: Connection,
    context: Context,
    till: Till,
    *,
    card_id: CardId,
    tender_id: TenderId,
    amount_minor: int,
    currency: Currency,
    by: str,
) -> None:
    """Put the amount on the card for this one payment; it ends with it.

    Central hears of it with the sale: it takes what is there and books the rest as a shortfall.
    Raises as the wallet's `fund`.
    """
    name = f"floor:{tender_id}"
    fund(
        connection,
        context,
        CreateTransaction(
            account_id=till.account_id,
            card_id=card_id,
            ref_id=RefId(name),
            type=TransactionType.FUND,
            amount_minor=amount_minor,
            currency=currency,
            created_by=by,
            originated_by=till.till_id,
        ),
    ).get()
    add_allowance(
        connection,
        till.till_id,
        Held(
            allowance=Allowance(
                allowance_id=AllowanceId(name),
                card_id=card_id,
                origin=Origin.FLOOR_LIMIT,
                amount_minor=amount_minor,
                captured_minor=0,
                soft_limit_minor=0,
                expires_at_ms=None,
                state=AllowanceState.OPEN,
            ),
            incarnation=till.incarnation,
            lifetime_ms=None,
            run_id=context.run_id,
            accepted_monotonic_ms=context.clock.monotonic_ms(),
            accepted_at_ms=context.clock.now_ms(),
            tender_id=tender_id,
        ),
    )

"""Request: a till asks for a right to spend. The value is set aside before it hears of it (R1)."""

from dataclasses import dataclass, field
from typing import NamedTuple

from pos_app.allowances.given.lending import lent_minor
from pos_app.allowances.given.lives import check_live, locked_life
from pos_app.allowances.given.policy import Policy
from pos_app.domain.allowance import AllowanceId, AllowanceState, Grant, Origin, RequestId
from pos_app.domain.ids import AccountId, CardId, RefId, TillId, checked_name
from pos_app.domain.money import Currency, checked_amount
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, till_requests
from pos_app.storage.cards import CardState, lock_card
from pos_app.storage.pins import find_pin
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import AllowanceRow
from pos_app.storage.till_requests import RequestRow
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.content import check_same_content, content_text
from pos_app.wallet.context import Context
from pos_app.wallet.reserve import reserve
from pos_app.wallet.settling import HELD_BY_A_TILL
from pos_app.wallet.usable import (
    check_available,
    check_currency,
    check_not_blocked,
    check_open,
    check_started,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAllowance:
    """A life of a till wants to be able to spend an amount of a card; minor units, at least 1.

    `ahead` of any sale it gets what the account lends of a card, and no more.
    """

    account_id: AccountId
    till_id: TillId
    incarnation: int
    request_id: RequestId
    card_id: CardId
    wanted_minor: int
    currency: Currency
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was given, or the code of why nothing was; with the card's amounts at that moment.

    `pin_verifier` is the card's, where something was given: whoever may spend it has to ask.
    """

    request_id: RequestId
    grant: Grant | None
    refused: str | None
    balance_minor: int
    available_minor: int
    as_of_ms: int
    pin_verifier: str | None = field(default=None, repr=False)


def request(
    connection: Connection, context: Context, policy: Policy, command: AskAllowance
) -> Answered:
    """Give the least of what is wanted, allowed and there, and reserve it in this commit.

    The same question has the same answer for ever, a refusal too. Where there is less than wanted,
    the other tills are asked back what they hold of the card; not for what is asked for ahead.

    Raises:
        Refused: TILL_NOT_FOUND, TILL_NOT_LIVE, INVALID_FIELD, REF_ID_CONFLICT (the request's id
            belongs to another question).
    """
    checked_name(command.request_id, "request_id")
    checked_name(command.card_id, "card_id")
    if checked_amount(command.wanted_minor, "wanted") == 0:
        raise Refused(Code.INVALID_FIELD, field="wanted", reason="zero")
    _, life = locked_life(connection, command.account_id, command.till_id, command.incarnation)
    content = _content(command)
    before = till_requests.find_request(
        connection, command.account_id, command.till_id, command.request_id
    )
    if before is not None:
        check_same_content(before.content, content)
        return _answered(connection, before)
    check_live(life)
    decision = _decided(connection, context, policy, command)
    row = RequestRow(
        account_id=command.account_id,
        till_id=command.till_id,
        request_id=command.request_id,
        content=content,
        allowance_id=decision.allowance_id,
        code=decision.code,
        balance_minor=decision.balance_minor,
        available_minor=decision.available_minor,
        answered_at_ms=context.clock.now_ms(),
    )
    till_requests.add_request(connection, row)
    return _answered(connection, row)


class _Decision(NamedTuple):
    allowance_id: AllowanceId | None
    code: Code | None
    balance_minor: int
    available_minor: int


def _decided(
    connection: Connection, context: Context, policy: Policy, command: AskAllowance
) -> _Decision:
    card = lock_card(connection, command.account_id, command.card_id)
    if card is None or card.deleted_at_ms is not None:
        return _Decision(None, Code.CARD_NOT_FOUND, 0, 0)
    now_ms = context.clock.now_ms()
    balance_minor = card.funds_minor - card.drawdown_minor
    if card.available_minor < command.wanted_minor and not command.ahead:
        till_allowances.recall_elsewhere(
            connection,
            command.account_id,
            command.card_id,
            not_from=command.till_id,
            at_ms=now_ms,
        )
    try:
        check_not_blocked(card)
        check_open(card, now_ms)
        check_currency(card, command.currency)
        check_started(card, now_ms)
        check_available(card, 1)
        allowed_minor = min(policy.largest_minor, card.available_minor)
        if command.ahead:
            allowed_minor = min(
                allowed_minor, lent_minor(connection, policy, command.till_id, card)
            )
    except Refused as refusal:
        return _Decision(None, refusal.code, balance_minor, card.available_minor)
    amount_minor = min(command.wanted_minor, allowed_minor)
    allowance_id = _reserved(connection, context, policy, command, card, amount_minor)
    return _Decision(allowance_id, None, balance_minor, card.available_minor - amount_minor)


def _reserved(
    connection: Connection,
    context: Context,
    policy: Policy,
    command: AskAllowance,
    card: CardState,
    amount_minor: int,
) -> AllowanceId:
    allowance_id = AllowanceId(context.new_id())
    now_ms = context.clock.now_ms()
    pending = reserve(
        connection,
        context,
        CreateTransaction(
            account_id=command.account_id,
            card_id=card.card_id,
            ref_id=ref_of(allowance_id),
            amount_minor=amount_minor,
            currency=command.currency,
            created_by=command.till_id,
            originated_by=command.till_id,
        ),
    ).get()
    till_allowances.add_allowance(
        connection,
        AllowanceRow(
            account_id=command.account_id,
            till_id=command.till_id,
            allowance_id=allowance_id,
            card_id=card.card_id,
            incarnation=command.incarnation,
            origin=Origin.GRANTED,
            currency=command.currency,
            amount_minor=amount_minor,
            transaction_id=pending.id,
            soft_limit_minor=policy.soft_limit_of(amount_minor),
            granted_at_ms=now_ms,
            expires_at_ms=now_ms + policy.lifetime_ms,
            state=AllowanceState.OPEN,
        ),
    )
    return allowance_id


def ref_of(allowance_id: AllowanceId) -> RefId:
    """Return the ref_id of the pending transaction that an allowance is."""
    return RefId(f"{HELD_BY_A_TILL}{allowance_id}")


def _answered(connection: Connection, row: RequestRow) -> Answered:
    grant = None if row.allowance_id is None else _grant(connection, row, row.allowance_id)
    pin = None if grant is None else find_pin(connection, row.account_id, grant.card_id)
    return Answered(
        request_id=row.request_id,
        grant=grant,
        refused=row.code,
        balance_minor=row.balance_minor,
        available_minor=row.available_minor,
        as_of_ms=row.answered_at_ms,
        pin_verifier=None if pin is None else pin.hash,
    )


def _grant(connection: Connection, row: RequestRow, allowance_id: AllowanceId) -> Grant:
    given = till_allowances.get_allowance(connection, row.account_id, row.till_id, allowance_id)
    return Grant(
        allowance_id=given.allowance_id,
        card_id=given.card_id,
        incarnation=given.incarnation,
        amount_minor=given.amount_minor,
        currency=given.currency,
        soft_limit_minor=given.soft_limit_minor,
        granted_at_ms=given.granted_at_ms,
        expires_at_ms=given.expires_at_ms or given.granted_at_ms,
    )


def _content(command: AskAllowance) -> str:
    return content_text(
        "allowance_ahead" if command.ahead else "allowance",
        incarnation=command.incarnation,
        card_id=command.card_id,
        wanted=command.wanted_minor,
        currency=command.currency.value,
    )

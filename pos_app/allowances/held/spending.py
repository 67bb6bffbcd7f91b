"""What may be spent of a card here, and which allowances a capture comes from."""

from dataclasses import dataclass

from pos_app.allowances.held.lease import DEFAULT_LEASE, LeasePolicy, may_be_spent
from pos_app.domain.allowance import Allowance, Origin, Part, split
from pos_app.domain.card import Amounts
from pos_app.domain.ids import CardId, TenderId
from pos_app.domain.joining import JoiningState, KnownCard
from pos_app.domain.till import Till
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.cards import find_card
from pos_app.storage.held_allowances import Held, capture_from, list_open_of_card
from pos_app.storage.joinings import get_joining, see_clock
from pos_app.storage.known_cards import find_known
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Spendable:
    """What this till may take of a card with nobody's help, and what central last said of it.

    `known` is None for a card that central has told nothing of.
    """

    amount_minor: int
    known: KnownCard | None


def spendable(
    connection: Connection,
    context: Context,
    till: Till,
    card_id: CardId,
    policy: LeasePolicy = DEFAULT_LEASE,
) -> Spendable:
    """Return what a new payment may take: leases that run, less what payments in hand hold."""
    known = find_known(connection, till.till_id, card_id)
    free_minor = _free_minor(connection, context, till, card_id, policy)
    return Spendable(amount_minor=0 if is_stopped(known) else max(0, free_minor), known=known)


def is_stopped(known: KnownCard | None) -> bool:
    """Tell whether central said of a card that nothing new is to be taken of it."""
    return known is not None and known.blocked


def check_not_stopped(known: KnownCard | None) -> None:
    """Refuse a card that is blocked at central: CARD_BLOCKED, with why where it was told."""
    if known is not None and is_stopped(known):
        raise Refused(Code.CARD_BLOCKED, why=known.blocked_why)


def check_covered(
    connection: Connection,
    context: Context,
    till: Till,
    card_id: CardId,
    needed_minor: int,
    policy: LeasePolicy = DEFAULT_LEASE,
) -> None:
    """Refuse the payment that was just reserved when leases that run do not cover it.

    `needed_minor` is what it takes beyond its own floor limit: one that takes nothing does not
    answer for other payments in hand, whose leases may have ended since.

    Raises:
        Refused: TILL_MUST_JOIN_AGAIN, CARD_BLOCKED, INSUFFICIENT_FUNDS.
    """
    check_live(connection, till)
    check_not_stopped(find_known(connection, till.till_id, card_id))
    free_minor = _free_minor(connection, context, till, card_id, policy)
    if needed_minor and free_minor < 0:
        raise Refused(Code.INSUFFICIENT_FUNDS, missing_minor=-free_minor)


def check_live(connection: Connection, till: Till) -> None:
    """Refuse to touch cards in a life that may not: TILL_MUST_JOIN_AGAIN."""
    joined = get_joining(connection, till.till_id, till.incarnation)
    if joined.state is not JoiningState.LIVE:
        raise Refused(Code.TILL_MUST_JOIN_AGAIN, state=joined.state.value)


def spend(
    connection: Connection,
    context: Context,
    till: Till,
    card_id: CardId,
    tender_id: TenderId,
    amount_minor: int,
    policy: LeasePolicy = DEFAULT_LEASE,
) -> tuple[Part, ...]:
    """Count a capture off the card's allowances, the oldest whose lease runs first.

    R2: called in the commit of the capture. The payment's own floor limit comes first, so that none
    outlives its payment; what was promised while a lease ran is taken although it ended since.

    Raises:
        Broken: BOOKS_DO_NOT_AGREE, there was money on the card that no allowance stands for.
    """
    joined = get_joining(connection, till.till_id, till.incarnation)
    mine = [
        held
        for held in list_open_of_card(connection, till.till_id, card_id)
        if held.tender_id in {None, tender_id}
    ]

    def comes_late(held: Held) -> tuple[bool, bool]:
        runs = may_be_spent(held, context, joined.clock_high_ms, policy)
        return held.allowance.origin is not Origin.FLOOR_LIMIT, not runs

    rights: list[Allowance] = [held.allowance for held in sorted(mine, key=comes_late)]
    try:
        parts = split(rights, amount_minor)
    except Refused as error:
        raise Broken(Code.BOOKS_DO_NOT_AGREE, card_id=card_id) from error
    by_id = {right.allowance_id: right for right in rights}
    for part in parts:
        capture_from(connection, till.till_id, by_id[part.allowance_id], part.amount_minor)
    see_clock(connection, till.till_id, till.incarnation, context.clock.now_ms())
    return parts


def _free_minor(
    connection: Connection, context: Context, till: Till, card_id: CardId, policy: LeasePolicy
) -> int:
    """Return what leases that run hold beyond what is reserved; negative when they fall short."""
    joined = get_joining(connection, till.till_id, till.incarnation)
    if joined.state is not JoiningState.LIVE:
        return 0
    runs_minor = floor_minor = 0
    for held in list_open_of_card(connection, till.till_id, card_id):
        if held.tender_id is not None:
            floor_minor += held.allowance.remaining_minor
        elif may_be_spent(held, context, joined.clock_high_ms, policy):
            runs_minor += held.allowance.remaining_minor
    card = find_card(connection, till.account_id, card_id)
    amounts = Amounts() if card is None else card.amounts
    return runs_minor - (amounts.reserved_minor - floor_minor)

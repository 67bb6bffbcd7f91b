"""A till's lives at central: how one begins, and what becomes of the one before (R6)."""

from dataclasses import replace

from pos_app.allowances.held.giving_back import freeze
from pos_app.domain.ids import TillId
from pos_app.domain.joining import Joining, JoiningState
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.storage.articles import rename_till
from pos_app.storage.held_allowances import forget_all_requests, list_open
from pos_app.storage.joinings import add_joining, find_joining, list_joinings, set_state
from pos_app.storage.known_cards import count_cards_of_its_own
from pos_app.storage.outbox_pages import keep_here
from pos_app.storage.returns import last_receipt_number
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


def check_can_join(connection: Connection, till_id: TillId) -> None:
    """Refuse a till that has cards of its own: nobody at central would know their money.

    Raises:
        Refused: TILL_HAS_CARDS, how many.
    """
    count = count_cards_of_its_own(connection, till_id)
    if count:
        raise Refused(Code.TILL_HAS_CARDS, count=count)


def join(connection: Connection, context: Context, here: Till, new: Joining) -> Till:
    """Begin a life at central and return the till as it is from now on. Repeating it is once.

    `here` is the till as its books know it so far. What an older life held is frozen: central keeps
    it until its operations arrive or a person writes it off. No payment may be in hand.

    Raises:
        Refused: TILL_HAS_CARDS; TILL_HAS_RECEIPTS, under another name than central gave it.
    """
    check_can_join(connection, here.till_id)
    if new.till_id != here.till_id:
        _rename(connection, here, new)
    before = find_joining(connection)
    if before is not None and before.incarnation == new.incarnation:
        return as_joined(here, before)
    older = replace(here, account_id=new.account_id, till_id=new.till_id)
    for held in list_open(connection, new.till_id):
        freeze(connection, context, older, held)
    for past in list_joinings(connection, new.till_id):
        if past.state is not JoiningState.QUARANTINED:
            set_state(connection, new.till_id, past.incarnation, JoiningState.PAST)
    forget_all_requests(connection, new.till_id)
    if before is None and here.incarnation != new.incarnation:
        # A machine that was opened before it took over a till's name: central has another chain
        # under the life that it lived so far.
        keep_here(connection, new.till_id, here.incarnation, context.clock.now_ms())
    add_joining(connection, new)
    return as_joined(here, new)


def fence(connection: Connection, till: Till, state: JoiningState) -> None:
    """Note that this life spends nothing any more until the till joins again."""
    set_state(connection, till.till_id, till.incarnation, state)


def as_joined(till: Till, joined: Joining) -> Till:
    """Return the till as central knows it."""
    return replace(
        till,
        account_id=joined.account_id,
        till_id=joined.till_id,
        incarnation=joined.incarnation,
        joined=True,
    )


def _rename(connection: Connection, here: Till, new: Joining) -> None:
    receipts = last_receipt_number(connection, here.till_id)
    if receipts:
        raise Refused(Code.TILL_HAS_RECEIPTS, count=receipts, name=here.till_id, given=new.till_id)
    rename_till(connection, here.till_id, new.till_id)

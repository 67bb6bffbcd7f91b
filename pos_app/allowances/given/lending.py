"""Lending: what a till gets of a card that is often used there, before anybody stands at it.

What is lent is an allowance like any other. Whoever needs it elsewhere has it asked back, and a
till that did not use it gives it back when its time is over.
"""

from pos_app.allowances.given.policy import Policy
from pos_app.domain.ids import TillId
from pos_app.errors import Code, Refused
from pos_app.storage.cards import CardState
from pos_app.storage.statement import Connection
from pos_app.storage.till_allowances import open_by_till


def lent_minor(connection: Connection, policy: Policy, till_id: TillId, card: CardState) -> int:
    """Return how much of a locked card a till may have ahead of any sale, at least 1.

    Raises:
        Refused: INSUFFICIENT_FUNDS, nothing, for it has enough or as many others as may do.
    """
    held = open_by_till(connection, card.account_id, card.card_id)
    mine_minor = held.pop(till_id, 0)
    amount_minor = policy.lent_of(card.available_minor, lent_minor=mine_minor)
    if amount_minor == 0 or len(held) >= policy.most_tills_a_card:
        raise Refused(Code.INSUFFICIENT_FUNDS, available_minor=card.available_minor)
    return amount_minor

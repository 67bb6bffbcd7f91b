"""Block: stop a card at once, and let it go again. Its money stays where it is.

Unlike a card that is put away, one that is stopped may still be held: what tills were given of it
comes back or is booked as they say, and nothing new is given, held or taken.
"""

from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId, CardId, checked_account_id, checked_name
from pos_app.errors import Code, Refused
from pos_app.storage.blocks import set_blocked
from pos_app.storage.cards import CardState, lock_card
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import BlockCard, UnblockCard
from pos_app.wallet.context import Context
from pos_app.wallet.query import get_card


def block_card(connection: Connection, context: Context, command: BlockCard) -> Card:
    """Stop a card and ask back what tills hold of it; returns it as it is now.

    One that is stopped already stays so, for the reason that was told first.

    Raises:
        Refused: INVALID_FIELD, CARD_NOT_FOUND.
    """
    checked_name(command.blocked_by, "blocked_by")
    checked_name(command.why, "why")
    locked = _locked(connection, command.account_id, command.card_id)
    if locked.blocked_at_ms is None:
        now_ms = context.clock.now_ms()
        set_blocked(
            connection,
            locked,
            blocked=True,
            why=command.why,
            at_ms=now_ms,
            by=command.blocked_by,
        )
        if context.ask_back is not None:
            context.ask_back(connection, command.account_id, command.card_id, now_ms)
    return get_card(connection, context, command.account_id, command.card_id)


def unblock_card(connection: Connection, context: Context, command: UnblockCard) -> Card:
    """Let a card go again; returns it as it is now. One that is not stopped stays as it is.

    Raises:
        Refused: INVALID_FIELD, CARD_NOT_FOUND.
    """
    checked_name(command.unblocked_by, "unblocked_by")
    checked_name(command.why, "why")
    locked = _locked(connection, command.account_id, command.card_id)
    if locked.blocked_at_ms is not None:
        set_blocked(
            connection,
            locked,
            blocked=False,
            why=command.why,
            at_ms=context.clock.now_ms(),
            by=command.unblocked_by,
        )
    return get_card(connection, context, command.account_id, command.card_id)


def _locked(connection: Connection, account_id: AccountId, card_id: CardId) -> CardState:
    checked_account_id(account_id)
    checked_name(card_id, "card_id")
    locked = lock_card(connection, account_id, card_id)
    if locked is None or locked.deleted_at_ms is not None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=card_id)
    return locked

"""Delete: put a card away for ever. Its rows stay; every new request finds it gone."""

from dataclasses import replace

from pos_app.domain.card import Card
from pos_app.domain.ids import checked_account_id, checked_name
from pos_app.errors import Code, Refused
from pos_app.storage.cards import lock_card, mark_deleted
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import DeleteCard
from pos_app.wallet.context import Context
from pos_app.wallet.query import get_card


def delete_card(connection: Connection, context: Context, command: DeleteCard) -> Card:
    """Put the card away, with whatever is on it, and return it as it was then.

    Only a repetition of a request from its time is answered as before. Deleting twice is refused.

    Raises:
        Refused: CARD_NOT_FOUND; CARD_HAS_OPEN_RESERVATION, with what is still held.
    """
    checked_account_id(command.account_id)
    checked_name(command.card_id, "card_id")
    checked_name(command.deleted_by, "deleted_by")
    locked = lock_card(connection, command.account_id, command.card_id)
    if locked is None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=command.card_id)
    card = get_card(connection, context, command.account_id, command.card_id)
    if locked.reserved_minor:
        raise Refused(Code.CARD_HAS_OPEN_RESERVATION, reserved_minor=locked.reserved_minor)
    now_ms = context.clock.now_ms()
    mark_deleted(connection, locked, now_ms, command.deleted_by)
    return replace(card, deleted_at_ms=now_ms, deleted_by=command.deleted_by)

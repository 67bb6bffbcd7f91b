"""Find: a till that was told nothing of a token asks what it leads to."""

from dataclasses import dataclass, field

from pos_app.allowances.given.lives import check_live, known_life
from pos_app.domain.ids import AccountId, TillId
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import find_by_token
from pos_app.storage.told_cards import ToldCard, told_cards
from pos_app.wallet.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCard:
    """A life of a till wants the card that a token leads to; the token as its account's hash."""

    account_id: AccountId
    till_id: TillId
    incarnation: int
    token_hash: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCard:
    """The card as it is now."""

    card: ToldCard
    as_of_ms: int


def find(connection: Connection, context: Context, command: AskCard) -> FoundCard:
    """Return the card with its living tokens, whatever its status; it locks and changes nothing.

    Raises:
        Refused: TILL_NOT_FOUND, TILL_NOT_LIVE; TOKEN_UNKNOWN, also of a card that was put away.
    """
    account_id, till_id = command.account_id, command.till_id
    check_live(known_life(connection, account_id, till_id, command.incarnation))
    found = find_by_token(connection, account_id, command.token_hash)
    if found is None or found[1].deleted_at_ms is not None:
        raise Refused(Code.TOKEN_UNKNOWN)
    now_ms = context.clock.now_ms()
    (told,) = told_cards(
        connection,
        account_id,
        {found[1].card_id},
        now_ms=now_ms,
        held=till_allowances.cards_held(connection, account_id, till_id),
    )
    return FoundCard(card=told, as_of_ms=now_ms)

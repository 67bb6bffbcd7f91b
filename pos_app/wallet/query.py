"""Query: cards and movements as they are, for people who look and services that list."""

from dataclasses import replace

from pos_app.domain.card import Card
from pos_app.domain.ids import LONGEST_NAME, AccountId, CardId, CustomerId, checked_text
from pos_app.domain.listing import CardFilter, CardPage, checked_limit
from pos_app.domain.transaction import Reservation, Transaction
from pos_app.errors import Code, Refused
from pos_app.storage import card_listing
from pos_app.storage.cards import find_card
from pos_app.storage.requests import found_by_transaction
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import list_tokens
from pos_app.storage.transactions import list_transactions
from pos_app.wallet.context import Context


def get_card(
    connection: Connection, context: Context, account_id: AccountId, card_id: CardId
) -> Card:
    """Return the card with its tokens that have not expired, spent ones included.

    Raises:
        Refused: CARD_NOT_FOUND, also when it was deleted.
    """
    card = _living_card(connection, account_id, card_id)
    tokens = list_tokens(connection, account_id, card_id, context.clock.now_ms())
    return replace(card, tokens=tokens)


def list_cards(
    connection: Connection, context: Context, account_id: AccountId, wanted: CardFilter
) -> CardPage:
    """Return one page of an account's cards without their tokens, newest first.

    Raises:
        Refused: INVALID_FIELD, a limit that is not 1 to 100, or a cursor that no page gave.
    """
    checked_text(account_id, "account_id")
    checked_limit(wanted.limit)
    for typed in (wanted.search, wanted.anything):
        if typed is not None:
            _check_search(typed)
    if wanted.customer_id is not None:
        checked_text(wanted.customer_id, "customer")
    return card_listing.list_cards(connection, account_id, wanted, context.clock.now_ms())


def look_ahead(connection: Connection, account_id: AccountId, typed: str) -> None:
    """Prepare to list what somebody finds who types one more letter. Quick where that is quick."""
    card_listing.look_ahead(connection, account_id, typed)


def list_customer_cards(
    connection: Connection,
    account_id: AccountId,
    customer_id: CustomerId,
    *,
    limit: int = 10,
    starting_after: str | None = None,
) -> tuple[Card, ...]:
    """Return one page of a customer's cards without tokens, newest first.

    `starting_after` is the `id` of the last card of the page before.

    Raises:
        Refused: INVALID_FIELD, a limit that is not 1 to 100.
    """
    checked_text(account_id, "account_id")
    checked_text(customer_id, "customer_id")
    return card_listing.list_customer_cards(
        connection,
        account_id,
        customer_id,
        limit=checked_limit(limit),
        starting_after=None
        if starting_after is None
        else checked_text(starting_after, "starting_after"),
    )


def get_customer_card(
    connection: Connection,
    context: Context,
    account_id: AccountId,
    customer_id: CustomerId,
    card_id: CardId,
) -> Card:
    """Return a customer's card with its tokens that have not expired.

    Raises:
        Refused: CARD_NOT_FOUND, also when it is somebody else's.
    """
    card = get_card(connection, context, account_id, card_id)
    if card.customer_id != customer_id:
        raise Refused(Code.CARD_NOT_FOUND, card_id=card_id)
    return card


def get_transactions(
    connection: Connection, account_id: AccountId, card_id: CardId
) -> tuple[Transaction, ...]:
    """Return every movement of a card, the oldest first.

    Raises:
        Refused: CARD_NOT_FOUND, also when it was deleted.
    """
    _living_card(connection, account_id, card_id)
    return list_transactions(connection, account_id, card_id)


def get_reservation(
    connection: Connection, account_id: AccountId, transaction_id: str
) -> Reservation:
    """Return what a pending transaction holds, and what of it was captured and given back.

    Raises:
        Refused: TRANSACTION_NOT_FOUND; TRANSACTION_NOT_PENDING, it never was.
    """
    checked_text(account_id, "account_id")
    checked_text(transaction_id, "transaction_id")
    found = found_by_transaction(connection, account_id, transaction_id, None)
    if found is None or found.addressed is None:
        raise Refused(Code.TRANSACTION_NOT_FOUND, transaction_id=transaction_id)
    if found.addressed.reservation is None:
        raise Refused(Code.TRANSACTION_NOT_PENDING, state="never_pending")
    return found.addressed.reservation


def kept_card(connection: Connection, account_id: AccountId, card_id: CardId) -> Card:
    """Return the card without its tokens, deleted or not.

    Raises:
        Refused: CARD_NOT_FOUND, there never was one.
    """
    checked_text(account_id, "account_id")
    checked_text(card_id, "card_id")
    card = find_card(connection, account_id, card_id)
    if card is None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=card_id)
    return card


def _living_card(connection: Connection, account_id: AccountId, card_id: CardId) -> Card:
    card = kept_card(connection, account_id, card_id)
    if card.deleted_at_ms is not None:
        raise Refused(Code.CARD_NOT_FOUND, card_id=card_id)
    return card


def _check_search(search: str) -> None:
    if len(search) > LONGEST_NAME:
        raise Refused(Code.INVALID_FIELD, field="search", reason="too_long", longest=LONGEST_NAME)
    checked_text(search, "search")

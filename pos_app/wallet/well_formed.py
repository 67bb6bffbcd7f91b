"""What a command must look like before anything is looked up. Content alone decides here.

So a malformed command is refused the same way each time without being kept. The limits may be
widened one day but never narrowed: what was accepted once must be answered again.
"""

from typing import Final

from pos_app.domain.ids import LONGEST_NAME, checked_account_id, checked_name, checked_text
from pos_app.domain.metadata import metadata_text
from pos_app.domain.money import checked_amount
from pos_app.domain.token import checked_pin_format, checked_token_format
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.wallet.commands import (
    ActivateCard,
    BatchCreate,
    CaptureTransaction,
    CreateCard,
    CreateCustomerToken,
    CreateToken,
    CreateTransaction,
    TokenWish,
    VoidTransaction,
)

LATEST_MS: Final = 253_402_300_799_999
"""The last instant of the year 9999: later ones have no date-time in any client."""


def check_create_card(command: CreateCard) -> None:
    """Refuse a card that could never be stored, or never be used."""
    checked_account_id(command.account_id)
    checked_name(command.card_id, "card_id")
    checked_amount(command.amount_minor)
    checked_name(command.created_by, "created_by")
    _check_described(command)
    if command.pin is not None:
        checked_pin_format(command.pin)
    if command.token is not None:
        check_token_wish(command.token)


def check_batch(command: BatchCreate, largest: int) -> None:
    """Refuse a batch that is empty, too large, repeats a card, or asks for impossible formats."""
    checked_account_id(command.account_id)
    checked_name(command.created_by, "created_by")
    if not command.items:
        raise _invalid("cards", "empty")
    if len(command.items) > largest:
        raise _invalid("cards", "too_many", most=largest)
    seen: set[str] = set()
    twice: list[str] = []
    for item in command.items:
        checked_name(item.card_id, "card_id")
        if item.card_id in seen:
            twice.append(item.card_id)
        seen.add(item.card_id)
    if twice:
        raise _invalid("cards", "repeated", card_ids=twice)
    if command.pin is not None:
        checked_pin_format(command.pin)
    if command.token is not None:
        check_token_wish(command.token)


def check_activate(command: ActivateCard) -> None:
    """Refuse an activation whose fields could not be stored."""
    checked_account_id(command.account_id)
    checked_name(command.card_id, "card_id")
    checked_amount(command.amount_minor)
    checked_name(command.created_by, "created_by")
    _check_described(command)
    if command.ref_id is not None:
        checked_name(command.ref_id, "ref_id")
    if command.token_expires_in_s is not None:
        _check_lifetime(command.token_expires_in_s, "card_token.expires_in")


def check_create_token(command: CreateToken) -> None:
    """Refuse a token request whose fields could not be stored, or whose format is impossible."""
    checked_account_id(command.account_id)
    checked_name(command.card_id, "card_id")
    checked_name(command.ref_id, "ref_id")
    checked_name(command.created_by, "created_by")
    _check_lifetime(command.expires_in_s, "expires_in")
    metadata_text(command.metadata)
    if command.format is not None:
        checked_token_format(command.format)


def check_token_wish(wish: TokenWish) -> None:
    """Refuse a wish for a token that no token can fulfil."""
    if wish.expires_in_s is not None:
        _check_lifetime(wish.expires_in_s, "card_token.expires_in")
    metadata_text(wish.metadata)
    if wish.format is not None:
        checked_token_format(wish.format)


def check_create_transaction(command: CreateTransaction) -> None:
    """Refuse a movement that names no card or two, or whose fields could not be stored."""
    checked_account_id(command.account_id)
    checked_name(command.ref_id, "ref_id")
    checked_amount(command.amount_minor)
    checked_name(command.created_by, "created_by")
    metadata_text(command.metadata)
    if command.originated_by is not None:
        checked_name(command.originated_by, "originated_by")
    if (command.token is None) == (command.card_id is None):
        raise _invalid("token", "token_or_card_id")
    if command.card_id is not None:
        checked_name(command.card_id, "card_id")


def check_kind(command: CreateTransaction) -> None:
    """Refuse a kind of movement that nobody can ask for."""
    if command.type not in {TransactionType.DRAWDOWN, TransactionType.FUND}:
        raise _invalid("type", "not_to_be_asked_for")
    if command.pending and command.type is not TransactionType.DRAWDOWN:
        raise _invalid("pending", "only_for_drawdown")


def check_resolution(command: CaptureTransaction | VoidTransaction) -> None:
    """Refuse a capture or a void whose fields could not be stored."""
    checked_account_id(command.account_id)
    checked_text(command.transaction_id, "transaction_id")
    checked_name(command.ref_id, "ref_id")
    checked_name(command.created_by, "created_by")
    metadata_text(command.metadata)
    if isinstance(command, CaptureTransaction) and command.amount_minor is not None:
        checked_amount(command.amount_minor)


def check_create_customer_token(command: CreateCustomerToken) -> None:
    """Refuse a customer token whose fields could not be stored."""
    checked_account_id(command.account_id)
    checked_name(command.customer_id, "customer_id")
    check_label(command.type, "type")
    check_label(command.value, "value")
    checked_name(command.created_by, "created_by")
    metadata_text(command.metadata)
    if command.token_id is not None:
        checked_name(command.token_id, "token_id")


def _check_described(command: CreateCard | ActivateCard) -> None:
    if command.customer_id is not None:
        checked_name(command.customer_id, "customer_id")
    if command.originated_by is not None:
        checked_name(command.originated_by, "originated_by")
    if command.name is not None:
        check_label(command.name, "name")
    metadata_text(command.metadata)
    check_instant(command.active_from_ms, "active_from")
    check_instant(command.expires_at_ms, "expires_at")
    if (
        command.active_from_ms is not None
        and command.expires_at_ms is not None
        and command.expires_at_ms <= command.active_from_ms
    ):
        raise _invalid("expires_at", "not_after_active_from")


def check_instant(at_ms: int | None, field: str) -> None:
    """Refuse an instant that has no date-time in some client."""
    if at_ms is not None and not 0 <= at_ms <= LATEST_MS:
        raise _invalid(field, "out_of_range", least=0, most=LATEST_MS)


def _check_lifetime(seconds: int, field: str) -> None:
    if seconds < 1:
        raise _invalid(field, "too_short", least=1)
    if seconds > LATEST_MS // 1000:
        raise _invalid(field, "too_long", longest=LATEST_MS // 1000)


def check_label(text: str, field: str) -> None:
    """Refuse text for people that is empty, too long or cannot be stored."""
    if not text:
        raise _invalid(field, "empty")
    if len(text) > LONGEST_NAME:
        raise _invalid(field, "too_long", longest=LONGEST_NAME)
    checked_text(text, field)


def _invalid(field: str, reason: str, **fields: object) -> Refused:
    return Refused(Code.INVALID_FIELD, field=field, reason=reason, **fields)

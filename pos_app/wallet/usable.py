"""Whether a card or a token can be used now: each rule of the wallet API once, in its own words."""

from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.errors import Code, Refused
from pos_app.storage.cards import CardState
from pos_app.storage.requests import TokenState


def check_token(token: TokenState, now_ms: int) -> None:
    """Refuse a token whose time is over or whose one transaction was made."""
    check_lifetime(token.expires_at_ms, now_ms)
    if token.used_at_ms is not None:
        raise Refused(Code.TOKEN_USED, used_at_ms=token.used_at_ms)


def check_lifetime(expires_at_ms: int | None, now_ms: int) -> None:
    """Refuse a token whose time is over; the last millisecond is no longer in it."""
    if expires_at_ms is not None and expires_at_ms <= now_ms:
        raise Refused(Code.TOKEN_EXPIRED, expires_at_ms=expires_at_ms)


def check_open(card: CardState, now_ms: int) -> None:
    """Refuse any movement on a card that is inactive or expired."""
    if card.activated_at_ms is None:
        raise Refused(Code.CARD_INACTIVE)
    if card.expires_at_ms is not None and card.expires_at_ms <= now_ms:
        raise Refused(Code.CARD_EXPIRED, expires_at_ms=card.expires_at_ms)


def check_not_blocked(card: CardState) -> None:
    """Refuse anything new on a card that was stopped; putting on it is allowed."""
    if card.blocked_at_ms is not None:
        raise Refused(Code.CARD_BLOCKED, blocked_at_ms=card.blocked_at_ms)


def check_started(card: CardState, now_ms: int) -> None:
    """Refuse to take from a card whose time has not come; putting on it is allowed."""
    if card.active_from_ms is not None and card.active_from_ms > now_ms:
        raise Refused(Code.CARD_NOT_ACTIVE_YET, active_from_ms=card.active_from_ms)


def check_currency(card: CardState, currency: Currency) -> None:
    """Refuse another currency than the card's."""
    if card.currency != currency:
        raise Refused(Code.CURRENCY_MISMATCH, card_currency=card.currency, currency=currency.value)


def check_available(card: CardState, amount_minor: int) -> None:
    """Refuse more than can be spent; a part of it is never taken instead."""
    if amount_minor > card.available_minor:
        raise Refused(
            Code.INSUFFICIENT_FUNDS,
            amount_minor=amount_minor,
            available_minor=card.available_minor,
            currency=card.currency,
        )


def check_room(card: CardState, amount_minor: int) -> None:
    """Refuse to put more on a card, all in all, than a client can count exactly."""
    if card.funds_minor + amount_minor > LARGEST_AMOUNT_MINOR:
        raise Refused(Code.AMOUNT_TOO_LARGE, field="amount", largest=LARGEST_AMOUNT_MINOR)

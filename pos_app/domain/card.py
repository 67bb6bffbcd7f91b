"""A card: the stored-value account, its dates, its amounts and the status they add up to."""

from collections.abc import Mapping
from enum import StrEnum

from pos_app.domain.ids import AccountId, CardId, CustomerId
from pos_app.domain.money import Currency
from pos_app.domain.token import Format, MaskedToken
from pos_app.domain.value import value


class CardType(StrEnum):
    """What the card is to the books."""

    GIFT_CARD = "gift_card"
    CREDIT_NOTE = "credit_note"


class CardStatus(StrEnum):
    """What a card can do now. Computed from dates and amounts, never stored."""

    INACTIVE = "inactive"
    EXPIRED = "expired"
    USED = "used"
    PARTIALLY_USED = "partially_used"
    UNUSED = "unused"


@value(kw_only=True)
class Amounts:
    """What was put on a card, taken off it and is held: minor units, none ever negative."""

    funds_minor: int = 0
    drawdown_minor: int = 0
    reserved_minor: int = 0

    @property
    def balance_minor(self) -> int:
        """What is on the card, money held by reservations included."""
        return self.funds_minor - self.drawdown_minor

    @property
    def available_minor(self) -> int:
        """What can be spent now. The only amount a sale may decide on."""
        return self.balance_minor - self.reserved_minor


@value(kw_only=True)
class Card:
    """One card as the wallet knows it. Instants are UTC milliseconds.

    `card_id` is chosen by the issuer and unique in its account; `id` is made by the wallet.
    `currency` is None until a batch card is activated. `amount_minor` is what the card was made or
    activated with and never moves. While it is blocked nothing is taken off it anew.
    """

    account_id: AccountId
    card_id: CardId
    id: str
    type: CardType
    currency: Currency | None
    amount_minor: int
    amounts: Amounts
    name: str | None
    customer_id: CustomerId | None
    pin_format: Format | None
    originated_by: str | None
    metadata: Mapping[str, object]
    activated_at_ms: int | None
    active_from_ms: int | None
    expires_at_ms: int | None
    created_at_ms: int
    created_by: str
    deleted_at_ms: int | None = None
    deleted_by: str | None = None
    blocked_at_ms: int | None = None
    tokens: tuple[MaskedToken, ...] = ()

    def status_at(self, now_ms: int) -> CardStatus:
        """Return the status in the order that rules when several would fit (wallet API 2.1)."""
        if self.activated_at_ms is None:
            return CardStatus.INACTIVE
        if self.expires_at_ms is not None and self.expires_at_ms <= now_ms:
            return CardStatus.EXPIRED
        if self.amounts.funds_minor > 0 and self.amounts.balance_minor == 0:
            return CardStatus.USED
        if self.amounts.drawdown_minor > 0:
            return CardStatus.PARTIALLY_USED
        return CardStatus.UNUSED

"""A dozen cards of the demo shop, one in every situation that a counter meets, and their making.

Issuing is safe to repeat: cards that are there stay, and the same requests tell the same tokens.
Only a PIN cannot be told twice, so a card with one gets another.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from pos_app.domain.card import Card, CardType
from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.token import Format
from pos_app.errors import Code, Refused
from pos_app.wallet.commands import (
    BatchCreate,
    BatchItem,
    CreateCard,
    CreateToken,
    CreateTransaction,
    MadeToken,
    RotatePin,
)
from pos_app.wallet.wallet import Wallet

CREATED_BY: Final = "demo"
DAY_S: Final = 24 * 60 * 60
TOKEN_LIFETIME_S: Final = 10 * 365 * DAY_S
"""Longer than every card, so that an expired card says that it is expired, not unknown."""

_T = TypeVar("_T")


class Situation(StrEnum):
    """What a card is there to show."""

    UNUSED = "unused"
    PARTIALLY_USED = "partially_used"
    USED = "used"
    EXPIRED = "expired"
    INACTIVE = "inactive"
    NOT_ACTIVE_YET = "not_active_yet"
    RESERVED = "reserved"
    WITH_PIN = "with_pin"
    CREDIT_NOTE = "credit_note"
    OTHER_CURRENCY = "other_currency"
    ONE_SHOT = "one_shot"
    EXPIRING_SOON = "expiring_soon"


class TokenKind(StrEnum):
    """The three tokens that every demo card has."""

    PRINTED = "printed"
    DINCARD = "dincard"
    ONCE = "once"


FORMATS: Final[dict[TokenKind, Format | None]] = {
    TokenKind.PRINTED: Format(length=16, symbols=False),
    TokenKind.DINCARD: None,
    TokenKind.ONCE: Format(length=12, prefix="ONCE", symbols=False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlan:
    """A card to make and what is to have happened to it.

    `amount_minor` is what it is made with; an inactive card waits to be sold for it. Days count
    from the making and may lie in the past. `face` is the token that its paper shows.
    """

    situation: Situation
    name: str
    amount_minor: int
    currency: Currency = Currency.NOK
    type: CardType = CardType.GIFT_CARD
    spent_minor: int = 0
    held_minor: int = 0
    active_in_days: int | None = None
    expires_in_days: int | None = None
    face: TokenKind = TokenKind.PRINTED

    @property
    def card_id(self) -> CardId:
        """The id it is issued under."""
        return CardId(f"demo-{self.situation}")

    def ref_id(self, purpose: str) -> RefId:
        """Return the ref id of a request for this card: the same each time, so one request."""
        return RefId(f"{self.card_id}-{purpose}")


PLANS: Final = (
    CardPlan(situation=Situation.UNUSED, name="Gavekort", amount_minor=500_00),
    CardPlan(
        situation=Situation.PARTIALLY_USED,
        name="Mormors gavekort",
        amount_minor=1_000_00,
        spent_minor=375_50,
    ),
    CardPlan(
        situation=Situation.USED, name="Brukt opp i går", amount_minor=300_00, spent_minor=300_00
    ),
    CardPlan(
        situation=Situation.EXPIRED,
        name="Glemt i en skuff",
        amount_minor=400_00,
        expires_in_days=-3,
    ),
    CardPlan(situation=Situation.INACTIVE, name="Nytt gavekort", amount_minor=250_00),
    CardPlan(
        situation=Situation.NOT_ACTIVE_YET,
        name="Julegave, ikke før tiden",
        amount_minor=750_00,
        active_in_days=30,
    ),
    CardPlan(
        situation=Situation.RESERVED,
        name="Halvveis i en annen kasse",
        amount_minor=600_00,
        held_minor=250_00,
    ),
    CardPlan(situation=Situation.WITH_PIN, name="Låst med kode", amount_minor=1_000_00),
    CardPlan(
        situation=Situation.CREDIT_NOTE,
        name="Tilgodelapp",
        amount_minor=249_00,
        type=CardType.CREDIT_NOTE,
    ),
    CardPlan(
        situation=Situation.OTHER_CURRENCY,
        name="Geschenkkarte",
        amount_minor=50_00,
        currency=Currency.EUR,
        face=TokenKind.DINCARD,
    ),
    CardPlan(
        situation=Situation.ONE_SHOT,
        name="Til én handel",
        amount_minor=200_00,
        face=TokenKind.ONCE,
    ),
    CardPlan(
        situation=Situation.EXPIRING_SOON,
        name="Bruk det nå",
        amount_minor=350_00,
        expires_in_days=2,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoToken:
    """A token with its clear value, for paper."""

    kind: TokenKind
    value: str = field(repr=False)
    masked_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCard:
    """A card as it is in the wallet, with its tokens (the one on its face first) and its PIN."""

    plan: CardPlan
    card: Card
    tokens: tuple[DemoToken, ...]
    pin: str | None = field(default=None, repr=False)


def issue_demo_cards(wallet: Wallet, account_id: AccountId, clock: Clock) -> tuple[DemoCard, ...]:
    """Make the cards of `PLANS` and bring each into its situation; return them in that order.

    Waits for the wallet, so it is not for the UI thread. Repeating it on the same wallet makes no
    card and no movement twice and tells the same tokens. Raises what the wallet raises.
    """
    return tuple(_Issuer(wallet, account_id, clock.now_ms()).issued(plan) for plan in PLANS)


class _Issuer:
    def __init__(self, wallet: Wallet, account_id: AccountId, now_ms: int) -> None:
        self._wallet = wallet
        self._account_id = account_id
        self._now_ms = now_ms

    def issued(self, plan: CardPlan) -> DemoCard:
        pin = self._made_with_pin(plan)
        kinds = sorted(TokenKind, key=lambda kind: kind is not plan.face)
        tokens = tuple(self._token(plan, kind) for kind in kinds)
        if plan.spent_minor:
            self._taken(plan, plan.spent_minor, "spent", pending=False)
        if plan.held_minor:
            self._taken(plan, plan.held_minor, "held", pending=True)
        card = self._wallet.get_card(self._account_id, plan.card_id).result()
        return DemoCard(plan=plan, card=card, tokens=tokens, pin=pin)

    def _made_with_pin(self, plan: CardPlan) -> str | None:
        if plan.situation is Situation.INACTIVE:
            _unless_there(lambda: self._wallet.create_cards(self._batch(plan)))
            return None
        made = _unless_there(lambda: self._wallet.create_card(self._single(plan)))
        if made is not None or plan.situation is not Situation.WITH_PIN:
            return None if made is None else made.pin
        wanted = RotatePin(account_id=self._account_id, card_id=plan.card_id, created_by=CREATED_BY)
        return self._wallet.rotate_pin(wanted).result().value

    def _batch(self, plan: CardPlan) -> BatchCreate:
        return BatchCreate(
            account_id=self._account_id,
            items=(BatchItem(card_id=plan.card_id, type=plan.type),),
            created_by=CREATED_BY,
        )

    def _single(self, plan: CardPlan) -> CreateCard:
        return CreateCard(
            account_id=self._account_id,
            card_id=plan.card_id,
            amount_minor=plan.amount_minor,
            currency=plan.currency,
            created_by=CREATED_BY,
            type=plan.type,
            name=plan.name,
            active_from_ms=self._instant_ms(plan.active_in_days),
            expires_at_ms=self._instant_ms(plan.expires_in_days),
            pin=DEFAULT_PIN_FORMAT if plan.situation is Situation.WITH_PIN else None,
        )

    def _instant_ms(self, days: int | None) -> int | None:
        return None if days is None else self._now_ms + days * DAY_S * 1000

    def _token(self, plan: CardPlan, kind: TokenKind) -> DemoToken:
        command = CreateToken(
            account_id=self._account_id,
            card_id=plan.card_id,
            ref_id=plan.ref_id(kind),
            expires_in_s=TOKEN_LIFETIME_S,
            created_by=CREATED_BY,
            expires_after_transaction=kind is TokenKind.ONCE,
            format=FORMATS[kind],
        )
        made: MadeToken = self._wallet.create_token(command).result()
        return DemoToken(kind=kind, value=made.value, masked_code=made.token.masked_code)

    def _taken(self, plan: CardPlan, amount_minor: int, purpose: str, *, pending: bool) -> None:
        command = CreateTransaction(
            account_id=self._account_id,
            ref_id=plan.ref_id(purpose),
            amount_minor=amount_minor,
            currency=plan.currency,
            created_by=CREATED_BY,
            card_id=plan.card_id,
            pending=pending,
        )
        self._wallet.create_transaction(command).result()


def _unless_there(make: Callable[[], Future[_T]]) -> _T | None:
    """Return what was made, or None when it was there before."""
    try:
        return make().result()
    except Refused as refusal:
        if refusal.code is not Code.CARD_ID_EXISTS:
            raise
        return None

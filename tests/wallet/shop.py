"""A shop for tests of the wallet: one account, a clock turned by hand, and short ways to ask."""

# ruff: noqa: ANN401 - the fields of commands pass through here as they are

import itertools
import random
from collections.abc import Generator, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from pos_app.domain.card import Amounts, Card
from pos_app.domain.ids import AccountId, CardId, RefId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.token import Format
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.store import Store
from pos_app.wallet.commands import (
    ActivateCard,
    BatchCreate,
    BatchItem,
    BlockCard,
    CaptureTransaction,
    CreateCard,
    CreateToken,
    CreateTransaction,
    DeleteCard,
    MadeCard,
    MadeToken,
    TokenWish,
    UnblockCard,
    VoidTransaction,
)
from pos_app.wallet.context import Context, PinCost
from pos_app.wallet.wallet import Wallet

ACCOUNT = AccountId("T12345678")
NOON_MS = 1_700_000_000_000
DAY_MS = 24 * 60 * 60 * 1000
KARI = "kari"
REUSABLE = TokenWish(expires_after_transaction=False)
LIGHT = PinCost(rounds=1, memory_kib=8)

T = TypeVar("T")


@dataclass
class HandClock:
    """A clock that stands still until a test turns it."""

    at_ms: int = NOON_MS

    def now_ms(self) -> int:
        return self.at_ms

    def monotonic_ms(self) -> int:
        return self.at_ms

    def pass_ms(self, milliseconds: int) -> None:
        self.at_ms += milliseconds


def context_of(clock: HandClock, **changes: Any) -> Context:
    fields: dict[str, Any] = {
        "clock": clock,
        "new_id": new_uuid,
        "draw": random.Random(1).randrange,
        "token_hash_key": b"h" * 32,
        "token_value_key": b"v" * 32,
        "pin_key": b"p" * 32,
        "pin_cost": LIGHT,
    }
    return Context(**(fields | changes))


@contextmanager
def refused(code: Code, **fields: object) -> Generator[pytest.ExceptionInfo[Refused]]:
    """Expect a refusal with this code and, among its fields, these."""
    with pytest.raises(Refused) as caught:
        yield caught
    assert caught.value.code is code
    assert {name: caught.value.fields.get(name) for name in fields} == fields


def answer(future: Future[T]) -> T:
    return future.result(timeout=30)


@dataclass
class Shop:
    """The wallet behind short words: amounts first, the card `card-1` where none is named."""

    store: Store
    clock: HandClock = field(default_factory=HandClock)
    context: Context = field(init=False)
    wallet: Wallet = field(init=False)
    refs: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.rebuild()

    def rebuild(self, **changes: Any) -> None:
        """Build the wallet anew with other policies or keys, on the same rows."""
        self.context = context_of(self.clock, **changes)
        self.wallet = Wallet(self.store, self.context)

    def ref(self) -> RefId:
        return RefId(f"ref-{next(self.refs)}")

    def make_card(self, amount_minor: int = 50_000, **fields: Any) -> MadeCard:
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "card_id": "card-1",
            "amount_minor": amount_minor,
            "currency": Currency.NOK,
            "created_by": KARI,
            "token": REUSABLE,
        }
        return answer(self.wallet.create_card(CreateCard(**(given | fields))))

    def make_batch(self, *card_ids: str, **fields: Any) -> tuple[MadeCard, ...]:
        items = [BatchItem(card_id=CardId(card_id)) for card_id in card_ids]
        given: dict[str, Any] = {"account_id": ACCOUNT, "items": items, "created_by": KARI}
        return answer(self.wallet.create_cards(BatchCreate(**(given | fields))))

    def activate(self, amount_minor: int = 50_000, **fields: Any) -> Card:
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "card_id": "card-1",
            "amount_minor": amount_minor,
            "currency": Currency.NOK,
            "created_by": KARI,
        }
        return answer(self.wallet.activate(ActivateCard(**(given | fields))))

    def put_away(self, card_id: str) -> Card:
        command = DeleteCard(account_id=ACCOUNT, card_id=CardId(card_id), deleted_by=KARI)
        return answer(self.wallet.delete_card(command))

    def block(self, card_id: str = "card-1", why: str = "stolen") -> Card:
        command = BlockCard(account_id=ACCOUNT, card_id=CardId(card_id), blocked_by=KARI, why=why)
        return answer(self.wallet.block_card(command))

    def unblock(self, card_id: str = "card-1") -> Card:
        command = UnblockCard(
            account_id=ACCOUNT, card_id=CardId(card_id), unblocked_by=KARI, why="found"
        )
        return answer(self.wallet.unblock_card(command))

    def make_token(self, **fields: Any) -> MadeToken:
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "card_id": "card-1",
            "ref_id": self.ref(),
            "expires_in_s": 600,
            "created_by": KARI,
        }
        return answer(self.wallet.create_token(CreateToken(**(given | fields))))

    def asking(self, amount_minor: int, **fields: Any) -> CreateTransaction:
        """Return a request to draw from `card-1`, or from the token that is given."""
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "ref_id": self.ref(),
            "amount_minor": amount_minor,
            "currency": Currency.NOK,
            "created_by": KARI,
        }
        if "token" not in fields:
            given["card_id"] = "card-1"
        return CreateTransaction(**(given | fields))

    def create(self, command: CreateTransaction) -> Transaction:
        return answer(self.wallet.create_transaction(command))

    def fund(self, amount_minor: int, **fields: Any) -> Transaction:
        return self.create(self.asking(amount_minor, type=TransactionType.FUND, **fields))

    def draw(self, amount_minor: int, **fields: Any) -> Transaction:
        return self.create(self.asking(amount_minor, **fields))

    def reserve(self, amount_minor: int, **fields: Any) -> Transaction:
        return self.create(self.asking(amount_minor, pending=True, **fields))

    def capturing(
        self, pending: Transaction, amount_minor: int | None = None, **fields: Any
    ) -> CaptureTransaction:
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "transaction_id": pending.id,
            "ref_id": self.ref(),
            "amount_minor": amount_minor,
            "created_by": KARI,
        }
        return CaptureTransaction(**(given | fields))

    def capture(
        self, pending: Transaction, amount_minor: int | None = None, **fields: Any
    ) -> Transaction:
        return answer(self.wallet.capture(self.capturing(pending, amount_minor, **fields)))

    def voiding(self, pending: Transaction, **fields: Any) -> VoidTransaction:
        given: dict[str, Any] = {
            "account_id": ACCOUNT,
            "transaction_id": pending.id,
            "ref_id": self.ref(),
            "created_by": KARI,
        }
        return VoidTransaction(**(given | fields))

    def void(self, pending: Transaction, **fields: Any) -> Transaction:
        return answer(self.wallet.void(self.voiding(pending, **fields)))

    def card(self, card_id: str = "card-1") -> Card:
        return answer(self.wallet.get_card(ACCOUNT, CardId(card_id)))

    def amounts(self, card_id: str = "card-1") -> Amounts:
        return self.card(card_id).amounts

    def movements(self, card_id: str = "card-1") -> tuple[Transaction, ...]:
        return answer(self.wallet.transactions(ACCOUNT, CardId(card_id)))

    def info(self, token: str, pin: str | None = None) -> Card:
        return answer(self.wallet.info(ACCOUNT, token, pin))

    def status(self, card_id: str = "card-1") -> str:
        return self.card(card_id).status_at(self.clock.now_ms())

    def assert_books_agree(self) -> None:
        report = answer(self.wallet.audit())
        assert report.clean, report.differences


def value_of(made: MadeCard) -> str:
    """Return the clear value of the token a card was made with."""
    assert made.token is not None
    return made.token.value


def pin_of(made: MadeCard) -> str:
    """Return the clear PIN a card was made with."""
    assert made.pin is not None
    return made.pin


PIN = DEFAULT_PIN_FORMAT
SIX_DIGITS = Format(length=6, symbols=False)

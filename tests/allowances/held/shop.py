"""A till that has joined central, for tests: real store, wallet and books, and what central tells.

Fields of what central tells are given by name, with whatever type each has.
"""
# ruff: noqa: ANN401

import hashlib
import itertools
from dataclasses import replace
from typing import Any

from pos_app.allowances.held import life
from pos_app.allowances.held.rights import Answer, Rights
from pos_app.domain.allowance import Allowance, AllowanceId, Grant, RequestId
from pos_app.domain.card import CardType
from pos_app.domain.floor_limit import FloorLimit, FloorLimitPolicy
from pos_app.domain.ids import CardId, SaleId
from pos_app.domain.joining import (
    Joining,
    JoiningState,
    LearnedCard,
    LearnedToken,
    Speech,
)
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.sale import GoodsLine
from pos_app.domain.tender import CardTender
from pos_app.domain.till import Till
from pos_app.journal.book import Book
from pos_app.journal.chain import append
from pos_app.storage.held_allowances import list_open_of_card
from pos_app.storage.store import Store
from pos_app.wallet.context import AccountKeys
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.wallet import Wallet
from tests.journal.books import ACCOUNT, START_MS, TILL, Books

HOUR_MS = 3_600_000
ANY_RISK = FloorLimitPolicy(payment_minor=LARGEST_AMOUNT_MINOR, till_minor=LARGEST_AMOUNT_MINOR)
ACCOUNT_KEYS = AccountKeys(account_id=ACCOUNT, token_key=b"T" * 32, pin_key=b"P" * 32)


def joining_of(till: Till, incarnation: int = 1, **changes: Any) -> Joining:
    """Return a life that has read everything there is."""
    given: dict[str, Any] = {
        "account_id": till.account_id,
        "till_id": till.till_id,
        "incarnation": incarnation,
        "address": "https://central.example",
        "speech": Speech.TILLS,
        "enrolment_id": f"enrolment-{incarnation}",
        "sealed_keys": b"sealed",
        "central_key": b"c" * 32,
        "state": JoiningState.LIVE,
        "feed_epoch": "epoch-1",
        "feed_after": 0,
        "snapshot_after": None,
        "snapshot_feed_after": None,
        "snapshot_done": 0,
        "snapshot_total": 0,
        "clock_high_ms": 0,
        "joined_at_ms": START_MS,
    }
    return Joining(**(given | changes))


class JoinedTill(Books):
    """The books of a till that joined; cards and grants come from a central that is not there."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.context = replace(self.context, account_keys=ACCOUNT_KEYS, run_id="run-1")
        self.live_on(self.join(joining_of(TILL)))
        self._grants = itertools.count(1)

    def join(self, joined: Joining) -> Till:
        return self.store.write(
            lambda connection: life.join(connection, self.context, self.till, joined)
        ).result()

    def live_on(self, till: Till) -> None:
        """Build everything anew, as a start of the program does."""
        self.till = till
        self.wallet = Wallet(self.store, self.context)
        self.book = Book(self.store, self.context, till, floor_limit=ANY_RISK)
        self.rights = Rights(self.store, self.context, till, append)

    def start_again(self) -> None:
        self.context = replace(self.context, run_id=self.context.run_id + "+")
        self.live_on(self.till)

    def told(self, card_id: str = "card-1", *tokens: str, **changes: Any) -> LearnedCard:
        """Return what central tells of an active card that `tokens` lead to."""
        given: dict[str, Any] = {
            "card_id": CardId(card_id),
            "id": f"id-of-{card_id}",
            "version": 1,
            "type": CardType.GIFT_CARD,
            "currency": Currency.NOK,
            "name": None,
            "customer_id": None,
            "activated_at_ms": START_MS - HOUR_MS,
            "active_from_ms": None,
            "expires_at_ms": None,
            "deleted_at_ms": None,
            "created_at_ms": START_MS - HOUR_MS,
            "balance_minor": 100_000,
            "available_minor": 100_000,
            "as_of_ms": self.clock.at_ms,
            "tokens": tuple(self.token(value) for value in tokens or (f"token-of-{card_id}",)),
        }
        return LearnedCard(**(given | changes))

    def token(self, value: str, **changes: Any) -> LearnedToken:
        given: dict[str, Any] = {
            "id": f"id-of-{value}",
            "hash": token_hash(self.context, ACCOUNT, value),
            "masked_code": f"****{value[-4:]}",
            "expires_at_ms": None,
            "one_shot": False,
            "used_at_ms": None,
        }
        return LearnedToken(**(given | changes))

    def learn(self, *cards: LearnedCard) -> None:
        self.rights.read_news("epoch-1", 1, cards).result()

    def grant(self, amount_minor: int, card_id: str = "card-1", **changes: Any) -> Grant:
        given: dict[str, Any] = {
            "allowance_id": AllowanceId(f"allowance-{next(self._grants)}"),
            "card_id": CardId(card_id),
            "incarnation": self.till.incarnation,
            "amount_minor": amount_minor,
            "currency": Currency.NOK,
            "soft_limit_minor": 0,
            "granted_at_ms": self.clock.at_ms,
            "expires_at_ms": self.clock.at_ms + 72 * HOUR_MS,
        }
        return Grant(**(given | changes))

    def answer(self, grant: Grant | None, card_id: str = "card-1", **changes: Any) -> Answer:
        given: dict[str, Any] = {
            "request_id": RequestId("request-1"),
            "card_id": CardId(card_id),
            "grant": grant,
            "refused": None if grant else "INSUFFICIENT_FUNDS",
            "balance_minor": 90_000,
            "available_minor": 80_000,
            "as_of_ms": self.clock.at_ms,
        }
        return Answer(**(given | changes))

    def be_given(self, amount_minor: int, card_id: str = "card-1", **changes: Any) -> AllowanceId:
        """Take an allowance; return its id."""
        granted = self.grant(amount_minor, card_id, **changes)
        self.rights.take(self.answer(granted, card_id)).result()
        return granted.allowance_id

    def open_of(self, card_id: str = "card-1") -> list[Allowance]:
        found = self.store.read(
            lambda connection: list_open_of_card(connection, self.till.till_id, CardId(card_id))
        ).result()
        return [held.allowance for held in found]

    def spendable(self, card_id: str = "card-1") -> int:
        return self.rights.spendable(CardId(card_id)).result().amount_minor

    def sell_for_card(
        self, amount_minor: int, card_id: str = "card-1", **changes: Any
    ) -> CardTender:
        """Sell goods for a card."""
        sale = self.sale(self.goods(amount_minor))
        tender = self.hold(sale.sale_id, amount_minor, card_id, **changes)
        self.book.complete(self.completion(sale, tender)).result()
        return tender

    def hold(
        self,
        sale_id: SaleId,
        amount_minor: int,
        card_id: str = "card-1",
        floor_limit: FloorLimit | None = None,
        **changes: Any,
    ) -> CardTender:
        asked = self.reserve_command(sale_id, f"token-of-{card_id}", amount_minor)
        return self.book.reserve(replace(asked, floor_limit=floor_limit, **changes)).result()

    def goods_of(self, amount_minor: int) -> GoodsLine:
        return self.goods(amount_minor)

    def findings(self) -> list[str]:
        """Return everything that does not agree, in the wallet and in the books."""
        audit = self.wallet.audit().result()
        return [
            *(str(difference) for difference in audit.differences),
            *(str(finding) for finding in self.book.verify().result()),
        ]


def digest(text: str) -> bytes:
    """Return 32 bytes that stand for a text."""
    return hashlib.sha256(text.encode()).digest()

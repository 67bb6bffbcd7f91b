"""The laws of money, tried on whatever sequence of requests Hypothesis comes up with."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from pos_app.domain.ids import new_uuid
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.wallet.oracle import Held, Ledger, Oracle
from tests.wallet.shop import REUSABLE, Shop, answer, value_of

AMOUNTS = st.integers(0, 120)
WHICH = st.integers(0, 1)

Outcome = Transaction | tuple[Code, str]
Ask = Callable[[], Future[Transaction]]


@dataclass(frozen=True)
class Sent:
    """A request that was sent, and what came of it."""

    ask: Ask
    outcome: Outcome


class WalletMachine(RuleBasedStateMachine):
    """Sends requests to a wallet and to the oracle, repeats any of them, and compares."""

    sent = Bundle("sent")

    def __init__(self, store: Store, close: Callable[[], None]) -> None:
        super().__init__()
        self.shop = Shop(store)
        self.close = close
        self.oracle = Oracle()
        self.names: list[str] = []
        self.tokens: list[str] = []
        self.one_shots: list[tuple[str, str]] = []
        self.pending: list[Transaction] = []

    @initialize()
    def make_cards(self) -> None:
        for amount_minor in (300, 100):
            name = new_uuid()
            made = self.shop.make_card(amount_minor, card_id=name, token=REUSABLE)
            self.names.append(name)
            self.tokens.append(value_of(made))
            self.oracle.cards[name] = Ledger(funds_minor=amount_minor)

    @rule(which=WHICH)
    def make_one_shot_token(self, which: int) -> None:
        name = self.names[which]
        self.one_shots.append((name, self.shop.make_token(card_id=name).value))

    @rule(target=sent, which=WHICH, amount_minor=AMOUNTS)
    def fund(self, which: int, amount_minor: int) -> Sent:
        name = self.names[which]
        command = self.shop.asking(amount_minor, type=TransactionType.FUND, card_id=name)
        return self._send(
            lambda: self.shop.wallet.create_transaction(command),
            self.oracle.fund(name, amount_minor),
        )

    @rule(target=sent, which=WHICH, amount_minor=AMOUNTS)
    def draw(self, which: int, amount_minor: int) -> Sent:
        command = self.shop.asking(amount_minor, token=self.tokens[which])
        return self._send(
            lambda: self.shop.wallet.create_transaction(command),
            self.oracle.draw(self.names[which], amount_minor),
        )

    @precondition(lambda self: self.one_shots)
    @rule(target=sent, number=st.integers(0), amount_minor=AMOUNTS)
    def draw_by_a_one_shot_token(self, number: int, amount_minor: int) -> Sent:
        name, token = self.one_shots[number % len(self.one_shots)]
        command = self.shop.asking(amount_minor, token=token)
        return self._send(
            lambda: self.shop.wallet.create_transaction(command),
            self.oracle.draw(name, amount_minor, one_shot=token),
        )

    @rule(target=sent, which=WHICH, amount_minor=AMOUNTS)
    def reserve(self, which: int, amount_minor: int) -> Sent:
        name = self.names[which]
        command = self.shop.asking(amount_minor, pending=True, card_id=name)
        sent = self._send(
            lambda: self.shop.wallet.create_transaction(command),
            self.oracle.reserve(name, amount_minor),
        )
        if isinstance(sent.outcome, Transaction):
            self.pending.append(sent.outcome)
            self.oracle.held[sent.outcome.id] = Held(name, amount_minor)
        return sent

    @precondition(lambda self: self.pending)
    @rule(target=sent, number=st.integers(0), amount_minor=AMOUNTS | st.none())
    def capture(self, number: int, amount_minor: int | None) -> Sent:
        pending = self.pending[number % len(self.pending)]
        command = self.shop.capturing(pending, amount_minor)
        return self._send(
            lambda: self.shop.wallet.capture(command),
            self.oracle.capture(pending.id, amount_minor),
        )

    @precondition(lambda self: self.pending)
    @rule(target=sent, number=st.integers(0))
    def void(self, number: int) -> Sent:
        pending = self.pending[number % len(self.pending)]
        command = self.shop.voiding(pending)
        return self._send(lambda: self.shop.wallet.void(command), self.oracle.void(pending.id))

    @rule(before=sent, milliseconds=st.integers(-5_000, 5_000))
    def send_again_at_another_time(self, before: Sent, milliseconds: int) -> None:
        self.shop.clock.pass_ms(milliseconds)
        assert _outcome(before.ask) == before.outcome

    @invariant()
    def every_amount_is_what_the_oracle_says(self) -> None:
        for name, ledger in self.oracle.cards.items():
            amounts = self.shop.amounts(name)
            assert amounts.funds_minor == ledger.funds_minor
            assert amounts.drawdown_minor == ledger.drawdown_minor
            assert amounts.reserved_minor == ledger.reserved_minor
            assert amounts.available_minor >= 0
            assert amounts.balance_minor >= amounts.reserved_minor >= 0

    def teardown(self) -> None:
        self.shop.assert_books_agree()
        for name, ledger in self.oracle.cards.items():
            moved = self.shop.movements(name)
            assert [movement.position for movement in moved] == list(range(1, len(moved) + 1))
            funds = sum(m.amount_minor for m in moved if m.type is TransactionType.FUND)
            drawn = sum(m.amount_minor for m in moved if m.type is TransactionType.DRAWDOWN)
            assert funds == drawn + ledger.available_minor + ledger.reserved_minor
        self.close()

    def _send(self, ask: Ask, expected: Code | None) -> Sent:
        outcome = _outcome(ask)
        code = None if isinstance(outcome, Transaction) else outcome[0]
        assert code is expected
        return Sent(ask, outcome)


def _outcome(ask: Ask) -> Outcome:
    try:
        return answer(ask())
    except Refused as refusal:
        return refusal.code, repr(sorted(refusal.fields.items()))


def _run(machine: Callable[[], WalletMachine], *, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        machine,  # type: ignore[arg-type]
        settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None),
    )


@pytest.mark.parametrize(
    ("examples", "steps"), [(30, 25), pytest.param(150, 50, marks=pytest.mark.slow)]
)
def test_the_wallet_does_what_the_oracle_says(
    migrated_memory: Store, examples: int, steps: int
) -> None:
    def machine() -> WalletMachine:
        store = open_memory(copy_of=migrated_memory)
        return WalletMachine(store, store.close)

    _run(machine, examples=examples, steps=steps)


@pytest.mark.slow
def test_the_wallet_does_what_the_oracle_says_on_a_server(postgres_store: Store) -> None:
    _run(lambda: WalletMachine(postgres_store, lambda: None), examples=20, steps=25)

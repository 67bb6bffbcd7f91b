"""The law of a till's rights, tried on whatever history Hypothesis comes up with.

What is on a card here, held by payments in hand or not, is what its open allowances still hold; and
goods taken never pass what was given and loaded.
"""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from pos_app.allowances.held.rights import Recall
from pos_app.domain.allowance import AllowanceId
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.sale import Sale  # noqa: TC001 - the machine's annotations are read
from pos_app.domain.tender import Approval, CardTender
from pos_app.errors import Code, Refused
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from tests.allowances.held.shop import HOUR_MS, JoinedTill, joining_of

AMOUNTS = st.integers(1, 120)
NOT_ENOUGH = {Code.INSUFFICIENT_FUNDS, Code.CARD_BLOCKED}


class TillMachine(RuleBasedStateMachine):
    """Gives, sells, holds, releases, loads, gives back, turns the clock and joins again."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.till = JoinedTill(self.store)
        self.given: list[AllowanceId] = []
        self.in_hand: list[tuple[Sale, CardTender]] = []
        self.brought_minor = 0
        self.taken_minor = 0
        self.lives = 1

    @initialize()
    def know_a_card(self) -> None:
        self.till.learn(self.till.told())

    @rule(amount_minor=AMOUNTS, hours=st.integers(1, 72))
    def be_given(self, amount_minor: int, hours: int) -> None:
        end_ms = self.till.clock.at_ms + hours * HOUR_MS
        self.given.append(self.till.be_given(amount_minor, expires_at_ms=end_ms))
        self.brought_minor += amount_minor

    @rule(amount_minor=AMOUNTS)
    def load(self, amount_minor: int) -> None:
        sale = self.till.sale(self.till.load("card-1", amount_minor))
        self.till.book.complete(self.till.completion(sale, self.till.cash(amount_minor))).result()
        self.given.append(AllowanceId(sale.loads[0].ref_id))
        self.brought_minor += amount_minor

    @rule(amount_minor=AMOUNTS, risk_minor=st.integers(0, 20))
    def hold(self, amount_minor: int, risk_minor: int) -> None:
        sale = self.till.sale(self.till.goods(amount_minor))
        allowed = FloorLimit(amount_minor=risk_minor, by="Mari") if risk_minor else None
        approval = Approval.FLOOR_LIMIT if allowed else Approval.ALLOWANCE
        free_minor = self.till.spendable() + risk_minor
        if amount_minor > free_minor:
            with pytest.raises(Refused) as caught:
                self.till.hold(sale.sale_id, amount_minor, floor_limit=allowed, approval=approval)
            assert caught.value.code in NOT_ENOUGH
            return
        tender = self.till.hold(sale.sale_id, amount_minor, floor_limit=allowed, approval=approval)
        self.in_hand.append((sale, tender))
        self.brought_minor += min(risk_minor, amount_minor)

    @precondition(lambda self: self.in_hand)
    @rule(number=st.integers(0))
    def complete(self, number: int) -> None:
        sale, tender = self.in_hand.pop(number % len(self.in_hand))
        self.till.book.complete(self.till.completion(sale, tender)).result()
        self.taken_minor += tender.amount_minor

    @precondition(lambda self: self.in_hand)
    @rule(number=st.integers(0))
    def release(self, number: int) -> None:
        _, tender = self.in_hand.pop(number % len(self.in_hand))
        self.till.book.release(tender.tender_id, "Kari").result()

    @precondition(lambda self: self.given)
    @rule(number=st.integers(0))
    def give_back(self, number: int) -> None:
        self.till.rights.give_back(self.given[number % len(self.given)]).result()

    @precondition(lambda self: self.given)
    @rule(number=st.integers(0))
    def be_recalled(self, number: int) -> None:
        recall = Recall(allowance_id=self.given[number % len(self.given)])
        self.till.rights.read_news("epoch-1", 1, [recall]).result()
        self.till.rights.give_back_what_is_due().result()

    @rule(hours=st.integers(-3, 30))
    def turn_the_clock(self, hours: int) -> None:
        self.till.clock.at_ms += hours * HOUR_MS
        self.till.rights.give_back_what_is_due().result()

    @rule()
    def start_again(self) -> None:
        self.till.start_again()
        self.till.book.recover("Kari").result()
        self.in_hand.clear()

    @precondition(lambda self: not self.in_hand)
    @rule()
    def join_again(self) -> None:
        self.lives += 1
        at_ms = self.till.clock.at_ms
        joined = joining_of(self.till.till, self.lives, joined_at_ms=at_ms, clock_high_ms=at_ms)
        self.till.live_on(self.till.join(joined))

    @invariant()
    def what_is_on_the_card_is_what_the_allowances_hold(self) -> None:
        amounts = self.till.card("card-1").amounts
        held_minor = sum(right.remaining_minor for right in self.till.open_of())
        in_hand_minor = sum(tender.amount_minor for _, tender in self.in_hand)
        assert amounts.available_minor + in_hand_minor == held_minor
        assert amounts.reserved_minor == in_hand_minor
        assert self.till.spendable() <= amounts.available_minor

    @invariant()
    def nobody_takes_more_than_was_brought(self) -> None:
        assert self.taken_minor <= self.brought_minor

    def teardown(self) -> None:
        assert self.till.findings() == []
        self.store.close()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_rights_and_money_agree_in_any_history(migrated_memory: Store) -> None:
    _run(migrated_memory, examples=40, steps=40)


def test_rights_and_money_agree_in_some_histories(migrated_memory: Store) -> None:
    _run(migrated_memory, examples=10, steps=30)


def _run(migrated_memory: Store, *, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        lambda: TillMachine(open_memory(copy_of=migrated_memory)),  # type: ignore[arg-type]
        settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None),
    )

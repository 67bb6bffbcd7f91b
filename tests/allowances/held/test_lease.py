"""The lease test: every check may only forbid."""

from tests.allowances.held.shop import HOUR_MS, JoinedTill

MINUTE_MS = 60_000


def test_a_wall_clock_that_fell_back_a_little_is_believed(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms -= 2 * MINUTE_MS
    assert till.spendable() == 10_000


def test_a_wall_clock_that_fell_back_far_spends_nothing(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms -= 2 * MINUTE_MS + 1
    assert till.spendable() == 0


def test_the_guard_before_the_end_is_not_spent_in(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms += 72 * HOUR_MS - MINUTE_MS - 1
    assert till.spendable() == 10_000
    till.clock.at_ms += 1
    assert till.spendable() == 0


def test_a_wall_clock_set_back_again_and_again_lengthens_no_lease(till: JoinedTill) -> None:
    till.be_given(10_000)
    started_ms = till.clock.at_ms
    till.clock.monotonic_ms = lambda: started_ms + 72 * HOUR_MS
    assert till.spendable() == 0


def test_after_a_start_the_monotonic_clock_says_nothing_of_before(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.start_again()
    till.clock.monotonic_ms = lambda: 10**15
    assert till.spendable() == 10_000


def test_a_sale_moves_the_high_water_mark(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.clock.at_ms += HOUR_MS
    till.sell_for_card(1_000)
    till.clock.at_ms -= HOUR_MS
    assert till.spendable() == 0


def test_what_was_loaded_here_has_no_end(till: JoinedTill) -> None:
    sale = till.sale(till.load("card-1", 20_000))
    till.book.complete(till.completion(sale, till.cash(20_000))).result()
    till.clock.at_ms += 10_000 * HOUR_MS
    assert till.spendable() == 20_000

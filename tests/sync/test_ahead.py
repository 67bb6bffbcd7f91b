"""Asking ahead, with a real central: regulars can pay when the line is down."""

import pytest

from pos_app.allowances.given.policy import HOUR_MS, Policy
from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.ahead import MOST_A_ROUND
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card


@pytest.fixture
def central(central: Central) -> Central:
    central.rebuild(Policy())
    return central


def asked_ahead(till: LineTill) -> int:
    return sum(b'"ahead":true' in body for _, _, body in till.line.asked)


def use(till: LineTill, token: str, amount_minor: int, card_id: str = "card-1") -> None:
    """Pay with a card online: what the sale needs is asked for and used up."""
    till.ask_for(amount_minor, card_id)
    till.sell_for_card(token, amount_minor)


def test_whoever_paid_here_online_can_pay_here_offline(central: Central, till: LineTill) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    assert till.sync().ahead.lent == 1
    till.line.is_cut = True
    assert till.spendable() == 10_000  # a quarter of the 40 000 that were left
    till.sell_for_card(token, 10_000)
    till.line.is_cut = False
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 20_000
    assert till.findings() == []


def test_what_runs_low_is_filled_up_again_and_not_before(central: Central, till: LineTill) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    till.sync()
    till.sell_for_card(token, 6_999)
    assert till.sync().ahead.refilled == 0
    till.sell_for_card(token, 1)
    assert till.sync().ahead.refilled == 1
    assert till.spendable() == 3_000 + 7_500
    assert till.sync().ahead.refilled == 0


def test_whoever_topped_up_here_can_pay_here_offline(central: Central, till: LineTill) -> None:
    make_card(central, 0)
    till.sync()
    sale = till.sale(till.load("card-1", 20_000))
    till.book.complete(till.completion(sale, till.cash(20_000))).result()
    for _ in range(3):
        till.sync()
    assert (central.reserved(), central.available()) == (5_000, 15_000)
    assert till.spendable() == 5_000


def test_what_nobody_used_goes_back_and_is_not_asked_for_again(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    till.sync()
    assert central.reserved() == 10_000
    central.shop.clock.pass_ms(72 * HOUR_MS)
    assert till.sync().given_back == 1
    assert central.reserved() == 0
    assert till.sync().ahead.lent == 0


def test_whoever_needs_it_elsewhere_gets_it_and_it_is_not_taken_back_at_once(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    till.sync()
    with pytest.raises(Refused):
        central.shop.draw(40_000)
    assert till.sync().given_back == 1
    assert central.shop.draw(40_000).amount_minor == 40_000
    central.shop.fund(50_000)
    assert till.sync().ahead.lent == 0
    use(till, token, 10_000)
    assert till.sync().ahead.lent == 1  # somebody came with it again


def test_a_lost_answer_is_asked_for_again_and_leaks_nothing(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    till.round.greet()
    till.round.push()
    till.round.pull()
    till.line.answers_lost = 1
    with pytest.raises(Unavailable):
        till.round.ask_ahead()
    assert till.spendable() == 0
    report = till.sync()
    assert (report.answered, report.ahead.lent) == (1, 0)
    assert till.spendable() == central.reserved() == 10_000
    first, second = (body for _, _, body in till.line.asked if b'"ahead":true' in body)
    assert first == second


def test_after_a_no_a_card_is_left_alone_for_an_hour(central: Central, till: LineTill) -> None:
    central.rebuild(Policy(lent_basis_points=0))
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    assert till.sync().ahead.declined == 1
    till.sync()
    assert asked_ahead(till) == 1
    central.shop.clock.pass_ms(HOUR_MS)
    assert till.sync().ahead.declined == 1


def test_a_round_asks_for_a_few_cards_and_the_next_one_goes_on(
    central: Central, till: LineTill
) -> None:
    cards = [f"card-{number}" for number in range(1, MOST_A_ROUND + 3)]
    tokens = {card: make_card(central, card_id=card) for card in cards}
    till.sync()
    for card in cards:
        use(till, tokens[card], 1_000, card)
    assert till.sync().ahead.lent == MOST_A_ROUND
    assert till.sync().ahead.lent == 2
    assert till.sync().ahead.lent == 0


def test_a_life_that_is_over_is_lent_nothing(central: Central, till: LineTill) -> None:
    token = make_card(central)
    till.sync()
    use(till, token, 10_000)
    central.till(till.till.till_id)
    with pytest.raises(Refused) as caught:
        till.round.ask_ahead()
    assert caught.value.code is Code.TILL_NOT_LIVE

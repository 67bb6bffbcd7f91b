"""Cards at the counter: known here, asked about when they are not, and said so without the line."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pos_app.allowances.given.change_policy import ChangePolicy
from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval
from pos_app.errors import Code, Refused
from pos_app.sync.cards import CardHere, LineCards
from tests.allowances.given.central import LENDS_NOTHING, Central
from tests.sync.shop import LineTill, make_card
from tests.wallet.shop import ACCOUNT, answer


class Counter:
    """A till's cards as the counter asks for them, online or not."""

    def __init__(self, till: LineTill) -> None:
        self.is_online = True
        self.cards = LineCards(
            till.rights, till.gateway, till.clock, new_uuid, lambda: self.is_online, self
        )

    def close(self) -> None:
        """Nothing is open besides."""

    def find(self, token: str, wanted_minor: int = 0) -> CardHere:
        return self.cards.find(token, wanted_minor, Currency.NOK).result(timeout=30)

    def refusal(self, token: str) -> Code:
        with pytest.raises(Refused) as caught:
            self.find(token)
        return caught.value.code


@pytest.fixture
def counter(central: Central, till: LineTill) -> Iterator[Counter]:
    """Give the test the counter of a till that hears of the cards alone that it holds."""
    policy = replace(LENDS_NOTHING, feed=FeedScope.HELD)
    answer(central.tills.change_policy(ChangePolicy(account_id=ACCOUNT, policy=policy, by="kari")))
    till.sync()
    made = Counter(till)
    yield made
    made.cards.close()


def test_a_card_that_is_not_known_here_is_found_over_the_line_and_paid_with(
    central: Central, till: LineTill, counter: Counter
) -> None:
    token = make_card(central)
    till.sync()
    found = counter.find(token, 20_000)
    assert (found.card.card_id, found.approval) == ("card-1", Approval.ONLINE)
    assert found.known is not None
    assert found.known.balance_minor == 50_000
    till.sell_for_card(token, 20_000)
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 20_000
    asked = len(till.line.asked)
    counter.find(token)
    assert len(till.line.asked) == asked  # it is known by now
    assert till.findings() == []


def test_without_the_line_it_is_said_that_it_is_needed(
    central: Central, till: LineTill, counter: Counter
) -> None:
    token = make_card(central)
    counter.is_online = False
    assert counter.refusal(token) is Code.TOKEN_NOT_KNOWN_HERE
    counter.is_online = True
    till.line.is_cut = True
    assert counter.refusal(token) is Code.TOKEN_NOT_KNOWN_HERE


def test_a_token_of_nobody_is_unknown_when_central_says_so(counter: Counter) -> None:
    assert counter.refusal("nobody's") is Code.TOKEN_UNKNOWN


def test_a_till_whose_life_is_over_cannot_ask(central: Central, counter: Counter) -> None:
    token = make_card(central)
    central.till()
    assert counter.refusal(token) is Code.TOKEN_NOT_KNOWN_HERE


def test_a_till_that_was_told_to_hear_less_takes_a_snapshot_and_sells_on(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    till.ask_for(30_000)
    policy = replace(LENDS_NOTHING, feed=FeedScope.HELD)
    answer(central.tills.change_policy(ChangePolicy(account_id=ACCOUNT, policy=policy, by="kari")))
    till.sync()
    till.sync()
    assert not till.rights.joining().result().is_filling
    till.line.is_cut = True
    till.sell_for_card(token, 30_000)
    till.line.is_cut = False
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 30_000


def test_a_card_that_was_stopped_is_refused_as_soon_as_the_till_has_heard(
    central: Central, till: LineTill, counter: Counter
) -> None:
    token = make_card(central)
    till.sync()
    counter.find(token, 20_000)
    central.shop.block(why="stolen")
    till.line.is_cut = True
    counter.is_online = False
    assert counter.find(token, 20_000).card.amounts.available_minor == 20_000
    till.sell_for_card(token, 5_000)
    till.line.is_cut = False
    counter.is_online = True
    till.sync()
    with pytest.raises(Refused) as caught:
        counter.find(token)
    assert (caught.value.code, caught.value.fields) == (Code.CARD_BLOCKED, {"why": "stolen"})
    amounts = central.shop.amounts("card-1")
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (5_000, 0)
    assert till.findings() == []


def test_a_card_that_was_stopped_is_refused_when_central_is_asked_before_the_news_came(
    central: Central, till: LineTill, counter: Counter
) -> None:
    token = make_card(central)
    till.sync()
    counter.find(token)
    central.shop.block()
    with pytest.raises(Refused) as caught:
        counter.find(token, 20_000)
    assert caught.value.code is Code.CARD_BLOCKED

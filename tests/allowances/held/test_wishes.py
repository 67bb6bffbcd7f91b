"""Wishes: a till asks ahead for what was used up at it, and for nothing that others need more."""

import pytest

from pos_app.allowances.held.rights import Recall
from pos_app.allowances.held.wishes import RECENTLY_MS, Wish
from pos_app.domain.allowance import AllowanceId, AllowanceState
from pos_app.storage.held_allowances import set_allowance_state
from tests.allowances.held.shop import JoinedTill
from tests.allowances.held.test_rights import request_of


@pytest.fixture
def till(till: JoinedTill) -> JoinedTill:
    till.learn(till.told("card-1"), till.told("card-2"))
    return till


def wishes_of(till: JoinedTill) -> list[Wish]:
    return list(till.rights.wishes().result())


def wished(till: JoinedTill) -> list[tuple[str, bool]]:
    return [(one.request.card_id, one.runs_low) for one in wishes_of(till)]


def is_back(till: JoinedTill, allowance_id: AllowanceId) -> None:
    """Let central have heard that an allowance went back."""
    till.store.write(
        lambda connection: set_allowance_state(
            connection, till.till.till_id, allowance_id, AllowanceState.CLOSED
        )
    ).result()


def test_a_card_that_nobody_used_is_not_wished_for(till: JoinedTill) -> None:
    assert wished(till) == []
    till.be_given(5_000)
    assert wished(till) == []


def test_a_card_that_was_used_up_is_wished_for_as_far_as_there_is_any(till: JoinedTill) -> None:
    latest = till.be_given(5_000)
    till.sell_for_card(5_000)
    (wish,) = wishes_of(till)
    assert (wish.latest_id, wish.runs_low) == (latest, False)
    asked = wish.request
    assert (asked.card_id, asked.wanted_minor, asked.ahead) == ("card-1", 80_000, True)
    assert asked.request_id != wishes_of(till)[0].request.request_id


def test_at_its_soft_limit_a_card_runs_low(till: JoinedTill) -> None:
    till.be_given(5_000, soft_limit_minor=1_500)
    till.sell_for_card(3_499)
    assert wished(till) == []
    till.sell_for_card(1)
    assert wished(till) == [("card-1", True)]
    till.be_given(5_000, soft_limit_minor=1_500)
    assert wished(till) == []


def test_what_was_topped_up_here_is_wished_for_once_it_went_back(till: JoinedTill) -> None:
    sale = till.sale(till.load("card-2", 4_000))
    till.book.complete(till.completion(sale, till.cash(4_000))).result()
    assert wished(till) == []
    (right,) = till.open_of("card-2")
    assert till.rights.give_back(right.allowance_id).result()
    is_back(till, right.allowance_id)
    assert wished(till) == [("card-2", False)]


def test_what_came_back_unused_or_was_recalled_is_not_wished_for(till: JoinedTill) -> None:
    unused = till.be_given(5_000)
    assert till.rights.give_back(unused).result()
    is_back(till, unused)
    assert wished(till) == []
    recalled = till.be_given(5_000, "card-2", soft_limit_minor=1_500)
    till.sell_for_card(4_000, "card-2")
    till.rights.read_news("epoch-1", 9, [Recall(allowance_id=recalled)]).result()
    assert wished(till) == []


def test_a_card_without_money_and_a_blocked_one_are_not_wished_for(till: JoinedTill) -> None:
    till.be_given(5_000)
    till.sell_for_card(5_000)
    till.learn(till.told(version=2, available_minor=0))
    assert wished(till) == []
    till.learn(till.told(version=3))
    assert wished(till) == [("card-1", False)]
    till.learn(till.told(version=4, deleted_at_ms=till.clock.at_ms))
    assert wished(till) == []


def test_what_is_asked_for_already_is_not_wished_for(till: JoinedTill) -> None:
    till.be_given(5_000)
    till.sell_for_card(5_000)
    till.rights.ask(request_of("request-9")._replace(ahead=True)).result()
    assert [one.ahead for one in till.rights.open_requests().result()] == [True]
    assert wished(till) == []


def test_a_card_used_up_long_ago_is_no_regulars(till: JoinedTill) -> None:
    till.be_given(5_000)
    till.sell_for_card(5_000)
    till.clock.at_ms += RECENTLY_MS
    assert wished(till) == [("card-1", False)]
    till.clock.at_ms += 1
    assert wished(till) == []


def test_what_runs_low_comes_first_and_then_the_latest(till: JoinedTill) -> None:
    till.learn(till.told("card-3"))
    till.be_given(5_000, soft_limit_minor=1_500)
    till.sell_for_card(4_000)
    for card in ("card-2", "card-3"):
        till.be_given(100, card)
        till.sell_for_card(100, card)
    assert wished(till) == [("card-1", True), ("card-3", False), ("card-2", False)]

"""An account's settings for its tills: kept, bounded, and heard where they change what is told."""

from dataclasses import replace

import msgspec
import pytest

from pos_app.allowances.given.change_policy import ChangePolicy
from pos_app.allowances.given.policy import HOUR_MS, Policy
from pos_app.domain.allowance import FeedScope
from pos_app.domain.ids import AccountId
from pos_app.errors import Code
from pos_app.storage.scopes import RECENTLY_MS
from pos_app.wire.tills.feed import FeedAnswer
from tests.allowances.given.central import LENDS_NOTHING, Central, TillByHand
from tests.wallet.shop import ACCOUNT, answer, refused


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    central.shop.make_card(50_000, card_id="card-2")
    return central.till()


def set_policy(central: Central, policy: Policy) -> Policy:
    return answer(
        central.tills.change_policy(ChangePolicy(account_id=ACCOUNT, policy=policy, by="kari"))
    )


def hears(central: Central, scope: FeedScope) -> None:
    set_policy(central, replace(LENDS_NOTHING, feed=scope))


def cards_in(fed: FeedAnswer) -> list[str]:
    return [row.subject for row in map(_Subject, fed.rows)]


class _Subject:
    """What a row is about."""

    def __init__(self, row: object) -> None:
        card = getattr(row, "card", None)
        self.subject = str(getattr(card, "card_id", getattr(row, "allowance_id", "")))


def begun_anew(till: TillByHand) -> tuple[list[str], int]:
    """Take a snapshot, as a till does whose feed is gone; return its cards and their total."""
    assert till.send("GET", f"feed?epoch={_epoch(till)}&after=0").status == 410
    page = till.snapshot()
    assert till.told is not None
    till.told = msgspec.structs.replace(till.told, feed_epoch=page.epoch)
    return [card.card_id for card in page.cards], page.total


def _epoch(till: TillByHand) -> str:
    return till.told.feed_epoch if till.told else ""


def test_an_account_that_set_nothing_has_the_defaults(central: Central) -> None:
    central.rebuild(Policy())
    assert answer(central.tills.policy(ACCOUNT)) == Policy()
    assert (Policy().lifetime_ms, Policy().feed) == (72 * HOUR_MS, FeedScope.ALL)


def test_what_an_account_sets_holds_for_it_and_nobody_else(
    central: Central, till: TillByHand
) -> None:
    wanted = Policy(
        largest_minor=10_000,
        lifetime_ms=HOUR_MS,
        soft_limit_basis_points=5_000,
        lent_basis_points=1_000,
        largest_lent_minor=4_000,
        most_tills_a_card=1,
    )
    assert set_policy(central, wanted) == wanted
    assert answer(central.tills.policy(ACCOUNT)) == wanted
    assert answer(central.tills.policy(AccountId("P00000009"))) == LENDS_NOTHING
    grant = till.granted(50_000)
    assert (grant.amount, grant.soft_limit) == (10_000, 5_000)
    assert (grant.expires_at - grant.granted_at).total_seconds() == 3600
    lent = till.granted(50_000, card_id="card-2", ahead=True)
    assert lent.amount == 4_000
    assert set_policy(central, LENDS_NOTHING) == LENDS_NOTHING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("largest_minor", 0),
        ("lifetime_ms", 0),
        ("soft_limit_basis_points", 10_001),
        ("lent_basis_points", -1),
        ("largest_lent_minor", -1),
        ("most_tills_a_card", 1_001),
    ],
)
def test_what_makes_no_sense_is_refused(central: Central, field: str, value: int) -> None:
    with refused(Code.INVALID_FIELD, field=field):
        set_policy(central, replace(Policy(), **{field: value}))
    assert answer(central.tills.policy(ACCOUNT)) == LENDS_NOTHING


def test_a_till_of_an_account_that_tells_what_is_held_hears_of_nothing_else(
    central: Central, till: TillByHand
) -> None:
    hears(central, FeedScope.HELD)
    assert begun_anew(till) == ([], 0)
    central.shop.draw(1_000)
    assert cards_in(till.feed()) == []
    grant = till.granted(2_000)
    assert cards_in(till.feed()) == ["card-1"]
    assert till.snapshot().total == 1
    till.close(grant.allowance_id, grant.amount)
    till.push()
    central.shop.draw(1_000)
    assert cards_in(till.feed(after=1)) == []
    assert till.feed(after=1).rows == []


def test_what_was_held_lately_is_heard_of_until_it_is_no_longer_recent(
    central: Central, till: TillByHand
) -> None:
    hears(central, FeedScope.RECENT)
    assert begun_anew(till) == ([], 0)
    grant = till.granted(2_000)
    till.close(grant.allowance_id, grant.amount)
    till.push()
    assert cards_in(till.feed()) == ["card-1"]
    assert [card.card_id for card in till.snapshot().cards] == ["card-1"]
    central.shop.clock.pass_ms(RECENTLY_MS)
    central.shop.draw(1_000)
    assert cards_in(till.feed(after=1)) == ["card-1"]
    central.shop.clock.pass_ms(1)
    central.shop.draw(1_000)
    assert cards_in(till.feed(after=2)) == []
    assert till.snapshot().total == 0


def test_a_recall_is_heard_whatever_is_told_besides(central: Central, till: TillByHand) -> None:
    grant = till.granted(2_000)
    answer(central.tills.recall(ACCOUNT, till.till_id))
    hears(central, FeedScope.HELD)
    assert begun_anew(till) == (["card-1"], 1)
    assert grant.allowance_id in cards_in(till.feed())


def test_to_hear_of_all_again_begins_anew_too_and_the_same_again_does_not(
    central: Central, till: TillByHand
) -> None:
    hears(central, FeedScope.HELD)
    begun_anew(till)
    hears(central, FeedScope.ALL)
    assert begun_anew(till) == (["card-1", "card-2"], 2)
    before = till.feed().epoch
    hears(central, FeedScope.ALL)
    assert till.feed().epoch == before


def test_of_very_many_cards_a_till_learns_those_at_first_that_are_recent_at_it(
    till: TillByHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.allowances.given.feed.MOST_CARDS_OF_ALL", 1)
    assert till.snapshot().total == 0
    till.granted(2_000)
    assert [card.card_id for card in till.snapshot().cards] == ["card-1"]

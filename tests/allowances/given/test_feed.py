"""Feed and snapshot: whatever touches a card is told to every till once, in order, without gaps."""

import pytest
from msgspec import UNSET

from pos_app.domain.ids import TillId
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.errors import Code
from pos_app.wallet.commands import RotatePin
from pos_app.wallet.hashes import token_hash
from pos_app.wire.tills.feed import CardWord, FeedAnswer
from tests.allowances.given.central import Central, TillByHand, refusal
from tests.wallet.shop import ACCOUNT, KARI, REUSABLE, answer, value_of


@pytest.fixture
def till(central: Central) -> TillByHand:
    return central.till()


def told(fed: FeedAnswer) -> list[tuple[int, str]]:
    return [
        (row.number, row.card.card_id if isinstance(row.card, CardWord) else str(row.allowance_id))
        for row in fed.rows
    ]


def only_card(fed: FeedAnswer) -> CardWord:
    (row,) = fed.rows
    assert isinstance(row.card, CardWord)
    return row.card


def test_a_new_card_is_told_with_what_leads_to_it(central: Central, till: TillByHand) -> None:
    made = central.shop.make_card(50_000, name="Kari's")
    card = only_card(till.feed())
    assert (card.card_id, card.balance, card.available, card.name) == (
        "card-1",
        50_000,
        50_000,
        "Kari's",
    )
    (token,) = card.tokens
    assert token.hash == token_hash(central.shop.context, ACCOUNT, value_of(made)).hex()
    assert (token.one_shot, token.used_at, card.pin) == (False, UNSET, UNSET)


def test_every_change_is_told_and_nothing_else(central: Central, till: TillByHand) -> None:
    shop = central.shop
    shop.make_card(50_000)
    after = 0
    for change in (
        lambda: shop.draw(100),
        shop.make_token,
        lambda: answer(
            shop.wallet.rotate_pin(
                RotatePin(
                    account_id=ACCOUNT,
                    card_id=shop.card().card_id,
                    created_by=KARI,
                    format=DEFAULT_PIN_FORMAT,
                )
            )
        ),
        lambda: shop.put_away("card-1"),
    ):
        after = till.feed(after).rows[-1].number
        assert till.feed(after).rows == []
        change()
        assert told(till.feed(after)) == [(after + 1, "card-1")]


def test_rows_are_told_again_until_they_were_heard(central: Central, till: TillByHand) -> None:
    central.shop.make_card(100, card_id="a", token=None)
    first = told(till.feed())
    central.shop.make_card(100, card_id="b", token=None)
    assert first == [(1, "a")]
    assert told(till.feed()) == [(1, "a"), (2, "b")]
    assert told(till.feed(after=1)) == [(2, "b")]
    assert told(till.feed(after=2)) == []


def test_a_card_that_changes_often_is_one_row(central: Central, till: TillByHand) -> None:
    central.shop.make_card(50_000)
    for _ in range(5):
        central.shop.draw(1)
    assert only_card(till.feed()).balance == 49_995


def test_a_page_is_as_long_as_was_asked(central: Central, till: TillByHand) -> None:
    for name in "abc":
        central.shop.make_card(100, card_id=name, token=None)
    assert told(till.feed(limit=2)) == [(1, "a"), (2, "b")]
    assert told(till.feed(after=2, limit=2)) == [(3, "c")]
    for limit in ("0", "1001", "-1", "x"):
        refusal(till.send("GET", f"feed?limit={limit}"), 400, Code.INVALID_FIELD)


def test_a_cursor_that_is_not_here_is_gone(central: Central, till: TillByHand) -> None:
    for name in "abc":
        central.shop.make_card(100, card_id=name, token=None)
    till.feed()
    assert till.told is not None
    epoch = till.told.feed_epoch
    refusal(till.send("GET", f"feed?epoch={epoch}&after=4"), 410, Code.FEED_GONE)
    refusal(till.send("GET", "feed?epoch=another&after=0"), 410, Code.FEED_GONE)
    till.feed(after=2)
    refusal(till.send("GET", f"feed?epoch={epoch}&after=0"), 410, Code.FEED_GONE)
    assert till.hello(feed_after=0).snapshot
    assert not till.hello(feed_after=2).snapshot
    assert not till.hello(feed_after=3).snapshot


def test_each_till_hears_for_itself(central: Central, till: TillByHand) -> None:
    other = central.till(TillId("till-2"))
    central.shop.make_card(100, card_id="a", token=None)
    assert told(till.feed()) == [(1, "a")]
    assert told(till.feed(after=1)) == []
    assert told(other.feed()) == [(1, "a")]


def test_another_account_is_nobodys_business(central: Central, till: TillByHand) -> None:
    central.shop.make_card(100, account_id="T00000000", token=None)
    assert told(till.feed()) == []
    assert till.snapshot().total == 0


def test_a_pin_is_told_to_whoever_holds_an_allowance(central: Central, till: TillByHand) -> None:
    central.shop.make_card(50_000, pin=DEFAULT_PIN_FORMAT)
    assert only_card(till.feed()).pin is UNSET
    till.granted(100)
    other = central.till(TillId("till-2"))
    verifier = only_card(till.feed(after=1)).pin
    assert str(verifier).startswith("$argon2id$")
    assert till.snapshot().cards[0].pin == verifier
    assert other.snapshot().cards[0].pin is UNSET


def test_what_is_asked_back_is_told_until_it_was_heard(central: Central, till: TillByHand) -> None:
    central.shop.make_card(50_000)
    grant = till.granted(100)
    answer(central.tills.recall(ACCOUNT, till.till_id))
    rows = told(till.feed())
    assert rows == [(1, "card-1"), (2, grant.allowance_id)]
    assert told(till.feed(after=1)) == [(2, grant.allowance_id)]
    assert till.feed(after=2).rows == []


def test_a_later_life_is_not_asked_for_what_an_earlier_one_holds(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(50_000)
    till.granted(100)
    answer(central.tills.recall(ACCOUNT, till.till_id))
    till.feed()
    refusal_of_old = central.till()
    assert told(refusal_of_old.feed()) == []
    refusal(till.send("GET", "feed?after=0"), 409, Code.TILL_NOT_LIVE)
    refusal(till.send("GET", "snapshot"), 409, Code.TILL_NOT_LIVE)


def test_a_snapshot_tells_every_card_page_by_page(central: Central, till: TillByHand) -> None:
    for name in "abc":
        central.shop.make_card(100, card_id=name)
    central.shop.make_card(0, card_id="away", token=None)
    central.shop.put_away("away")
    first = till.snapshot(limit=2)
    assert [card.card_id for card in first.cards] == ["a", "b"]
    assert (first.total, first.feed_after, first.next) == (3, 0, "b")
    second = till.snapshot(limit=2, after="b")
    assert ([card.card_id for card in second.cards], second.next) == (["c"], UNSET)
    assert len(second.cards[0].tokens) == 1
    assert till.told is not None
    assert second.epoch == till.told.feed_epoch


def test_the_feed_goes_on_where_the_snapshot_began(central: Central, till: TillByHand) -> None:
    central.shop.make_card(50_000)
    till.feed()
    page = till.snapshot()
    central.shop.draw(1)
    assert page.feed_after == 1
    assert only_card(till.feed(after=page.feed_after)).balance == 49_999


def test_a_token_whose_time_is_over_is_not_told(central: Central, till: TillByHand) -> None:
    central.shop.make_card(50_000, token=REUSABLE)
    central.shop.make_token(expires_in_s=1)
    assert len(till.snapshot().cards[0].tokens) == 2
    central.shop.clock.pass_ms(1_000)
    assert len(till.snapshot().cards[0].tokens) == 1


def test_whether_there_is_news_can_be_asked_without_being_told(
    central: Central, till: TillByHand
) -> None:
    def waiting(after: int) -> bool:
        target = f"{till.root}/{till.till_id}/feed?epoch=e&after={after}"
        return answer(central.answering.is_news_waiting(target, till.headers("GET", target, b"")))

    assert not waiting(0)
    central.shop.make_card(50_000)
    assert waiting(0)
    till.feed()
    assert waiting(0)
    assert not waiting(1)
    till.granted(100)
    till.feed(after=1)
    assert not waiting(2)
    answer(central.tills.recall(ACCOUNT, till.till_id))
    assert waiting(2)


def test_a_card_that_is_stopped_is_told_with_why_and_so_is_that_it_may_go_again(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(50_000)
    assert only_card(till.feed()).blocked_why is UNSET
    central.shop.block(why="stolen")
    assert only_card(till.feed(after=1)).blocked_why == "stolen"
    assert [card.blocked_why for card in till.snapshot().cards] == ["stolen"]
    central.shop.unblock()
    assert only_card(till.feed(after=2)).blocked_why is UNSET


def test_what_a_till_holds_of_a_card_that_is_stopped_is_asked_back_in_the_same_news(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_card(50_000)
    grant = till.granted(500)
    (first,) = till.feed().rows
    central.shop.block()
    assert [name for _, name in told(till.feed(after=first.number))] == [
        "card-1",
        grant.allowance_id,
    ]

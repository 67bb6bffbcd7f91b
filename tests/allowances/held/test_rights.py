"""The door: requests that are not forgotten, news with their cursor, a fill that goes on."""

from pos_app.domain.allowance import RequestId
from pos_app.domain.ids import CardId
from pos_app.domain.joining import JoiningState
from pos_app.domain.money import Currency
from pos_app.storage.held_allowances import OpenRequest
from tests.allowances.held.shop import HOUR_MS, JoinedTill


def request_of(name: str, at_ms: int = 0) -> OpenRequest:
    return OpenRequest(
        request_id=RequestId(name),
        card_id=CardId("card-1"),
        wanted_minor=5_000,
        currency=Currency.NOK,
        asked_at_ms=at_ms,
    )


def test_what_was_asked_for_is_known_until_it_is_answered(till: JoinedTill) -> None:
    till.rights.ask(request_of("request-2", 2)).result()
    till.rights.ask(request_of("request-1", 1)).result()
    till.rights.ask(request_of("request-1", 1)).result()
    till.start_again()
    assert till.rights.open_requests().result() == (
        request_of("request-1", 1),
        request_of("request-2", 2),
    )
    till.rights.take(till.answer(till.grant(5_000))).result()
    assert till.rights.open_requests().result() == (request_of("request-2", 2),)
    assert till.rights.forget(RequestId("request-2")).result()
    assert not till.rights.forget(RequestId("request-2")).result()


def test_news_and_their_cursor_are_one_commit(till: JoinedTill) -> None:
    till.rights.read_news("epoch-2", 7, [till.told("card-2")]).result()
    joined = till.rights.joining().result()
    assert (joined.feed_epoch, joined.feed_after) == ("epoch-2", 7)
    assert till.rights.find("token-of-card-2").result().card.card_id == "card-2"


def test_the_first_fill_goes_on_where_it_stopped(till: JoinedTill) -> None:
    till.rights.begin_filling().result()
    assert till.rights.joining().result().is_filling
    till.rights.fill(
        [till.told("card-2")], epoch="e", feed_then=5, page_end="card-2", total=2
    ).result()
    joined = till.rights.joining().result()
    assert (joined.snapshot_after, joined.snapshot_done, joined.snapshot_total) == ("card-2", 1, 2)
    assert joined.is_filling
    till.start_again()
    # The feed went on meanwhile; what matters is where it stood before the first page.
    till.rights.fill([till.told("card-3")], epoch="e", feed_then=9, page_end=None, total=2).result()
    joined = till.rights.joining().result()
    assert not joined.is_filling
    assert (joined.feed_epoch, joined.feed_after) == ("e", 5)
    assert joined.snapshot_done == 2


def test_a_fill_of_one_page_is_done_at_once(till: JoinedTill) -> None:
    till.rights.begin_filling().result()
    till.rights.fill([], epoch="e", feed_then=5, page_end=None, total=0).result()
    joined = till.rights.joining().result()
    assert not joined.is_filling
    assert joined.feed_after == 5


def test_all_that_is_held_is_told_in_the_order_it_came(till: JoinedTill) -> None:
    first, second = till.be_given(1_000), till.be_given(2_000)
    held = till.rights.held().result()
    assert [one.allowance.allowance_id for one in held] == [first, second]
    assert till.rights.till.joined


def test_a_fill_replaces_what_seems_newer(till: JoinedTill) -> None:
    till.learn(till.told(version=9, balance_minor=50_000))
    till.rights.begin_filling().result()
    older = till.told(version=3, balance_minor=70_000)
    till.rights.fill(
        [older], epoch="after the restore", feed_then=0, page_end=None, total=1
    ).result()
    known = till.rights.spendable(CardId("card-1")).result().known
    assert known is not None
    assert (known.version, known.balance_minor) == (3, 70_000)


def test_books_that_were_brought_back_give_nothing_back(till: JoinedTill) -> None:
    # They do not know what they have spent since, and central may not know it either.
    held = till.be_given(1_000)
    till.rights.fence(JoiningState.FENCED).result()
    till.clock.at_ms += 100 * HOUR_MS
    assert till.rights.give_back_what_is_due().result() == 0
    assert till.rights.give_back(held).result() is False
    assert [one.allowance_id for one in till.open_of()] == [held]

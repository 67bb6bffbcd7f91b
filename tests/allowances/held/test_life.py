"""One life of a till's books at central follows another; what the old one held nobody spends."""

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, TillId
from pos_app.domain.joining import JoiningState
from pos_app.domain.outbox import OutboxState
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal.articles import Articles
from pos_app.storage.held_allowances import OpenRequest, find_allowance
from pos_app.storage.joinings import list_joinings
from pos_app.storage.outbox_pages import BEFORE_JOINING, list_page
from pos_app.storage.store import Store
from tests.allowances.held.shop import JoinedTill, joining_of
from tests.journal.books import ACCOUNT, TILL, Books


class NotYet(JoinedTill):
    """A till on the way to join for the first time."""

    def __init__(self, store: Store) -> None:
        Books.__init__(self, store)


def test_a_till_with_cards_of_its_own_cannot_join_and_hears_how_many(memory_store: Store) -> None:
    till = NotYet(memory_store)
    till.make_card("own-1", 1_000)
    till.make_card("own-2", 1_000)
    with pytest.raises(Refused) as caught:
        till.join(joining_of(TILL))
    assert (caught.value.code, caught.value.fields) == (Code.TILL_HAS_CARDS, {"count": 2})


def test_a_till_that_joined_is_of_central_from_then_on(memory_store: Store) -> None:
    till = NotYet(memory_store)
    till.book.complete(till.paid_in_cash()).result()
    assert till.join(joining_of(TILL)) == Till(
        account_id=ACCOUNT, till_id=TILL.till_id, incarnation=1, joined=True
    )
    assert till.join(joining_of(TILL)).joined
    lives = till.store.read(lambda c: list_joinings(c, TILL.till_id)).result()
    assert len(lives) == 1


def test_what_a_machine_did_before_it_took_over_a_tills_life_waits_for_nobody(
    memory_store: Store,
) -> None:
    till = NotYet(memory_store)
    till.book.complete(till.paid_in_cash()).result()
    till.join(joining_of(TILL, incarnation=2))
    (sent,) = till.store.read(lambda c: list_page(c, TILL.till_id, most=10)).result()
    assert (sent.incarnation, sent.state, sent.outcome) == (1, OutboxState.ACKED, BEFORE_JOINING)


def test_a_till_that_is_given_another_name_takes_its_catalogue_along(memory_store: Store) -> None:
    till = NotYet(memory_store)
    coffee = Article(
        article_id=ArticleId("coffee"),
        code="1",
        name="Coffee",
        group="Drinks",
        unit_price_minor=3_000,
        vat_basis_points=2500,
    )
    Articles(memory_store, TILL.till_id).put([coffee]).result()
    named = joining_of(Till(account_id=ACCOUNT, till_id=TillId("front-desk")))
    joined = till.join(named)
    assert joined.till_id == "front-desk"
    assert Articles(memory_store, joined.till_id).load().result() == (coffee,)


def test_a_till_with_receipts_keeps_its_name(memory_store: Store) -> None:
    till = NotYet(memory_store)
    till.book.complete(till.paid_in_cash()).result()
    with pytest.raises(Refused) as caught:
        till.join(joining_of(Till(account_id=ACCOUNT, till_id=TillId("front-desk"))))
    assert caught.value.code is Code.TILL_HAS_RECEIPTS


def test_a_new_life_freezes_what_the_old_one_held(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.rights.ask(
        OpenRequest(
            request_id=till.answer(None).request_id,
            card_id=till.told().card_id,
            wanted_minor=1,
            currency=till.sale().currency,
            asked_at_ms=0,
        )
    ).result()
    till.live_on(till.join(joining_of(TILL, 2)))
    assert till.spendable() == 0
    held = till.store.read(lambda c: find_allowance(c, TILL.till_id, given)).result()
    assert held is not None
    assert held.allowance.state is AllowanceState.FROZEN
    assert till.rights.open_requests().result() == ()
    states = [
        one.state for one in till.store.read(lambda c: list_joinings(c, TILL.till_id)).result()
    ]
    assert states == [JoiningState.PAST, JoiningState.LIVE]
    assert till.findings() == []


def test_the_new_life_spends_what_it_is_given_in_a_chain_of_its_own(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.sell_for_card(1_000)
    till.live_on(till.join(joining_of(TILL, 2)))
    till.be_given(5_000)
    till.sell_for_card(5_000)
    assert till.findings() == []


def test_a_quarantined_life_is_remembered_as_that(till: JoinedTill) -> None:
    till.rights.fence(JoiningState.QUARANTINED).result()
    till.join(joining_of(TILL, 2))
    states = [
        one.state for one in till.store.read(lambda c: list_joinings(c, TILL.till_id)).result()
    ]
    assert states == [JoiningState.QUARANTINED, JoiningState.LIVE]

from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pos_app.central.hooks import courier
from pos_app.central.hooks.courier import Pace
from pos_app.central.hooks.sender import Reply, Sender
from pos_app.central.hooks.signing import Outgoing, signature_headers
from pos_app.domain.hook import Delivery, DeliveryState, Hook
from pos_app.domain.ids import AccountId
from pos_app.errors import Broken, Code, Unavailable
from pos_app.storage import hook_deliveries
from pos_app.storage.store import Store, Work
from pos_app.wire.hooks import HmacSecret, HookConfig
from tests.central.hooks.post import SECRET, Post, movements_in
from tests.central.hooks.receiver import Receiver, receiving
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, KARI, Shop, answer, refused


def test_a_worker_that_dies_in_the_middle_loses_its_claim_when_its_time_is_up(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    clock, claim_ms = post.shop.clock, post.pace.claim_ms
    died = answer(
        post.shop.store.write(
            lambda c: hook_deliveries.claim_due(
                c, now_ms=clock.now_ms(), until_ms=clock.now_ms() + claim_ms, limit=10
            )
        )
    )
    assert len(died) == 1
    clock.pass_ms(claim_ms - 1)
    assert not post.due()
    clock.pass_ms(1)
    post.carry_all()
    (delivery,) = post.deliveries(hook)
    assert (delivery.state, delivery.tries) == (DeliveryState.DELIVERED, 2)
    late = died[0].delivery
    settled = answer(
        post.shop.store.write(
            lambda c: hook_deliveries.settle(c, late, state=DeliveryState.FAILED, next_try_at_ms=0)
        )
    )
    assert not settled
    assert post.deliveries(hook) == [delivery]


def test_a_delivery_whose_workers_die_each_time_is_given_up_too(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    clock = post.shop.clock
    for _ in range(post.pace.most_tries):
        answer(
            post.shop.store.write(
                lambda c: hook_deliveries.claim_due(
                    c, now_ms=clock.now_ms(), until_ms=clock.now_ms() + 1, limit=10
                )
            )
        )
        clock.pass_ms(1)
    post.carry_all()
    assert post.deliveries(hook)[0].state is DeliveryState.FAILED
    assert movements_in(receiver) == []


def test_many_workers_send_each_delivery_once(post: Post, receiver: Receiver) -> None:
    hook = post.subscribe(receiver.url)
    for number in range(30):
        post.shop.make_card(100, card_id=f"card-{number}")
    post.carry(lambda: len(post.tries) == 31, workers=4)
    assert not post.due()
    sent = [each["event_delivery"] for each in movements_in(receiver)]
    assert len(sent) == len(set(sent)) == 30
    assert {each.state for each in post.deliveries(hook)} == {DeliveryState.DELIVERED}


def test_a_slow_receiver_does_not_keep_the_others_waiting(post: Post, receiver: Receiver) -> None:
    with receiving() as slow:
        slow.hold.clear()
        post.subscribe(slow.url)
        post.subscribe(receiver.url)
        for number in range(8):
            post.shop.make_card(100, card_id=f"card-{number}")
        post.pace = Pace(poll_s=0.01, at_once=6)

        def everything_came() -> bool:
            if len(receiver.received) < 9:
                return False
            slow.hold.set()
            return True

        post.carry(everything_came)
        assert len(slow.received) >= post.pace.at_once_for_one


def test_only_who_subscribed_on_this_account_and_is_active_hears_of_it(
    post: Post, receiver: Receiver
) -> None:
    elsewhere = post.subscribe(receiver.url, AccountId("T87654321"))
    asleep = post.subscribe(receiver.url, active=False)
    of_others = post.subscribe(receiver.url, events=["token_add"])
    gone = post.subscribe(receiver.url)
    answer(post.subscriptions.unsubscribe(ACCOUNT, gone.hook_id, by=KARI))
    post.shop.make_card(100)
    assert [post.deliveries(each) for each in (elsewhere, asleep, of_others)] == [[], [], []]
    with refused(Code.HOOK_NOT_FOUND):
        post.deliveries(gone)
    post.carry_all()
    assert movements_in(receiver) == []


def test_what_waits_for_a_subscription_ends_with_it(post: Post, receiver: Receiver) -> None:
    hook = post.subscribe(receiver.url)
    post.shop.make_card(100)
    answer(post.subscriptions.unsubscribe(ACCOUNT, hook.hook_id, by=KARI))
    assert not post.due()


def test_a_subscription_whose_deliveries_fail_again_and_again_ends(
    post: Post, receiver: Receiver
) -> None:
    post.pace = Pace(pauses_ms=(), poll_s=0.01, failures_that_end=3)
    receiver.statuses = [200, 500, 500, 200, 500]
    hook = post.subscribe(receiver.url)
    post.carry_all()
    for number in range(6):
        post.shop.make_card(100, card_id=f"card-{number}")
        assert answer(post.subscriptions.get(ACCOUNT, hook.hook_id)) == hook
        post.carry_all()
    with refused(Code.HOOK_NOT_FOUND):
        answer(post.subscriptions.get(ACCOUNT, hook.hook_id))


def test_what_a_receiver_said_last_stands_in_the_list_of_deliveries(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.carry_all()
    receiver.statuses = [500]
    post.shop.make_card(100)
    post.carry_all()
    listed = answer(
        post.subscriptions.deliveries(ACCOUNT, hook.hook_id, limit=10, starting_after=None)
    )
    assert {one.delivery.event: one.status for one in listed} == {
        "ping": 200,
        "wallet_transaction": 500,
    }


def test_a_subscriber_sees_only_the_fields_it_asked_for(post: Post, receiver: Receiver) -> None:
    post.subscribe(receiver.url, fields="id,amount,metadata/order")
    post.subscribe(receiver.url, exclude_fields="metadata,created_by")
    post.shop.make_card(100, metadata={"order": 7, "note": "x"})
    post.carry_all()
    few, most = sorted((each["transaction"] for each in movements_in(receiver)), key=len)
    assert set(few) == {"id", "amount", "metadata"}
    assert few["metadata"] == {"order": 7}
    assert "metadata" not in most
    assert "created_by" not in most
    assert most["amount"] == 100


def test_old_deliveries_are_forgotten_and_waiting_ones_are_not(
    post: Post, receiver: Receiver
) -> None:
    receiver.statuses = [200, 200, 500]
    hook = post.subscribe(receiver.url)
    post.carry_all()
    for card_id in ("card-1", "card-2"):
        post.shop.make_card(100, card_id=card_id)
        post.carry_all()
        post.shop.clock.pass_ms(1)
    assert len(post.deliveries(hook)) == 2
    post.shop.clock.pass_ms(post.pace.kept_ms)
    post.carry(lambda: len(post.tries) == 4)
    assert [each.state for each in post.deliveries(hook)] == [DeliveryState.WAITING]


def test_a_receiver_nobody_vouches_for_is_called_only_where_that_was_said(
    post: Post, own_certificate: Path
) -> None:
    with receiving(certificate=own_certificate) as receiver:
        strict = post.subscribe(receiver.url)
        trusting = post.subscribe(receiver.url, config={"insecure_ssl": "1"})
        post.shop.make_card(100)
        post.carry_all()
        (told,) = movements_in(receiver)
        assert told["event_delivery"] == post.deliveries(trusting)[0].delivery_id
        (waiting,) = post.deliveries(strict)
        assert post.statuses(strict, waiting) == ["ConnectError"]


def test_a_database_that_goes_away_stops_no_courier(
    post: Post,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect(courier.__name__, "the courier cannot reach its queue")
    hook = post.subscribe(receiver.url)
    post.shop.make_card(100)
    real, refusals = post.shop.store.write, iter([1, 2, 3])

    def gone_at_first(work: Work[Any]) -> Future[Any]:
        if next(refusals, None) is None:
            return real(work)
        answered: Future[Any] = Future()
        answered.set_exception(Unavailable(Code.DATABASE_UNAVAILABLE))
        return answered

    monkeypatch.setattr(post.shop.store, "write", gone_at_first)
    post.carry(lambda: len(post.tries) == 2)
    assert post.deliveries(hook)[0].state is DeliveryState.DELIVERED


def test_a_bug_about_one_delivery_keeps_no_other_waiting(
    post: Post,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect(courier.__name__, "met a bug; the others go on")
    hook = post.subscribe(receiver.url)
    broken = post.subscribe(receiver.url)
    post.shop.make_card(100)
    real = Sender.send

    async def send(sender: Sender, of: Hook, delivery: Delivery) -> Reply:
        if of.hook_id == broken.hook_id:
            raise ZeroDivisionError
        return await real(sender, of, delivery)

    monkeypatch.setattr(Sender, "send", send)
    post.carry_all()
    assert post.deliveries(hook)[0].state is DeliveryState.DELIVERED
    assert post.deliveries(broken)[0].state is DeliveryState.WAITING


def test_a_secret_that_another_key_sealed_is_not_guessed_at(post: Post, receiver: Receiver) -> None:
    hook = post.subscribe(receiver.url, config={"secret": SECRET})
    with pytest.raises(Broken) as caught:
        signature_headers(
            b"x" * 32, hook, Outgoing(target="/", headers={}, body=b"{}", at=datetime.now(UTC))
        )
    assert caught.value.code is Code.KEY_WRONG


def test_a_till_announces_nothing(memory_store: Store) -> None:
    shop = Shop(memory_store)
    Post(shop)
    shop.rebuild()
    assert shop.context.announce is None


def test_a_word_for_a_secret_does_not_show_it() -> None:
    secret = HmacSecret(value=SECRET)
    assert SECRET not in repr(HookConfig(url="https://a.b", secret=secret))

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Connection, text

from pos_app.central.hooks import courier
from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.courier import Courier, Pace
from pos_app.central.hooks.sender import Reply, Sender
from pos_app.central.hooks.signing import signature_headers
from pos_app.central.hooks.subscriptions import Announcer, Subscriptions
from pos_app.domain.hook import Delivery, DeliveryState, Hook
from pos_app.domain.ids import AccountId, new_uuid
from pos_app.errors import Broken, Code, Unavailable
from pos_app.storage import hook_deliveries
from pos_app.storage.store import Store, Work
from pos_app.wire.hooks import HookConfig, HookRequest, HookSecret
from pos_app.wire.strict_json import read
from tests.central.certificate import write_certificate
from tests.central.hooks.receiver import Receiver, receiving
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, KARI, Shop, answer, refused

KEY = b"s" * 32
PRIVATE = AddressRule(private=True)
SECRET = "quite a secret"


@dataclass
class Post:
    """A shop whose movements are announced, and a courier for as long as a test asks for it."""

    shop: Shop
    pace: Pace = field(default_factory=lambda: Pace(poll_s=0.01))
    longest_try_s: float = 5.0
    tries: list[DeliveryState] = field(default_factory=list[DeliveryState])

    def __post_init__(self) -> None:
        clock = self.shop.clock
        self.shop.rebuild(announce=Announcer(clock, new_uuid).announce)
        self.subscriptions = Subscriptions(self.shop.store, KEY, PRIVATE, clock, new_uuid)

    def subscribe(self, url: str, account_id: AccountId = ACCOUNT, **fields: object) -> Hook:
        config = {"url": url, **cast("dict[str, object]", fields.pop("config", {}))}
        told = {"config": config, "events": ["wallet_transaction"]} | fields
        word = read(json.dumps(told).encode(), HookRequest)
        return answer(self.subscriptions.subscribe(account_id, word, by=KARI))

    def carry(self, until: Callable[[], bool], workers: int = 1, timeout_s: float = 20) -> None:
        """Let couriers work until something holds."""
        asyncio.run(self._carry(until, workers, timeout_s))

    async def _carry(self, until: Callable[[], bool], workers: int, timeout_s: float) -> None:
        async with Sender(KEY, PRIVATE, self.longest_try_s) as sender:
            couriers = [
                Courier(self.shop.store, self.shop.clock, sender, self.pace, self.tries.append)
                for _ in range(workers)
            ]
            running = [asyncio.create_task(each.run()) for each in couriers]
            async with asyncio.timeout(timeout_s):
                while not until():  # noqa: ASYNC110 - threads have no Event of this loop's
                    await asyncio.sleep(0.01)
            for each in couriers:
                each.stop()
            await asyncio.gather(*running)

    def carry_all(self) -> None:
        self.carry(lambda: not self.due())

    def due(self) -> bool:
        now_ms = self.shop.clock.now_ms()
        return answer(self.shop.store.read(lambda c: hook_deliveries.is_any_due(c, now_ms)))

    def deliveries(self, hook: Hook) -> list[Delivery]:
        """Return the deliveries of movements, the oldest first."""
        found = answer(
            self.subscriptions.deliveries(
                hook.account_id, hook.hook_id, limit=100, starting_after=None
            )
        )
        return [one for one in reversed(found) if one.event == "wallet_transaction"]

    def statuses(self, hook: Hook, delivery: Delivery) -> list[int | str | None]:
        inspected = answer(self.subscriptions.delivery(ACCOUNT, hook.hook_id, delivery.delivery_id))
        return [told.status or told.failure for told in inspected.tries]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as made:
        yield made


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="sqlite"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def post(request: pytest.FixtureRequest) -> Post:
    store: Store = request.getfixturevalue(str(request.param))
    return Post(Shop(store))


@pytest.fixture(scope="session")
def own_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("certificate") / "own.pem")


def movements_in(receiver: Receiver) -> list[dict[str, Any]]:
    told = [json.loads(each.body) for each in receiver.received]
    return [each for each in told if each["event"] == "wallet_transaction"]


def test_every_movement_is_told_with_its_card_and_its_envelope(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.shop.make_card(500)
    pending = post.shop.reserve(200)
    post.shop.capture(pending, 150)
    post.shop.void(pending)
    post.carry_all()
    told = sorted(movements_in(receiver), key=lambda each: each["transaction"]["created_at"])
    assert sorted(each["transaction"]["type"] for each in told) == sorted(
        ["fund", "pending_capture", "drawdown", "voided"]
    )
    assert {each["account_id"] for each in told} == {ACCOUNT}
    assert {each["transaction"]["card_id"] for each in told} == {"card-1"}
    ids = {each.delivery_id for each in post.deliveries(hook)}
    assert {each["event_delivery"] for each in told} == ids
    assert {each.headers["event-delivery"] for each in receiver.received} >= ids


def test_what_was_refused_and_what_was_rolled_back_is_told_to_nobody(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.shop.make_card(100)
    with refused(Code.INSUFFICIENT_FUNDS):
        post.shop.draw(101)
    with refused(Code.CARD_ID_EXISTS):
        post.shop.make_card(100)
    assert len(post.deliveries(hook)) == 1


def test_a_repetition_is_told_once(post: Post, receiver: Receiver) -> None:
    hook = post.subscribe(receiver.url)
    post.shop.make_card(100)
    asked = post.shop.asking(10)
    post.shop.create(asked)
    post.shop.create(asked)
    assert len(post.deliveries(hook)) == 2


def test_a_subscriber_is_pinged_with_its_subscription_and_not_its_secret(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url, config={"secret": SECRET})
    post.carry_all()
    (ping,) = receiver.received
    told = json.loads(ping.body)
    assert told["event"] == ping.headers["event"] == "ping"
    assert told["subscription"]["id"] == hook.hook_id
    assert told["subscription"]["config"]["url"] == receiver.url
    assert SECRET.encode() not in ping.body


def test_the_signature_is_over_the_bytes_that_came(post: Post, receiver: Receiver) -> None:
    post.subscribe(receiver.url, config={"secret": {"type": "HMAC-SHA1", "value": SECRET}})
    post.shop.make_card(100, metadata={"greeting": "høy 💚"})
    post.carry_all()
    assert len(receiver.received) == 2
    for came in receiver.received:
        expected = hmac.new(SECRET.encode(), came.body, hashlib.sha1).hexdigest()
        assert came.headers["event-signature"] == expected
        assert came.headers["content-type"] == "application/json"
        assert came.headers["host"] == f"127.0.0.1:{receiver.port}"


def test_a_plain_secret_stands_in_the_authorization(post: Post, receiver: Receiver) -> None:
    post.subscribe(
        receiver.url, config={"secret": {"type": "Authorization", "value": "Bearer abc"}}
    )
    post.carry_all()
    assert receiver.received[0].headers["authorization"] == "Bearer abc"
    assert "event-signature" not in receiver.received[0].headers


def test_a_secret_is_not_to_be_read_off_the_database(post: Post, receiver: Receiver) -> None:
    hook = post.subscribe(receiver.url, config={"secret": SECRET})

    def kept(connection: Connection) -> bytes:
        found = connection.execute(text("SELECT sealed_secret FROM hook")).scalar_one()
        return bytes(found)

    assert SECRET.encode() not in answer(post.shop.store.read(kept))
    assert SECRET not in repr(hook)


def test_a_failing_receiver_is_tried_five_times_with_growing_pauses(
    post: Post, receiver: Receiver
) -> None:
    receiver.statuses = [200, 500]
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    (delivery,) = post.deliveries(hook)
    for tries, pause_ms in enumerate(post.pace.pauses_ms, start=1):
        post.carry_all()
        (waiting,) = post.deliveries(hook)
        assert (waiting.state, waiting.tries) == (DeliveryState.WAITING, tries)
        post.shop.clock.pass_ms(pause_ms - 1)
        assert not post.due()
        post.shop.clock.pass_ms(1)
        assert post.due()
    post.carry_all()
    (failed,) = post.deliveries(hook)
    assert (failed.state, failed.tries) == (DeliveryState.FAILED, 5)
    assert post.statuses(hook, delivery) == [500] * 5
    assert len(movements_in(receiver)) == 5
    assert len({each.body for each in receiver.received[1:]}) == 1
    post.shop.clock.pass_ms(10**9)
    assert not post.due()


def test_a_receiver_that_recovers_gets_it_after_all(post: Post, receiver: Receiver) -> None:
    receiver.statuses = [200, 503, 200]
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    post.carry_all()
    post.shop.clock.pass_ms(post.pace.pauses_ms[0])
    post.carry_all()
    (delivery,) = post.deliveries(hook)
    assert delivery.state is DeliveryState.DELIVERED
    assert post.statuses(hook, delivery) == [503, 200]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (204, DeliveryState.DELIVERED),
        (400, DeliveryState.IGNORED),
        (302, DeliveryState.WAITING),
        (404, DeliveryState.WAITING),
        (410, DeliveryState.WAITING),
    ],
)
def test_what_a_status_means_for_the_next_try(
    post: Post, receiver: Receiver, status: int, state: DeliveryState
) -> None:
    receiver.statuses = [200, status]
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    post.carry_all()
    (delivery,) = post.deliveries(hook)
    assert delivery.state is state
    assert len(movements_in(receiver)) == 1  # a redirect is not followed


def test_a_receiver_that_says_nothing_is_left_after_the_longest_try(
    post: Post, receiver: Receiver
) -> None:
    hook = post.subscribe(receiver.url)
    post.carry_all()
    post.shop.make_card(100)
    receiver.hold.clear()
    post.longest_try_s = 0.2
    post.carry(lambda: len(post.tries) == 2)
    (delivery,) = post.deliveries(hook)
    assert post.statuses(hook, delivery) == ["timeout"]
    assert delivery.state is DeliveryState.WAITING


def test_a_receiver_that_is_not_there_is_tried_again(post: Post) -> None:
    with receiving() as gone:
        url = gone.url
    hook = post.subscribe(url)
    post.shop.make_card(100)
    post.carry_all()
    (delivery,) = post.deliveries(hook)
    assert post.statuses(hook, delivery) == ["ConnectError"]
    assert delivery.state is DeliveryState.WAITING


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
        signature_headers(b"x" * 32, hook, b"{}")
    assert caught.value.code is Code.KEY_WRONG


def test_a_till_announces_nothing(memory_store: Store) -> None:
    shop = Shop(memory_store)
    Post(shop)
    shop.rebuild()
    assert shop.context.announce is None


def test_a_word_for_a_secret_does_not_show_it() -> None:
    secret = HookSecret(type="HMAC-SHA1", value=SECRET)  # pyright: ignore[reportArgumentType]
    assert SECRET not in repr(HookConfig(url="https://a.b", secret=secret))

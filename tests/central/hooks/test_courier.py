import hashlib
import hmac
import json

import pytest
from sqlalchemy import Connection, text

from pos_app.central.hooks.aws_signature import AwsSecret, aws_headers
from pos_app.domain.clock import datetime_of
from pos_app.domain.hook import DeliveryState
from pos_app.errors import Code
from tests.central.hooks.post import SECRET, Post, movements_in
from tests.central.hooks.receiver import Receiver, receiving
from tests.wallet.shop import ACCOUNT, answer, refused

AWS = {
    "type": "AWS4-HMAC-SHA256",
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": SECRET,
    "region": "eu-west-1",
    "service": "api",
}


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
    assert ping.headers["event"] == "ping"
    assert told["id"] == hook.hook_id
    assert told["config"]["url"] == receiver.url
    assert told["config"]["secret"] == {"type": "HMAC-SHA1"}
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


def test_a_receiver_behind_an_aws_gateway_is_signed_for(post: Post, receiver: Receiver) -> None:
    post.subscribe(receiver.url, config={"secret": AWS})
    post.carry_all()
    (ping,) = receiver.received
    signed = ("content-type", "event", "event-delivery", "host")
    expected = aws_headers(
        AwsSecret(
            access_key_id="AKIDEXAMPLE", secret_access_key=SECRET, region="eu-west-1", service="api"
        ),
        method="POST",
        target="/hook?shop=7",
        headers={name: ping.headers[name] for name in signed},
        body=ping.body,
        at=datetime_of(post.shop.clock.now_ms()),
    )
    assert ping.headers["authorization"] == expected["authorization"]
    assert ping.headers["x-amz-date"] == expected["x-amz-date"]
    assert SECRET not in str(ping.headers)


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

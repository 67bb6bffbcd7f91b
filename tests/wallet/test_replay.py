"""Once and for ever: a request whose answer was lost is sent again, and nothing happens twice."""

from dataclasses import replace

import pytest

from pos_app.domain.money import Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.wallet.capture import capture
from pos_app.wallet.commands import DeleteCard
from pos_app.wallet.create import create_transaction
from tests.wallet.shop import ACCOUNT, DAY_MS, NOON_MS, Shop, answer, refused, value_of


def test_a_reservation_whose_answer_was_lost_is_answered_again(shop: Shop) -> None:
    made = shop.make_card(50_000)
    command = shop.asking(20_000, token=value_of(made), pending=True)
    first = shop.create(command)
    assert shop.create(command) == first
    assert shop.amounts().reserved_minor == 20_000
    assert len(shop.movements()) == 2


def test_a_capture_whose_answer_was_lost_is_answered_again(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    command = shop.capturing(pending)
    first = answer(shop.wallet.capture(command))
    assert answer(shop.wallet.capture(command)) == first
    assert shop.amounts().drawdown_minor == 20_000


def test_a_partial_capture_whose_answer_was_lost_takes_its_part_once(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.capturing(shop.reserve(20_000), 5_000)
    first = answer(shop.wallet.capture(command))
    assert answer(shop.wallet.capture(command)) == first
    assert shop.amounts().drawdown_minor == 5_000


def test_a_void_whose_answer_was_lost_is_answered_again(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.voiding(shop.reserve(20_000))
    first = answer(shop.wallet.void(command))
    assert answer(shop.wallet.void(command)) == first
    assert shop.amounts().available_minor == 50_000


def test_a_fund_whose_answer_was_lost_is_answered_again(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100, type=TransactionType.FUND)
    assert shop.create(command) == shop.create(command)
    assert shop.amounts().funds_minor == 50_100


def test_the_replay_comes_before_every_other_check(shop: Shop) -> None:
    """The token is spent, the money gone, the card expired and deleted: the answer is the same."""
    shop.make_card(50_000, expires_at_ms=NOON_MS + DAY_MS)
    token = shop.make_token(expires_in_s=60).value
    command = shop.asking(50_000, token=token)
    first = shop.create(command)
    shop.clock.pass_ms(2 * DAY_MS)
    assert shop.create(command) == first
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=first.card_id, deleted_by="kari")
        )
    )
    assert shop.create(command) == first


def test_a_replay_is_told_apart_from_the_first_time(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100)
    asked = [
        answer(shop.store.write(lambda c: create_transaction(c, shop.context, command)))
        for _ in range(2)
    ]
    assert [outcome.repeated for outcome in asked] == [False, True]


def test_a_refusal_is_stored_for_ever(shop: Shop) -> None:
    shop.make_card(100)
    command = shop.asking(200)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=100):
        shop.create(command)
    shop.fund(1_000)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=100, amount_minor=200, currency="NOK"):
        shop.create(command)
    shop.create(replace(command, ref_id=shop.ref()))


def test_a_refused_capture_is_stored_for_ever(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(100)
    command = shop.capturing(pending, 101)
    for _ in range(2):
        with refused(Code.CAPTURE_EXCEEDS_RESERVATION, remaining_minor=100):
            answer(shop.wallet.capture(command))
    shop.void(pending)
    with refused(Code.CAPTURE_EXCEEDS_RESERVATION, remaining_minor=100):
        answer(shop.wallet.capture(command))


def test_a_refusal_inside_a_larger_commit_is_rolled_back_with_it(shop: Shop) -> None:
    shop.make_card(100)
    pending = shop.reserve(100)
    command = shop.capturing(pending, 200)
    with refused(Code.CAPTURE_EXCEEDS_RESERVATION):
        answer(shop.store.write(lambda c: capture(c, shop.context, command).get()))
    with refused(Code.CAPTURE_EXCEEDS_RESERVATION):
        answer(shop.wallet.capture(command))


def test_an_unknown_card_leaves_the_ref_id_free(shop: Shop) -> None:
    command = shop.asking(100)
    with refused(Code.CARD_NOT_FOUND):
        shop.create(command)
    shop.make_card(50_000)
    shop.create(command)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_minor": 101}, "amount"),
        ({"currency": Currency.SEK}, "currency"),
        ({"type": TransactionType.FUND}, "type"),
        ({"pending": True}, "pending"),
        ({"originated_by": "till-2"}, "originated_by"),
        ({"metadata": {"order_id": "2"}}, "metadata"),
    ],
)
def test_the_same_ref_id_with_other_content_is_a_conflict(
    shop: Shop, change: dict[str, object], field: str
) -> None:
    shop.make_card(50_000)
    command = shop.asking(100)
    shop.create(command)
    with refused(Code.REF_ID_CONFLICT, field=field):
        shop.create(replace(command, **change))
    assert len(shop.movements()) == 2


def test_a_conflict_names_the_first_field_that_differs(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100)
    shop.create(command)
    with refused(Code.REF_ID_CONFLICT, field="amount"):
        shop.create(replace(command, amount_minor=1, currency=Currency.EUR, metadata={"a": 1}))


def test_a_conflict_is_not_stored_and_does_not_touch_the_first_outcome(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100)
    first = shop.create(command)
    with refused(Code.REF_ID_CONFLICT):
        shop.create(replace(command, amount_minor=1))
    assert shop.create(command) == first


def test_a_token_and_its_card_id_are_different_content(shop: Shop) -> None:
    made = shop.make_card(50_000)
    command = shop.asking(100, token=value_of(made))
    shop.create(command)
    with refused(Code.REF_ID_CONFLICT, field="token"):
        shop.create(replace(command, token=None, card_id="card-1"))
    with refused(Code.REF_ID_CONFLICT, field="token"):
        shop.create(replace(command, token=shop.make_token().value))


def test_whole_numbers_and_decimals_are_different_metadata(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100, metadata={"n": 1})
    shop.create(command)
    for other in ({"n": 1.0}, {"n": True}, {"n": "1"}):
        with refused(Code.REF_ID_CONFLICT, field="metadata"):
            shop.create(replace(command, metadata=other))


def test_the_order_of_metadata_is_not_content(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100, metadata={"a": 1, "b": [1, {"c": None}]})
    first = shop.create(command)
    assert shop.create(replace(command, metadata={"b": [1, {"c": None}], "a": 1})) == first


def test_who_asks_again_does_not_matter(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100)
    first = shop.create(command)
    again = shop.create(replace(command, created_by="ola"))
    assert again == first
    assert again.created_by == "kari"


def test_one_ref_id_serves_one_of_create_capture_and_void(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(100, ref_id="r-1")
    for conflict in (
        lambda: shop.capture(pending, ref_id="r-1"),
        lambda: shop.void(pending, ref_id="r-1"),
    ):
        with refused(Code.REF_ID_CONFLICT, field="command"):
            conflict()
    shop.capture(pending, 10, ref_id="r-2")
    with refused(Code.REF_ID_CONFLICT, field="command"):
        shop.void(pending, ref_id="r-2")
    with refused(Code.REF_ID_CONFLICT, field="command"):
        shop.draw(100, ref_id="r-2")


def test_a_capture_of_everything_and_one_of_the_same_amount_differ(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(100)
    command = shop.capturing(pending)
    answer(shop.wallet.capture(command))
    with refused(Code.REF_ID_CONFLICT, field="amount"):
        answer(shop.wallet.capture(replace(command, amount_minor=100)))


def test_captures_of_two_reservations_with_one_ref_id_conflict(shop: Shop) -> None:
    shop.make_card(50_000)
    first, second = shop.reserve(100), shop.reserve(100)
    shop.capture(first, ref_id="r-1")
    with refused(Code.REF_ID_CONFLICT, field="transaction_id"):
        shop.capture(second, ref_id="r-1")


def test_a_ref_id_is_unique_on_its_card_only(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.make_card(50_000, card_id="card-2")
    first = shop.draw(100, ref_id="r-1")
    second = shop.draw(100, ref_id="r-1", card_id="card-2")
    assert first.id != second.id


def test_the_ref_id_of_a_refused_request_is_taken_as_well(shop: Shop) -> None:
    shop.make_card(100)
    command = shop.asking(200)
    with refused(Code.INSUFFICIENT_FUNDS):
        shop.create(command)
    with refused(Code.REF_ID_CONFLICT, field="amount"):
        shop.create(replace(command, amount_minor=100))


def test_every_refusal_comes_back_as_it_was(shop: Shop) -> None:
    shop.make_card(100, expires_at_ms=NOON_MS + DAY_MS, active_from_ms=NOON_MS + 10)
    spent = shop.make_token().value
    shop.fund(1, token=spent)
    short = shop.make_token(expires_in_s=1).value
    requests = [
        shop.asking(1),
        shop.asking(1, currency=Currency.USD),
        shop.asking(1, token=spent),
        shop.asking(1, token=short),
    ]
    shop.clock.pass_ms(5)
    first = [_refusal(shop, request) for request in requests[:3]]
    shop.clock.pass_ms(1_000)
    first.append(_refusal(shop, requests[3]))
    shop.clock.pass_ms(DAY_MS)
    assert [_refusal(shop, request) for request in requests] == first
    assert [code for code, _ in first] == [
        Code.CARD_NOT_ACTIVE_YET,
        Code.CURRENCY_MISMATCH,
        Code.TOKEN_USED,
        Code.TOKEN_EXPIRED,
    ]


def _refusal(shop: Shop, request: object) -> tuple[Code, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        shop.create(request)  # type: ignore[arg-type]
    return caught.value.code, caught.value.fields

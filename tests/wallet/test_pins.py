"""PINs: five wrong tries, then a wait that grows; a hundred guesses at once are five as well."""

from concurrent.futures import Future
from dataclasses import replace
from threading import Event

import pytest

from pos_app.domain.ids import CardId
from pos_app.domain.pin import FIRST_LOCK_MS
from pos_app.domain.token import Format
from pos_app.errors import Broken, Code
from pos_app.storage.pins import find_pin
from pos_app.storage.statement import Connection
from pos_app.storage.store import Work
from pos_app.wallet import hashes, pins
from pos_app.wallet.commands import MadePin, RotatePin
from pos_app.wallet.create import create_transaction
from pos_app.wallet.hashes import is_pin, pin_hash
from pos_app.wallet.pins import PinProof, rotate_pin
from pos_app.wallet.resolve import resolve_with_pin
from tests.wallet.shop import (
    ACCOUNT,
    KARI,
    NOON_MS,
    PIN,
    SIX_DIGITS,
    HandClock,
    Shop,
    answer,
    context_of,
    pin_of,
    refused,
    value_of,
)

CARD = CardId("card-1")
WRONG = "no"


def rotating(**fields: object) -> RotatePin:
    given = {"account_id": ACCOUNT, "card_id": CARD, "created_by": KARI}
    return RotatePin(**(given | fields))  # type: ignore[arg-type]


def rotate(shop: Shop, **fields: object) -> MadePin:
    return answer(shop.wallet.rotate_pin(rotating(**fields)))


def miss(shop: Shop, token: str, times: int) -> None:
    for _ in range(times):
        with refused(Code.PIN_INVALID):
            shop.info(token, WRONG)


def test_a_right_pin_pays(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    shop.draw(1, token=value_of(made), pin=pin_of(made))
    shop.draw(1, pin=pin_of(made))


def test_a_wrong_pin_pays_nothing_and_is_counted(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    with refused(Code.PIN_INVALID, tries_left=4):
        shop.draw(1, token=value_of(made), pin=WRONG)
    with refused(Code.PIN_INVALID, tries_left=3):
        shop.info(value_of(made), WRONG)
    assert shop.amounts().drawdown_minor == 0


def test_a_right_pin_forgives_the_wrong_ones(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 4)
    shop.info(value_of(made), pin_of(made))
    with refused(Code.PIN_INVALID, tries_left=4):
        shop.info(value_of(made), WRONG)


def test_five_wrong_tries_lock_the_pin_for_a_minute(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 4)
    with refused(Code.PIN_INVALID, tries_left=0):
        shop.info(value_of(made), WRONG)
    with refused(Code.PIN_LOCKED, until_ms=NOON_MS + FIRST_LOCK_MS):
        shop.info(value_of(made), pin_of(made))
    shop.clock.pass_ms(FIRST_LOCK_MS - 1)
    with refused(Code.PIN_LOCKED):
        shop.draw(1, token=value_of(made), pin=pin_of(made))
    shop.clock.pass_ms(1)
    shop.info(value_of(made), pin_of(made))


def test_every_further_wrong_try_doubles_the_wait(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 5)
    for minutes in (2, 4, 8):
        shop.clock.pass_ms(minutes // 2 * FIRST_LOCK_MS)
        with refused(Code.PIN_INVALID, tries_left=0):
            shop.info(value_of(made), WRONG)
        with refused(Code.PIN_LOCKED, until_ms=shop.clock.at_ms + minutes * FIRST_LOCK_MS):
            shop.info(value_of(made), WRONG)


def test_a_locked_pin_is_not_counted_again(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 5)
    for _ in range(10):
        with refused(Code.PIN_LOCKED, until_ms=NOON_MS + FIRST_LOCK_MS):
            shop.info(value_of(made), WRONG)


def test_a_wrong_pin_is_the_outcome_of_its_request_for_ever(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    command = shop.asking(1, token=value_of(made), pin=WRONG)
    for _ in range(10):
        with refused(Code.PIN_INVALID, tries_left=4):
            shop.create(command)
    with refused(Code.PIN_INVALID, tries_left=4):
        shop.create(replace(command, pin=pin_of(made)))
    shop.create(replace(command, pin=pin_of(made), ref_id=shop.ref()))


def test_a_repeated_request_is_answered_even_with_the_pin_locked(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    command = shop.asking(1, token=value_of(made), pin=pin_of(made))
    first = shop.create(command)
    miss(shop, value_of(made), 5)
    assert shop.create(command) == first
    assert shop.create(replace(command, pin=WRONG)) == first


def test_a_hundred_guesses_judged_at_the_same_moment_are_counted_one_by_one(shop: Shop) -> None:
    """Each was judged before any was counted: a proof on an older count is worth nothing."""
    made = shop.make_card(pin=PIN)
    right = PinProof(0, right=True)

    def guess(pin: str, proof: PinProof) -> object:
        return answer(
            shop.store.write(
                lambda c: resolve_with_pin(c, shop.context, ACCOUNT, value_of(made), pin, proof)
            )
        )

    for _ in range(5):
        guess(WRONG, PinProof(0, right=False))
    locked = shop.store.write(
        lambda c: resolve_with_pin(c, shop.context, ACCOUNT, value_of(made), pin_of(made), right)
    )
    with refused(Code.PIN_LOCKED):
        answer(locked).get()


def test_a_proof_that_is_no_longer_good_is_not_believed(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 1)
    false_proof = PinProof(0, right=True)
    command = shop.asking(1, token=value_of(made), pin=WRONG)
    with refused(Code.PIN_INVALID, tries_left=3):
        answer(
            shop.store.write(lambda c: create_transaction(c, shop.context, command, false_proof))
        ).get()


def test_the_writer_does_not_wait_for_a_pin_to_be_judged_or_made(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = shop.store.write
    slow: list[bool] = []

    def watched(name: str) -> None:
        function = getattr(hashes, name)

        def judged(*given: object) -> object:
            slow.append(writing.is_set())
            return function(*given)

        monkeypatch.setattr(pins, name, judged)

    def watched_write(work: Work[object]) -> Future[object]:
        def marked(connection: Connection) -> object:
            writing.set()
            try:
                return work(connection)
            finally:
                writing.clear()

        return write(marked)

    writing = Event()
    watched("is_pin")
    watched("pin_hash")
    monkeypatch.setattr(shop.store, "write", watched_write)
    made = shop.make_card(pin=PIN)
    shop.draw(1, token=value_of(made), pin=pin_of(made))
    shop.info(value_of(made), pin_of(made))
    shop.make_batch("b-1", pin=PIN)
    rotate(shop)
    assert slow == [False] * 5


def test_a_rotated_pin_is_the_only_one(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    rotated = rotate(shop, format=SIX_DIGITS)
    assert len(rotated.value) == 6
    assert rotated.format == SIX_DIGITS
    assert shop.card().pin_format == SIX_DIGITS
    with refused(Code.PIN_INVALID):
        shop.info(value_of(made), pin_of(made))
    shop.info(value_of(made), rotated.value)


def test_rotating_forgives_wrong_tries_and_leaves_the_tokens(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    miss(shop, value_of(made), 5)
    rotated = rotate(shop)
    assert len(rotated.value) == 4
    assert rotated.value.isdigit()
    shop.draw(1, token=value_of(made), pin=rotated.value)


def test_a_card_without_a_pin_gets_its_first(shop: Shop) -> None:
    made = shop.make_card()
    rotated = rotate(shop)
    shop.info(value_of(made), rotated.value)
    with refused(Code.PIN_INVALID):
        shop.info(value_of(made), WRONG)


def test_rotating_inside_a_larger_commit_makes_the_pin_itself(shop: Shop) -> None:
    made = shop.make_card()
    rotated = answer(shop.store.write(lambda c: rotate_pin(c, shop.context, rotating())))
    shop.info(value_of(made), rotated.value)


def test_no_pin_is_made_for_a_card_that_is_not_there(shop: Shop) -> None:
    with refused(Code.CARD_NOT_FOUND):
        rotate(shop)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": Format(length=3)},
        {"account_id": "T1"},
        {"card_id": ""},
        {"created_by": " "},
    ],
)
def test_a_malformed_rotation_is_refused(shop: Shop, changes: dict[str, object]) -> None:
    shop.make_card()
    with refused(Code.INVALID_FIELD):
        rotate(shop, **changes)


def test_where_the_shop_wants_it_a_token_alone_does_not_draw_from_a_card_with_a_pin(
    shop: Shop,
) -> None:
    with_pin = shop.make_card(pin=PIN)
    without = shop.make_card(card_id="card-2")
    shop.rebuild(pin_required=True)
    with refused(Code.PIN_REQUIRED):
        shop.draw(1, token=value_of(with_pin))
    with refused(Code.PIN_REQUIRED):
        shop.reserve(1, token=value_of(with_pin))
    shop.draw(1, token=value_of(with_pin), pin=pin_of(with_pin))
    shop.draw(1, token=value_of(without))
    shop.fund(1, token=value_of(with_pin))
    shop.draw(1)


def test_a_verifier_is_kept_and_not_the_pin(shop: Shop) -> None:
    made = shop.make_card(pin=SIX_DIGITS)
    kept = answer(shop.store.read(lambda c: find_pin(c, ACCOUNT, CARD)))
    assert kept is not None
    assert kept.hash.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert pin_of(made) not in kept.hash


def test_a_verifier_is_good_for_one_card_and_one_key() -> None:
    context = context_of(HandClock())
    kept = pin_hash(context, ACCOUNT, CARD, "0042")
    assert is_pin(context, ACCOUNT, CARD, "0042", kept)
    assert not is_pin(context, ACCOUNT, CARD, "42", kept)
    assert not is_pin(context, ACCOUNT, CardId("card-2"), "0042", kept)
    assert not is_pin(context_of(HandClock(), pin_key=b"x" * 32), ACCOUNT, CARD, "0042", kept)


def test_a_verifier_that_cannot_be_read_is_our_fault_and_not_the_customers() -> None:
    with pytest.raises(Broken):
        is_pin(context_of(HandClock()), ACCOUNT, CARD, "0042", "$argon2id$damaged")

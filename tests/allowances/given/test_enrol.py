"""A till joins with a one-time code, and every earlier life of it is fenced (R6)."""

import pytest

from pos_app.domain.allowance import AllowanceId, AllowanceState, IncarnationState
from pos_app.domain.ids import TillId
from pos_app.errors import Code
from pos_app.storage.till_allowances import find_allowance
from pos_app.storage.tills import list_lives
from pos_app.wallet.hashes import account_keys_of
from tests.allowances.given.central import SEED, TILL, Central, TillByHand, refusal
from tests.wallet.shop import ACCOUNT, answer, refused

MINUTE_MS = 60_000


def test_a_till_joins_and_is_told_who_it_is_and_what_it_knows_cards_by(central: Central) -> None:
    till = TillByHand(central)
    told = till.enrol(central.code())
    keys = account_keys_of(central.shop.context, ACCOUNT)
    assert (told.account_id, told.till_id, told.incarnation) == (ACCOUNT, TILL, 1)
    assert bytes.fromhex(told.token_key) == keys.token_key
    assert bytes.fromhex(told.pin_key) == keys.pin_key
    assert len(bytes.fromhex(told.central_key)) == 32
    assert SEED.hex() not in str(told.central_key)


def test_a_code_may_be_typed_in_small_letters_and_with_look_alikes(central: Central) -> None:
    code = central.code()
    till = TillByHand(central)
    typed = " " + code.lower().replace("0", "o").replace("1", "l").replace("-", " ") + " "
    assert till.enrol(typed).incarnation == 1


def test_a_lost_answer_is_asked_for_again_and_is_the_same(central: Central) -> None:
    code = central.code()
    till = TillByHand(central)
    assert till.enrol(code) == till.enrol(code)


def test_a_code_lets_one_till_in_and_once(central: Central) -> None:
    code = central.code()
    TillByHand(central).enrol(code)
    thief = TillByHand(central)
    word = f'{{"code": "{code}", "public_key": "{"0" * 64}"}}'.encode()
    refusal(central.ask("POST", f"{thief.root}/enrol", word), 403, Code.ENROL_CODE_INVALID)


def test_a_code_that_is_over_lets_nobody_in(central: Central) -> None:
    code = central.code()
    central.shop.clock.pass_ms(central.policy.code_lifetime_ms)
    word = f'{{"code": "{code}", "public_key": "{"0" * 64}"}}'.encode()
    refusal(
        central.ask("POST", f"/v1/accounts/{ACCOUNT}/tills/enrol", word),
        403,
        Code.ENROL_CODE_INVALID,
    )


def test_codes_cannot_be_guessed_one_after_another(central: Central) -> None:
    right = central.code()
    target = f"/v1/accounts/{ACCOUNT}/tills/enrol"

    def guess(code: str) -> bytes:
        return f'{{"code": "{code}", "public_key": "{"0" * 64}"}}'.encode()

    for number in range(5):
        refusal(central.ask("POST", target, guess(f"AAAA{number}")), 403, Code.ENROL_CODE_INVALID)
    told = refusal(central.ask("POST", target, guess(right)), 429, Code.TOO_MANY_TRIES)
    assert told["until_ms"] == central.shop.clock.now_ms() + MINUTE_MS
    central.shop.clock.pass_ms(MINUTE_MS)
    assert central.ask("POST", target, guess(right)).status == 200


@pytest.mark.parametrize("key", ["00", "zz" * 32])
def test_a_public_key_is_32_bytes(central: Central, key: str) -> None:
    word = f'{{"code": "{central.code()}", "public_key": "{key}"}}'.encode()
    target = f"/v1/accounts/{ACCOUNT}/tills/enrol"
    assert refusal(central.ask("POST", target, word), 400, Code.INVALID_FIELD)["field"] == (
        "public_key"
    )


def test_another_life_fences_the_one_before_and_what_that_held_stays_reserved(
    central: Central,
) -> None:
    central.shop.make_card(50_000)
    old = central.till()
    grant = old.granted(20_000)
    new = central.till()
    assert (old.incarnation, new.incarnation) == (1, 2)
    lives = answer(central.store.read(lambda c: list_lives(c, ACCOUNT, TILL)))
    assert [life.state for life in lives] == [IncarnationState.FENCED, IncarnationState.LIVE]
    held = answer(
        central.store.read(
            lambda c: find_allowance(c, ACCOUNT, TILL, AllowanceId(grant.allowance_id))
        )
    )
    assert held is not None
    assert (held.allowance.state, held.remaining_minor) == (AllowanceState.FROZEN, 20_000)
    assert central.reserved() == 20_000
    refusal(old.asking(100), 409, Code.TILL_NOT_LIVE)
    assert new.granted(100).incarnation == 2


def test_each_till_has_lives_of_its_own(central: Central) -> None:
    assert central.till(TillId("a")).incarnation == 1
    assert central.till(TillId("b")).incarnation == 1


def test_a_code_is_made_for_a_till_that_can_be_named(central: Central) -> None:
    with refused(Code.INVALID_FIELD, field="till_id"):
        answer(central.tills.make_code(ACCOUNT, TillId(" "), by="kari"))


def test_a_code_is_not_shown(central: Central) -> None:
    made = answer(central.tills.make_code(ACCOUNT, TILL, by="kari"))
    assert made.code not in repr(made)

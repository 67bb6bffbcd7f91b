"""Resolve: what a scan leads to. Looking spends nothing."""

from pos_app.errors import Code
from pos_app.wallet.commands import TokenWish
from tests.wallet.shop import ACCOUNT, NOON_MS, PIN, Shop, answer, pin_of, refused, value_of


def test_a_token_shows_its_card_and_itself(shop: Shop) -> None:
    made = shop.make_card(50_000, pin=PIN, name="Ola")
    shop.make_token()
    card = shop.info(value_of(made))
    assert card.amounts.available_minor == 50_000
    assert card.name == "Ola"
    assert card.pin_format == PIN
    assert made.token is not None
    assert card.tokens == (made.token.token,)


def test_looking_does_not_spend_a_one_shot_token(shop: Shop) -> None:
    made = shop.make_card(token=TokenWish())
    for _ in range(3):
        assert shop.info(value_of(made)).tokens[0].used_at_ms is None
    shop.draw(1, token=value_of(made))


def test_a_spent_token_still_shows_the_card_until_its_time_is_over(shop: Shop) -> None:
    made = shop.make_card(token=TokenWish(expires_in_s=60))
    shop.draw(100, token=value_of(made))
    card = shop.info(value_of(made))
    assert card.tokens[0].used_at_ms == NOON_MS
    shop.clock.pass_ms(60_000)
    with refused(Code.TOKEN_EXPIRED, expires_at_ms=NOON_MS + 60_000):
        shop.info(value_of(made))


def test_a_card_is_shown_in_every_status(shop: Shop) -> None:
    (inactive,) = shop.make_batch("b-1", token=TokenWish())
    expired = shop.make_card(expires_at_ms=NOON_MS, token=TokenWish(expires_in_s=60))
    assert shop.info(value_of(inactive)).status_at(NOON_MS) == "inactive"
    assert shop.info(value_of(expired)).status_at(NOON_MS) == "expired"


def test_a_token_nobody_made_is_unknown(shop: Shop) -> None:
    made = shop.make_card()
    for wrong in ("", "DINCARD:", value_of(made).upper(), value_of(made) + " ", "\x00", "\ud800"):
        with refused(Code.TOKEN_UNKNOWN):
            shop.info(wrong)


def test_a_token_is_known_in_its_own_account_only(shop: Shop) -> None:
    made = shop.make_card()
    with refused(Code.TOKEN_UNKNOWN):
        answer(shop.wallet.info("T00000000", value_of(made)))  # type: ignore[arg-type]
    assert answer(shop.wallet.info(ACCOUNT, value_of(made))).card_id == "card-1"


def test_a_pin_is_asked_for_only_where_it_is_given(shop: Shop) -> None:
    made = shop.make_card(pin=PIN)
    shop.info(value_of(made))
    assert shop.info(value_of(made), pin_of(made)).card_id == "card-1"
    with refused(Code.PIN_INVALID, tries_left=4):
        shop.info(value_of(made), "")


def test_a_card_without_a_pin_is_shown_to_every_pin(shop: Shop) -> None:
    made = shop.make_card()
    assert shop.info(value_of(made), "1234").card_id == "card-1"
    shop.draw(1, token=value_of(made), pin="1234")


def test_an_unknown_token_is_unknown_with_a_pin_as_well(shop: Shop) -> None:
    with refused(Code.TOKEN_UNKNOWN):
        shop.info("DINCARD:nobody", "1234")
    with refused(Code.TOKEN_UNKNOWN):
        shop.draw(1, token="DINCARD:nobody", pin="1234")

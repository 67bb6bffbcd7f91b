"""Tokens: made by format, unique among the living, told again to whoever repeats the request."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.token import Format, generated_value
from pos_app.errors import Broken, Code
from pos_app.storage.statement import Connection
from pos_app.wallet import tokens
from pos_app.wallet.commands import CreateToken, DeleteCard, TokenWish
from pos_app.wallet.hashes import token_hash, value_source
from pos_app.wallet.well_formed import LATEST_MS
from tests.wallet.shop import (
    ACCOUNT,
    KARI,
    NOON_MS,
    REUSABLE,
    SIX_DIGITS,
    HandClock,
    Shop,
    answer,
    context_of,
    refused,
    value_of,
)

ONE_DIGIT_SYMBOLS = Format(length=6, numbers=False, symbols=False, characters=True)


def asking(shop: Shop, **fields: object) -> CreateToken:
    given_fields = {
        "account_id": ACCOUNT,
        "card_id": "card-1",
        "ref_id": shop.ref(),
        "expires_in_s": 600,
        "created_by": KARI,
    }
    return CreateToken(**(given_fields | fields))  # type: ignore[arg-type]


def test_a_token_without_a_format_is_a_uuid_with_the_prefix(shop: Shop) -> None:
    shop.make_card()
    made = shop.make_token(metadata={"for": "app"})
    assert re.fullmatch(
        r"DINCARD:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", made.value
    )
    assert made.token.masked_code == "DINCARD:********-****-****-" + made.value[27:29] + (
        "**-*******" + made.value[-5:]
    )
    assert made.token.expires_at_ms == NOON_MS + 600_000
    assert made.token.expires_after_transaction
    assert made.token.format is None
    assert made.metadata == {"for": "app"}
    assert made.ref_id == "ref-1"


def test_a_token_looks_as_its_format_says(shop: Shop) -> None:
    shop.make_card()
    form = Format(length=10, prefix="GIFT-", symbols=False, numbers=False, characters=True)
    made = shop.make_token(format=form)
    assert re.fullmatch(r"GIFT-[A-Za-z]{10}", made.value)
    assert made.token.format == form
    assert made.token.masked_code == "GIFT-********" + made.value[-2:]


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (Format(length=5), "format.length"),
        (Format(length=37, prefix="p" * 12), "format.length"),
        (Format(prefix="p" * 13), "format.prefix"),
        (Format(prefix="p "), "format.prefix"),
        (Format(prefix="p\n"), "format.prefix"),
        (Format(symbols=False, numbers=False), "format"),
    ],
)
def test_an_impossible_format_is_refused(shop: Shop, form: Format, field: str) -> None:
    shop.make_card()
    with refused(Code.INVALID_FIELD, field=field):
        shop.make_token(format=form)
    with refused(Code.INVALID_FIELD, field=field):
        shop.make_card(card_id="card-2", token=TokenWish(format=form))


@pytest.mark.parametrize(("seconds", "reason"), [(0, "too_short"), (-1, "too_short")])
def test_a_lifetime_is_at_least_a_second(shop: Shop, seconds: int, reason: str) -> None:
    shop.make_card()
    with refused(Code.INVALID_FIELD, field="expires_in", reason=reason):
        shop.make_token(expires_in_s=seconds)
    with refused(Code.INVALID_FIELD, field="card_token.expires_in", reason=reason):
        shop.make_card(card_id="card-2", token=TokenWish(expires_in_s=seconds))


def test_no_lifetime_passes_the_end_of_the_calendar(shop: Shop) -> None:
    shop.make_card()
    assert shop.make_token(expires_in_s=LATEST_MS // 1000).token.expires_at_ms == LATEST_MS
    with refused(Code.INVALID_FIELD, field="expires_in", reason="too_long"):
        shop.make_token(expires_in_s=LATEST_MS // 1000 + 1)


def test_a_token_request_whose_answer_was_lost_tells_the_same_value(shop: Shop) -> None:
    shop.make_card()
    command = asking(shop, format=SIX_DIGITS, metadata={"a": 1})
    first = answer(shop.wallet.create_token(command))
    assert answer(shop.wallet.create_token(command)) == first
    assert len(shop.card().tokens) == 2


def test_even_a_dead_token_is_told_again(shop: Shop) -> None:
    shop.make_card()
    command = asking(shop)
    first = answer(shop.wallet.create_token(command))
    shop.draw(1, token=first.value)
    shop.clock.pass_ms(10_000_000)
    again = answer(shop.wallet.create_token(command))
    assert again.value == first.value
    assert again.token.used_at_ms == NOON_MS


def test_other_content_under_the_same_token_ref_id_is_a_conflict(shop: Shop) -> None:
    shop.make_card()
    command = asking(shop)
    answer(shop.wallet.create_token(command))
    for change, field in (
        ({"expires_in_s": 601}, "expires_in"),
        ({"expires_after_transaction": False}, "expires_after_transaction"),
        ({"format": SIX_DIGITS}, "format"),
        ({"metadata": {"a": 1}}, "metadata"),
    ):
        with refused(Code.REF_ID_CONFLICT, field=field):
            answer(shop.wallet.create_token(replace(command, **change)))


def test_tokens_and_movements_have_ref_ids_of_their_own(shop: Shop) -> None:
    shop.make_card()
    shop.make_token(ref_id="r-1")
    shop.draw(1, ref_id="r-1")


def test_a_one_shot_token_makes_one_movement(shop: Shop) -> None:
    shop.make_card()
    made = shop.make_token()
    shop.draw(1, token=made.value)
    with refused(Code.TOKEN_USED, used_at_ms=NOON_MS):
        shop.draw(1, token=made.value)
    spent = {token.id: token.used_at_ms for token in shop.card().tokens}
    assert spent.pop(made.token.id) == NOON_MS
    assert list(spent.values()) == [None]


def test_a_refused_movement_does_not_spend_the_token(shop: Shop) -> None:
    shop.make_card(100)
    token = shop.make_token().value
    with refused(Code.INSUFFICIENT_FUNDS):
        shop.draw(101, token=token)
    shop.draw(100, token=token)


def test_a_pending_movement_spends_the_token(shop: Shop) -> None:
    shop.make_card()
    token = shop.make_token().value
    shop.reserve(1, token=token)
    with refused(Code.TOKEN_USED):
        shop.draw(1, token=token)


def test_a_reusable_token_pays_until_its_time_is_over(shop: Shop) -> None:
    shop.make_card()
    token = shop.make_token(expires_after_transaction=False, expires_in_s=1).value
    shop.draw(1, token=token)
    shop.draw(1, token=token)
    shop.clock.pass_ms(999)
    shop.draw(1, token=token)
    shop.clock.pass_ms(1)
    with refused(Code.TOKEN_EXPIRED, expires_at_ms=NOON_MS + 1_000):
        shop.draw(1, token=token)


def test_a_card_has_as_many_tokens_as_are_made(shop: Shop) -> None:
    made = shop.make_card()
    values = {value_of(made), *(shop.make_token().value for _ in range(5))}
    assert len(values) == 6
    assert len(shop.card().tokens) == 6


def test_a_token_of_an_inactive_card_is_made_and_refused_at_the_till(shop: Shop) -> None:
    shop.make_batch("card-1")
    token = shop.make_token().value
    with refused(Code.CARD_INACTIVE):
        shop.draw(0, token=token)


def test_no_token_is_made_for_a_card_that_is_not_there(shop: Shop) -> None:
    with refused(Code.CARD_NOT_FOUND):
        shop.make_token()
    shop.make_card()
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by=KARI)
        )
    )
    with refused(Code.CARD_NOT_FOUND):
        shop.make_token()


def collide(monkeypatch: pytest.MonkeyPatch, *values: str) -> None:
    """Let the attempts of every token give these values, the last one for ever."""

    def value(_context: object, _wanted: object, _token_id: str, attempt: int) -> str:
        return values[min(attempt, len(values) - 1)]

    monkeypatch.setattr(tokens, "_value", value)


def test_a_value_that_a_living_token_has_is_not_given_again(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111", "222222")
    shop.make_card()
    shop.make_card(card_id="card-2")
    assert shop.info("111111").card_id == "card-1"
    assert shop.info("222222").card_id == "card-2"


def test_a_format_with_no_value_left_is_refused_and_stays_refused(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111")
    shop.make_card()
    command = asking(shop)
    with refused(Code.TOKEN_SPACE_EXHAUSTED):
        answer(shop.wallet.create_token(command))
    monkeypatch.undo()
    with refused(Code.TOKEN_SPACE_EXHAUSTED):
        answer(shop.wallet.create_token(command))
    with refused(Code.REF_ID_CONFLICT, field="expires_in"):
        answer(shop.wallet.create_token(replace(command, expires_in_s=1)))
    shop.make_token()


def test_nothing_is_left_of_a_card_whose_token_cannot_be_made(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111")
    shop.make_card()
    with refused(Code.TOKEN_SPACE_EXHAUSTED):
        shop.make_card(card_id="card-2")
    with refused(Code.CARD_NOT_FOUND):
        shop.card("card-2")


def test_the_value_of_a_spent_token_may_lead_to_another_card(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111")
    shop.make_card(token=TokenWish())
    shop.draw(1, token="111111")
    shop.make_card(card_id="card-2")
    assert shop.info("111111").card_id == "card-2"
    shop.draw(2, token="111111")
    assert shop.amounts("card-2").drawdown_minor == 2


def test_the_value_of_an_expired_token_may_lead_to_another_card(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111")
    shop.make_card(token=TokenWish(expires_in_s=1))
    shop.clock.pass_ms(1_000)
    shop.make_card(card_id="card-2")
    assert shop.info("111111").card_id == "card-2"


def test_the_value_of_a_deleted_cards_token_may_lead_to_another_card(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    collide(monkeypatch, "111111")
    shop.make_card()
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by=KARI)
        )
    )
    shop.make_card(card_id="card-2")
    assert shop.info("111111").card_id == "card-2"


def test_a_repeated_request_finds_the_card_its_token_led_to_at_the_time(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the retry of a lost answer would draw from the card of a stranger."""
    collide(monkeypatch, "111111")
    shop.make_card(token=TokenWish())
    command = shop.asking(1, token="111111")
    first = shop.create(command)
    shop.make_card(card_id="card-2")
    assert shop.create(command) == first
    assert shop.amounts("card-2").drawdown_minor == 0


def test_a_value_that_another_key_made_is_not_told(shop: Shop) -> None:
    shop.make_card()
    command = asking(shop)
    answer(shop.wallet.create_token(command))
    shop.rebuild(token_value_key=b"x" * 32)
    with pytest.raises(Broken) as caught:
        answer(shop.wallet.create_token(command))
    assert caught.value.code is Code.BOOKS_DO_NOT_AGREE


def test_no_row_holds_a_token_or_a_pin_in_the_clear(shop: Shop) -> None:
    made = shop.make_card(pin=SIX_DIGITS, token=REUSABLE)
    shop.draw(1, token=value_of(made), pin=made.pin)
    with refused(Code.PIN_INVALID):
        shop.draw(1, token=value_of(made), pin="no-such-pin")
    rows = answer(shop.store.read(_everything))
    assert "card-1" in rows
    assert value_of(made) not in rows
    assert f"'{made.pin}'" not in rows
    assert "no-such-pin" not in rows


def _everything(connection: Connection) -> str:
    tables = ("card", "wallet_transaction", "refusal", "token", "token_directory", "pin")
    return repr(
        [
            tuple(row)
            for table in tables
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608
        ]
    )


def test_no_repr_shows_a_value() -> None:
    command = replace(
        asking_pin := CreateToken(
            account_id=ACCOUNT,
            card_id=CardId("card-1"),
            ref_id="r",  # type: ignore[arg-type]
            expires_in_s=1,
            created_by=KARI,
        )
    )
    assert command == asking_pin
    context = context_of(HandClock())
    assert "hhhh" not in repr(context)


def test_made_tokens_and_pins_do_not_show_themselves(shop: Shop) -> None:
    made = shop.make_card(pin=SIX_DIGITS)
    assert value_of(made) not in repr(made)
    assert str(made.pin) not in repr(made).replace(made.card.id, "")


@given(below=st.integers(1, 300), attempt=st.integers(0, 5))
def test_the_same_token_draws_the_same_chance(below: int, attempt: int) -> None:
    context = context_of(HandClock())

    def drawn(of_attempt: int) -> list[int]:
        source = value_source(context, ACCOUNT, CardId("card-1"), "token-1", of_attempt)
        return [source(below) for _ in range(64)]

    assert drawn(attempt) == drawn(attempt)
    assert all(0 <= number < below for number in drawn(attempt))
    if below > 2:
        assert drawn(attempt) != drawn(attempt + 1)


def test_chance_is_even_where_the_words_do_not_divide() -> None:
    source = value_source(context_of(HandClock()), ACCOUNT, CardId("c"), "t", 0)
    counts = [0, 0, 0]
    for _ in range(3_000):
        counts[source(3)] += 1
    assert all(900 < count < 1_100 for count in counts)
    # Three quarters of all words: taking the rest round again would favour the lowest third.
    low = sum(source(3 * 2**30) < 2**30 for _ in range(900))
    assert 250 < low < 350


@given(value=st.text(max_size=60), other=st.text(max_size=60))
def test_a_hash_tells_values_and_accounts_apart(value: str, other: str) -> None:
    context = context_of(HandClock())
    here = token_hash(context, ACCOUNT, value)
    assert len(here) == 32
    assert (here == token_hash(context, ACCOUNT, other)) == (value == other)
    assert here != token_hash(context, AccountId("T00000000"), value)


def test_a_value_has_the_same_source_everywhere_it_is_generated() -> None:
    context = context_of(HandClock())
    values = {
        generated_value(
            SIX_DIGITS, value_source(context, ACCOUNT, CardId("card-1"), token_id, attempt)
        )
        for token_id in ("a", "b", "c")
        for attempt in (0, 1, 2)
    }
    assert len(values) == 9

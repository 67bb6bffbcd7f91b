"""The keys of one account: what a till is handed, and what it can do with no more than that."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import AccountId, CardId
from pos_app.wallet.hashes import account_keys_of, is_pin, pin_hash, token_hash
from tests.wallet.shop import ACCOUNT, HandClock, context_of

OTHER = AccountId("T00000000")
CARD = CardId("card-1")
CENTRAL = context_of(HandClock())
TILL = context_of(
    HandClock(),
    token_hash_key=b"t" * 32,
    pin_key=b"q" * 32,
    account_keys=account_keys_of(CENTRAL, ACCOUNT),
)


@given(value=st.text(max_size=60))
def test_a_till_that_was_handed_an_accounts_keys_knows_its_tokens(value: str) -> None:
    assert token_hash(TILL, ACCOUNT, value) == token_hash(CENTRAL, ACCOUNT, value)
    assert token_hash(TILL, OTHER, value) != token_hash(CENTRAL, OTHER, value)


def test_a_till_that_was_handed_an_accounts_keys_knows_its_pins() -> None:
    kept = pin_hash(CENTRAL, ACCOUNT, CARD, "0042")
    assert is_pin(TILL, ACCOUNT, CARD, "0042", kept)
    assert not is_pin(TILL, ACCOUNT, CARD, "0043", kept)
    assert not is_pin(TILL, OTHER, CARD, "0042", pin_hash(CENTRAL, OTHER, CARD, "0042"))


def test_each_account_has_keys_of_its_own_and_none_is_ours() -> None:
    here, there = account_keys_of(CENTRAL, ACCOUNT), account_keys_of(CENTRAL, OTHER)
    keys = {here.token_key, here.pin_key, there.token_key, there.pin_key}
    assert len(keys | {CENTRAL.token_hash_key, CENTRAL.pin_key}) == 6
    assert all(len(key) == 32 for key in keys)


def test_what_was_handed_over_is_handed_on_unchanged() -> None:
    assert account_keys_of(TILL, ACCOUNT) == account_keys_of(CENTRAL, ACCOUNT)


def test_keys_are_not_shown() -> None:
    shown = repr(account_keys_of(CENTRAL, ACCOUNT))
    assert "token_key" not in shown
    assert "pin_key" not in shown

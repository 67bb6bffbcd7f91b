"""A grant goes over the line and comes out the same, and what is signed names every value of it."""

from dataclasses import fields, replace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.allowance import AllowanceId, Grant
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.domain.money import Currency
from pos_app.wire.tills.request import GrantWord, grant_of, grant_text, grant_word

ACCOUNT, TILL = AccountId("P00000001"), TillId("till-1")
GRANT = Grant(
    allowance_id=AllowanceId("a"),
    card_id=CardId("c"),
    incarnation=1,
    amount_minor=700,
    currency=Currency.NOK,
    soft_limit_minor=210,
    granted_at_ms=1_700_000_000_001,
    expires_at_ms=1_700_000_259_201,
)


@given(
    amount=st.integers(1, 2**53 - 1),
    at_ms=st.integers(0, 253_402_300_799_999),
    names=st.tuples(st.text(min_size=1), st.text(min_size=1)),
)
def test_a_grant_comes_out_as_it_went_in(amount: int, at_ms: int, names: tuple[str, str]) -> None:
    sent = replace(
        GRANT,
        amount_minor=amount,
        granted_at_ms=at_ms,
        allowance_id=AllowanceId(names[0].encode("utf-8", "replace").decode()),
        card_id=CardId(names[1].encode("utf-8", "replace").decode()),
    )
    body = msgspec.json.encode(grant_word(sent, b"\x01\x02"))
    word = msgspec.json.decode(body, type=GrantWord)
    assert grant_of(word) == sent
    assert word.signature == "0102"


@pytest.mark.parametrize("name", [field.name for field in fields(Grant)])
def test_no_value_of_a_grant_can_be_changed_under_its_signature(name: str) -> None:
    before = getattr(GRANT, name)
    other: Any = Currency.SEK if name == "currency" else before + type(before)(1)
    changed = replace(GRANT, **{name: other})
    assert grant_text(ACCOUNT, TILL, changed) != grant_text(ACCOUNT, TILL, GRANT)


def test_a_grant_is_one_tills_of_one_account() -> None:
    here = grant_text(ACCOUNT, TILL, GRANT)
    assert grant_text(ACCOUNT, TillId("till-2"), GRANT) != here
    assert grant_text(AccountId("P00000002"), TILL, GRANT) != here

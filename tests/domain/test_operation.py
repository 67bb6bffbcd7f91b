import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import TillId
from pos_app.domain.operation import Operation, OperationKind, content_hash, first_previous_hash

FIRST = Operation(
    till_id=TillId("till-1"),
    incarnation=1,
    sequence=1,
    previous_hash=first_previous_hash(TillId("till-1"), 1),
    kind=OperationKind.SALE_COMPLETED,
    body={"number": 1, "operator": "Kåre", "lines": [{"b": 1, "a": None}]},
    made_at_ms=1_750_000_000_000,
)


def test_the_content_is_the_whole_operation_in_one_spelling() -> None:
    assert FIRST.content == (
        '{"body":{"lines":[{"a":null,"b":1}],"number":1,"operator":"K\\u00e5re"},'
        '"incarnation":1,"kind":"sale_completed","made_at_ms":1750000000000,'
        f'"previous_hash":"{FIRST.previous_hash.hex()}","sequence":1,"till_id":"till-1"}}'
    )
    assert FIRST.hash == hashlib.sha256(FIRST.content.encode()).digest()


def test_the_order_in_which_a_body_was_written_changes_nothing() -> None:
    turned = dict(reversed(list(FIRST.body.items())))
    assert replace(FIRST, body=turned).hash == FIRST.hash


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRST, till_id=TillId("till-2")),
        replace(FIRST, incarnation=2),
        replace(FIRST, sequence=2),
        replace(FIRST, previous_hash=bytes(32)),
        replace(FIRST, body={**FIRST.body, "number": 2}),
        replace(FIRST, made_at_ms=FIRST.made_at_ms + 1),
    ],
)
def test_every_field_is_bound_by_the_hash(other: Operation) -> None:
    assert other.hash != FIRST.hash


@given(st.text(min_size=1), st.integers(1, 9), st.text(min_size=1), st.integers(1, 9))
def test_every_life_of_every_till_begins_a_chain_of_its_own(
    till: str, life: int, other_till: str, other_life: int
) -> None:
    same = (till, life) == (other_till, other_life)
    first = first_previous_hash(TillId(till), life)
    assert (first == first_previous_hash(TillId(other_till), other_life)) == same


def test_the_content_is_read_by_anybody() -> None:
    assert json.loads(FIRST.content)["body"] == FIRST.body
    assert content_hash(FIRST.content) == FIRST.hash

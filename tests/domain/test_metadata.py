"""Metadata: kept as JSON gives it back, bounded, and the same text for the same content."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.metadata import (
    DEEPEST_METADATA,
    LARGEST_METADATA_BYTES,
    NO_METADATA,
    canonical_json,
    metadata_of,
    metadata_text,
    no_metadata,
)
from pos_app.errors import Code, Refused

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**1000), 2**1000)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(), VALUES, max_size=4)


def reason_of(metadata: object) -> object:
    with pytest.raises(Refused) as caught:
        metadata_text(metadata)  # type: ignore[arg-type]
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.fields["field"] == "metadata"
    return caught.value.fields["reason"]


@given(OBJECTS)
def test_what_is_kept_is_what_json_gives_back(metadata: dict[str, object]) -> None:
    text = metadata_text(metadata)
    assert metadata_of(text) == json.loads(json.dumps(metadata))
    assert metadata_text(metadata_of(text)) == text
    assert text.isascii()


@given(OBJECTS)
def test_the_order_of_keys_does_not_matter(metadata: dict[str, object]) -> None:
    backwards = dict(reversed(metadata.items()))
    assert metadata_text(backwards) == metadata_text(metadata)


def test_numbers_keep_their_kind() -> None:
    texts = {metadata_text({"n": value}) for value in (1, 1.0, True, "1")}
    assert len(texts) == 4


def test_tuples_and_other_mappings_are_lists_and_objects() -> None:
    assert metadata_text({"a": (1, 2), "b": metadata_of('{"c":3}')}) == '{"a":[1,2],"b":{"c":3}}'


def test_no_metadata_is_an_empty_object_that_cannot_be_changed() -> None:
    assert metadata_text({}) == "{}"
    assert metadata_of("{}") is NO_METADATA
    assert no_metadata() is NO_METADATA
    with pytest.raises(TypeError):
        metadata_of('{"a":1}')["a"] = 2  # type: ignore[index]


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), -float("inf"), object(), b"bytes", {1, 2}, {1: "one"}],
)
def test_what_json_cannot_say_is_refused(value: object) -> None:
    assert reason_of({"value": value}) == "not_json"


def test_a_number_wider_than_any_double_is_refused() -> None:
    assert metadata_text({"n": 2**1024 - 1})
    assert reason_of({"n": 2**1024}) == "number_too_large"
    assert reason_of({"n": -(10**5_000)}) == "number_too_large"


def test_size_is_bounded_as_it_is_kept() -> None:
    frame = len('{"a":""}')
    assert metadata_text({"a": "x" * (LARGEST_METADATA_BYTES - frame)})
    assert reason_of({"a": "x" * (LARGEST_METADATA_BYTES - frame + 1)}) == "too_large"
    assert reason_of({"a": "å" * (LARGEST_METADATA_BYTES // 6)}) == "too_large"


@pytest.mark.parametrize("kind", ["objects", "lists"])
def test_depth_is_bounded(kind: str) -> None:
    def nested(levels: int) -> object:
        value: object = 1
        for _ in range(levels):
            value = {"a": value} if kind == "objects" else [value]
        return value

    assert metadata_text({"a": nested(DEEPEST_METADATA - 1)})
    assert reason_of({"a": nested(DEEPEST_METADATA)}) == "too_deep"


def test_an_object_that_holds_itself_is_refused() -> None:
    endless: dict[str, object] = {}
    endless["self"] = endless
    assert reason_of(endless) == "too_deep"


def test_canonical_json_has_one_spelling() -> None:
    assert canonical_json({"b": [1, None], "a": "å"}) == '{"a":"\\u00e5","b":[1,null]}'

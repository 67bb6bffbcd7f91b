import pytest

from pos_app.central.hooks.field_mask import DEEPEST, only, parsed, without
from pos_app.errors import Code
from tests.wallet.shop import refused

VALUE = {"a": 1, "b": {"c": 2, "d": {"e": 3, "f": 4}}, "g": [{"c": 5, "e": 6}, {"e": 7}]}


@pytest.mark.parametrize(
    ("mask", "shown"),
    [
        ("a", {"a": 1}),
        ("a,b/c", {"a": 1, "b": {"c": 2}}),
        (" a , b ( c , d / e ) ", {"a": 1, "b": {"c": 2, "d": {"e": 3}}}),
        ("b/*/f", {"b": {"c": 2, "d": {"f": 4}}}),
        ("g/e", {"g": [{"e": 6}, {"e": 7}]}),
        ("b/c,b/d/e", {"b": {"c": 2, "d": {"e": 3}}}),
        ("*", VALUE),
        ("z", {}),
    ],
)
def test_a_mask_shows_what_it_names(mask: str, shown: object) -> None:
    assert only(parsed(mask, "fields"), VALUE) == shown


@pytest.mark.parametrize(
    ("mask", "left"),
    [
        ("a,g", {"b": VALUE["b"]}),
        ("b/d/e", VALUE | {"b": {"c": 2, "d": {"f": 4}}}),
        ("g(c)", VALUE | {"g": [{"e": 6}, {"e": 7}]}),
        ("*", {}),
        ("z", VALUE),
    ],
)
def test_a_mask_hides_what_it_names(mask: str, left: object) -> None:
    assert without(parsed(mask, "exclude_fields"), VALUE) == left


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ",", "a,", ",a", "a//b", "/a", "a/", "a(", "a()", "a(b", "a)b", "a b", "a(b)c"),
        "/".join("a" * (DEEPEST + 2)),
    ],
)
def test_what_is_no_mask_is_refused(text: str) -> None:
    with refused(Code.INVALID_FIELD, field="fields"):
        parsed(text, "fields")

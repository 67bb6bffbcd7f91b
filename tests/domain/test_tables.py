"""Tables: read as the library reads them that knows every kind of table."""

from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.tables import Between, read_value
from pos_app.domain.value import field, value


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


@value(kw_only=True)
class Lid:
    colour: Colour
    size: Annotated[int, Between(1, 9)] = 5


@value(kw_only=True)
class Crate:
    name: str = ""
    count: int = 0
    weight: float = 0.0
    full: bool = False
    kind: Literal["box", "bag", 5] = "box"
    place: int | str | None = None
    label: Annotated[str, Between(1, 3)] | None = None
    least: Annotated[float, Between(0)] = 0
    corner: tuple[int, float] = (0, 0.0)
    lids: tuple[Lid, ...] = ()
    lid: Lid = field(default_factory=lambda: Lid(colour=Colour.RED))


class PeerLid(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    colour: Colour
    size: Annotated[int, msgspec.Meta(ge=1, le=9)] = 5


class PeerCrate(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    name: str = ""
    count: int = 0
    weight: float = 0.0
    full: bool = False
    kind: Literal["box", "bag", 5] = "box"
    place: int | str | None = None
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=3)] | None = None
    least: Annotated[float, msgspec.Meta(ge=0)] = 0
    corner: tuple[int, float] = (0, 0.0)
    lids: tuple[PeerLid, ...] = ()
    lid: PeerLid = msgspec.field(default_factory=lambda: PeerLid(colour=Colour.RED))


WORDS = st.sampled_from(["", "red", "green", "box", "bag", "abc", "abcd"])
NUMBERS = st.integers(-2, 11) | st.sampled_from([0.5, -0.5, 11.5])
PLAIN = st.none() | st.booleans() | NUMBERS | WORDS
LIDS = st.dictionaries(st.sampled_from(["colour", "size", "other"]), PLAIN, max_size=3)
ANYTHING = PLAIN | LIDS | st.lists(PLAIN | LIDS, max_size=3)
FITTING = st.fixed_dictionaries(
    {},
    optional={
        "name": WORDS,
        "count": NUMBERS,
        "weight": NUMBERS,
        "full": st.booleans(),
        "kind": WORDS | NUMBERS,
        "place": PLAIN,
        "label": st.none() | WORDS,
        "least": NUMBERS,
        "corner": st.lists(NUMBERS, max_size=3),
        "lids": st.lists(LIDS, max_size=2),
        "lid": LIDS,
        "other": PLAIN,
    },
)
MIXED = st.dictionaries(
    st.sampled_from([*(one for one in PeerCrate.__struct_fields__), "other"]), ANYTHING
)


@given(FITTING | MIXED)
def test_a_table_is_read_or_refused_as_by_the_library(table: dict[str, Any]) -> None:
    try:
        peer = msgspec.convert(table, PeerCrate)
    except msgspec.ValidationError:
        with pytest.raises(ValueError, match=r"\$"):
            read_value(Crate, table)
    else:
        assert msgspec.to_builtins(read_value(Crate, table)) == msgspec.to_builtins(peer)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ([], "Expected `object`, got `array` - at `$`"),
        ({"colour": "red"}, "Object contains unknown field `colour` - at `$`"),
        ({"count": "1"}, "Expected `int`, got `str` - at `$.count`"),
        ({"place": True}, "Expected `int | str | null`, got `bool` - at `$.place`"),
        ({"lid": {"colour": "blue"}}, "Invalid enum value 'blue' - at `$.lid.colour`"),
        ({"lid": {}}, "argument: 'colour' - at `$.lid`"),
        ({"lids": [{"colour": "red", "size": 12}]}, "number 1 to 9 - at `$.lids[...].size`"),
        ({"label": "long"}, "Expected length 1 to 3 - at `$.label`"),
        ({"corner": [1]}, "Expected `array` of length 2 - at `$.corner`"),
        ({"weight": 10**400}, "Number out of range - at `$.weight`"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(table: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - what it says is looked at below
        read_value(Crate, table)
    assert said in str(caught.value)

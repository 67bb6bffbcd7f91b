import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, fields
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.value import field, parts_of, replace, value


@value(kw_only=True)
class Crate:
    """A value with everything a field can have."""

    code: str
    count: int = 1
    bottles: tuple[str, ...] = field(default_factory=tuple[str, ...])
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardCrate:
    code: str
    count: int = 1
    bottles: tuple[str, ...] = dataclasses.field(default_factory=tuple[str, ...])
    secret: str = dataclasses.field(default="", repr=False)


@value
class Nothing:
    """A value of which there is only one."""


@value
class One:
    """A value of one field, given by its place."""

    word: str


@value
class Lid:
    """A value with words and equality of its own."""

    colour: str
    scratches: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lid) and other.colour == self.colour

    def __hash__(self) -> int:
        return hash(self.colour)

    def __repr__(self) -> str:
        return f"a {self.colour} lid"


@value
class Labelled(One):
    """A value that is one with more to it."""

    price_minor: int = 0


@value
class Late(One):
    """A value of which none is made before its test."""

    price_minor: int = 0


@value(eq=False)
class Coin:
    """A value of which each is another."""

    worth: int


@value
class Bag:
    """A value of another."""

    one: One
    count: int = 1


crates = st.fixed_dictionaries(
    {"code": st.text(max_size=3)},
    optional={
        "count": st.integers(0, 2),
        "bottles": st.lists(st.sampled_from(["red", "green"]), max_size=2).map(tuple),
        "secret": st.sampled_from(["", "word"]),
    },
)


@given(one=crates, other=crates)
def test_a_value_is_made_compared_and_written_as_the_standard_decorator_has_it(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    ours, standard = Crate(**one), StandardCrate(**one)
    assert asdict(ours) == asdict(standard)
    assert repr(ours) == repr(standard).replace("StandardCrate", "Crate")
    assert (ours == Crate(**other)) == (standard == StandardCrate(**other))
    changed = asdict(dataclasses.replace(standard, **other))
    assert asdict(replace(ours, **other)) == changed
    assert asdict(dataclasses.replace(ours, **other)) == changed
    if ours == Crate(**other):
        assert hash(ours) == hash(Crate(**other))


def test_a_value_tells_what_it_is_made_of_as_the_standard_decorator_does() -> None:
    shape = attrgetter("name", "type", "default", "kw_only", "repr")
    assert [shape(one) for one in fields(Crate)] == [shape(one) for one in fields(StandardCrate)]
    assert Crate.__init__.__annotations__ == StandardCrate.__init__.__annotations__
    with pytest.raises(TypeError, match="code"):
        Crate()  # pyright: ignore[reportCallIssue] - that is the point


def test_a_value_never_equals_one_of_another_kind() -> None:
    assert One("a") != Labelled("a")
    assert Nothing() != ()
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert repr(Nothing()) == "Nothing()"


def test_nothing_of_a_value_can_be_set_taken_away_or_added() -> None:
    crate: Any = Crate(code="a")
    with pytest.raises(FrozenInstanceError, match="code"):
        crate.code = "b"
    with pytest.raises(FrozenInstanceError, match="code"):
        del crate.code
    with pytest.raises(FrozenInstanceError, match="label"):
        crate.label = "b"
    assert crate == Crate(code="a")


def test_what_a_value_does_in_its_own_way_stays() -> None:
    assert Lid("red", 1) == Lid("red", 2)
    assert len({Lid("red", 1), Lid("red", 2)}) == 1
    assert str(Lid("red")) == "a red lid"


def test_a_value_built_on_another_has_the_fields_of_both() -> None:
    labelled = Labelled("tea", 4_990)
    assert (labelled.word, labelled.price_minor) == ("tea", 4_990)
    match labelled:
        case Labelled(word, price_minor):
            assert (word, price_minor) == ("tea", 4_990)


def test_a_value_that_equals_only_itself_is_a_key_of_its_own() -> None:
    assert Coin(1) != Coin(1)
    assert len({Coin(1), Coin(1)}) == 2


def test_a_field_of_another_make_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="word"):

        @value
        class _Strange:
            word: str = dataclasses.field(default="")


def test_the_parts_of_a_value_stay_whole() -> None:
    assert parts_of(Bag(One("a"))) == {"one": One("a"), "count": 1}


def test_a_copy_of_a_value_is_the_same_value() -> None:
    crate = Crate(code="a", bottles=("red",), secret="word")
    for copied in (copy.copy(crate), copy.deepcopy(crate), pickle.loads(pickle.dumps(crate))):  # noqa: S301
        assert copied == crate
        assert copied.secret == "word"


def test_what_fills_a_value_is_compiled_once_there_are_many_of_its_kind() -> None:
    at_first = vars(Late)["__init__"]
    assert {Late("a", 1), Late("a", price_minor=1)} == {Late("a", 1)}
    assert vars(Late)["__init__"] is at_first
    assert len({Late("b", price) for price in range(120)}) == 120
    compiled = vars(Late)["__init__"]
    assert compiled is not at_first
    assert Late("b", 2).price_minor == 2
    assert vars(Late)["__init__"] is compiled
    assert vars(One)["__init__"] is not compiled
    assert at_first.__annotations__ == compiled.__annotations__


@given(
    by_place=st.lists(st.integers(0, 9), max_size=3),
    by_name=st.dictionaries(st.sampled_from(["first", "second", "last", "other"]), st.integers()),
)
def test_the_first_of_its_kind_is_made_or_refused_as_all_others(
    by_place: list[int], by_name: dict[str, int]
) -> None:
    @value
    class Fresh:
        first: int
        second: int = 1

    @value(kw_only=True)
    class FreshWithMore(Fresh):
        last: list[int] = field(default_factory=list[int])

    @dataclass
    class Standard:
        first: int
        second: int = 1

    @dataclass(kw_only=True)
    class StandardWithMore(Standard):
        last: list[int] = dataclasses.field(default_factory=list[int])

    def made(cls: Callable[..., Any]) -> dict[str, Any] | type[Exception]:
        try:
            return asdict(cls(*by_place, **by_name))
        except TypeError as error:
            return type(error)

    assert made(Fresh) == made(Standard)
    assert made(FreshWithMore) == made(StandardWithMore)

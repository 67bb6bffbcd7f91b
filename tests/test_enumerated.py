import pickle
from collections.abc import Iterator
from enum import Enum, EnumType, Flag, IntEnum, IntFlag, StrEnum
from types import new_class
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app import enumerated
from pos_app.enumerated import Words, are_plain, created, is_made_alike
from pos_app.errors import Code

NAMES = st.from_regex(r"[A-Z][A-Z_]{0,5}", fullmatch=True)
BODIES = st.dictionaries(NAMES, st.text(max_size=3), max_size=12)


class Size(Words):
    """How large it is."""

    SMALL = "small"
    LARGE = "large"
    BIG = "large"


@pytest.fixture
def asked_anew() -> Iterator[None]:
    is_made_alike.cache_clear()
    yield
    is_made_alike.cache_clear()


def made(base: type, body: dict[str, Any]) -> type[StrEnum]:
    """Run a class statement with that body."""
    names = {"__module__": __name__, "__qualname__": "Made", **body}
    kind = new_class("Made", (base,), exec_body=lambda into: into.update(names))
    return cast("type[StrEnum]", kind)


def told(kind: type[StrEnum]) -> list[object]:
    return [
        type(kind),
        kind.__mro__[1:],
        repr(kind),
        kind.__doc__,
        kind.__module__,
        kind.__qualname__,
        sorted(vars(kind)),
        [
            (
                name,
                str(member),
                member.name,
                member.value,
                repr(member),
                hash(member),
                kind[name] is member,
                kind(member.value) is member,
                getattr(kind, name) is member,
                type(member) is kind,
                sorted((key, repr(one)) for key, one in vars(member).items()),
            )
            for name, member in kind.__members__.items()
        ],
        [member.name for member in kind],
    ]


@given(BODIES)
def test_words_come_out_as_python_makes_them(body: dict[str, str]) -> None:
    assert told(made(Words, body)) == told(made(StrEnum, body))


def test_words_are_a_str_enum_like_any_other() -> None:
    assert type(Size) is EnumType
    assert Size.__mro__[1] is StrEnum
    assert Size.__doc__ == "How large it is."
    assert Size.__qualname__ == "Size"
    assert [*Size] == [Size.SMALL, Size.LARGE]
    assert Size.BIG is Size.LARGE
    assert pickle.loads(pickle.dumps(Size.LARGE)) is Size.LARGE  # noqa: S301 - our own
    assert f"{Size.SMALL}" == "small"
    with pytest.raises(ValueError, match="'huge' is not a valid Size"):
        Size("huge")
    with pytest.raises(TypeError, match="cannot extend"):
        new_class("More", (Size,))
    with pytest.raises(AttributeError, match="cannot reassign member"):
        Size.SMALL = "tiny"  # type: ignore[misc]


def test_our_largest_enumeration_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def unexpected(*_: object, **__: object) -> None:
        raise AssertionError

    body = {name: code.value for name, code in Code.__members__.items()}
    monkeypatch.setattr(EnumType, "__new__", unexpected)
    assert [*made(Words, body)] == [*Code]


@pytest.mark.parametrize(
    "body",
    [
        {"ONE": "one", "title": "two"},
        {"ONE": "one", "_kept": "two"},
        {"ONE": "one", "shout": str.upper},
        {"ONE": "one", "_order_": "ONE"},
        {},
    ],
)
def test_what_else_a_class_can_have_is_left_to_python(body: dict[str, object]) -> None:
    one, other = made(Words, body), made(StrEnum, body)
    assert vars(one).keys() == vars(other).keys()
    assert told(one) == told(other)


@pytest.mark.parametrize("body", [{"ONE": 1}, {"mro": "one"}, {"__ONE": "one", "_two_": "two"}])
def test_what_is_no_word_is_refused_as_python_refuses_it(body: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)) as own:
        made(StrEnum, body)
    with pytest.raises(type(own.value)) as ours:
        made(Words, body)
    assert str(ours.value) == str(own.value)


@pytest.mark.parametrize("base", [Enum, IntEnum, StrEnum, Flag, IntFlag])
@pytest.mark.usefixtures("asked_anew")
def test_this_python_keeps_what_is_enumerated_as_it_is_kept_here(base: type[Enum]) -> None:
    assert is_made_alike(base)


@pytest.mark.usefixtures("asked_anew")
def test_a_python_that_keeps_its_members_otherwise_makes_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enumerated, "_is_one_bit", bool)
    assert not is_made_alike(Flag)


@pytest.mark.usefixtures("asked_anew")
def test_a_python_that_calls_it_all_otherwise_makes_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise AttributeError("_member_type_")

    monkeypatch.setattr(enumerated, "created", unknown)
    body = {"ONE": "one", "TWO": "two"}
    assert told(made(Words, body)) == told(made(StrEnum, body))
    assert not is_made_alike(StrEnum)


def test_names_that_mean_something_are_not_plain() -> None:
    assert are_plain(IntEnum, ["one", "Two", "three_", "x_y"])
    for name in ("real", "name", "value", "mro", "_kept", "__doc__"):
        assert not are_plain(IntEnum, ["one", name])


def test_what_an_enumeration_holds_besides_is_held() -> None:
    kind = created(Enum, "Made", {"one": 1}, __module__="somewhere", __doc__="Told.")
    assert (kind.__module__, kind.__doc__) == ("somewhere", "Told.")

"""Makes what Qt enumerates in a third of the time that Python's own way of making it takes.

PySide6 hands each of Qt's enumerations to `enum` as names with their numbers. A till names some
170 of them with 3,000 members before its first sale, which took a quarter of a bare window's start:
`enum` looks at each name for what only a class that somebody wrote can have.

Those with plain names are made here, from an empty one that `enum` made, and come out as `enum`
would make them. Everything else is still left to `enum`.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from enum import KEEP, Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from functools import cache
from typing import Any, Final, cast

SAMPLE: Final = (("none", 0), ("both", 3), ("far", 32), ("two", 2), ("second", 2))
"""What Pythons have kept in different ways: nothing, several bits, disorder, another name."""

_BASES: Final = (Enum, IntEnum, Flag, IntFlag)
_ASKED: Final = (Enum, IntFlag)
"""Neither a number nor of bits, and both: what the others keep, one of these keeps, too."""

Names = Sequence[tuple[str, int]]

_own_create: Final = cast("Callable[..., type[Enum]]", vars(EnumType)["_create_"])


def make_enums_quickly() -> None:
    """Have what PySide6 enumerates from now on made here. Twice is once.

    How a member is kept is `enum`'s own affair. A Python that keeps one in another way than here
    makes its own: samples are made both ways.
    """
    if all(_makes_alike(base) for base in _ASKED):
        type.__setattr__(EnumType, "_create_", create)


def create(
    base: type[Enum],
    class_name: str,
    names: Names,
    *,
    module: str | None = None,
    boundary: FlagBoundary | None = None,
    **others: object,
) -> type[Enum]:
    """Return an enumeration as `EnumType._create_` does, made here where its names are plain."""
    if boundary is KEEP and base in _BASES and _are_plain(base, names):
        return _created(base, class_name, names)
    if module is None:
        # As `enum` finds who calls, which is one call further now.
        caller = sys._getframe(2)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        module = caller.f_globals.get("__name__")
    return _own_create(base, class_name, names, module=module, boundary=boundary, **others)


def _created(base: type[Enum], class_name: str, names: Names) -> type[Enum]:
    by_name: dict[str, Enum] = {}
    by_value: dict[int, Enum] = {}
    listed: list[str] = []
    kept: dict[str, object] = {
        "_member_map_": by_name,
        "_value2member_map_": by_value,
        "_member_names_": listed,
        "_unhashable_values_": [],
    }
    made: Any = type.__new__(EnumType, class_name, (base,), {**_empty(base), **kept})
    new, takes_value, is_flag = made._new_member_, made._use_args_, issubclass(base, Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if takes_value else new(made)
            member.__dict__.update(
                _value_=value, _name_=name, __objclass__=made, _sort_order_=len(listed)
            )
            by_value[value] = member
            if not is_flag or _is_one_bit(value):
                listed.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        _know_bits(made, [by_name[name]._value_ for name in listed], by_value)
    return made


def _know_bits(made: Any, listed: list[int], every: Iterable[int]) -> None:  # noqa: ANN401
    put, used, single = type.__setattr__, 0, sum(listed)
    for value in every:
        used |= value
    if hasattr(made, "_singles_mask_"):  # later Pythons 3.11 have one more
        put(made, "_singles_mask_", single)
        put(made, "_flag_mask_", used)
    else:
        put(made, "_flag_mask_", single)
    put(made, "_all_bits_", (1 << used.bit_length()) - 1)
    if listed != sorted(listed):
        put(made, "_iter_member_", made._iter_member_by_def_)


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0


def _makes_alike(base: type[Enum]) -> bool:
    try:
        made, own = (
            make(base, "Sample", list(SAMPLE), module=__name__, boundary=KEEP)
            for make in (create, _own_create)
        )
    except (AttributeError, TypeError):  # nothing is even called as it is here
        return False
    members = zip(made.__members__.values(), own.__members__.values(), strict=True)
    return all(_keep_alike(one, other) for one, other in ((made, own), *members))


def _keep_alike(one: object, other: object) -> bool:
    kept, others = vars(one), vars(other)
    return kept.keys() == others.keys() and all(
        value is others[name] or repr(value) == repr(others[name])
        for name, value in kept.items()
        if not name.startswith("__")
    )


@cache
def _empty(base: type[Enum]) -> dict[str, object]:
    """Return what an enumeration without a member holds."""
    return dict(vars(_own_create(base, "Empty", [], module=__name__, boundary=KEEP)))


@cache
def _taken(base: type[Enum]) -> frozenset[str]:
    """Return the names that mean something on every member, or on the class."""
    return frozenset({"mro"}).union(*(vars(one) for one in base.__mro__))


def _are_plain(base: type[Enum], names: Names) -> bool:
    own = {name for name, _ in names}
    return (
        len(own) == len(names)
        and own.isdisjoint(_taken(base))
        and not any(name.startswith("_") for name in own)
    )

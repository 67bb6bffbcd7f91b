"""Values: frozen dataclasses with slots, made in a fraction of the time the standard ones take.

The standard decorator compiles six functions for each class, and its module imports what takes
Python's own code to pieces: together a tenth of all that a till did before its first scan. Here a
class is made once, and what fills a value is compiled when there are many of its kind. Whoever asks
for the standard `fields`, `replace` or `asdict` of a value is answered as for any other dataclass.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import Field

T = TypeVar("T")

_FEW: Final = 8
"""So many values of a kind are made before their making is compiled, which takes as long as 50."""


class _Nothing:
    """Stands where no default was given."""


class _Part:
    """One field of a value: what stands for it where it is not given, and whether it is shown."""

    __slots__ = ("default", "factory", "kw_only", "name", "of", "repr")

    def __init__(self, default: object, factory: Any, *, repr: bool) -> None:  # noqa: A002, ANN401
        self.default = default
        self.factory = factory
        self.repr = repr
        self.name = ""
        self.of: object = None
        self.kw_only = False


@overload
def field(*, default: T, repr: bool = True) -> T: ...


@overload
def field(*, default_factory: Callable[[], T], repr: bool = True) -> T: ...


@overload
def field(*, repr: bool = True) -> Any: ...  # noqa: ANN401 - of whichever type it is said to be


def field(
    *,
    default: object = _Nothing,
    default_factory: object = _Nothing,
    repr: bool = True,  # noqa: A002 - as the standard decorator calls it
) -> Any:
    """Return what stands for a field of a value: as the standard function of that name."""
    return _Part(default, default_factory, repr=repr)


@overload
def value(cls: type[T], /) -> type[T]: ...


@overload
def value(*, kw_only: bool = False, eq: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(
    cls: type[T] | None = None, /, *, kw_only: bool = False, eq: bool = True
) -> type[T] | Callable[[type[T]], type[T]]:
    """Return the class as `dataclass(frozen=True, slots=True)` does.

    What the class defines itself stays. A `field` is this module's. Without `eq` a value equals
    only itself.
    """

    def made(plain: type[T]) -> type[T]:
        return _made(plain, kw_only=kw_only, eq=eq)

    return made if cls is None else made(cls)


def replace(one: T, /, **changes: Any) -> T:  # noqa: ANN401 - each of its field's own type
    """Return the value with other parts in the place of those that are named."""
    cls: Any = type(one)
    for name in cls.__value_parts__:
        if name not in changes:
            changes[name] = getattr(one, name)
    made: T = cls(**changes)
    return made


def parts_of(one: object) -> dict[str, object]:
    """Return what a value is made of, by name and in order; what those are made of stays whole."""
    cls: Any = type(one)
    return {name: getattr(one, name) for name in cls.__value_parts__}


def types_of(kind: type[object]) -> dict[str, object]:
    """Return the type of each part of the values of this kind, by name and in order."""
    cls: Any = kind
    return {name: one.of for name, one in cls.__value_parts__.items()}


def _made(plain: type[T], *, kw_only: bool, eq: bool) -> type[T]:
    """Return the class made once more, with slots: no class is given them later."""
    held = dict(vars(plain))
    held.pop("__dict__", None)
    held.pop("__weakref__", None)
    every: dict[str, _Part] = {}
    for base in plain.__mro__[:0:-1]:
        every |= vars(base).get("__value_parts__", {})
    own: Mapping[str, object] = held.get("__annotations__", {})
    for name, of in own.items():
        every[name] = _part_of(held, name, of, kw_only=kw_only)
    for name, method in _methods_of(every, eq=eq).items():
        held.setdefault(name, method)
    held["__slots__"] = tuple(own)
    held["__qualname__"] = plain.__qualname__
    held["__value_parts__"] = every
    held["__dataclass_fields__"] = _StandardFields(every)
    held.setdefault("__match_args__", tuple(name for name, one in every.items() if not one.kw_only))
    again: type[T] = type(plain)(plain.__name__, plain.__bases__, held)
    return again


def _part_of(held: dict[str, Any], name: str, of: object, *, kw_only: bool) -> _Part:
    given = held.pop(name, _Nothing)
    if hasattr(given, "default_factory"):
        raise TypeError(f"{name}: a value's field is made by the function beside `value`")
    part = given if isinstance(given, _Part) else _Part(given, _Nothing, repr=True)
    part.name, part.of, part.kw_only = name, of, kw_only
    return part


def _methods_of(every: dict[str, _Part], *, eq: bool) -> dict[str, Callable[..., object]]:
    values = _getter_of(tuple(every))

    def equals(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hash_(self: object) -> int:
        return hash(values(self))

    def written(self: object) -> str:
        told = ", ".join(
            f"{name}={getattr(self, name)!r}" for name, one in every.items() if one.repr
        )
        return f"{self.__class__.__qualname__}({told})"

    def state(self: object) -> tuple[object, ...]:
        return values(self)

    def fill(self: object, kept: tuple[object, ...]) -> None:
        for name, one in zip(every, kept, strict=True):
            object.__setattr__(self, name, one)

    compared: dict[str, Callable[..., object]] = {"__eq__": equals, "__hash__": hash_}
    return (compared if eq else {}) | {
        "__init__": _maker_at_first(every),
        "__repr__": written,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": state,
        "__setstate__": fill,
    }


def _getter_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the values of those names, always as a tuple."""
    if not names:
        return lambda _: ()
    if len(names) == 1:
        one = attrgetter(*names)
        return lambda self: (one(self),)
    return attrgetter(*names)


def _maker_at_first(every: dict[str, _Part]) -> Callable[..., None]:
    """Return an `__init__` that gives way to a compiled one once many of its kind were made."""
    made = 0

    def make(self: Any, *given: object, **named: object) -> None:  # noqa: ANN401 - whatever it is of
        nonlocal made
        made += 1
        if made <= _FEW and _is_filled(self, every, given, named):
            return
        cls: Any = next(of for of in type(self).__mro__ if vars(of).get("__value_parts__") is every)
        maker = cls.__init__ = _maker_of(every, cls)
        maker(self, *given, **named)  # which says what was given wrongly, if anything was

    make.__annotations__ = _annotations_of(every)
    return make


def _is_filled(
    one: object, every: dict[str, _Part], given: tuple[object, ...], named: dict[str, object]
) -> bool:
    """Put what was given into its slots, and tell whether it was given as it should be."""
    if given:
        places = [name for name, part in every.items() if not part.kw_only]
        by_place = dict(zip(places, given, strict=False))
        if len(given) > len(places) or not named.keys().isdisjoint(by_place):
            return False
        named = by_place | named
    left = len(named)
    for name, part in every.items():
        if name in named:
            left -= 1
            object.__setattr__(one, name, named[name])
        elif part.factory is not _Nothing:
            object.__setattr__(one, name, part.factory())
        elif part.default is not _Nothing:
            object.__setattr__(one, name, part.default)
        else:
            return False
    return left == 0


def _maker_of(every: dict[str, _Part], cls: Any) -> Callable[..., None]:  # noqa: ANN401 - as above
    """Return an `__init__` that puts each argument, or what stands for it, into its slot."""
    known: dict[str, object] = {"_missing": _Nothing}
    by_place, by_name = ["self"], ["*"]
    lines: list[str] = []
    for number, (name, one) in enumerate(every.items()):
        known[f"_set_{number}"] = getattr(cls, name).__set__
        parameter = given = name
        if one.factory is not _Nothing:
            known[f"_make_{number}"] = one.factory
            parameter = f"{name}=_missing"
            given = f"_make_{number}() if {name} is _missing else {name}"
        elif one.default is not _Nothing:
            known[f"_default_{number}"] = one.default
            parameter = f"{name}=_default_{number}"
        (by_name if one.kw_only else by_place).append(parameter)
        lines.append(f" _set_{number}(self, {given})")
    parameters = ", ".join(by_place + by_name if len(by_name) > 1 else by_place)
    body = "\n".join(lines or [" pass"])
    exec(f"def __init__({parameters}):\n{body}", known)  # noqa: S102 - names of fields only
    maker: Any = known["__init__"]
    maker.__annotations__ = _annotations_of(every)
    return maker


def _annotations_of(every: dict[str, _Part]) -> dict[str, Any]:
    return {name: one.of for name, one in every.items()} | {"return": None}


class _StandardFields:
    """What the standard functions know a dataclass by, made when the first of them asks."""

    __slots__ = ("_made", "_parts")

    def __init__(self, parts: dict[str, _Part]) -> None:
        self._parts = parts
        self._made: dict[str, Field[Any]] = {}

    def __get__(self, _: object, __: type) -> "dict[str, Field[Any]]":
        if not self._made:
            self._made = _standard_fields(self._parts)
        return self._made


def _standard_fields(parts: dict[str, _Part]) -> "dict[str, Field[Any]]":
    import dataclasses  # noqa: PLC0415 - brings what takes a start longer than all values together

    def standard(one: _Part) -> Any:  # noqa: ANN401 - as the standard function says of itself
        given: dict[str, Any] = {"kw_only": one.kw_only, "repr": one.repr}
        if one.factory is not _Nothing:
            given["default_factory"] = one.factory
        elif one.default is not _Nothing:
            given["default"] = one.default
        return dataclasses.field(**given)

    told = [(name, one.of, standard(one)) for name, one in parts.items()]
    shape: Any = dataclasses.make_dataclass("shape", told, init=False, repr=False, eq=False)
    return shape.__dataclass_fields__


def _refuse_setting(_: object, name: str, __: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - a start refuses nothing

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - a start refuses nothing

    raise FrozenInstanceError(f"cannot delete field {name!r}")

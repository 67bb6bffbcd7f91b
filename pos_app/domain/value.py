"""Values: frozen dataclasses with slots, made in a fraction of the time the standard ones take.

The standard decorator compiles six functions for each class, and its module imports what takes
Python's own code to pieces: together a tenth of all that a till did before its first scan. Here a
class is made once, and what fills a value is compiled when there are many of its kind. Whoever asks
for the standard `fields`, `replace` or `asdict` of a value is answered as for any other dataclass.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import Field

T = TypeVar("T")

_FEW: Final = 100
"""So many values of a kind are made before their making is compiled: for fewer that is no gain."""


class _Nothing:
    """Stands where no default was given."""


class _Given:
    """What a field was said to have beside its type."""

    __slots__ = ("default", "factory", "repr")

    def __init__(self, default: object, factory: Any, *, repr: bool) -> None:  # noqa: A002, ANN401
        self.default = default
        self.factory = factory
        self.repr = repr


class _Shape:
    """The fields of a kind of value: their types in order, defaults or a `_Given`, and places.

    `by_place` are those that may be given without their names.
    """

    __slots__ = ("by_place", "given", "standard", "types", "values")

    def __init__(
        self, types: dict[str, object], given: dict[str, object], by_place: tuple[str, ...]
    ) -> None:
        self.types = types
        self.given = given
        self.by_place = by_place
        self.values = _getter_of(tuple(types))
        self.standard: dict[str, Field[Any]] = {}


class _StandardFields:
    """What the standard functions know a dataclass by, made when the first of them asks."""

    def __get__(self, _: object, kind: Any) -> "dict[str, Field[Any]]":  # noqa: ANN401 - any kind
        shape: _Shape = kind.__value_shape__
        if not shape.standard:
            shape.standard = _standard_fields(shape)
        return shape.standard


class _Value:
    """What every value has, of whichever kind. One without `eq` equals only itself."""

    __slots__ = ()
    __value_shape__: _Shape
    __dataclass_fields__ = _StandardFields()

    def __repr__(self) -> str:
        told = ", ".join(
            f"{name}={getattr(self, name)!r}"
            for name in self.__value_shape__.types
            if _is_shown(self.__value_shape__, name)
        )
        return f"{self.__class__.__qualname__}({told})"

    def __setattr__(self, name: str, _: object) -> NoReturn:
        from dataclasses import FrozenInstanceError  # noqa: PLC0415 - a start refuses nothing

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError  # noqa: PLC0415 - a start refuses nothing

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> tuple[object, ...]:
        return self.__value_shape__.values(self)

    def __setstate__(self, kept: tuple[object, ...]) -> None:
        for name, one in zip(self.__value_shape__.types, kept, strict=True):
            object.__setattr__(self, name, one)


class _Compared(_Value):
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        values = self.__value_shape__.values
        return values(self) == values(other)

    def __hash__(self) -> int:
        return hash(self.__value_shape__.values(self))


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
    return _Given(default, default_factory, repr=repr)


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
    for name in _shape_of(type(one)).types:
        if name not in changes:
            changes[name] = getattr(one, name)
    return type(one)(**changes)


def parts_of(one: object) -> dict[str, object]:
    """Return what a value is made of, by name and in order; what those are made of stays whole."""
    return {name: getattr(one, name) for name in _shape_of(type(one)).types}


def types_of(kind: type[object]) -> dict[str, object]:
    """Return the type of each part of the values of this kind, by name and in order."""
    return _shape_of(kind).types


def _shape_of(kind: Any) -> _Shape:  # noqa: ANN401 - the type of a value
    return kind.__value_shape__


def _made(plain: type[T], *, kw_only: bool, eq: bool) -> type[T]:
    """Return the class made once more, with slots: no class is given them later."""
    held = dict(vars(plain))
    held.pop("__dict__", None)
    held.pop("__weakref__", None)
    own: dict[str, object] = plain.__annotations__  # of this class alone
    types, given, by_place = own, {}, () if kw_only else tuple(own)
    bases = plain.__bases__
    if bases == (object,):
        bases = (_Compared if eq else _Value,)
    else:
        before = _shape_of(plain)
        types, given = before.types | own, dict(before.given)
        by_place = (*before.by_place, *by_place)
    for name in own:
        if name in held:
            given[name] = _checked(held.pop(name), name)
    held["__slots__"] = tuple(own)
    held["__qualname__"] = plain.__qualname__
    held["__match_args__"] = by_place
    held["__value_shape__"] = shape = _Shape(types, given, by_place)
    held["__init__"] = _maker_at_first(shape)
    again: type[T] = type(plain)(plain.__name__, bases, held)
    return again


def _checked(given: object, name: str) -> object:
    if hasattr(given, "default_factory"):
        raise TypeError(f"{name}: a value's field is made by the function beside `value`")
    return given


def _is_shown(shape: _Shape, name: str) -> bool:
    given = shape.given.get(name)
    return given.repr if isinstance(given, _Given) else True


def _default_of(shape: _Shape, name: str) -> object:
    """Return what stands for a field that is not given, `_Nothing` where it has to be."""
    given = shape.given.get(name, _Nothing)
    if not isinstance(given, _Given):
        return given
    return given.default if given.factory is _Nothing else given.factory()


def _getter_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the values of those names, always as a tuple."""
    if not names:
        return lambda _: ()
    if len(names) == 1:
        one = attrgetter(*names)
        return lambda self: (one(self),)
    return attrgetter(*names)


def _maker_at_first(shape: _Shape) -> Callable[..., None]:
    """Return an `__init__` that gives way to a compiled one once many of its kind were made."""
    made = 0

    def make(self: Any, *given: object, **named: object) -> None:  # noqa: ANN401 - whatever it is of
        nonlocal made
        made += 1
        if made <= _FEW and _is_filled(self, shape, given, named):
            return
        cls: Any = next(of for of in type(self).__mro__ if vars(of).get("__value_shape__") is shape)
        maker = cls.__init__ = _maker_of(shape, cls)
        maker(self, *given, **named)  # which says what was given wrongly, if anything was

    make.__annotations__ = {**shape.types, "return": None}
    return make


def _is_filled(
    one: object, shape: _Shape, given: tuple[object, ...], named: dict[str, object]
) -> bool:
    """Put what was given into its slots, and tell whether it was given as it should be."""
    if given:
        by_place = dict(zip(shape.by_place, given, strict=False))
        if len(given) > len(by_place) or not named.keys().isdisjoint(by_place):
            return False
        named = by_place | named
    left = len(named)
    for name in shape.types:
        if name in named:
            left -= 1
            object.__setattr__(one, name, named[name])
        else:
            default = _default_of(shape, name)
            if default is _Nothing:
                return False
            object.__setattr__(one, name, default)
    return left == 0


def _maker_of(shape: _Shape, cls: Any) -> Callable[..., None]:  # noqa: ANN401 - as above
    """Return an `__init__` that puts each argument, or what stands for it, into its slot."""
    known: dict[str, object] = {"_missing": _Nothing}
    by_place, by_name = ["self"], ["*"]
    lines: list[str] = []
    for number, name in enumerate(shape.types):
        known[f"_set_{number}"] = getattr(cls, name).__set__
        parameter = put = name
        given = shape.given.get(name, _Nothing)
        if isinstance(given, _Given) and given.factory is not _Nothing:
            known[f"_make_{number}"] = given.factory
            parameter = f"{name}=_missing"
            put = f"_make_{number}() if {name} is _missing else {name}"
        elif (default := _default_of(shape, name)) is not _Nothing:
            known[f"_default_{number}"] = default
            parameter = f"{name}=_default_{number}"
        (by_place if name in shape.by_place else by_name).append(parameter)
        lines.append(f" _set_{number}(self, {put})")
    parameters = ", ".join(by_place + by_name if len(by_name) > 1 else by_place)
    body = "\n".join(lines or [" pass"])
    exec(f"def __init__({parameters}):\n{body}", known)  # noqa: S102 - names of fields only
    maker: Any = known["__init__"]
    maker.__annotations__ = {**shape.types, "return": None}
    return maker


def _standard_fields(shape: _Shape) -> "dict[str, Field[Any]]":
    import dataclasses  # noqa: PLC0415 - brings what takes a start longer than all values together

    told: list[tuple[str, Any, Any]] = []
    for name, of in shape.types.items():
        given = shape.given.get(name, _Nothing)
        about: dict[str, Any] = {"kw_only": name not in shape.by_place}
        if isinstance(given, _Given):
            about["repr"] = given.repr
        if isinstance(given, _Given) and given.factory is not _Nothing:
            about["default_factory"] = given.factory
        elif (default := _default_of(shape, name)) is not _Nothing:
            about["default"] = default
        told.append((name, of, dataclasses.field(**about)))
    made: Any = dataclasses.make_dataclass("shape", told, init=False, repr=False, eq=False)
    return made.__dataclass_fields__

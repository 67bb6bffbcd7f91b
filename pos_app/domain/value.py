"""Values: frozen dataclasses with slots, made in a fraction of the time the standard ones take.

The standard decorator compiles six functions for each class, which was an eighth of all that a till
did before its first scan. Here it still works out fields, slots and what a pattern matches, so that
`replace`, `fields` and `asdict` know a value as any other; compiled is only what fills one.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def value(cls: type[T], /) -> type[T]: ...


@overload
def value(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(
    cls: type[T] | None = None, /, *, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Return the class as `dataclass(frozen=True, slots=True)` does.

    What the class defines itself stays. Of a `field` it takes `default`, `default_factory` and
    `repr`.
    """

    def made(plain: type[T]) -> type[T]:
        shape = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
        return _with_methods(shape(plain))

    return made if cls is None else made(cls)


def _with_methods(cls: Any) -> Any:  # noqa: ANN401 - whichever class it is, with slots by now
    every = fields(cls)
    names = tuple(one.name for one in every)
    shown = tuple(one.name for one in every if one.repr)
    values = _getter_of(names)
    setters = tuple(getattr(cls, name).__set__ for name in names)

    def equals(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hash_(self: object) -> int:
        return hash(values(self))

    def written(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({told})"

    def state(self: object) -> tuple[object, ...]:
        return values(self)

    def fill(self: object, kept: tuple[object, ...]) -> None:
        for set_, one in zip(setters, kept, strict=True):
            set_(self, one)

    methods: dict[str, Callable[..., object]] = {
        "__init__": _maker_at_first(every, setters),
        "__eq__": equals,
        "__hash__": hash_,
        "__repr__": written,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": state,
        "__setstate__": fill,
    }
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


def _getter_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the values of those names, always as a tuple."""
    if not names:
        return lambda _: ()
    if len(names) == 1:
        one = attrgetter(*names)
        return lambda self: (one(self),)
    return attrgetter(*names)


def _maker_at_first(every: tuple[Field[Any], ...], setters: tuple[Any, ...]) -> Callable[..., None]:
    """Return an `__init__` that is compiled when a value is made for the first time."""

    def make(self: Any, *given: object, **named: object) -> None:  # noqa: ANN401 - whatever it is of
        maker = _maker_of(every, setters)
        for of in type(self).__mro__:
            if vars(of).get("__init__") is make:
                of.__init__ = maker
        maker(self, *given, **named)

    make.__annotations__ = _annotations_of(every)
    return make


def _maker_of(every: tuple[Field[Any], ...], setters: tuple[Any, ...]) -> Callable[..., None]:
    """Return an `__init__` that puts each argument, or what stands for it, into its slot."""
    known: dict[str, object] = {"_missing": MISSING}
    by_place, by_name = ["self"], ["*"]
    lines: list[str] = []
    for number, (one, set_) in enumerate(zip(every, setters, strict=True)):
        known[f"_set_{number}"] = set_
        parameter = given = one.name
        if one.default_factory is not MISSING:
            known[f"_make_{number}"] = one.default_factory
            parameter = f"{one.name}=_missing"
            given = f"_make_{number}() if {one.name} is _missing else {one.name}"
        elif one.default is not MISSING:
            known[f"_default_{number}"] = one.default
            parameter = f"{one.name}=_default_{number}"
        (by_name if one.kw_only else by_place).append(parameter)
        lines.append(f" _set_{number}(self, {given})")
    parameters = ", ".join(by_place + by_name if len(by_name) > 1 else by_place)
    body = "\n".join(lines or [" pass"])
    exec(f"def __init__({parameters}):\n{body}", known)  # noqa: S102 - names of fields only
    maker: Any = known["__init__"]
    maker.__annotations__ = _annotations_of(every)
    return maker


def _annotations_of(every: tuple[Field[Any], ...]) -> dict[str, Any]:
    return {one.name: one.type for one in every} | {"return": None}


def _refuse_setting(_: object, name: str, __: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")

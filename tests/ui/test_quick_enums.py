import json
import subprocess
import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Final

import pytest

from pos_app.ui import quick_enums
from pos_app.ui.quick_enums import create, make_enums_quickly

EVERY: Final = """
import json, pickle, sys
from enum import EnumMeta, Flag

if sys.argv[1] == "quickly":
    from pos_app.ui.quick_enums import make_enums_quickly
    make_enums_quickly()
    if sys.version_info[:2] == (3, 11):
        assert EnumMeta._create_.__module__ == "pos_app.ui.quick_enums", "Python's own was left"
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets


def tried(ask):
    try:
        return repr(ask())
    except Exception as error:
        return repr(error)


def member_told(kind, name, member):
    return [
        name, member.name, repr(member), str(member), f"{member}",
        hash(member) == hash(member.name),
        member.__objclass__ is kind, type(member) is kind, getattr(kind, name) is member,
        kind[name] is member, kind(member.value) is member, isinstance(member, int),
        tried(lambda: pickle.loads(pickle.dumps(member)) is member),
        sorted((key, repr(one)) for key, one in vars(member).items()),
    ]


def bits_told(kind):
    members = list(kind.__members__.values())
    every = members[0]
    for member in members:
        every |= member
    last = members[-1]
    return [
        repr(every), tried(lambda: list(every)), kind._flag_mask_, kind._all_bits_,
        getattr(kind, "_singles_mask_", None), kind._boundary_.name, kind._iter_member_.__name__,
        *(tried(ask) for ask in (
            lambda: kind(0), lambda: ~last, lambda: ~every, lambda: every & last,
            lambda: every ^ last, lambda: kind(1 << 40), lambda: kind(1 << 40 | 1),
            lambda: ~kind(1 << 40), lambda: last | 1, lambda: last in every,
            lambda: bool(members[0]), lambda: len(every), lambda: every.name,
        )),
    ]


def told(kind):
    return [
        [base.__name__ for base in kind.__mro__], sorted(vars(kind)), len(kind),
        [member.name for member in kind], tried(lambda: kind(-77)), tried(lambda: kind["Absent"]),
        [member_told(kind, name, member) for name, member in kind.__members__.items()],
        bits_told(kind) if issubclass(kind, Flag) and kind.__members__ else tried(lambda: kind(0)),
    ]


seen = {}
todo = [QtCore, QtGui, QtSvg, QtWidgets]
known = set()
while todo:
    holder = todo.pop()
    for name in sorted(dir(holder)):
        found = getattr(holder, name, None)
        if not isinstance(found, type) or found in known:
            continue
        if not found.__module__.startswith("PySide6"):
            continue
        known.add(found)
        if isinstance(found, EnumMeta):
            seen[f"{found.__module__}.{found.__qualname__}"] = told(found)
        else:
            todo.append(found)
print(json.dumps(seen))
"""


def every_enum_of_qt(how: str) -> dict[str, list[object]]:
    run = subprocess.run(
        [sys.executable, "-c", EVERY, how], check=True, capture_output=True, text=True
    )
    found: dict[str, list[object]] = json.loads(run.stdout)
    return found


@pytest.mark.slow
def test_every_enumeration_of_qt_is_as_python_would_have_made_it() -> None:
    quick, plain = every_enum_of_qt("quickly"), every_enum_of_qt("plainly")
    assert len(plain) > 500
    assert quick.keys() == plain.keys()
    for name, one in plain.items():
        assert quick[name] == one


@pytest.mark.parametrize(
    "names",
    [
        [("real", 1)],
        [("name", 1), ("other", 2)],
        [("_kept", 1), ("other", 2)],
        [("__doc__", 1)],
        [],
    ],
)
@pytest.mark.parametrize("base", [Enum, IntEnum, Flag, IntFlag])
def test_names_that_mean_something_else_are_left_to_python(
    base: type[Enum], names: list[tuple[str, int]]
) -> None:
    made = create(base, "Made", names, module=__name__, boundary=KEEP)
    own: type[Enum] = base("Made", names, module=__name__, boundary=KEEP)
    assert vars(made).keys() == vars(own).keys()
    assert [repr(member) for member in made] == [repr(member) for member in own]


def test_what_nobody_but_qt_would_ask_for_is_left_to_python() -> None:
    made = create(Enum, "Made", "one two", module="somewhere")  # type: ignore[arg-type]
    assert [(member.name, member.value) for member in made] == [("one", 1), ("two", 2)]
    assert made.__module__ == "somewhere"
    assert create(Enum, "Made", [("one", 1)]).__module__ != "enum"


def test_a_name_given_twice_is_an_error_as_with_python() -> None:
    with pytest.raises(TypeError):
        create(Enum, "Made", [("one", 1), ("one", 2)], module=__name__, boundary=KEEP)


def test_a_python_that_keeps_its_members_otherwise_makes_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = vars(EnumType)["_create_"]
    monkeypatch.setattr(quick_enums, "_is_one_bit", bool)
    make_enums_quickly()
    assert vars(EnumType)["_create_"] is before


def test_a_python_that_calls_it_all_otherwise_makes_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(*_: object) -> None:
        raise AttributeError("_use_args_")

    before = vars(EnumType)["_create_"]
    monkeypatch.setattr(quick_enums, "_created", unknown)
    make_enums_quickly()
    assert vars(EnumType)["_create_"] is before

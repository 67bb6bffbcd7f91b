"""The few kinds of column there are: whole numbers, text and hashes, the same on both engines."""

from enum import StrEnum
from typing import Final

from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, LargeBinary, Text

WHOLE: Final = BigInteger().with_variant(Integer(), "sqlite")
"""Minor units, UTC milliseconds and counts: 64 bits on both engines (SQLite's INTEGER is)."""


def whole(name: str, *, optional: bool = False) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, WHOLE, nullable=optional)


def text(name: str, *, optional: bool = False) -> Column[str]:
    """Return a column of text; JSON is kept in one too, in its canonical spelling."""
    return Column(name, Text, nullable=optional)


def binary(name: str) -> Column[bytes]:
    """Return a column of bytes, for keyed hashes."""
    return Column(name, LargeBinary, nullable=False)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the constraint that a column holds a value of the enumeration (or NULL)."""
    return CheckConstraint(f"{column} IN ({_listed(values)})", name=f"{column}_known")


def holds(name: str, condition: str) -> CheckConstraint:
    """Return a named constraint."""
    return CheckConstraint(condition, name=name)


def _listed(values: type[StrEnum]) -> str:
    return ", ".join(f"'{value}'" for value in values)

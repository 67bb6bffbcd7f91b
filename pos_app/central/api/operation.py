"""One operation of the API as a fact: its address, who may call it, what it asks and answers.

Routes, scopes and the published description are all made of these, so none can drift from another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Literal

from pos_app.domain.listing import LARGEST_PAGE
from pos_app.domain.money import LARGEST_AMOUNT_MINOR

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a query; `schema` is JSON Schema."""

    name: str
    schema: Schema
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an answer is good for: the next operation, and what of the answer goes into it."""

    operation_id: str
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Operation:
    """`path` follows `/v1/accounts/{aid}`. `answers` None is an answer without a body.

    The examples of the wallet's own operations are in `examples`, by id.
    """

    id: str
    method: Literal["DELETE", "GET", "POST"]
    path: str
    summary: str
    scopes: tuple[str, ...]
    asks: type | None = None
    answers: Any
    status: int = 200
    parameters: tuple[Parameter, ...] = ()
    links: Mapping[str, Link] = field(default_factory=dict[str, Link])
    example_request: object = None
    example_answer: object = None


def whole(name: str, description: str = "") -> Parameter:
    """Return a parameter that is an amount in minor units."""
    largest = LARGEST_AMOUNT_MINOR
    schema = {"type": "integer", "minimum": -largest, "maximum": largest}
    return Parameter(name=name, schema=schema, description=description)


def moment(name: str) -> Parameter:
    """Return a parameter that is a date or a date-time."""
    return Parameter(name=name, schema={"type": "string"}, description="ISO 8601; UTC by default.")


def flag(name: str, description: str) -> Parameter:
    """Return a parameter that is a boolean."""
    return Parameter(
        name=name, schema={"type": "boolean", "default": False}, description=description
    )


def text(name: str, description: str) -> Parameter:
    """Return a parameter that is any text."""
    return Parameter(name=name, schema={"type": "string"}, description=description)


def one_of(name: str, choices: type[StrEnum]) -> Parameter:
    """Return a parameter that is a word of an enumeration."""
    return Parameter(name=name, schema={"type": "string", "enum": [*choices]})


LIMIT: Final = Parameter(
    name="limit",
    schema={"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": 10},
    description="How many to show on one page.",
)

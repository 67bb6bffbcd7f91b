"""The published description, walked along a body: each place, and what may not stand there."""

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

Json = Any
Steps = tuple[str | int, ...]

NOTHING: Final = object()
"""What stands where something is missing."""

OF_EACH_KIND: Final[Mapping[str, Sequence[Json]]] = {
    "null": [None],
    "boolean": [True, False],
    "integer": [0, 1],
    "number": [1.5, -0.0, 1e300],
    "string": ["1", "true", "null"],
    "array": [[], ["x"], [[]]],
    "object": [{}, {"x": 1}],
}
UNSTORABLE: Final = ("a\x00b", "\x00", "a\ud800b", "\udfff")
TOO_LARGE: Final = (2**63 - 1, 2**63, 2**64, 10**30, -(2**63), -(10**30))
NO_MOMENT: Final = ("", "soon", "2026-13-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-01-01")
NO_METADATA: Final[Sequence[Json]] = (
    *({"k": "a\x00b"}, {"a\ud800b": 1}, {"k": "x" * 17_000}, {"k": 2**2000}),
    json.loads('{"k":' * 20 + "1" + "}" * 20),
)


@dataclass(frozen=True, slots=True)
class Place:
    """The steps that lead to a place in a body, and each thing that may stand there."""

    steps: Steps
    schemas: Sequence[Json]
    required: bool = False

    def bad_values(self) -> Iterator[Json]:
        """Return what may not stand here."""
        if self.required:
            yield NOTHING
        kinds = {kind for schema in self.schemas for kind in _kinds_of(schema)}
        for kind, values in OF_EACH_KIND.items():
            if kind not in kinds:
                yield from values
        for schema in self.schemas:
            yield from _beyond(schema)

    def changed(self, right: Json, value: Json) -> Json:
        """Return a body with something else at this place."""
        body = deepcopy(right)
        *before, last = self.steps
        here = body
        for step in before:
            here = here[step]
        if value is NOTHING:
            del here[last]
        else:
            here[last] = value
        return body


class Description:
    """What a service publishes about itself."""

    def __init__(self, published: Json) -> None:
        self._published = published

    def operations(self) -> dict[str, tuple[str, str, Json]]:
        """Return method, address and description by id."""
        return {
            operation["operationId"]: (method.upper(), path, operation)
            for path, methods in self._published["paths"].items()
            for method, operation in methods.items()
        }

    def places(self, operation: Json, body: Json) -> list[Place]:
        """Return every place of a body."""
        return [*self._below(body, _body_of(operation), ())]

    def left_out(self, operation: Json, bodies: Sequence[Json]) -> set[str]:
        """Return the fields that an operation takes and none of the bodies has."""
        told = self._fields(_body_of(operation), "")
        shown = {
            ".".join(step for step in place.steps if isinstance(step, str))
            for body in bodies
            for place in self.places(operation, body)
        }
        return {*told} - shown

    def _below(self, value: Json, schema: Json, steps: Steps) -> Iterator[Place]:
        for option in self._options(schema):
            if isinstance(value, dict) and _is_of(option, value):
                required = option.get("required", [])
                for name, below in option["properties"].items():
                    if name in value:
                        here = (*steps, name)
                        yield Place(here, [*self._options(below)], name in required)
                        yield from self._below(value[name], below, here)
            if isinstance(value, list) and "items" in option:
                here = (*steps, 0)
                yield Place(here, [*self._options(option["items"])])
                yield from self._below(value[0], option["items"], here)

    def _fields(self, schema: Json, name: str) -> Iterator[str]:
        for option in self._options(schema):
            for field, below in option.get("properties", {}).items():
                here = f"{name}.{field}" if name else field
                yield here
                yield from self._fields(below, here)
            if "items" in option:
                yield from self._fields(option["items"], name)

    def _options(self, schema: Json) -> Iterator[Json]:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield from self._options(self._published["components"]["schemas"][name])
        elif "anyOf" in schema:
            for option in schema["anyOf"]:
                yield from self._options(option)
        else:
            yield schema


def _body_of(operation: Json) -> Json:
    return operation["requestBody"]["content"]["application/json"]["schema"]


def _is_of(option: Json, value: Json) -> bool:
    kinds = option.get("properties", {}).get("type", {}).get("enum")
    return "properties" in option and (kinds is None or value.get("type") in kinds)


def _kinds_of(schema: Json) -> Iterator[str]:
    if "enum" in schema:
        yield from ("string" if isinstance(word, str) else "integer" for word in schema["enum"])
    else:
        yield schema["type"]


def _beyond(schema: Json) -> Iterator[Json]:
    """Return what is of the right kind and still too much, too little or of no use."""
    match schema:
        case {"enum": words}:
            told = [str(word) for word in words]
            yield from (wrong for word in told for wrong in (f"{word} ", f" {word}", f"{word}\0"))
            yield from ("", "unknown", 2, -1)
        case {"type": "string", **limits}:
            yield from UNSTORABLE
            if "maxLength" in limits:
                yield "x" * (limits["maxLength"] + 1)
            if "minLength" in limits:
                yield ""
            if "pattern" in limits:
                yield from (" a", "a ", "\ta", "a\n")
            if limits.get("format") == "date-time":
                yield from NO_MOMENT
        case {"type": "integer", **limits}:
            yield from TOO_LARGE
            yield from (limits["minimum"] - 1, limits["maximum"] + 1, -1)
        case {"type": "array", "minItems": 1}:
            yield []
        case {"type": "object"} if "properties" not in schema:
            yield from NO_METADATA
        case _:
            pass

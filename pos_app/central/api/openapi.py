"""The published description of the API, made of the same operations that the routes are."""

import re
from collections.abc import Hashable, Iterable
from functools import cache
from typing import Any, Final, cast

import msgspec
from fastapi import FastAPI

from pos_app.central.api.examples import ANSWERS, REQUESTS
from pos_app.central.api.operation import Link, Operation, Parameter
from pos_app.wire.wallet_api.errors import ErrorAnswer
from pos_app.wire.wallet_api.shapes import NO_SPACE_AT_THE_ENDS

_REFERENCE: Final = "#/components/schemas/{name}"
_IN_PATH: Final = re.compile(r"\{(\w+)\}")
_OF_A_TRANSACTION: Final = {
    "oneOf": [{"required": ["token"]}, {"required": ["card_id"]}],
    "not": {
        "required": ["type", "pending"],
        "properties": {"type": {"const": "fund"}, "pending": {"const": True}},
    },
}
_FAILURES: Final = {
    "400": "The request is not valid, or a rule says no",
    "401": "The credential is missing, unknown or has ended",
    "403": "The credential is not for this",
    "404": "There is no such thing",
    "413": "The body is too large",
    "429": "Tried too often",
    "500": "Something went wrong here",
    "503": "Send the same request again",
}
_ID: Final = {
    "type": "string",
    "minLength": 1,
    "maxLength": 255,
    "pattern": NO_SPACE_AT_THE_ENDS,
}
_PATH_SCHEMAS: Final[dict[str, dict[str, Any]]] = {
    "aid": {"type": "string", "pattern": r"^[PT]\d{8}$", "example": "T12345678"},
    "transaction_id": {"type": "string", "format": "uuid"},
}


def described(operation: Operation) -> dict[str, Any]:
    """Return what OpenAPI is told of an operation besides its address."""
    in_path = ["aid", *_IN_PATH.findall(operation.path)]
    description: dict[str, Any] = {
        "parameters": [
            *(_path_parameter(name) for name in in_path),
            *(_query_parameter(parameter) for parameter in operation.parameters),
        ],
        "responses": {str(operation.status): _answer(operation)} | failures(),
    }
    if operation.asks is not None:
        description["requestBody"] = {
            "required": True,
            "content": {
                "application/json": {
                    "schema": _schema_of(operation.asks),
                    **example(REQUESTS.get(operation.id, operation.example_request)),
                }
            },
        }
    return description


def failures() -> dict[str, Any]:
    """Return what OpenAPI is told of each way to fail, for any operation."""
    told = {"content": {"application/json": {"schema": _schema_of(ErrorAnswer)}}}
    return {status: {"description": meaning, **told} for status, meaning in _FAILURES.items()}


def example(told: object) -> dict[str, Any]:
    """Return what OpenAPI is told of an example, nothing when there is none."""
    return {} if told is None else {"examples": {"documented": {"value": told}}}


def publish(app: FastAPI, operations: Iterable[Operation]) -> None:
    """Add the schemas of all words to what the application publishes."""
    types = [
        type_
        for operation in operations
        for type_ in (operation.asks, operation.answers)
        if type_ is not None
    ]
    plain = app.openapi

    def with_words() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = plain()
            components = cast("dict[str, Any]", schema.setdefault("components", {}))
            components.setdefault("schemas", {}).update(_words(types))
        return cast("dict[str, Any]", app.openapi_schema)

    app.openapi = with_words


def _words(types: Iterable[type]) -> dict[str, Any]:
    _, words = msgspec.json.schema_components([*types, ErrorAnswer], ref_template=_REFERENCE)
    words["TransactionRequest"] |= _OF_A_TRANSACTION
    return words


@cache
def _schema_of(type_: Hashable) -> dict[str, Any]:
    (schema,), _ = msgspec.json.schema_components([type_], ref_template=_REFERENCE)
    return schema


def _path_parameter(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": _PATH_SCHEMAS.get(name, _ID),
    }


def _query_parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "schema": parameter.schema,
        "description": parameter.description,
    }


def _answer(operation: Operation) -> dict[str, Any]:
    if operation.answers is None:
        return {"description": "Done"}
    return {
        "description": "Done",
        "content": {
            "application/json": {
                "schema": _schema_of(operation.answers),
                **example(ANSWERS.get(operation.id, operation.example_answer)),
            }
        },
        "links": {name: _link(link) for name, link in operation.links.items()},
    }


def _link(link: Link) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": link.operation_id,
        "parameters": {"aid": "$request.path.aid", **link.parameters},
    }
    return told if link.body is None else told | {"requestBody": link.body}

"""What is published beside the wallet itself is true of it as well: hooks, clients, signing in."""

import json
from typing import Any

import msgspec
import pytest

from pos_app.central.api.operation import Operation
from pos_app.central.auth import operations as of_clients
from pos_app.central.hooks import operations as of_hooks
from tests.central.whole import Whole

BESIDE = [
    value
    for module in (of_clients, of_hooks)
    for value in vars(module).values()
    if isinstance(value, Operation)
]


@pytest.mark.parametrize("operation", BESIDE, ids=lambda operation: operation.id)
def test_an_example_is_made_of_the_words_of_its_operation(operation: Operation) -> None:
    for type_, example in (
        (operation.asks, operation.example_request),
        (operation.answers, operation.example_answer),
    ):
        assert (type_ is None) == (example is None)
        if type_ is not None:
            msgspec.json.decode(json.dumps(example), type=type_)


def test_every_body_in_the_description_has_an_example(whole: Whole) -> None:
    published = whole.send("GET", "/openapi.json").json()
    for methods in published["paths"].values():
        for operation in methods.values():
            for body in _bodies_of(operation):
                assert body.get("examples") or operation["operationId"] == "jwks"


def _bodies_of(operation: dict[str, Any]) -> list[dict[str, Any]]:
    told = [operation.get("requestBody", {}), *(operation["responses"].values())]
    return [
        content["application/json"]
        for one, status in zip(told, ["", *operation["responses"]], strict=True)
        if (content := one.get("content")) and status in {"", "200", "201"}
    ]
